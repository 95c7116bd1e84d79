import type { PersonalKind } from '../../core/personal';
import { holdsAddress } from './addresses';
import { headerHint } from './header';
import { fitsKind } from './recognise';
import { WITHIN } from './within';

const BIRTH_DATE =
  /(?:생일|생년월일|출생일?|birth ?day|date of birth|born)[^\d]{0,12}(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|\d{4}|년\s*\d{1,2}월\s*\d{1,2}일)/i;

/** Kinds of values that are personal only because of the column where they stand. */
const BY_COLUMN: readonly PersonalKind[] = [
  'name',
  'phone',
  'birthday',
  'person-id',
  'bank-account',
  'passport',
];

function foundIn(plain: string): PersonalKind | undefined {
  const found = WITHIN.find(({ shape, is = () => true }) =>
    [...plain.matchAll(shape)].some(([match, word]) => is(match.slice(word?.length ?? 0))),
  );
  if (found) return found.kind;
  if (holdsAddress(plain)) return 'address';
  return BIRTH_DATE.test(plain) ? 'birthday' : undefined;
}

/**
 * What a text seems to say about a person, the gravest first; undefined when nothing. A guess, to be shown as one.
 * `column` is the name of the column that the text is a value of, `isId` whether that column tells customers apart.
 */
export function personalIn(text: string, column?: string, isId = false): PersonalKind | undefined {
  const plain = text.normalize('NFKC').trim();
  const found = foundIn(plain);
  if (found !== undefined || plain === '') return found;
  const kind = isId ? 'person-id' : column === undefined ? undefined : headerHint(column)?.kind;
  // So many digits point at a house; fewer name a part of a town.
  if (kind === 'location') return /\.\d{4,}$/.test(plain) ? kind : undefined;
  if (kind === undefined || !BY_COLUMN.includes(kind)) return undefined;
  return isId || fitsKind(kind, plain) ? kind : undefined;
}

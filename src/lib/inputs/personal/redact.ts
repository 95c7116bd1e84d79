import { isResidentNumber, isResidentShape } from './numbers';
import { digitsOf, WITHIN, type Within } from './within';

const starred = (text: string) => text.replace(/[\dA-Za-z]/g, '*');

/** With its dash a registration number needs no check digit: new ones have none. */
function isResident(found: string): boolean {
  const digits = digitsOf(found);
  const dashed = digits.length === 13 && found !== digits;
  return isResidentNumber(digits) || (dashed && isResidentShape(digits));
}

function redacted({ kind, is = () => true }: Within, found: string, word: string): string {
  const bare = found.slice(word.length);
  if (kind === 'email') return `***${bare.slice(bare.lastIndexOf('@'))}`;
  const sure = kind === 'resident-number' ? isResident(bare) : is(bare);
  return sure ? word + starred(bare) : found;
}

/**
 * A text with the personal numbers in it turned into stars, marks kept: registration numbers, cards, phones, accounts
 * after the word for one, licences, passports, IP and e-mail addresses. Names and addresses in words are not found.
 */
export function redactPersonal(text: string): string {
  if (!/\d{3}|@|\*/.test(text)) return text;
  return WITHIN.reduce(
    (rest, within) =>
      rest.replace(within.shape, (found, word: unknown) =>
        redacted(within, found, typeof word === 'string' ? word : ''),
      ),
    text,
  );
}

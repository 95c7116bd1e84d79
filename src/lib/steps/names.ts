import type { Condition } from '../core/condition';
import type { StepSpec } from '../core/notebook';
import type { Lang, Words } from '../core/words';
import { say } from '../segments/words/say';
import type { StepView } from './contract';

/** Longer names say less than the question of the card. */
const LONGEST = 60;
/** As many are told one by one. */
const MOST = 3;

/** Several names as one: the first of them, and how many more there are. */
export function listed(names: readonly string[], lang: Lang): string {
  if (names.length <= MOST) return names.join(', ');
  const more = names.length - MOST + 1;
  const first = names.slice(0, MOST - 1).join(', ');
  return lang === 'ko' ? `${first} 외 ${more}개` : `${first} and ${more} more`;
}

/** Several names as that of a segment; null where one is missing. */
export function nameOfAll(names: readonly (string | null)[], lang: Lang): string | null {
  const all = names.filter((name): name is string => name !== null && name !== '');
  return all.length === 0 || all.length < names.length ? null : listed(all, lang);
}

/** A condition in words as the name of a segment; null for nothing, and for what takes long to say. */
export function saidShortly(
  condition: Condition | null,
  { catalog, lang }: StepView<StepSpec>,
): string | null {
  const said = condition && say(condition, catalog, [], lang);
  return said !== null && said.length <= LONGEST ? said : null;
}

/** What those of a part of a turnover are called; null for another part. */
export function turnoverName(part: string, { ko, en }: Words, lang: Lang): string | null {
  if (part === 'left') return lang === 'ko' ? `${ko}에서 나감` : `Left ${en}`;
  if (part === 'entered') return lang === 'ko' ? `${ko}에 들어옴` : `Entered ${en}`;
  if (part === 'stayed') return lang === 'ko' ? `${ko}에 남음` : `Stayed in ${en}`;
  return null;
}

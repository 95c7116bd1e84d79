import type { NumberTest } from '../../core/condition';
import type { About } from './about';
import { placed } from './deed';
import { columnLabel, partRows } from './en-measure';
import { enFilters } from './en-where';
import type { Measured, Share, TopShare } from './measured';
import { chip, line, under, type Part } from './part';
import { shownShare } from './show';

/** All, none or some of the rows, beginning with whose; undefined for other parts. */
export function enShare(
  leaf: Measured,
  { of, by }: Share,
  test: NumberTest,
  when: readonly Part[],
  about: About,
): Part[] | undefined {
  if (by !== null || of.length === 0 || test.op === 'between') return undefined;
  const rows = line`whose ${partRows(leaf, when, about)}`;
  const those = under('measure.of', enFilters(leaf, placed(of), about));
  if (test.op === '=' && test.value === 1)
    return line`${rows} are ${chip('measure', 'all')} ones where ${those}`;
  if (test.op === '=' && test.value === 0)
    return line`${rows} include ${chip('measure', 'none')} where ${those}`;
  if (test.op === '>' && test.value === 0)
    return line`${rows} include ${chip('measure', 'at least one')} where ${those}`;
  return undefined;
}

/** `who have at least 80% of their orders in one category`; undefined for other parts. */
export function enLoyal(
  leaf: Measured,
  { column, by }: TopShare,
  test: NumberTest,
  when: readonly Part[],
  about: About,
): { readonly yes: readonly Part[]; readonly no?: readonly Part[] } | undefined {
  if (test.op === 'between') return undefined;
  const rows = partRows(leaf, when, about);
  const one = chip('column', columnLabel(leaf, column, about));
  if (test.op === '=' && test.value === 1 && by === null) {
    return { yes: line`whose ${rows} are ${chip('measure', 'all')} of one ${one}` };
  }
  if (test.op !== '>=') return undefined;
  const sum = by === null ? [] : line`the ${chip('by', columnLabel(leaf, by, about))} of `;
  const part = line`${chip('op', 'at least')} ${chip('value', shownShare(test.value, 'en'))}`;
  const have = line`have ${part} of ${sum}their ${rows} in one ${one}`;
  return { yes: line`who ${have}`, no: line`who do not ${have}` };
}

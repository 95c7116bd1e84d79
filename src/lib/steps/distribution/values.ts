import type { Row, Trait } from '../../core/relation';
import type { Lang } from '../../core/words';
import { numberAt, textAt } from '../read';
import { valueLabel } from '../value-label';

/** The name of the bar of all values beyond the most frequent; real values carry the prefix `=`. */
export const OTHERS = 'others';

/** The name of the bar of customers without a value. */
export const BLANK = 'blank';

/** One bar of a categorical trait. */
export interface ValueItem {
  /** `=` and the value, or `others`, or `blank`. */
  readonly item: string;
  readonly label: string;
  readonly n: number;
  readonly focus: number;
}

function named(trait: Trait, row: Row, lang: Lang): Pick<ValueItem, 'item' | 'label'> {
  const kind = textAt(row, 'kind');
  if (kind === 'blank') return { item: BLANK, label: lang === 'ko' ? '(값 없음)' : '(blank)' };
  if (kind === 'others') {
    const more = numberAt(row, 'values');
    return { item: OTHERS, label: lang === 'ko' ? `그 밖의 ${more}가지` : `${more} others` };
  }
  const value = textAt(row, 'value');
  return { item: `=${value}`, label: valueLabel(trait, value, lang) };
}

/** The bars in order: the most frequent values, the others, the blanks. */
export function valueItems(trait: Trait, rows: readonly Row[], lang: Lang): ValueItem[] {
  return rows.map((row) => ({
    ...named(trait, row, lang),
    n: numberAt(row, 'n'),
    focus: numberAt(row, 'focus'),
  }));
}

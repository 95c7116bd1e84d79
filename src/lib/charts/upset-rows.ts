import type { Lang } from '../core/words';
import type { UpsetChart } from './spec';
import { chartText } from './text';

/** One row of an UpSet plot: customers in exactly these sets. */
export interface UpsetRow {
  readonly item: string;
  readonly held: readonly boolean[];
  /** Positions of the first and the last set held; −1 for none. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly customers: number;
  readonly revenue: number | null;
  /** 0 to 1: the length of its bar beside the longest. */
  readonly part: number;
}

function nameOf(spec: UpsetChart, held: readonly boolean[], lang: Lang): string {
  const names = spec.sets.filter((_, i) => held[i]).map(({ label }) => label[lang]);
  if (names.length === 0) return chartText[lang].noSet;
  return names.length === 1 ? chartText[lang].onlySet(names[0] ?? '') : names.join(' ∩ ');
}

/** The rows of an UpSet plot with what is drawn of them. */
export function upsetRows(spec: UpsetChart, lang: Lang): UpsetRow[] {
  const most = Math.max(1, ...spec.rows.map((row) => Number(row['customers'] ?? 0)));
  return spec.rows.map((row) => {
    const item = String(row['item'] ?? '');
    const held = spec.sets.map((_, i) => item[i] === '1');
    const customers = Number(row['customers'] ?? 0);
    const revenue = row['revenue'];
    return {
      item,
      held,
      first: held.indexOf(true),
      last: held.lastIndexOf(true),
      name: nameOf(spec, held, lang),
      customers,
      revenue: typeof revenue === 'number' ? revenue : null,
      part: customers / most,
    };
  });
}

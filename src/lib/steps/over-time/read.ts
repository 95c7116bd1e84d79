import type { OverTimeSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { sameWords, type Words } from '../../core/words';
import { numberAt, rowOf, rowsOf, textAt } from '../read';
import { turnoverOf, type Turnover } from '../turnover';

/** One segment over time. */
export interface Followed {
  readonly id: string;
  readonly name: string;
  readonly label: Words;
  readonly days: readonly string[];
  readonly sizes: readonly number[];
  /** Members of the first day who are members on each day. */
  readonly stayed: readonly number[];
  /** Change since the day before, as a share of it; null from nothing. */
  readonly change: number | null;
  /** Steps after which half of the first day's members had left, between two steps by proportion; null when they have not. */
  readonly halfLife: number | null;
}

/**
 * Steps until a share of half was first reached, by straight lines between the steps (a share, not a model, so that it
 * says what was seen).
 */
export function halfLifeOf(stayed: readonly number[]): number | null {
  const [start = 0] = stayed;
  if (start === 0) return null;
  const at = stayed.findIndex((n) => n <= start / 2);
  if (at <= 0) return null;
  const [before = 0, after = 0] = [stayed[at - 1], stayed[at]];
  return before === after ? at : at - 1 + (before - start / 2) / (before - after);
}

/** The segments that the results tell of. */
export function followed(view: StepView<OverTimeSpec>): Followed[] {
  const ids = textAt(rowOf(view.results, 'ids'), 'ids').split(' ').filter(Boolean);
  const rows = Object.keys(view.results)
    .filter((name) => name !== 'ids' && name !== 'groups')
    .sort()
    .flatMap((name) => rowsOf(view.results, name));
  if (rows.length === 0) return [];
  const days = rows.map((row) => textAt(row, 'day'));
  return ids.map((id, i) => {
    const sizes = rows.map((row) => numberAt(row, `n${i}`));
    const stayed = rows.map((row) => numberAt(row, `k${i}`));
    const [last = 0, now = 0] = sizes.slice(-2);
    const found = view.scheme?.segments.find((one) => one.id === id);
    const name = found?.name ?? id;
    return {
      id,
      name,
      label: found?.label ?? sameWords(name),
      days,
      sizes,
      stayed,
      change: sizes.length > 1 && last > 0 ? (now - last) / last : null,
      halfLife: halfLifeOf(stayed),
    };
  });
}

/** Who left, entered and stayed from the first day to the last. */
export function turnover({ id, sizes, stayed }: Followed): Turnover {
  return turnoverOf(id, sizes[0] ?? 0, sizes.at(-1) ?? 0, stayed.at(-1) ?? 0);
}

/** Segments whose size changed by the threshold or more since the step before. */
export function alertsOf(view: StepView<OverTimeSpec>): Followed[] {
  return followed(view).filter(({ change }) => change !== null && Math.abs(change) >= view.spec.alert);
}

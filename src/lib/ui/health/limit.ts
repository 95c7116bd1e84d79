import type { Limit } from '../../segments/health/facts';

type Unit = Limit['unit'];

/** What an input of a limit takes; shares are written in percent. */
export const STEPS: Readonly<
  Record<Unit, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  count: { min: 1, max: 500, step: 1 },
  columns: { min: 0, max: 500, step: 1 },
  share: { min: 0, max: 100, step: 0.1 },
  days: { min: 1, max: 3650, step: 1 },
  effect: { min: 0, max: 5, step: 0.05 },
  index: { min: 0.01, max: 10, step: 0.01 },
};

/** A limit as it is written in its input. */
export function shownLimit(value: number, unit: Unit): number {
  return unit === 'share' ? Number((value * 100).toFixed(6)) : value;
}

/** The limit that was written; undefined for what is not one. */
export function readLimit(written: string, unit: Unit): number | undefined {
  const value = Number(written);
  const { min, max } = STEPS[unit];
  if (written.trim() === '' || !(value >= min && value <= max)) return undefined;
  if (unit === 'share') return Number((value / 100).toFixed(8));
  return unit === 'effect' || unit === 'index' ? value : Math.round(value);
}

import type { Rule } from '../../segments/health/facts';

type Unit = NonNullable<Rule['threshold']>['unit'];

/** What an input of a threshold takes; shares are written in percent. */
export const STEPS: Readonly<
  Record<Unit, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  count: { min: 1, max: 500, step: 1 },
  share: { min: 0, max: 100, step: 0.1 },
  days: { min: 1, max: 3650, step: 1 },
  effect: { min: 0, max: 5, step: 0.05 },
};

/** A threshold as it is written in its input. */
export function shownThreshold(value: number, unit: Unit): number {
  return unit === 'share' ? Number((value * 100).toFixed(6)) : value;
}

/** The threshold that was written; undefined for what is not one. */
export function readThreshold(written: string, unit: Unit): number | undefined {
  const value = Number(written);
  const { min, max } = STEPS[unit];
  if (written.trim() === '' || !(value >= min && value <= max)) return undefined;
  if (unit === 'count' || unit === 'days') return Math.round(value);
  return unit === 'share' ? Number((value / 100).toFixed(8)) : value;
}

import type { Limit } from '../../segments/health/facts';

type Unit = Limit['unit'];

interface Taken {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly whole: boolean;
}

/** What an input of a limit takes; shares are written in percent. */
export const STEPS: Readonly<Record<Unit, Taken>> = {
  count: { min: 1, max: 500, step: 1, whole: true },
  columns: { min: 0, max: 500, step: 1, whole: true },
  share: { min: 0, max: 100, step: 0.1, whole: false },
  days: { min: 1, max: 3650, step: 1, whole: true },
  effect: { min: 0, max: 5, step: 0.05, whole: false },
  index: { min: 0.01, max: 10, step: 0.01, whole: false },
};

/** A limit as it is written in its input. */
export function shownLimit(value: number, unit: Unit): number {
  return unit === 'share' ? Number((value * 100).toFixed(6)) : value;
}

/** The limit that was written as a number. */
export function limitFrom(written: number, unit: Unit): number {
  return unit === 'share' ? Number((written / 100).toFixed(8)) : written;
}

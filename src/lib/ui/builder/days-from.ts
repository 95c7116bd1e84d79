import type { DaysFrom } from '../../core/condition';

/** How far two dates lie apart, as a person chooses it; several share the two ends that are stored. */
export type Apart = 'any' | 'since' | 'within' | 'least' | 'between';

/** The choices for a side, the most usual first. */
export function apartsOf({ side }: Pick<DaysFrom, 'side'>): readonly Apart[] {
  return side === 'either' ? ['within', 'least', 'between'] : ['any', 'since', 'within', 'least', 'between'];
}

/** The choice under which a stored comparison is shown. */
export function apartOf({ side, from, to }: DaysFrom): Apart {
  if (to !== null) return from === 0 ? 'within' : 'between';
  if (side === 'either' || from > 1) return 'least';
  return from === 1 ? 'any' : 'since';
}

/** Whether two dates must be of the same day. */
export function isSameDay({ side, from, to }: DaysFrom): boolean {
  return side === 'either' && from === 0 && to === 0;
}

const WEEK = 7;
const MONTH = 30;

/** The comparison with another choice; days that still make sense are kept. */
export function withApart(test: DaysFrom, apart: Apart): DaysFrom {
  const far = test.to ?? (test.from > 1 ? test.from : null);
  switch (apart) {
    case 'any':
      return { ...test, from: 1, to: null };
    case 'since':
      return { ...test, from: 0, to: null };
    case 'within':
      return { ...test, from: 0, to: Math.max(1, far ?? WEEK) };
    case 'least':
      return { ...test, from: Math.max(2, far ?? MONTH), to: null };
    case 'between': {
      const from = Math.max(1, test.from);
      return { ...test, from, to: Math.max(from, far ?? MONTH) };
    }
  }
}

/** The verbs that compare a date with another. */
export type DaysOp = 'days:after' | 'days:before' | 'days:either' | 'days:same';

/** The verb under which a stored comparison is shown. */
export function daysOp(test: DaysFrom): DaysOp {
  return isSameDay(test) ? 'days:same' : `days:${test.side}`;
}

/** The comparison with another verb. */
export function withDaysOp(test: DaysFrom, key: DaysOp): DaysFrom {
  const side = key === 'days:after' ? 'after' : key === 'days:before' ? 'before' : 'either';
  if (key === 'days:same') return { ...test, side, from: 0, to: 0 };
  if (isSameDay(test)) return withApart({ ...test, side, to: null }, side === 'either' ? 'within' : 'any');
  const turned = { ...test, side } as const;
  const open = side === 'either' && test.to === null && test.from < 2;
  return open || isSameDay(turned) ? withApart({ ...turned, to: null }, 'within') : turned;
}

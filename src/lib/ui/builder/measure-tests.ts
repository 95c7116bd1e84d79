import type { MeasureThan, NumberOp, NumberTest, OtherMeasure } from '../../core/condition';
import { opOf, THAN, withOp, type OpKey } from './ops';
import type { Day } from '../../core/day';
import type { Unit } from '../../core/relation';

/** What is asked of a measure. */
export type MeasureTest = NumberTest | MeasureThan;

/** The verb under which a test of a measure is shown. */
export function measureOp(test: MeasureTest): OpKey {
  return test.op === 'than' ? `than:${test.compare}` : opOf(test);
}

/** What a change of verb needs to know. */
export interface MeasureContext {
  readonly unit: Unit;
  readonly asOf: Day;
  /** The measure that a comparison starts with. */
  readonly other: OtherMeasure;
}

/** The test of a measure with another verb; values that still make sense are kept. */
export function withMeasureOp(test: MeasureTest, key: OpKey, context: MeasureContext): MeasureTest {
  if (THAN.includes(key)) {
    const compare = key.slice('than:'.length) as NumberOp;
    if (test.op === 'than') return { ...test, compare };
    return { op: 'than', compare, times: 1, other: context.other };
  }
  const known: NumberTest = test.op === 'than' ? { op: '>=', value: 1 } : test;
  const start = test.op === 'than' && context.unit === 'share' ? { ...known, value: 0.5 } : known;
  const next = withOp(start, key, { unit: context.unit, asOf: context.asOf, other: '' });
  return next.op === 'between' || ('value' in next && typeof next.value === 'number')
    ? (next as NumberTest)
    : test;
}

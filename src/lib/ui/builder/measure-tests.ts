import type { MeasureTest, NumberOp, NumberTest, OtherMeasure, Ranking } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Unit } from '../../core/relation';
import { isRanking } from '../../segments/ranking';
import { opOf, THAN, withOp, type OpKey } from './ops';

/** The verbs that ask for a place among customers. */
export const RANKS = ['top', 'bottom'] as const;

/** What a person chooses as the verb of a measure. */
export type MeasureOpKey = OpKey | (typeof RANKS)[number];

/** The verb under which a test of a measure is shown. */
export function measureOp(test: MeasureTest): MeasureOpKey {
  if (isRanking(test)) return test.op;
  return test.op === 'than' ? `than:${test.compare}` : opOf(test);
}

/** What a change of verb needs to know. */
export interface MeasureContext {
  readonly unit: Unit;
  readonly asOf: Day;
  /** The measure that a comparison starts with. */
  readonly other: OtherMeasure;
}

const TOP_TENTH: Ranking = { n: 10, unit: 'percent', within: null };

function withNumber(test: MeasureTest, key: OpKey, { unit, asOf }: MeasureContext): MeasureTest {
  const named = test.op !== 'than' && !isRanking(test);
  const known: NumberTest = named ? test : { op: '>=', value: unit === 'share' ? 0.5 : 1 };
  const next = withOp(known, key, { unit, asOf, other: '' });
  return next.op === 'between' || ('value' in next && typeof next.value === 'number')
    ? (next as NumberTest)
    : test;
}

/** The test of a measure with another verb; values that still make sense are kept. */
export function withMeasureOp(test: MeasureTest, key: MeasureOpKey, context: MeasureContext): MeasureTest {
  if (key === 'top' || key === 'bottom') return { ...(isRanking(test) ? test : TOP_TENTH), op: key };
  if (!THAN.includes(key)) return withNumber(test, key, context);
  const compare = key.slice('than:'.length) as NumberOp;
  if (test.op === 'than') return { ...test, compare };
  return { op: 'than', compare, times: 1, other: context.other };
}

/** A rank of customers or of per cent; no more than all, and customers are whole. */
export function withRankUnit({ n }: Ranking, unit: string): Pick<Ranking, 'n' | 'unit'> {
  return unit === 'percent'
    ? { n: Math.min(n, 100), unit: 'percent' }
    : { n: Math.ceil(n), unit: 'customers' };
}

import type { NumberOp, NumberTest } from '../../core/condition';

/** Whether a number passes. */
function passes(test: NumberTest, value: number): boolean {
  if (test.op === 'between') return value >= test.low && value <= test.high;
  const order = Math.sign(value - test.value);
  const wanted = { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[test.op];
  return wanted.includes(order);
}

/**
 * The number nearest to `value` that answers the test the other way; whole numbers, which are counts, step by 1 and end at 0, others come as near as the
 * test itself says. Null when there is none.
 */
export function nearestTurn(test: NumberTest, value: number, whole: boolean): number | null {
  const step = whole ? 1 : 0;
  const ends = test.op === 'between' ? [test.low, test.high] : [test.value];
  const near = ends.flatMap((end) =>
    [end, Math.floor(end), Math.ceil(end)].flatMap((at) => [at, at - step, at + step]),
  );
  const now = passes(test, value);
  const turned = near.filter(
    (at) => (!whole || (Number.isInteger(at) && at >= 0)) && passes(test, at) !== now,
  );
  return turned.sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)[0] ?? null;
}

/** A number that is passed or not, with no nearest one beyond it. */
export interface Edge {
  readonly op: NumberOp;
  readonly value: number;
}

const OPPOSITE: Readonly<Record<NumberOp, NumberOp>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '<=': '>',
  '>': '<=',
};

/** What a number that is not counted in whole steps must be for the test to be answered the other way: it passes the edge that is nearest. */
export function edgeOf(test: NumberTest, value: number): Edge {
  const now = passes(test, value);
  if (test.op !== 'between') return { op: now ? OPPOSITE[test.op] : test.op, value: test.value };
  const lower = Math.abs(value - test.low) <= Math.abs(value - test.high);
  if (now) return lower ? { op: '<', value: test.low } : { op: '>', value: test.high };
  return lower ? { op: '>=', value: test.low } : { op: '<=', value: test.high };
}

import type { NumberOp, NumberTest } from '../../core/condition';

/** The values nearest to a limit, on both sides of it, of those whom one line alone keeps out; null where there is nobody. */
export interface Near {
  readonly below: number | null;
  readonly above: number | null;
}

const OPPOSITE: Readonly<Partial<Record<NumberOp, NumberOp>>> = {
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** What a person would type next to this limit: one for whole numbers, else the second digit of the limit. */
function stepOf(limit: number, near: number, whole: boolean): number {
  if (whole) return 1;
  const size = Math.abs(limit) || Math.abs(near) || 1;
  return 10 ** (Math.floor(Math.log10(size)) - 1);
}

const exact = (value: number) => Number(value.toPrecision(12));

/** The multiple of the step at or beyond `value`, downwards or upwards; `past` it when that is asked. */
function roundedTo(value: number, step: number, side: 'down' | 'up', past: boolean): number {
  const steps = exact(value / step);
  const at = side === 'down' ? Math.floor(steps) : Math.ceil(steps);
  const rounded = exact(at * step);
  if (!past || rounded !== value) return rounded;
  return exact((side === 'down' ? at - 1 : at + 1) * step);
}

function gentlerOp(op: NumberOp, limit: number, near: Near, whole: boolean): NumberTest | null {
  const down = op === '>' || op === '>=';
  const value = down ? near.below : near.above;
  // Of those whom `>` keeps out, the nearest may stand on the limit itself.
  if (value === null) return null;
  const step = stepOf(limit, value, whole);
  const to = roundedTo(value, step, down ? 'down' : 'up', op === '<' || op === '>');
  return to === limit ? null : { op, value: to };
}

function between(low: number, high: number, near: Near, whole: boolean): NumberTest[] {
  const found: NumberTest[] = [];
  if (near.below !== null) {
    const to = roundedTo(near.below, stepOf(low, near.below, whole), 'down', false);
    found.push({ op: 'between', low: to, high });
  }
  if (near.above !== null) {
    const to = roundedTo(near.above, stepOf(high, near.above, whole), 'up', false);
    found.push({ op: 'between', low, high: to });
  }
  return found;
}

/**
 * The nearest tests that let in more than `test` does, given who is kept out: whole numbers step by 1, others to the next
 * number that a person would type. None where no value would help. `negated` tests are met by failing them.
 */
export function gentlerNumbers(test: NumberTest, negated: boolean, near: Near, whole: boolean): NumberTest[] {
  if (test.op === 'between') return negated ? [] : between(test.low, test.high, near, whole);
  if (test.op === '=') return negated ? [] : between(test.value, test.value, near, whole);
  const op = negated ? OPPOSITE[test.op] : test.op;
  if (op === undefined || op === '!=') return [];
  const gentler = gentlerOp(op, test.value, near, whole);
  if (gentler?.op !== op) return [];
  return [{ op: test.op, value: gentler.value }];
}

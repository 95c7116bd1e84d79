import type {
  ColumnFilter,
  Condition,
  DateWindow,
  Leaf,
  LeafOf,
  NumberTest,
  Window,
} from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { DidLeaf } from '../did-sql';
import { findEvents, findSegment } from '../find';
import { isWas } from '../was';

const EVER: Window = { kind: 'ever' };
const NOBODY: Condition = { kind: 'any', of: [] };

/** A leaf that one pass over its rows answers for any number of days at once. */
export type DaysLeaf = Omit<DidLeaf, 'window' | 'measure' | 'test'> & {
  readonly window: Window;
  readonly measure: Extract<DidLeaf['measure'], { kind: 'times' | 'sum' }>;
  readonly test: NumberTest;
};

const orders = (range: Window, test: NumberTest): DaysLeaf => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: range,
  measure: { kind: 'times' },
  test,
});
const some = (range: Window) => orders(range, { op: '>=', value: 1 });
const none = (range: Window) => orders(range, { op: '=', value: 0 });
const both = (...of: Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

/** A number of days, whole and 1 at least, told by "at most so many". */
function days(test: NumberTest, atMost: (n: number) => Condition): Condition {
  const upTo = (n: number) => (n >= 1 ? atMost(n) : NOBODY);
  const from = (n: number) => both(some(EVER), not(upTo(n - 1)));
  if (test.op === 'between') return both(upTo(Math.floor(test.high)), from(Math.ceil(test.low)));
  const { op, value } = test;
  const is = () => (Number.isInteger(value) ? both(upTo(value), from(value)) : NOBODY);
  switch (op) {
    case '<=':
      return upTo(Math.floor(value));
    case '<':
      return upTo(Math.ceil(value) - 1);
    case '>=':
      return from(Math.ceil(value));
    case '>':
      return from(Math.floor(value) + 1);
    case '=':
      return is();
    case '!=':
      return not(is());
  }
}

const isNumber = (test: LeafOf<'trait' | 'did'>['test']): test is NumberTest =>
  test.op === 'between' || (['=', '!=', '<', '<=', '>', '>='] as const).some((op) => op === test.op);

/** A date of a customer's orders within a window; undefined for windows that do not move with the as-of day. */
function within(trait: string, range: DateWindow): Condition | undefined {
  if (range.kind === 'ever') return some(EVER);
  if (range.kind === 'between') return undefined;
  if (range.kind === 'next' || range.kind === 'ahead') return NOBODY;
  if (range.kind === 'calendar') {
    if (trait !== 'last_order' || range.ago > 1) return undefined;
    return range.ago === 0 ? some(range) : both(some(range), none({ ...range, ago: 0 }));
  }
  if (range.kind === 'ago') {
    const { from, to } = range;
    if (trait === 'last_order') return both(some(range), none({ kind: 'last', ...to }));
    return both(some({ kind: 'before', ...to }), none({ kind: 'before', ...from }));
  }
  const { n, unit } = range;
  const [last, before]: Window[] = [
    { kind: 'last', n, unit },
    { kind: 'before', n, unit },
  ];
  if (!last || !before) return undefined;
  if (trait === 'last_order') return range.kind === 'last' ? some(last) : both(some(EVER), none(last));
  return range.kind === 'before' ? some(before) : both(some(EVER), none(before));
}

/** What a trait that is computed from orders says of the orders themselves. */
function ofOrders({ trait, test }: LeafOf<'trait'>, catalog: Catalog): Condition | undefined {
  if (findEvents(catalog, 'orders')?.rowsAreOrders !== true) return undefined;
  if (test.op === 'within' && (trait === 'first_order' || trait === 'last_order'))
    return within(trait, test.window);
  if (!isNumber(test)) return undefined;
  switch (trait) {
    case 'orders':
      return orders(EVER, test);
    case 'revenue':
      return { ...orders(EVER, test), measure: { kind: 'sum', column: 'amount' } };
    case 'recency':
      return days(test, (n) => some({ kind: 'last', n, unit: 'day' }));
    case 'tenure':
      return days(test, (n) => both(some(EVER), none({ kind: 'before', n, unit: 'day' })));
    default:
      return undefined;
  }
}

/** Whether a filter asks the same of a row whatever the as-of day and the customer. */
function isFixed({ test }: ColumnFilter): boolean {
  return test.op !== 'within' && test.op !== 'anniversary' && !('of' in test && test.of !== undefined);
}

function isDaysLeaf(leaf: Leaf, catalog: Catalog): leaf is DaysLeaf {
  if (leaf.kind !== 'did') return false;
  const { test, window: range } = leaf;
  if (range.kind === 'near' || range.kind === 'any') return false;
  if (!isNumber(test) || !columnFilters(leaf.where).every(isFixed)) return false;
  const table = findEvents(catalog, leaf.table);
  const each = table?.rowsAreOrders === true || leaf.table !== 'orders';
  return leaf.measure.kind === 'sum' || (leaf.measure.kind === 'times' && each);
}

/**
 * The condition said of rows alone, by leaves that one pass answers for many days; undefined where that cannot be. It
 * holds for the same customers as the condition, whatever the as-of day.
 */
export function inRows(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
): Condition | undefined {
  if (condition.kind === 'not') {
    const of = inRows(condition.of, catalog, segments);
    return of && not(of);
  }
  if (condition.kind === 'all' || condition.kind === 'any') {
    const of = condition.of.flatMap((child) => inRows(child, catalog, segments) ?? []);
    return of.length === condition.of.length ? { kind: condition.kind, of } : undefined;
  }
  if (condition.kind === 'member') {
    const segment = isWas(condition) ? undefined : findSegment(segments, condition.segment);
    return segment && inRows(segment.condition, catalog, segments);
  }
  if (condition.kind === 'trait') return ofOrders(condition, catalog);
  return isDaysLeaf(condition, catalog) ? condition : undefined;
}

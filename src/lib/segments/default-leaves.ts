import type { Condition, LeafOf, Measure, RowFilter } from '../core/condition';
import type { EventTable, Trait } from '../core/relation';
import { defaultDid, firstFilter } from './default-did';
import { nextStep, plainWindow, withDeedKind, type DeedKind } from './default-rows';
import { findColumn } from './find';
import { isNumeric } from './fits';
import { coordinatesIn } from './geo/coordinates';
import { OFFICES } from './geo/offices';

type Did = LeafOf<'did'>;

/** Columns that people are loyal to, the most likely first. */
const LOYAL = ['brand', 'category', 'product', 'store', 'channel', 'campaign', 'event', 'question'];

/** The column whose values are told apart by a new condition about one thing and another; undefined without any. */
export function kindColumn({ columns }: EventTable): string | undefined {
  const open = columns.filter(({ personal, type }) => personal === undefined && type === 'category');
  const known = LOYAL.find((name) => open.some((column) => column.name === name));
  return known ?? open[0]?.name;
}

function one(table: EventTable): readonly RowFilter[] {
  const column = kindColumn(table);
  return column === undefined ? [] : [{ column, test: { op: 'in', values: [] } }];
}

/** "Did" as a leaf of another kind. */
export function deedLeaf(table: EventTable, kind: DeedKind): Condition {
  return withDeedKind(defaultDid(table, true), kind, table);
}

/** Stopped: the last time lies more than 90 days back. */
export function stoppedLeaf(table: EventTable): Condition {
  const { where } = defaultDid(table, true);
  const window = { kind: 'before', n: 90, unit: 'day' } as const;
  return { kind: 'nth', table: table.name, where, nth: -1, window };
}

/** One kind of rows more often than another; undefined where a table tells no kinds. */
export function moreLeaf(table: EventTable): Did | undefined {
  const where = one(table);
  if (where.length === 0) return undefined;
  const did = defaultDid(table, true);
  const other = {
    table: table.name,
    where,
    window: { kind: 'last', n: 90, unit: 'day' },
    per: null,
  } as const;
  return {
    ...did,
    where,
    test: { op: 'than', compare: '>', times: 1, other: { ...other, measure: { kind: 'times' } } },
  };
}

/** Less than half of the own average of 30 days in the year before. */
export function lessLeaf(table: EventTable): Did {
  const did = defaultDid(table, true);
  return {
    ...did,
    window: { kind: 'last', n: 30, unit: 'day' },
    test: {
      op: 'than',
      compare: '<',
      times: 0.5,
      other: {
        table: table.name,
        where: did.where,
        window: { kind: 'last', n: 12, unit: 'month' },
        measure: { kind: 'times' },
        per: 30,
      },
    },
  };
}

/** Four fifths of what they did are of one value; undefined where a table tells no kinds. */
export function loyalLeaf(table: EventTable): Did | undefined {
  const column = kindColumn(table);
  if (column === undefined) return undefined;
  const measure: Measure = { kind: 'top-share', column, by: null };
  const window = { kind: 'last', n: 12, unit: 'month' } as const;
  return { ...defaultDid(table, true), where: [], window, measure, test: { op: '>=', value: 0.8 } };
}

function discounted(table: EventTable): RowFilter | undefined {
  const column = findColumn(table, 'discount');
  if (!column) return undefined;
  if (column.type === 'boolean') return { column: 'discount', test: { op: 'is', value: true } };
  return isNumeric(column.type) ? { column: 'discount', test: { op: '>', value: 0 } } : undefined;
}

/** Every row passes a filter; undefined where a table has no columns, and of messages, whose rows are sendings and answers. */
export function everyLeaf(table: EventTable): Did | undefined {
  const filter = table.name === 'messages' ? undefined : firstFilter(table);
  if (!filter) return undefined;
  return {
    ...defaultDid(table, true),
    where: [],
    window: { kind: 'last', n: 12, unit: 'month' },
    measure: { kind: 'share', of: [filter], by: null },
    test: { op: '=', value: 1 },
  };
}

/** Nothing without a discount; undefined where orders tell no discounts. */
export function discountLeaf(table: EventTable): Did | undefined {
  const filter = table.name === 'orders' ? discounted(table) : undefined;
  if (!filter) return undefined;
  return {
    ...defaultDid(table, true),
    window: { kind: 'ever' },
    measure: { kind: 'share', of: [filter], by: null },
    test: { op: '=', value: 1 },
  };
}

/** Within 7 days after the first row of a table. */
export function nearLeaf(table: EventTable, anchor: EventTable): Did {
  const first = firstFilter(anchor);
  const where = anchor.name === 'orders' || !first ? [] : [first];
  return {
    ...defaultDid(table, true),
    window: {
      kind: 'near',
      side: 'after',
      anchor: { kind: 'row', which: 'first', table: anchor.name, where },
      within: { n: 7, unit: 'day' },
    },
  };
}

/** Three times in 7 days, whenever that was. */
export function anyLeaf(table: EventTable): Did {
  return {
    ...defaultDid(table, true),
    window: { kind: 'any', n: 7, unit: 'day' },
    test: { op: '>=', value: 3 },
  };
}

/** One thing, then another, within 30 days. */
export function sequenceLeaf(table: EventTable, next: EventTable): Condition {
  const first = defaultDid(table, true);
  const start = { table: table.name, where: first.where, within: null, without: null };
  return {
    kind: 'sequence',
    steps: [start, nextStep(next, next.name)],
    missing: false,
    window: plainWindow(first.window),
  };
}

/** The top 10 per cent of all customers by a trait. */
export function rankLeaf(trait: Trait): LeafOf<'rank'> {
  return { kind: 'rank', trait: trait.name, side: 'top', n: 10, unit: 'percent', within: null };
}

/** Within 5 km of the first of the offices; undefined where the data does not say where customers are. */
export function distanceLeaf(traits: readonly Trait[]): LeafOf<'distance'> | undefined {
  const [office] = OFFICES;
  const found = coordinatesIn(traits);
  if (!found || !office) return undefined;
  return {
    kind: 'distance',
    lat: found.lat.name,
    lon: found.lon.name,
    from: { lat: office.lat, lon: office.lon },
    test: { op: '<=', value: 5 },
  };
}

/** The first half of a draw. */
export function splitLeaf(): LeafOf<'split'> {
  return { kind: 'split', salt: 'A', from: 0, to: 0.5, within: null };
}

/** A SELECT that gives everyone, to begin with. */
export function sqlLeaf(): LeafOf<'sql'> {
  return { kind: 'sql', sql: 'SELECT customer_id\nFROM customers' };
}

import * as v from 'valibot';
import type { RowFilter } from '../core/condition';
import { MAX_FILTERS, MAX_STRETCH } from './limits';
import {
  compareSchema,
  numberTestSchema,
  plainName,
  plainNumber,
  testSchema,
  wholeUpTo,
  windowSchema,
} from './schema-test';

/** Schema of the name of an event table. */
export const tableSchema = v.picklist(['orders', 'events', 'messages', 'surveys', 'tickets']);

const columnFilter = v.strictObject({ column: plainName, test: testSchema });

/** A filter on a column, or a group of filters: as often as groups may lie within each other. */
function orGroup<T extends v.GenericSchema<unknown, RowFilter>>(inner: T) {
  const of = v.pipe(v.array(inner), v.minLength(1), v.maxLength(MAX_FILTERS));
  return v.union([columnFilter, v.strictObject({ kind: v.picklist(['all', 'any', 'none']), of })]);
}

/** Schema of filters on rows. */
export const filtersSchema = v.pipe(
  v.array(orGroup(orGroup(orGroup(columnFilter)))),
  v.maxLength(MAX_FILTERS),
);

const column = plainName;
const by = v.nullable(plainName);

/** Schema of what is computed over rows. */
export const measureSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('times') }),
  v.strictObject({ kind: v.picklist(['sum', 'avg', 'min', 'max', 'distinct', 'most']), column }),
  v.strictObject({ kind: v.literal('share'), of: filtersSchema, by }),
  v.strictObject({ kind: v.literal('top-share'), column, by }),
]);

const otherSchema = v.strictObject({
  table: tableSchema,
  where: filtersSchema,
  window: windowSchema,
  measure: measureSchema,
  per: v.nullable(wholeUpTo(MAX_STRETCH)),
});

/** What a rank is made of, beside its side and what customers are ranked by. */
export const rankingEntries = {
  n: v.pipe(plainNumber, v.minValue(0), v.maxValue(1e9)),
  unit: v.picklist(['customers', 'percent']),
  within: v.nullable(plainName),
};

/** Schema of what is asked of a measure: a number, another measure, or a place among customers. */
export const measureTestSchema = v.variant('op', [
  ...numberTestSchema.options,
  v.strictObject({
    op: v.literal('than'),
    compare: compareSchema,
    times: plainNumber,
    other: otherSchema,
  }),
  v.strictObject({ op: v.picklist(['top', 'bottom']), ...rankingEntries }),
]);

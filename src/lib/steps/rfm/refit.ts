import type { RfmSpec } from '../../core/notebook';
import type { Trait } from '../../core/relation';
import { ident } from '../../sql/quote';
import type { StepView } from '../contract';
import { numberAt, numberOrNull, rowOf, rowsOf, textAt } from '../read';
import { cutName } from './cut-name';
import { type DimensionKey, fedDimensions } from './dimensions';
import { GROUPS } from './groups';

/** The trait that holds the group by thresholds fitted anew. */
export const REFIT_TRAIT = 'rfm_group_refit';

/** Whether any thresholds are kept, so that fitting them anew may move customers. */
export function keepsCuts({ cuts }: RfmSpec): boolean {
  return Object.keys(cuts).length > 0;
}

/** The group by thresholds fitted anew, so that who changes group can be made a segment. */
export function refitTrait(table: string): Trait {
  return {
    name: REFIT_TRAIT,
    type: 'category',
    unit: 'none',
    label: { ko: '다시 구한 RFM 그룹', en: 'RFM group, fitted anew' },
    definition: {
      ko: '지금 자료의 분위수로 기준값을 다시 구했을 때의 RFM 그룹입니다. 주문이 없으면 비어 있습니다.',
      en: 'The RFM group by thresholds that are the quantiles of the data at hand. Blank without an order.',
    },
    family: 'score',
    from: ['orders'],
    table,
    valueLabels: Object.fromEntries(GROUPS.map((group) => [group.name, group.label])),
  };
}

/** How many customers are in which group by the kept thresholds and by new ones. */
export function refitQuery(kept: string, refitted: string): string {
  return `SELECT s.rfm_group AS kept, n.${REFIT_TRAIT} AS refitted, CAST(count(*) AS DOUBLE) AS customers
FROM ${ident(kept)} AS s JOIN ${ident(refitted)} AS n ON n.c = s.c
WHERE s.rfm_group IS NOT NULL GROUP BY s.rfm_group, n.${REFIT_TRAIT} ORDER BY s.rfm_group, n.${REFIT_TRAIT}`;
}

/** The old groups against the new ones. */
export interface Refit {
  readonly customers: number;
  /** Those whose group changes. */
  readonly moved: number;
  /** Names of groups that hold somebody by either, in the order of the grid. */
  readonly groups: readonly string[];
  /** Customers of a group by the kept thresholds and one by the new. */
  readonly count: (kept: string, refitted: string) => number;
  /** The new thresholds of each dimension. */
  readonly cuts: Readonly<Partial<Record<DimensionKey, readonly number[]>>>;
}

/** The old groups against the new ones; null where no thresholds are kept or the figures are not there yet. */
export function readRefit({ spec, catalog, results }: StepView<RfmSpec>): Refit | null {
  const rows = rowsOf(results, 'refit');
  if (!keepsCuts(spec) || rows.length === 0) return null;
  const counts = new Map(
    rows.map((row) => [
      JSON.stringify([textAt(row, 'kept'), textAt(row, 'refitted')]),
      numberAt(row, 'customers'),
    ]),
  );
  const held = new Set(rows.flatMap((row) => [textAt(row, 'kept'), textAt(row, 'refitted')]));
  const groups = GROUPS.map(({ name }) => name).filter((name) => held.has(name));
  const count = (kept: string, refitted: string) => counts.get(JSON.stringify([kept, refitted])) ?? 0;
  const customers = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const stayed = groups.reduce((sum, name) => sum + count(name, name), 0);
  const row = rowOf(results, 'refitCuts');
  const cuts = fedDimensions(catalog).map((dimension) => [
    dimension.key,
    Array.from({ length: spec.bins - 1 }, (_, k) => numberOrNull(row, cutName(dimension, k + 1))).filter(
      (value) => value !== null,
    ),
  ]);
  return {
    customers,
    moved: customers - stayed,
    groups,
    count,
    cuts: Object.fromEntries(cuts) as Refit['cuts'],
  };
}

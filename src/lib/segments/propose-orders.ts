import type { Condition } from '../core/condition';
import type { Catalog, Row } from '../core/relation';
import { ident, stamp } from '../sql/quote';
import { findEvents, findTrait, returnsColumn } from './find';
import { allOf, CORE_NAMES, sensible, statOf, traitAt, traitIs, type Draft } from './draft';
import { MAX_UNITS } from './limits';
import { reasons, type OrderNumbers } from './propose-words';
import { createScope } from './scope';

const NEEDED = ['recency', 'orders', 'first_order', 'last_order', 'tenure', 'gap_median'];

/** Whether the data has orders and the traits that come from them. */
export function tellsOrders(catalog: Catalog): boolean {
  return findEvents(catalog, 'orders') !== undefined && NEEDED.every((name) => findTrait(catalog, name));
}

/** Customers with the traits that matter, under short names. */
function customersSql(catalog: Catalog): string {
  const scope = createScope(catalog);
  const columns = ['recency', 'orders', 'tenure', 'gap_median'].map(
    (name) => `CAST(${scope.trait(name).sql} AS DOUBLE) AS ${name}`,
  );
  const revenue = findTrait(catalog, 'revenue') ? scope.trait('revenue').sql : 'NULL';
  const first = `CAST(${scope.trait('first_order').sql} AS DATE) AS first_day`;
  return `SELECT b.c AS c, ${columns.join(', ')}, ${first}, CAST(${revenue} AS DOUBLE) AS revenue ${scope.from()}`;
}

/** Days from each order day of a customer to the next, with the day that it starts from. */
function gapsSql(catalog: Catalog): string {
  const events = findEvents(catalog, 'orders');
  if (!events) throw new RangeError('no orders');
  const bought = returnsColumn(events) ? ` AND NOT coalesce(e.${ident('is_return')}, FALSE)` : '';
  const days =
    'SELECT e.c, CAST(e.t AS DATE) AS day, lag(CAST(e.t AS DATE)) OVER (PARTITION BY e.c ORDER BY e.t) AS previous ' +
    `FROM ${ident(events.table)} AS e WHERE e.t < ${stamp(catalog.asOf)}${bought}`;
  return `SELECT x.c, x.previous, CAST(x.day - x.previous AS DOUBLE) AS gap FROM (${days}) AS x WHERE x.day > x.previous`;
}

/**
 * The value that `quantile_disc` gives, of values that come with how often each occurs; over `upto` and `total`, the
 * running and the whole count. Gaps are few whole numbers, so counting them first takes a small part of the memory.
 */
function discreteSql(value: string, upto: string, total: string, share: number): string {
  return `min(CASE WHEN ${upto} >= greatest(1, ${total} - floor(${total} - ${share} * ${total})) THEN ${value} END)`;
}

/** The SELECT `from` of `value` and counts, with the running (`<count>_upto`) and the whole (`<count>_total`) of each count. */
function running(value: string, counts: readonly string[], from: string): string {
  const sums = counts.map((n) => `sum(${n}) AS ${n}`);
  const windows = counts.flatMap((n) => [
    `CAST(sum(u.${n}) OVER (ORDER BY u.value) AS DOUBLE) AS ${n}_upto`,
    `CAST(sum(u.${n}) OVER () AS DOUBLE) AS ${n}_total`,
  ]);
  return (
    `SELECT u.value, ${windows.join(', ')} FROM (SELECT ${value} AS value, ${sums.join(', ')} ` +
    `FROM ${from} WHERE ${value} IS NOT NULL GROUP BY ${value}) AS u`
  );
}

function cyclesSql(catalog: Catalog): string {
  const cycle = 'CASE WHEN w.orders >= 3 AND w.gap_median > 0 THEN w.gap_median END';
  const second = 'CASE WHEN g.previous = w.first_day THEN 1 ELSE 0 END';
  const counted =
    `SELECT g.gap AS gap, ${cycle} AS cycle, sum(${second}) AS seconds, count(*) AS gaps ` +
    `FROM (${gapsSql(catalog)}) AS g JOIN (${customersSql(catalog)}) AS w ON w.c = g.c GROUP BY g.gap, ${cycle}`;
  const gap = (n: string, share: number) => discreteSql('a.value', `a.${n}_upto`, `a.${n}_total`, share);
  const ratio = (share: number) => discreteSql('r.value', 'r.gaps_upto', 'r.gaps_total', share);
  const seconds = `CASE WHEN min(a.seconds_total) > 0 THEN ${gap('seconds', 0.5)} END`;
  return (
    `WITH counted AS MATERIALIZED (${counted}) SELECT y.*, z.* FROM ` +
    `(SELECT ${seconds} AS second_gap, ${gap('gaps', 0.75)} AS usual_gap, ${gap('gaps', 0.95)} AS long_gap ` +
    `FROM (${running('gap', ['seconds', 'gaps'], 'counted')}) AS a) AS y CROSS JOIN ` +
    `(SELECT round(${ratio(0.9)}, 1) AS late, round(${ratio(0.99)}, 1) AS gone ` +
    `FROM (${running('gap / cycle', ['gaps'], 'counted')}) AS r) AS z`
  );
}

function buyersSql(catalog: Catalog): string {
  return (
    'SELECT quantile_disc(CASE WHEN w.orders >= 1 THEN w.orders END, 0.8) AS orders_p80, ' +
    'quantile_disc(w.tenure, 0.3) AS tenure_p30, quantile_disc(w.recency, 0.8) AS recency_p80, ' +
    `quantile_disc(CASE WHEN w.orders >= 1 THEN w.revenue END, 0.8) AS revenue_p80 FROM (${customersSql(catalog)}) AS w`
  );
}

/** The thresholds, one row; those that the data cannot give are NULL. */
function thresholdsSql(catalog: Catalog): string {
  return (
    'SELECT y.second_gap, y.usual_gap, z.orders_p80, z.tenure_p30, z.recency_p80, z.revenue_p80, ' +
    'least(coalesce(y.second_gap, z.tenure_p30), z.tenure_p30) AS new_days, ' +
    'coalesce(y.long_gap, z.recency_p80) AS lapse_days, y.long_gap, greatest(z.orders_p80, 3) AS loyal_orders, ' +
    'greatest(y.late, 1.1) AS late, CASE WHEN y.gone > y.late THEN y.gone ELSE 2 * greatest(y.late, 1.1) END AS gone ' +
    `FROM (${cyclesSql(catalog)}) AS y CROSS JOIN (${buyersSql(catalog)}) AS z`
  );
}

/** Late by their own cycle but not yet gone: at risk, so not lapsed as well. */
const STILL_AT_RISK = 'coalesce(w.orders >= 3 AND w.recency <= round(h.gone * w.gap_median, 9), FALSE)';

const COUNTED: Readonly<Record<string, string>> = {
  customers: 'TRUE',
  n_new: 'w.tenure <= h.new_days',
  n_loyal: 'w.orders >= h.loyal_orders AND w.recency <= round(h.late * w.gap_median, 9)',
  n_risk:
    'w.orders >= 3 AND w.recency > round(h.late * w.gap_median, 9) AND w.recency <= round(h.gone * w.gap_median, 9)',
  n_potential: 'w.orders BETWEEN 1 AND 2 AND w.recency <= h.usual_gap AND w.tenure > h.new_days',
  n_lapsed: `w.recency > h.lapse_days AND NOT ${STILL_AT_RISK}`,
  n_lapsed_repeat: `w.recency > h.lapse_days AND w.orders >= 2 AND NOT ${STILL_AT_RISK}`,
  n_value: 'w.revenue >= h.revenue_p80',
};

const THRESHOLDS = [
  'second_gap',
  'usual_gap',
  'long_gap',
  'new_days',
  'lapse_days',
  'orders_p80',
  'loyal_orders',
  'late',
  'gone',
  'revenue_p80',
];

/** One SELECT of one row: thresholds computed from orders, and how many customers each proposal would hold. */
export function orderStatsSelect(catalog: Catalog): string {
  const counts = Object.entries(COUNTED).map(
    ([name, when]) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE) AS ${name}`,
  );
  const thresholds = THRESHOLDS.map((name) => `CAST(min(h.${name}) AS DOUBLE) AS ${name}`);
  return (
    `SELECT ${[...counts, ...thresholds].join(', ')} ` +
    `FROM (${customersSql(catalog)}) AS w CROSS JOIN (${thresholdsSql(catalog)}) AS h`
  );
}

type Maker = (n: OrderNumbers) => Draft;

function notStillAtRisk(n: OrderNumbers): Condition {
  const within = traitIs('recency', { op: 'than', compare: '<=', times: n.gone, trait: 'gap_median' });
  return { kind: 'not', of: allOf(traitAt('orders', '>=', 3), within) };
}

const MAKERS = {
  new: (n) => ({
    name: CORE_NAMES.new,
    proposed: 'new',
    condition: allOf(
      traitIs('first_order', { op: 'within', window: { kind: 'last', n: n.newDays, unit: 'day' } }),
    ),
    reason: reasons.new(n),
  }),
  loyal: (n) => ({
    name: CORE_NAMES.loyal,
    proposed: 'loyal',
    condition: allOf(
      traitAt('orders', '>=', n.loyalOrders),
      traitIs('recency', { op: 'than', compare: '<=', times: n.late, trait: 'gap_median' }),
    ),
    reason: reasons.loyal(n),
  }),
  risk: (n) => ({
    name: CORE_NAMES['at-risk'],
    proposed: 'at-risk',
    condition: allOf(
      traitAt('orders', '>=', 3),
      traitIs('recency', { op: 'than', compare: '>', times: n.late, trait: 'gap_median' }),
      traitIs('recency', { op: 'than', compare: '<=', times: n.gone, trait: 'gap_median' }),
    ),
    reason: reasons.risk(n),
  }),
  potential: (n) => ({
    name: CORE_NAMES.potential,
    proposed: 'potential',
    condition: allOf(
      traitIs('orders', { op: 'between', low: 1, high: 2 }),
      traitIs('last_order', { op: 'within', window: { kind: 'last', n: n.usualGap, unit: 'day' } }),
      traitIs('first_order', { op: 'within', window: { kind: 'before', n: n.newDays, unit: 'day' } }),
    ),
    reason: reasons.potential(n),
  }),
  lapsed: (n) => ({
    name: CORE_NAMES.lapsed,
    proposed: 'lapsed',
    condition: allOf(
      traitIs('last_order', { op: 'within', window: { kind: 'before', n: n.lapseDays, unit: 'day' } }),
      notStillAtRisk(n),
    ),
    reason: reasons.lapsed(n),
  }),
  lapsedRepeat: (n) => ({
    name: CORE_NAMES.lapsed,
    proposed: 'lapsed',
    condition: allOf(
      traitAt('orders', '>=', 2),
      traitIs('last_order', { op: 'within', window: { kind: 'before', n: n.lapseDays, unit: 'day' } }),
      notStillAtRisk(n),
    ),
    reason: reasons.lapsedRepeat(n),
  }),
  value: (n) => ({
    name: CORE_NAMES['high-value'],
    proposed: 'high-value',
    condition: allOf(traitAt('revenue', '>=', n.revenue)),
    reason: reasons.value(n),
  }),
} as const satisfies Record<string, Maker>;

function numbersOf(stats: Row): OrderNumbers {
  const at = (name: string) => statOf(stats, name) ?? 0;
  const days = (name: string) => Math.min(MAX_UNITS, Math.max(1, at(name)));
  return {
    secondGap: statOf(stats, 'second_gap'),
    usualGap: days('usual_gap'),
    hasGaps: statOf(stats, 'long_gap') !== null,
    newDays: days('new_days'),
    lapseDays: days('lapse_days'),
    ordersTop: at('orders_p80'),
    loyalOrders: at('loyal_orders'),
    late: at('late'),
    gone: at('gone'),
    revenue: at('revenue_p80'),
  };
}

/** Under this share of the customers, those who could come back are fewer than a campaign is worth. */
const WORTH = 0.05;

/** Core segments from the row of `orderStatsSelect`, in the order in which they matter. */
export function proposeFromOrders(stats: Row): Draft[] {
  const n = numbersOf(stats);
  const fits = (name: string) => sensible(statOf(stats, name), statOf(stats, 'customers'));
  const lapsed = fits('n_lapsed') ? MAKERS.lapsed : fits('n_lapsed_repeat') ? MAKERS.lapsedRepeat : null;
  const first: Maker[] = [
    ...(fits('n_new') ? [MAKERS.new] : []),
    ...(fits('n_loyal') ? [MAKERS.loyal] : []),
    ...(fits('n_risk') ? [MAKERS.risk] : []),
  ];
  const size = (name: string) => statOf(stats, name) ?? 0;
  const enough = size('n_potential') >= WORTH * size('customers');
  const more = [
    ...(fits('n_potential')
      ? [{ make: MAKERS.potential, size: enough ? Infinity : size('n_potential') }]
      : []),
    ...(lapsed
      ? [{ make: lapsed, size: size(lapsed === MAKERS.lapsed ? 'n_lapsed' : 'n_lapsed_repeat') }]
      : []),
    ...(fits('n_value') ? [{ make: MAKERS.value, size: 0 }] : []),
  ]
    .sort((a, b) => b.size - a.size)
    .map(({ make }): Maker => make);
  return [...first, ...more].slice(0, 4).map((make) => make(n));
}

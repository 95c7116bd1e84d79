import type { Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import type { Lang, Words } from '../core/words';
import { columnStatsSelect, proposeFromColumns } from './propose-columns';
import { signalSelects, proposeFromSignals } from './signals/signals';
import { orderStatsSelect, proposeFromOrders, tellsOrders } from './propose-orders';

/** A segment worked out from the data, with the reason for its numbers. */
export interface Proposal {
  /** With a proper id of its own, `s1` …, which the caller may replace. */
  readonly segment: Segment;
  readonly reason: Words;
}

/** The most that are proposed. */
const MOST = 8;

/** One SELECT of one row: the statistics that `propose` needs. */
export function proposalSelect(catalog: Catalog): string {
  const core = tellsOrders(catalog) ? orderStatsSelect(catalog) : columnStatsSelect(catalog);
  const others = signalSelects(catalog);
  if (others.length === 0) return core;
  const all = [core, ...others].map((select, i) => `(${select}) AS p${i}`);
  return `SELECT ${all.map((_, i) => `p${i}.*`).join(', ')} FROM ${all.join(' CROSS JOIN ')}`;
}

/**
 * Up to eight segments with names in the language, from the row of `proposalSelect`; none without customers.
 * First the core ones (up to four), most important first; then what events, messages, tickets and discounts show.
 */
export function propose(stats: Row, catalog: Catalog, lang: Lang): Proposal[] {
  const core = tellsOrders(catalog) ? proposeFromOrders(stats) : proposeFromColumns(stats, catalog);
  const drafts = [...core.slice(0, 4), ...proposeFromSignals(stats, catalog)];
  return drafts.slice(0, MOST).map(({ name, proposed, condition, reason }, i) => ({
    segment: { id: `s${i + 1}`, name: name[lang], condition, proposed },
    reason,
  }));
}

import type { Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import type { Lang, Words } from '../core/words';
import { columnStatsSelect, proposeFromColumns } from './propose-columns';
import { orderStatsSelect, proposeFromOrders, tellsOrders } from './propose-orders';

/** A core segment worked out from the data, with the reason for its numbers. */
export interface Proposal {
  /** With a proper id of its own, `s1` …, which the caller may replace. */
  readonly segment: Segment;
  readonly reason: Words;
}

/** One SELECT of one row: the statistics that `propose` needs. */
export function proposalSelect(catalog: Catalog): string {
  return tellsOrders(catalog) ? orderStatsSelect(catalog) : columnStatsSelect(catalog);
}

/** Up to four core segments with names in the language, most important first, from the row of `proposalSelect`; none without customers. */
export function propose(stats: Row, catalog: Catalog, lang: Lang): Proposal[] {
  const drafts = tellsOrders(catalog) ? proposeFromOrders(stats) : proposeFromColumns(stats, catalog);
  return drafts.slice(0, 4).map(({ name, proposed, condition, reason }, i) => ({
    segment: { id: `s${i + 1}`, name: name[lang], condition, proposed },
    reason,
  }));
}

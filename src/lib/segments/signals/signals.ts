import type { Catalog, Row } from '../../core/relation';
import { sensible, statOf, type Draft } from '../draft';
import { browsing } from './browsing';
import { carts } from './carts';
import { discounts } from './discounts';
import { ratings } from './ratings';
import { searches } from './searches';
import type { Signal } from './signal';
import { silence } from './silence';

/** The most urgent first: what can be done today, then what goes on for longer. */
const SIGNALS: readonly Signal[] = [carts, ratings, browsing, searches, discounts, silence];

/** SELECTs of one row each, with names of their own: the statistics of what the data can tell. */
export function signalSelects(catalog: Catalog): string[] {
  return SIGNALS.flatMap((signal) => signal.select(catalog) ?? []);
}

/** Segments from a row that holds all those statistics, as far as they hold somebody and not nearly everybody. */
export function proposeFromSignals(stats: Row, catalog: Catalog): Draft[] {
  const customers = statOf(stats, 'customers');
  return SIGNALS.flatMap((signal) => {
    if (signal.select(catalog) === undefined) return [];
    const draft = signal.draft(stats, catalog);
    return draft && sensible(statOf(stats, `n_${draft.proposed}`), customers) ? [draft] : [];
  });
}

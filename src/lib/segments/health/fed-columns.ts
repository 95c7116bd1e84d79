import type { EventTableName } from '../../core/condition';
import type { StepSpec } from '../../core/notebook';
import type { Catalog, Family, Trait } from '../../core/relation';
import type { NamedColumn } from '../columns-in';
import { categoryTraits, numberTraits, watchedTraits, watchedValues } from '../compared-traits';

const MADE_OF: Readonly<Partial<Record<Family, EventTableName>>> = {
  response: 'messages',
  attitude: 'surveys',
  service: 'tickets',
  value: 'orders',
  score: 'orders',
};

/** The event table that a trait is computed of; undefined for columns of files. `visits` names those made of events. */
export function tableOf(trait: Trait, visits: ReadonlySet<string>): EventTableName | undefined {
  if (trait.family === 'behaviour') return visits.has(trait.name) ? 'events' : 'orders';
  return MADE_OF[trait.family];
}

/** Columns that say what a row is: whoever reads the table reads them. */
const TELLING: Readonly<Record<EventTableName, readonly string[]>> = {
  orders: ['is_return'],
  events: ['event', 'session'],
  messages: ['action'],
  surveys: ['question', 'answer', 'score'],
  tickets: [],
};

/** The columns that traits are computed of, beside those that say what a row is. */
const FED: Readonly<Record<string, readonly string[]>> = {
  revenue: ['amount'],
  aov: ['amount'],
  items: ['quantity'],
  favourite_category: ['category', 'amount'],
  favourite_category_share: ['category', 'amount'],
  favourite_channel: ['channel', 'amount'],
  favourite_channel_share: ['channel', 'amount'],
  discount_share: ['discount'],
  browsed_category: ['category'],
  open_tickets: ['closed', 'status'],
  mean_rating: ['rating'],
};

/** The columns of its table that a trait is computed of. */
export function fedColumns(trait: Trait, visits: ReadonlySet<string>): NamedColumn[] {
  const table = tableOf(trait, visits);
  return table ? (FED[trait.name] ?? []).map((column) => ({ table, column })) : [];
}

/** The columns that say what a row of a table is. */
export function tellingColumns(table: EventTableName): NamedColumn[] {
  return TELLING[table].map((column) => ({ table, column }));
}

/** What a card reads beside the conditions of segments. */
export interface StepReads {
  readonly traits: readonly string[];
  readonly tables: readonly EventTableName[];
  readonly columns: readonly NamedColumn[];
}

function ofTraits(traits: readonly string[]): StepReads {
  return { traits, tables: [], columns: [] };
}

const nameOf = ({ name }: Trait) => name;

/** The traits, tables and columns that a card reads of a catalog. */
export function readsOfStep(spec: StepSpec, catalog: Catalog): StepReads {
  switch (spec.kind) {
    case 'overview':
      return { traits: [], tables: ['orders'], columns: [{ table: 'orders', column: 'amount' }] };
    case 'rfm':
      return ofTraits(['recency', 'orders', 'revenue']);
    case 'distribution':
      return ofTraits([spec.trait]);
    case 'overlap':
      return ofTraits(['revenue']);
    case 'difference':
      return ofTraits([...numberTraits(catalog), ...categoryTraits(catalog)].map(nameOf));
    case 'migration':
      return ofTraits([...watchedTraits(catalog), ...watchedValues(catalog).map(nameOf)]);
    case 'over-time':
      return ofTraits([]);
  }
}

import type { EventTableName } from '../../core/condition';
import type { Segment, StepSpec } from '../../core/notebook';
import type { Catalog, Family, Trait } from '../../core/relation';
import type { Words } from '../../core/words';
import { leavesOf } from '../../core/tree';
import { membersIn } from '../cycle';
import { findSegment, findTrait } from '../find';
import { readsOf } from '../names-in';
import { DATA_NAMES } from '../words/tables';

/** An event table or a file column that nothing asks about. */
export interface UnusedData {
  /** What it is called. */
  readonly label: Words;
  /** The table; undefined for a column. */
  readonly table?: EventTableName | undefined;
  /** A trait that is made of it, to look at; undefined where there is none. */
  readonly trait?: { readonly name: string; readonly label: Words } | undefined;
}

const MADE_OF: Readonly<Partial<Record<Family, EventTableName>>> = {
  response: 'messages',
  attitude: 'surveys',
  service: 'tickets',
  value: 'orders',
  score: 'orders',
};

/** The event table that a trait is computed of; undefined for columns of files. `visits` names those made of events. */
function tableOf(trait: Trait, visits: ReadonlySet<string>): EventTableName | undefined {
  if (trait.family === 'behaviour') return visits.has(trait.name) ? 'events' : 'orders';
  return MADE_OF[trait.family];
}

/** Traits and tables that a card reads; those that look at segments or at everything ask nothing of their own. */
function readsOfStep(spec: StepSpec): {
  readonly traits: readonly string[];
  readonly tables: readonly EventTableName[];
} {
  switch (spec.kind) {
    case 'overview':
      return { traits: [], tables: ['orders'] };
    case 'rfm':
      return { traits: ['recency', 'orders', 'revenue'], tables: [] };
    case 'distribution':
      return { traits: [spec.trait], tables: [] };
    default:
      return { traits: [], tables: [] };
  }
}

function dataWords(name: EventTableName): Words {
  const { ko, en } = DATA_NAMES[name];
  return { ko: `${ko} 데이터`, en: `${en} data` };
}

/** Segments that are used, and those that they name, however far. */
function inUse(segments: readonly Segment[]): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  const follow = (segment: Segment | undefined): void => {
    if (!segment || found.has(segment)) return;
    found.add(segment);
    for (const id of membersIn(segment.condition)) follow(findSegment(segments, id));
  };
  for (const segment of segments) if (!segment.archived) follow(segment);
  return found;
}

/**
 * Event tables, and columns of customers files without personal data, that no condition and no card reads; nothing where a
 * condition is a written SELECT, which may read anything. `visits` names the traits that are made of events.
 */
export function unusedOf(
  catalog: Catalog,
  segments: readonly Segment[],
  steps: readonly StepSpec[],
  visits: ReadonlySet<string>,
): UnusedData[] {
  const leaves = [...inUse(segments)].flatMap(({ condition }) => leavesOf(condition));
  if (leaves.some(({ kind }) => kind === 'sql')) return [];
  const reads = [...leaves.map(readsOf), ...steps.map(readsOfStep)];
  const traits = new Set(reads.flatMap((one) => one.traits));
  const made = [...traits].flatMap((name) => {
    const trait = findTrait(catalog, name);
    return trait ? (tableOf(trait, visits) ?? []) : [];
  });
  const tables = new Set([...reads.flatMap((one) => one.tables), ...made]);
  const open = catalog.traits.filter(({ personal }) => personal === undefined);
  const unread = catalog.events.filter(({ name }) => !tables.has(name));
  const columns = open.filter(({ family, name }) => family === 'profile' && !traits.has(name));
  return [
    ...unread.map(({ name }) => ({
      label: dataWords(name),
      table: name,
      trait: open.find((trait) => tableOf(trait, visits) === name),
    })),
    ...columns.map((trait) => ({ label: trait.label, trait })),
  ];
}

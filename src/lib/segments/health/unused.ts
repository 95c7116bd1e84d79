import type { EventTableName, Leaf } from '../../core/condition';
import type { Segment, StepSpec } from '../../core/notebook';
import type { Catalog, EventColumn, EventTable } from '../../core/relation';
import type { Words } from '../../core/words';
import { leavesOf } from '../../core/tree';
import { columnsOf, type NamedColumn } from '../columns-in';
import { membersIn } from '../cycle';
import { findSegment, findTrait } from '../find';
import { readsOf } from '../names-in';
import { DATA_NAMES } from '../words/tables';
import { writtenReads } from '../written-sql/reads';
import { fedColumns, readsOfStep, tableOf, tellingColumns, type StepReads } from './fed-columns';

/** An event table, a column of one, or a column of a customers file that nothing asks about. */
export interface UnusedData {
  /** What it is called. */
  readonly label: Words;
  /** The table; undefined for a column of a customers file. */
  readonly table?: EventTableName | undefined;
  /** The column of that table; undefined for the whole of it. */
  readonly column?: string | undefined;
  /** A trait that is made of it, to look at; undefined where there is none. */
  readonly trait?: { readonly name: string; readonly label: Words } | undefined;
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

/** What conditions and cards read. */
interface Reads {
  readonly traits: ReadonlySet<string>;
  readonly tables: ReadonlySet<EventTableName>;
  readonly columns: ReadonlySet<string>;
}

const keyOf = ({ table, column }: NamedColumn) => `${table}.${column}`;

/** What written SELECTs name; null where one of them cannot be read. */
function ofWritten(leaves: readonly Leaf[], catalog: Catalog): StepReads[] | null {
  const found: StepReads[] = [];
  for (const leaf of leaves) {
    if (leaf.kind !== 'sql') continue;
    const reads = writtenReads(leaf.sql, catalog);
    if (!reads) return null;
    found.push(reads);
  }
  return found;
}

function readsBy(
  leaves: readonly Leaf[],
  written: readonly StepReads[],
  steps: readonly StepSpec[],
  catalog: Catalog,
  visits: ReadonlySet<string>,
): Reads {
  const cards = [...written, ...steps.map((spec) => readsOfStep(spec, catalog))];
  const reads = [...leaves.map(readsOf), ...cards];
  const traits = new Set(reads.flatMap((one) => one.traits));
  const known = [...traits].flatMap((name) => findTrait(catalog, name) ?? []);
  const tables = new Set([
    ...reads.flatMap((one) => one.tables),
    ...known.flatMap((trait) => tableOf(trait, visits) ?? []),
  ]);
  const columns = [
    ...leaves.flatMap(columnsOf),
    ...cards.flatMap((card) => card.columns),
    ...known.flatMap((trait) => fedColumns(trait, visits)),
    ...[...tables].flatMap(tellingColumns),
  ];
  return { traits, tables, columns: new Set(columns.map(keyOf)) };
}

function columnWords(name: EventTableName, { label }: EventColumn): Words {
  const { ko, en } = dataWords(name);
  return { ko: `${ko}의 ‘${label.ko}’`, en: `“${label.en}” of the ${en}` };
}

/** Columns without personal data of a table that is read, which are not. */
function unreadColumns({ name, columns }: EventTable, reads: Reads): UnusedData[] {
  return columns
    .filter(
      (one) => one.personal === undefined && !reads.columns.has(keyOf({ table: name, column: one.name })),
    )
    .map((one) => ({ label: columnWords(name, one), table: name, column: one.name }));
}

/**
 * Event tables, their columns, and columns of customers files, without personal data, that no condition and no card reads;
 * null where a condition is a written SELECT that cannot be read. `visits` names the traits that are made of events.
 */
export function unusedOf(
  catalog: Catalog,
  segments: readonly Segment[],
  steps: readonly StepSpec[],
  visits: ReadonlySet<string>,
): UnusedData[] | null {
  const leaves = [...inUse(segments)].flatMap(({ condition }) => leavesOf(condition));
  const written = ofWritten(leaves, catalog);
  if (!written) return null;
  const reads = readsBy(leaves, written, steps, catalog, visits);
  const open = catalog.traits.filter(({ personal }) => personal === undefined);
  const unread = catalog.events.filter(({ name }) => !reads.tables.has(name));
  const read = catalog.events.filter(({ name }) => reads.tables.has(name));
  const columns = open.filter(({ family, name }) => family === 'profile' && !reads.traits.has(name));
  return [
    ...unread.map(({ name }) => ({
      label: dataWords(name),
      table: name,
      trait: open.find((trait) => tableOf(trait, visits) === name),
    })),
    ...columns.map((trait) => ({ label: trait.label, trait })),
    ...read.flatMap((table) => unreadColumns(table, reads)),
  ];
}

import type { EventTableName, LeafOf, SameColumn } from '../../core/condition';
import type { EventTable } from '../../core/relation';
import { doneSteps, sameColumnOf, stepTables, thingColumns } from '../../segments/same';

type Sequence = LeafOf<'sequence'>;

/** The column of a table that seems to hold what another one does: of the same name, or called the same. */
function twinOf(
  { table, column }: SameColumn,
  name: EventTableName,
  events: readonly EventTable[],
): SameColumn | undefined {
  const tableOf = (wanted: EventTableName) => events.find((each) => each.name === wanted);
  const own = tableOf(table)?.columns.find((each) => each.name === column);
  const columns = thingColumns(tableOf(name));
  const found =
    columns.find((each) => each.name === column) ??
    columns.find(({ label }) => label.ko === own?.label.ko && label.en === own.label.en);
  return found && { table: name, column: found.name };
}

function columnsFor(
  node: Sequence,
  known: readonly SameColumn[],
  events: readonly EventTable[],
): readonly SameColumn[] {
  return stepTables(node).flatMap((name) => {
    const own = known.find(({ table }) => table === name);
    const [first] = known;
    return own ?? (first && twinOf(first, name, events)) ?? [];
  });
}

/** The sequence about one thing, which a column of the table of its first step holds; about anything when null. */
export function setThing(node: Sequence, column: string | null, events: readonly EventTable[]): Sequence {
  const { same: _, ...rest } = node;
  const [table] = stepTables(node);
  if (column === null || table === undefined) return rest;
  return { ...rest, same: columnsFor(node, [{ table, column }], events) };
}

/** The sequence with another column of one table for what its steps are about. */
export function setThingIn(node: Sequence, table: EventTableName, column: string): Sequence {
  const others = (node.same ?? []).filter((one) => one.table !== table);
  const all = [...others, { table, column }];
  const same = stepTables(node).flatMap((name) => all.find((one) => one.table === name) ?? []);
  return { ...node, same };
}

/** The sequence without what no longer belongs to its steps: columns of other tables, a limit for all where one is done. */
export function settled(node: Sequence, events: readonly EventTable[]): Sequence {
  const { same, total, ...rest } = node;
  const columns = same ? columnsFor(node, same, events) : [];
  return {
    ...rest,
    ...(total && doneSteps(node) > 1 ? { total } : {}),
    ...(columns.length > 0 ? { same: columns } : {}),
  };
}

/** The tables after the first, in which it must be said what is the same. */
export function otherTables(node: Sequence): readonly EventTableName[] {
  return node.same ? stepTables(node).slice(1) : [];
}

/** The column of the first table; undefined where the steps are about anything. */
export function thingOf(node: Sequence): string | undefined {
  const [table] = stepTables(node);
  return table && sameColumnOf(node, table);
}

import { ok, type Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import type { Plan } from '../plan/plan';
import { sharedOf, type Bits } from '../segments/bits/bits';
import { exclusiveOf } from '../segments/bits/exclusive';
import { nodeCounts } from '../segments/bits/node-counts';
import type { MembersTable } from '../segments/bits/select';
import { hasEffect, placedOn, planScheme, readScheme } from '../segments/scheme';
import { readSizes, sizesSelect } from '../segments/sizes';
import { breathe } from '../ui/parts/breathe';
import type { Computation, Sink } from './compute';
import type { SchemeOutcome, TrayOutcome } from './outcome';

/** The tables of steps whose traits conditions may name. */
function traitStatements(plan: Plan): Statement[] {
  return plan.steps.flatMap(({ compiled }) =>
    compiled && compiled.traits.length > 0 ? compiled.statements : [],
  );
}

/** The segments of a notebook: the nodes of the one that is edited, then the sizes and overlaps of all. */
export async function computeSegments(work: Computation, plan: Plan, sink: Sink): Promise<Result<null>> {
  const statements = [...traitStatements(plan), ...plan.segments.statements];
  const counted = await editor(work, plan, statements, sink);
  if (!counted.ok) return counted;
  const made = await work.tables.make(statements, work.key, work.onprogress);
  if (!made.ok) return made;
  const ids = [...plan.segments.segments.keys()];
  const scheme = await applied(work, plan);
  if (!scheme.ok) return scheme;
  const taken = scheme.value?.taken;
  const tables = ids.map((id) => taken?.get(id) ?? plan.segments.segments.get(id)?.table ?? '');
  const held = ids.map((id, i): MembersTable => {
    const bits = taken?.has(id) ? undefined : plan.segments.segments.get(id)?.bits;
    return bits === undefined ? { table: tables[i] ?? '' } : { bits };
  });
  const sizes = await work.answers.of([sizesSelect(tables, plan.catalog)], work.key);
  if (!sizes.ok) return sizes;
  const members = await work.members.of(held, work.base, work.key);
  if (!members.ok) return members;
  const tray = await trayOf(plan, ids, sizes.value[0]?.[0] ?? {}, members.value.each);
  sink.tray({ ...tray, scheme: scheme.value });
  return ok(null);
}

/** The sizes of every node of the segment that is edited: what a person who edits looks at first. */
async function editor(
  work: Computation,
  plan: Plan,
  statements: readonly Statement[],
  sink: Sink,
): Promise<Result<null>> {
  const edited = work.notebook.segments.find(({ id }) => id === work.editing);
  const made = edited && plan.segments.segments.get(edited.id);
  if (!edited || !made) {
    sink.editor(undefined);
    return ok(null);
  }
  const leaves = await work.tables.make(statements, work.key, work.onprogress, made.leafTables);
  if (!leaves.ok) return leaves;
  const held = made.leafTables.map((bits) => ({ bits }));
  const members = await work.members.of(held, work.base, work.key);
  if (!members.ok) return members;
  const { each, everyone } = members.value;
  sink.editor({ segment: edited.id, counts: nodeCounts(edited.condition, each, everyone) });
  return ok(null);
}

/** The scheme of the notebook, applied; undefined when it changes nobody's place. */
async function applied(work: Computation, plan: Plan): Promise<Result<SchemeOutcome | undefined>> {
  const { scheme, asOf, segments } = work.notebook;
  if (!hasEffect(scheme)) return ok(undefined);
  const placed = placedOn(asOf, segments, plan.segments.segments);
  const { statements, taken, select } = planScheme(scheme, placed, plan.catalog.base);
  const made = await work.tables.make(statements, work.key, work.onprogress);
  if (!made.ok) return made;
  const answers = await work.answers.of([select], work.key);
  if (!answers.ok) return answers;
  return ok({ taken, sizes: readScheme(answers.value[0]?.[0] ?? {}, [...taken.keys()]) });
}

async function trayOf(
  plan: Plan,
  ids: readonly string[],
  sizes: Row,
  members: readonly Bits[],
): Promise<Omit<TrayOutcome, 'scheme'>> {
  const overlap: number[][] = [];
  for (const [i, a] of members.entries()) {
    overlap.push(members.map((b, j) => (j < i ? (overlap[j]?.[i] ?? 0) : sharedOf(a, b))));
    // Of millions of customers, a row of these is all that a page may count at a time.
    await breathe();
  }
  return {
    ids,
    tables: ids.map((id) => plan.segments.segments.get(id)?.table ?? ''),
    sizes: readSizes(sizes, ids.length),
    overlap,
    ...exclusiveOf(members),
    members,
    problems: plan.segments.problems,
  };
}

import type { Condition, Leaf } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import { leavesOf } from '../core/tree';
import { statement } from '../sql/name';
import { checkCondition, type AllowedSql } from './check';
import { wasTable } from './explain-sql';
import { leafQuery, treeSql } from './leaf-sql';
import { sideBySide } from './positional';
import { blocks } from './problems';
import { isWas } from './was';

/** Tables of one condition. */
export interface ConditionPlan {
  /** Tables to make, in order; those of other segments that it names come first. */
  readonly statements: readonly Statement[];
  /** The table of `c`, `m` of each leaf, in the order of `leavesOf`. */
  readonly leafTables: readonly string[];
  /** The table of `c`, `m` of the whole condition; also the focus of charts. */
  readonly table: string;
}

/** Tables of all segments. */
export interface SegmentPlan {
  /** Tables to make, in order, each once. */
  readonly statements: readonly Statement[];
  /** The plan of each segment that can be computed, by id, in the order of the segments. */
  readonly segments: ReadonlyMap<string, ConditionPlan>;
  /** What is wrong, by segment id; those with a problem that blocks have no plan. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

const LEAF_LABEL = { ko: '조건을 확인하고 있습니다', en: 'Checking a condition' };
const SEGMENT_LABEL = { ko: '세그먼트를 계산하고 있습니다', en: 'Computing a segment' };

type MemberTable = (segment: string) => ConditionPlan;

function leafStatement(leaf: Exclude<Leaf, { kind: 'member' }>, catalog: Catalog): Statement {
  const { select, reads } = leafQuery(leaf, catalog);
  return statement('leaf', select, reads, LEAF_LABEL);
}

function membership(condition: Condition, leafTables: readonly string[], catalog: Catalog): Statement {
  const { from, m, tables } = sideBySide(leafTables, catalog.base);
  let next = 0;
  const tree = treeSql(condition, () => m(leafTables[next++] ?? ''));
  const reads = tables.length === 0 ? [catalog.base] : tables;
  return statement('segment', `SELECT l0.c AS c, ${tree} AS m ${from}`, reads, SEGMENT_LABEL);
}

function once(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((made) => [made.table, made])).values()];
}

function planWith(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  member: MemberTable,
): ConditionPlan {
  const leaves = leavesOf(condition).map((leaf) => {
    if (leaf.kind !== 'member') {
      const made = leafStatement(leaf, catalog);
      return { statements: [made], table: made.table };
    }
    return isWas(leaf) ? wasTable(leaf, catalog, segments) : member(leaf.segment);
  });
  const leafTables = leaves.map(({ table }) => table);
  const whole = membership(condition, leafTables, catalog);
  const statements = once([...leaves.flatMap((leaf) => leaf.statements), whole]);
  return { statements, leafTables, table: whole.table };
}

function memberPlans(catalog: Catalog, segments: readonly Segment[]): MemberTable {
  const made = new Map<string, ConditionPlan>();
  const member: MemberTable = (id) => {
    const known = made.get(id);
    if (known) return known;
    const segment = segments.find((each) => each.id === id);
    if (!segment) throw new RangeError(`no such segment: ${id}`);
    const plan = planWith(segment.condition, catalog, segments, member);
    made.set(id, plan);
    return plan;
  };
  return member;
}

/** The tables of a condition that is not (yet) a segment. Call it when `checkCondition` found nothing that blocks. */
export function planCondition(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
): ConditionPlan {
  return planWith(condition, catalog, segments, memberPlans(catalog, segments));
}

/** The tables of all segments that can be computed and are not archived, and the problems of those that cannot; `allowed` as in `checkCondition`. */
export function planSegments(
  segments: readonly Segment[],
  catalog: Catalog,
  allowed?: AllowedSql,
): SegmentPlan {
  const member = memberPlans(catalog, segments);
  const problems = new Map(
    segments.map(
      ({ id, condition }) => [id, checkCondition(condition, catalog, segments, id, allowed)] as const,
    ),
  );
  const sound = segments.filter(({ id, archived }) => !archived && !problems.get(id)?.some(blocks));
  const plans = new Map(sound.map(({ id }) => [id, member(id)] as const));
  const statements = once([...plans.values()].flatMap((plan) => plan.statements));
  return { statements, segments: plans, problems };
}

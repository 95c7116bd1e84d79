import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import { leavesOf } from '../core/tree';
import { statement } from '../sql/name';
import { ident } from '../sql/quote';
import { bitsSql, inBits, membersSelect } from './bits/select';
import { bitTables, treeBits } from './bits/tree';
import { checkCondition, type AllowedSql } from './check';
import { wasTable } from './explain-sql';
import { leafBits, type TableLeaf } from './leaf-sql';
import { blocks } from './problems';
import { isWas, type WasLeaf } from './was';

/** Tables of one condition. */
export interface ConditionPlan {
  /** Tables to make, in order; those of other segments that it names come first. */
  readonly statements: readonly Statement[];
  /** The table of one BIT of each leaf (`bits/select.ts`), in the order of `leavesOf`. */
  readonly leafTables: readonly string[];
  /** The table of one BIT of the whole condition. */
  readonly bits: string;
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

type MemberPlan = (segment: string) => ConditionPlan;

/** The table of one BIT of a leaf, after those that it is made of. */
interface LeafPlan {
  readonly statements: readonly Statement[];
  readonly bits: string;
}

function tableLeaf(leaf: TableLeaf, catalog: Catalog, member: MemberPlan): LeafPlan {
  const named: Statement[] = [];
  const { select, reads } = leafBits(leaf, catalog, (segment, scope) => {
    const { statements, bits } = member(segment);
    named.push(...statements);
    scope.read(bits);
    return inBits(`(SELECT bits FROM ${ident(bits)})`, 'b.c');
  });
  const made = statement('leaf', select, reads, LEAF_LABEL);
  return { statements: [...named, made], bits: made.table };
}

function wasLeaf(leaf: WasLeaf, catalog: Catalog, segments: readonly Segment[]): LeafPlan {
  const { statements, table } = wasTable(leaf, catalog, segments);
  const select = `SELECT ${bitsSql('c', catalog)} AS bits FROM ${ident(table)} WHERE m`;
  const made = statement('leaf', select, [table], LEAF_LABEL);
  return { statements: [...statements, made], bits: made.table };
}

/** The BIT of the whole condition: that of its leaf where it says no more. */
function wholeBits(
  condition: Condition,
  leafTables: readonly string[],
  catalog: Catalog,
): Statement | string {
  const { from, bits, tables } = bitTables(leafTables);
  const tree = treeBits(condition, leafTables.map(bits), catalog);
  const [only] = tables;
  if (only !== undefined && tree === bits(only)) return only;
  return statement('bits', `SELECT ${tree} AS bits ${from}`.trimEnd(), tables, SEGMENT_LABEL);
}

function once(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((made) => [made.table, made])).values()];
}

function planWith(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  member: MemberPlan,
): ConditionPlan {
  const leaves = leavesOf(condition).map((leaf): LeafPlan => {
    if (leaf.kind !== 'member') return tableLeaf(leaf, catalog, member);
    return isWas(leaf) ? wasLeaf(leaf, catalog, segments) : member(leaf.segment);
  });
  const leafTables = leaves.map(({ bits }) => bits);
  const whole = wholeBits(condition, leafTables, catalog);
  const bits = typeof whole === 'string' ? whole : whole.table;
  const select = membersSelect(ident(bits), catalog.base);
  const table = statement('segment', select, [bits, catalog.base], SEGMENT_LABEL);
  const own = typeof whole === 'string' ? [table] : [whole, table];
  const statements = once([...leaves.flatMap((leaf) => leaf.statements), ...own]);
  return { statements, leafTables, bits, table: table.table };
}

function memberPlans(catalog: Catalog, segments: readonly Segment[]): MemberPlan {
  const made = new Map<string, ConditionPlan>();
  const member: MemberPlan = (id) => {
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

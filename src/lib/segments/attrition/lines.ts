import type { Condition } from '../../core/condition';
import type { Catalog, Row } from '../../core/relation';
import { childPath, childrenOf, isLeaf, type NodePath } from '../../core/tree';
import { bitTables, constantBits, treeBits } from '../bits/tree';
import { leafLine } from './peeled';

/** Parts of a condition that no negation stands around: the gentler one is, the more people are in the whole. */
interface Places {
  /** The parts of every `all` of several: those that cut. */
  readonly lines: readonly NodePath[];
  /** Single conditions, wherever they stand. */
  readonly leaves: readonly NodePath[];
}

function placesIn(condition: Condition, path: NodePath, cuts: boolean): Places {
  const own = cuts ? [path] : [];
  if (leafLine(condition)) return { lines: own, leaves: [path] };
  if (condition.kind === 'not' || isLeaf(condition)) return { lines: own, leaves: [] };
  const children = childrenOf(condition);
  const cut = condition.kind === 'all' && (path === '' || children.length > 1);
  const below = children.map((child, i) => placesIn(child, childPath(path, i), cut));
  return {
    lines: [...own, ...below.flatMap(({ lines }) => lines)],
    leaves: below.flatMap(({ leaves }) => leaves),
  };
}

/** The parts of a condition that cut, those around others first; a condition that is no group is one itself. */
export function linesOf(condition: Condition): readonly NodePath[] {
  return placesIn(condition, '', isLeaf(condition) || condition.kind === 'not').lines;
}

function placesOf(condition: Condition): NodePath[] {
  const { lines, leaves } = placesIn(condition, '', isLeaf(condition) || condition.kind === 'not');
  return [...new Set([...lines, ...leaves])];
}

/** Who would be in a segment without one of its parts, in customers. */
export interface Attrition {
  readonly inside: number;
  /** Those for whom all holds, whatever they answer to the part at the path. */
  readonly without: ReadonlyMap<NodePath, number>;
}

/**
 * One SELECT of one row for `readAttrition`, over tables that exist: `leafTables` are those of the plan, in the order of
 * `leavesOf`.
 */
export function attritionSelect(
  condition: Condition,
  leafTables: readonly string[],
  catalog: Catalog,
): string {
  const { from, bits } = bitTables(leafTables);
  const leaves = leafTables.map(bits);
  const count = (sql: string) => `CAST(least(bit_count(${sql}), ${catalog.customers}) AS DOUBLE)`;
  const columns = placesOf(condition).map((path, i) => {
    const put = { path, sql: constantBits(true, catalog) };
    return `${count(treeBits(condition, leaves, catalog, put))} AS w${i}`;
  });
  const inside = `${count(treeBits(condition, leaves, catalog))} AS inside`;
  return `SELECT ${[inside, ...columns].join(', ')} ${from}`.trimEnd();
}

/** What `attritionSelect` counted. */
export function readAttrition(condition: Condition, row: Row): Attrition {
  const without = placesOf(condition).map((path, i) => [path, Number(row[`w${i}`] ?? 0)] as const);
  return { inside: Number(row['inside'] ?? 0), without: new Map(without) };
}

function most(paths: readonly NodePath[], { inside, without }: Attrition): readonly NodePath[] {
  const found = paths.map((path) => ({ path, n: without.get(path) ?? inside }));
  const highest = Math.max(inside, ...found.map(({ n }) => n));
  return found.flatMap(({ path, n }) => (n > inside && n === highest ? [path] : []));
}

/** The line without which the segment would be largest, whatever the order of lines; of several, the first. Null when none keeps anybody out alone. */
export function cutsMost(condition: Condition, attrition: Attrition): NodePath | null {
  return most(linesOf(condition), attrition)[0] ?? null;
}

/**
 * The single conditions at or within a line that keep most people out; none when none does alone. Those of an `any` keep
 * out the same people, each of them would let in.
 */
export function keepOut(condition: Condition, line: NodePath, attrition: Attrition): readonly NodePath[] {
  const inside = (path: NodePath) => line === '' || path === line || path.startsWith(`${line}.`);
  const { leaves } = placesIn(condition, '', false);
  return most(leaves.filter(inside), attrition);
}

import type { Condition } from '../core/condition';
import type { Row } from '../core/relation';
import { childPath, childrenOf, isLeaf, walk, type NodeCount, type NodePath } from '../core/tree';
import { answerPatterns } from './positional';

interface NodeSql {
  readonly path: NodePath;
  readonly height: number;
  /** SQL over the columns of the layers below. */
  readonly m: string;
  /** For `all`: how many children hold one after the other from the first on; null for other nodes. */
  readonly passed: string | null;
}

/** A node's column: `n` and its position in `walk`. */
type Names = ReadonlyMap<NodePath, number>;

function nodeSql(condition: Condition, path: NodePath, names: Names): NodeSql[] {
  if (isLeaf(condition)) return [];
  const children = childrenOf(condition);
  const below = children.flatMap((child, i) => nodeSql(child, childPath(path, i), names));
  const columns = children.map((_, i) => `n${names.get(childPath(path, i))}`);
  const direct = new Set(children.map((_, i) => childPath(path, i)));
  const height = 1 + Math.max(0, ...below.filter((node) => direct.has(node.path)).map((node) => node.height));
  return [...below, { path, height, m: joined(condition, columns), passed: passedSql(condition, columns) }];
}

function joined(condition: Condition, columns: readonly string[]): string {
  if (condition.kind === 'not') return `NOT ${columns[0]}`;
  if (columns.length === 0) return condition.kind === 'all' ? 'TRUE' : 'FALSE';
  return columns.join(condition.kind === 'all' ? ' AND ' : ' OR ');
}

function passedSql(condition: Condition, columns: readonly string[]): string | null {
  if (condition.kind !== 'all' || columns.length < 2) return null;
  const cases = columns.map((column, i) => `WHEN NOT ${column} THEN ${i}`).join(' ');
  return `CASE ${cases} ELSE ${columns.length} END`;
}

/** For each node: SQL of "all that comes before it in the groups around it holds". */
function before(
  condition: Condition,
  path: NodePath,
  names: Names,
  around: readonly string[],
): Map<NodePath, readonly string[]> {
  const found = new Map([[path, around]]);
  childrenOf(condition).forEach((child, i) => {
    const more = condition.kind === 'all' && i > 0 ? [`p${names.get(path)} >= ${i}`] : [];
    const inner = before(child, childPath(path, i), names, [...around, ...more]);
    inner.forEach((value, key) => found.set(key, value));
  });
  return found;
}

function layered(nodes: readonly NodeSql[], names: Names, source: string): string {
  const heights = [...new Set(nodes.map((node) => node.height))].sort((a, b) => a - b);
  return heights.reduce((inner, height) => {
    const columns = nodes
      .filter((node) => node.height === height)
      .flatMap(({ path, m, passed }) => [
        `${m} AS n${names.get(path)}`,
        ...(passed === null ? [] : [`${passed} AS p${names.get(path)}`]),
      ]);
    return `SELECT x.*, ${columns.join(', ')} FROM (${inner}) AS x`;
  }, source);
}

/** Customers by their answers to the leaves. */
function patterns(condition: Condition, leafTables: readonly string[], base: string, names: Names): string {
  const { select, k } = answerPatterns(leafTables, base);
  const leaves = walk(condition).filter(({ node }) => isLeaf(node));
  const columns = leaves.map(({ path }, i) => `g.${k(leafTables[i] ?? '')} AS n${names.get(path)}`);
  return `SELECT ${['g.n AS customers', ...columns].join(', ')} FROM (${select}) AS g`;
}

/**
 * One SELECT of one row with the sizes of every node, for `readOneRow`, whatever the number of leaves.
 * `leafTables` are those of the plan, in the order of `leavesOf`; `base` is the customer table.
 */
export function oneRowSelect(condition: Condition, leafTables: readonly string[], base: string): string {
  const placed = walk(condition);
  const names: Names = new Map(placed.map(({ path }, i) => [path, i]));
  const source = layered(nodeSql(condition, '', names), names, patterns(condition, leafTables, base, names));
  const contexts = before(condition, '', names, []);
  const count = (m: string) => `CAST(coalesce(sum(CASE WHEN ${m} THEN y.customers ELSE 0 END), 0) AS DOUBLE)`;
  const columns = placed.flatMap(({ path }, i) => {
    const around = contexts.get(path) ?? [];
    const alone = `${count(`n${i}`)} AS a${i}`;
    return around.length === 0 ? [alone] : [alone, `${count([`n${i}`, ...around].join(' AND '))} AS l${i}`];
  });
  return `SELECT ${columns.join(', ')} FROM (${source}) AS y`;
}

/** The sizes of every node from the row of `oneRowSelect`, in the order of `walk`. */
export function readOneRow(condition: Condition, row: Row): NodeCount[] {
  return walk(condition).map(({ path }, i) => {
    const alone = Number(row[`a${i}`] ?? 0);
    return { path, alone, left: Number(row[`l${i}`] ?? alone) };
  });
}

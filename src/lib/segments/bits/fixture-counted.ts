import type { Condition } from '../../core/condition';
import type { Catalog, Row } from '../../core/relation';
import type { NodeCount } from '../../core/tree';
import type { Bits } from './bits';
import { nodeCounts } from './node-counts';
import { readBits, sentSelect, type MembersTable } from './select';

interface AnyEngine {
  query(sql: string): Promise<Row[]> | Row[];
}

/** For tests: the members of a table that exists. */
export async function bitsFrom(engine: AnyEngine, of: MembersTable, catalog: Catalog): Promise<Bits> {
  const [row = {}] = await engine.query(sentSelect(of, catalog));
  return readBits(row, catalog);
}

/** For tests: the size of every node, over the tables of its plan. */
export async function countedNodes(
  engine: AnyEngine,
  condition: Condition,
  leafTables: readonly string[],
  catalog: Catalog,
): Promise<NodeCount[]> {
  const leaves: Bits[] = [];
  for (const bits of leafTables) leaves.push(await bitsFrom(engine, { bits }, catalog));
  return nodeCounts(condition, leaves, await bitsFrom(engine, { table: catalog.base }, catalog));
}

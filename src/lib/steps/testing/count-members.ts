import type { TestEngine } from '../../../../tests/engine/wasm';
import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { leafSql, treeSql } from '../../segments/leaf-sql';
import { createScope } from '../../segments/scope';

/** How many customers a condition without members of segments holds for, by the SQL that segments use. */
export function countMembers(engine: TestEngine, condition: Condition, catalog: Catalog): number {
  const scope = createScope(catalog);
  const sql = treeSql(condition, (leaf) => {
    if (leaf.kind === 'member') throw new Error('no segments here');
    return leafSql(leaf, catalog, scope);
  });
  const [row] = engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n ${scope.from()} WHERE ${sql}`);
  return Number(row?.['n']);
}

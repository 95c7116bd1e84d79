import type { Condition } from '../../core/condition';
import type { Catalog, Row } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { num } from '../../sql/quote';
import { inBits, membersSelect } from '../bits/select';
import { bitTables, constantBits, treeBits } from '../bits/tree';
import { leafFact } from '../why/leaf-facts';
import type { Near } from './gentler-number';
import { leafLine } from './peeled';

/** A line of a condition: a leaf, or what negates one, that no other negation stands around. */
export interface Place {
  readonly condition: Condition;
  readonly path: NodePath;
  readonly line: Condition;
  /** Those of the plan, in the order of `leavesOf`; they exist. */
  readonly leafTables: readonly string[];
  readonly catalog: Catalog;
}

/** A SELECT of `c` and `m`, whether the line holds, of those who are in or out by this line alone. */
export function oneLineAway({ condition, path, leafTables, catalog }: Place): string {
  const { from, bits } = bitTables(leafTables);
  const leaves = leafTables.map(bits);
  const sure = (holds: boolean) =>
    treeBits(condition, leaves, catalog, { path, sql: constantBits(holds, catalog) });
  const decided = `(SELECT ${sure(true)} & ~(${sure(false)}) AS decided, ${treeBits(condition, leaves, catalog)} AS bits ${from})`;
  return `${membersSelect(decided, catalog.base)} WHERE ${inBits('x.decided', 'b.c')}`;
}

/** A SELECT with what `readNear` reads. */
export interface NearSelect {
  readonly select: string;
  /** Only whole numbers make sense for the test. */
  readonly whole: boolean;
}

/** The values nearest to the limits of a line among those whom it alone keeps out; null where it compares no number. */
export function nearSelect(place: Place): NearSelect | null {
  const leaf = leafLine(place.line)?.leaf;
  const fact = leaf ? leafFact(leaf, place.catalog, 'everybody') : null;
  if (!fact?.test) return null;
  const { test } = fact;
  const [low, high] = test.op === 'between' ? [test.low, test.high] : [test.value, test.value];
  const select =
    `SELECT max(CASE WHEN v.value <= ${num(low)} THEN v.value END) AS below, ` +
    `min(CASE WHEN v.value >= ${num(high)} THEN v.value END) AS above\n` +
    `FROM (${oneLineAway(place)}) AS o\n` +
    `JOIN (\n${fact.select}\n) AS v ON v.c = o.c WHERE NOT o.m`;
  return { select, whole: fact.whole || fact.unit === 'year' };
}

/** What `nearSelect` found. */
export function readNear(row: Row): Near {
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  return { below: number('below'), above: number('above') };
}

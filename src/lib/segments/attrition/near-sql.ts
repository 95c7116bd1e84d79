import type { Catalog, Row } from '../../core/relation';
import { num } from '../../sql/quote';
import { sideBySide } from '../positional';
import { leafFact } from '../why/leaf-facts';
import type { Near } from './gentler-number';
import { lineSql, type Lines } from './lines';
import { leafLine } from './peeled';

/** The lines other than that at position `i` hold; TRUE without any. */
function othersHold(held: readonly string[], i: number): string {
  return held.filter((_, at) => at !== i).join(' AND ') || 'TRUE';
}

/** A SELECT of `c` and `m`, whether the line at position `i` holds, of those for whom all other lines do. */
export function oneLineAway(lines: Lines, i: number, leafTables: readonly string[], base: string): string {
  const { from, m } = sideBySide(leafTables, base);
  const held = lineSql(lines, leafTables, m);
  return `SELECT l0.c AS c, ${held[i] ?? 'TRUE'} AS m ${from} WHERE ${othersHold(held, i)}`;
}

/** A SELECT with what `readNear` reads. */
export interface NearSelect {
  readonly select: string;
  /** Only whole numbers make sense for the test. */
  readonly whole: boolean;
}

/**
 * The values nearest to the limits of the line at position `i` among those whom it alone keeps out; null where the line
 * compares no number.
 */
export function nearSelect(
  lines: Lines,
  i: number,
  leafTables: readonly string[],
  catalog: Catalog,
): NearSelect | null {
  const line = lines.of[i];
  const leaf = line && leafLine(line)?.leaf;
  const fact = leaf ? leafFact(leaf, catalog, 'everybody') : null;
  if (!fact?.test) return null;
  const { test } = fact;
  const [low, high] = test.op === 'between' ? [test.low, test.high] : [test.value, test.value];
  const select =
    `SELECT max(CASE WHEN v.value <= ${num(low)} THEN v.value END) AS below, ` +
    `min(CASE WHEN v.value >= ${num(high)} THEN v.value END) AS above\n` +
    `FROM (${oneLineAway(lines, i, leafTables, catalog.base)}) AS o\n` +
    `JOIN (\n${fact.select}\n) AS v ON v.c = o.c WHERE NOT o.m`;
  return { select, whole: fact.whole || fact.unit === 'year' };
}

/** What `nearSelect` found. */
export function readNear(row: Row): Near {
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  return { below: number('below'), above: number('above') };
}

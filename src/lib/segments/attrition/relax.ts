import type { Condition, LeafOf, NumberTest } from '../../core/condition';
import type { Catalog, Row } from '../../core/relation';
import { walk, type NodePath } from '../../core/tree';
import type { TableLeaf } from '../leaf-sql';
import { clocksOf } from './clocks';
import { gentlerNumbers } from './gentler-number';
import { laddersOf, withNumber } from './ladders';
import { lengthsOf } from './lengths';
import { nearSelect, readNear, type Place } from './near-sql';
import { leafLine, withLeaf } from './peeled';
import { readTrial, trialSelect } from './trial';

/** A gentler form of a line that lets more people in and nobody out. */
export interface Relaxation {
  /** Where the line stands. */
  readonly path: NodePath;
  readonly line: Condition;
  /** The leaf as it is, and as it would be. */
  readonly from: TableLeaf;
  readonly to: TableLeaf;
  /** Who would come in, in customers. */
  readonly gained: number;
}

/** The rows of each SELECT, in order; undefined once nobody wants them any more, or when they cannot be had. */
export type Ask = (selects: readonly string[]) => Promise<readonly (readonly Row[])[] | undefined>;

function isNumberTest(test: { readonly op: string }): test is NumberTest {
  return ['=', '!=', '<', '<=', '>', '>=', 'between'].includes(test.op);
}

function hasNumber(leaf: TableLeaf): leaf is LeafOf<'trait' | 'did' | 'distance'> {
  return leaf.kind === 'trait' || leaf.kind === 'did' || leaf.kind === 'distance';
}

function numberOf(leaf: TableLeaf): NumberTest | null {
  return hasNumber(leaf) && isNumberTest(leaf.test) ? leaf.test : null;
}

/** Whether gentler forms of the single condition at a path are known: of texts, lists, days, membership and written SQL none are. */
export function hasGentler(condition: Condition, path: NodePath): boolean {
  const line = walk(condition).find((placed) => placed.path === path)?.node;
  const leaf = line && leafLine(line)?.leaf;
  if (!leaf || leaf.kind === 'member' || leaf.kind === 'sql') return false;
  return (
    numberOf(leaf) !== null ||
    [...laddersOf(leaf), ...lengthsOf(leaf), ...clocksOf(leaf)].some((one) => one.length > 0)
  );
}

/** "At least 0 times" and "more than −1 km" ask nothing; dropping the line says the same. */
function asksNothing(leaf: TableLeaf): boolean {
  if (leaf.kind === 'distance') return leaf.test.value < 0;
  return leaf.kind === 'did' && leaf.test.op === '>=' && leaf.test.value <= 0;
}

/** The leaf with the nearest gentler numbers, given who is kept out by this line alone. */
async function numbers(
  leaf: TableLeaf,
  negated: boolean,
  place: Place,
  ask: Ask,
): Promise<TableLeaf[] | undefined> {
  const test = numberOf(leaf);
  if (!test || !hasNumber(leaf)) return [];
  const near = nearSelect(place);
  if (!near) return [];
  const rows = await ask([near.select]);
  if (!rows) return undefined;
  const tests = gentlerNumbers(test, negated, readNear(rows[0]?.[0] ?? {}), near.whole);
  return tests.map((test) => withNumber(leaf, test)).filter((to) => !asksNothing(to));
}

/** The first of a ladder that lets somebody in and nobody out; null when none does, or when the ladder leads the other way. */
async function firstGentler(
  ladder: readonly TableLeaf[],
  place: Place,
  ask: Ask,
): Promise<{ readonly to: TableLeaf; readonly gained: number } | null | undefined> {
  for (const to of ladder) {
    const rows = await ask([trialSelect(place, to)]);
    if (!rows) return undefined;
    const { gained, lost } = readTrial(rows[0]?.[0] ?? {});
    if (lost > 0) return null;
    if (gained > 0) return { to, gained };
  }
  return null;
}

/**
 * The nearest gentler forms of the single condition at a path (of `keepOut`): of the number that it compares, and of each
 * length of time, rank, count, hours or days of the week, all tried exactly. Undefined when `ask` gave up; nothing where
 * texts are compared.
 */
export async function relax(
  condition: Condition,
  path: NodePath,
  leafTables: readonly string[],
  catalog: Catalog,
  ask: Ask,
): Promise<Relaxation[] | undefined> {
  const line = walk(condition).find((placed) => placed.path === path)?.node;
  const found = line && leafLine(line);
  if (!found || found.leaf.kind === 'member' || found.leaf.kind === 'sql') return [];
  const { leaf: from, negated } = found;
  const place = { condition, path, line, leafTables, catalog };
  const nearest = await numbers(from, negated, place, ask);
  if (!nearest) return undefined;
  const relaxations: Relaxation[] = [];
  const ladders = [...laddersOf(from), ...lengthsOf(from), ...clocksOf(from)];
  for (const ladder of [...nearest.map((to) => [to]), ...ladders]) {
    const first = await firstGentler(ladder, place, ask);
    if (first === undefined) return undefined;
    if (first) relaxations.push({ path, line: withLeaf(line, first.to), from, ...first });
  }
  return relaxations;
}

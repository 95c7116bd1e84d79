import type { Condition, Leaf } from '../core/condition';
import { addDays } from '../core/day';
import type { Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import { nearestFlips } from '../segments/why/flips';
import type { LeafFact } from '../segments/why/fact';
import { answersSelect, leafFact } from '../segments/why/leaf-facts';
import type { CountedRows } from '../segments/why/listed-rows';
import { edgeOf, nearestTurn } from '../segments/why/nearest';
import { nearestMove } from '../segments/why/nearest-day';
import { memberSelect } from '../segments/why/one-customer';
import { rowsThatCount } from '../segments/why/rows-that-count';
import { sidesOf } from '../segments/why/sides';
import { everyLeaf, unfold, type LeafTablesOf, type UnfoldedLeaf } from '../segments/why/unfold';
import { isWas } from '../segments/was';
import { columnValueLabels } from '../segments/words/tables';
import type { Why, WhyFact, WhyLeaf, WhyRows, WhyTurn } from '../ui/why/data';

/** How a leaf would be answered the other way, and how far that is from what the customer has, as a share of the larger number. */
type Turned = WhyTurn & { readonly far: number };

const YEAR = 365;

/** The day on which a date would have to lie, which is far when it is a year away; undefined where no date is asked about. */
function moveOf(leaf: Leaf, { value, other }: Row, { asOf, traits }: Catalog): Turned | undefined {
  if (leaf.kind !== 'trait' || typeof value !== 'string') return undefined;
  const past = traits.find(({ name }) => name === leaf.trait)?.from !== undefined;
  const dated = { day: value, other: typeof other === 'string' ? other : null, asOf, past };
  const by = nearestMove(leaf.test, dated);
  if (by === null) return undefined;
  return { to: null, move: { day: addDays(value, by), by }, far: Math.min(1, Math.abs(by) / YEAR) };
}

function turnOf({ says, test, compare, whole }: LeafFact, row: Row): Turned {
  const number = row[says === 'rank' ? 'place' : 'value'];
  const needed = row['needed'];
  const own = compare && typeof needed === 'number' ? { op: compare, value: needed } : null;
  const asked = test ?? own;
  if (!asked || typeof number !== 'number') return { to: null, far: 1 };
  const to = nearestTurn(asked, number, whole);
  const edge = to === null && !whole ? edgeOf(asked, number) : undefined;
  const at = to ?? edge?.value;
  if (at === undefined) return { to, far: 1 };
  return { to, edge, far: Math.abs(at - number) / (Math.max(Math.abs(at), Math.abs(number)) || 1) };
}

function turned(leaf: Leaf, known: Told['fact'], catalog: Catalog): Turned {
  if (!known) return { to: null, far: 1 };
  return moveOf(leaf, known.row, catalog) ?? turnOf(known.fact, known.row);
}

function whyFact({ says, type, unit, other }: LeafFact, row: Row): WhyFact {
  return { says, row, type, unit, other };
}

function listed({ table, columns, others }: CountedRows, rows: readonly Row[]): WhyRows {
  const named = columns.map(({ name, type, label }) => {
    const labels = columnValueLabels(table.name, name);
    return { name, type, label, ...(labels && { labels }) };
  });
  const hidden = others.map(({ label }) => label);
  return { columns: named, hidden, rows, total: Number(rows[0]?.['total'] ?? 0) };
}

/** Whether nothing that a customer does can change the answer: chance, a list that a SELECT gives, an earlier day. */
function isFixed({ leaf }: UnfoldedLeaf): boolean {
  return leaf.kind === 'split' || leaf.kind === 'sql' || (leaf.kind === 'member' && isWas(leaf));
}

/** What is asked for one customer and one segment. */
export interface WhyAsked {
  readonly segment: Segment;
  readonly table: string;
  readonly leafTables: readonly string[];
  readonly c: number;
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly tablesOf: LeafTablesOf;
}

/** What each leaf says of the customer, in the order of `everyLeaf`. */
interface Told {
  readonly holds: boolean;
  readonly fact: { readonly fact: LeafFact; readonly row: Row } | undefined;
  readonly turn: Turned;
  readonly rows: readonly WhyRows[];
}

/** The leaves of one condition, as it asks for them; those that memberships stand for as the other segment does. */
function shownLeaves(
  condition: Condition,
  leaves: readonly UnfoldedLeaf[],
  told: ReadonlyMap<UnfoldedLeaf, Told>,
  flips: readonly string[],
): WhyLeaf[] {
  const sided = sidesOf(
    condition,
    leaves.map((one) => told.get(one)?.holds === true),
  );
  return leaves.map((one, i) => {
    const { holds, fact, rows, turn } = told.get(one) ?? { holds: false, fact: undefined, rows: [] };
    const { negated, helps, sides } = sided[i] ?? { negated: false, helps: holds, sides: [] };
    const { to, edge, move } = turn ?? { to: null };
    return {
      path: one.path,
      leaf: one.leaf,
      holds,
      negated,
      helps,
      sides,
      fact: fact && whyFact(fact.fact, fact.row),
      rows,
      turn: !one.inner && flips.includes(one.path) ? { to, edge, move } : undefined,
      inner: one.inner && shownLeaves(one.inner.segment.condition, one.inner.leaves, told, flips),
    };
  });
}

/** Why one customer is in a segment or not, memberships in other segments written out; `ask` answers SELECTs in order. */
export async function whyOf(
  { segment, table, leafTables, c, catalog, segments, tablesOf }: WhyAsked,
  ask: (selects: readonly string[]) => Promise<Row[][] | undefined>,
): Promise<Why | undefined> {
  const { condition, leaves } = unfold(segment.condition, leafTables, segments, tablesOf);
  const every = everyLeaf(leaves);
  const facts = every.map(({ leaf }) => leafFact(leaf, catalog, c, segments));
  const lists = every.map(({ leaf }) => rowsThatCount(leaf, catalog, c));
  const answers = await ask([
    answersSelect(
      every.map((one) => one.table),
      catalog.base,
      c,
    ),
    memberSelect(table, catalog.base, true, c - 1, c),
    ...facts.flatMap((fact) => fact?.select ?? []),
    ...lists.flatMap((list) => list.map(({ select }) => select)),
  ]);
  if (!answers) return undefined;
  const [held, member, ...others] = answers;
  const next = () => others.shift() ?? [];
  const rowsOfFacts = facts.map((fact) => (fact ? { fact, row: next()[0] ?? {} } : undefined));
  const told = new Map(
    every.map((one, i): [UnfoldedLeaf, Told] => [
      one,
      {
        holds: held?.[0]?.[`m${i}`] === true,
        fact: rowsOfFacts[i],
        turn: turned(one.leaf, rowsOfFacts[i], catalog),
        rows: lists[i]?.map((list) => listed(list, next())) ?? [],
      },
    ]),
  );
  const at = new Map(every.filter(({ inner }) => !inner).map((one) => [one.path, one]));
  const of = (path: string) => {
    const one = at.get(path);
    return one && { one, told: told.get(one) };
  };
  const inside = (member?.length ?? 0) > 0;
  const flips = nearestFlips(condition, inside, {
    holds: (path) => of(path)?.told?.holds ?? false,
    fixed: (path) => {
      const found = of(path);
      return found !== undefined && isFixed(found.one);
    },
    far: (path) => of(path)?.told?.turn.far ?? 1,
  });
  const shown = shownLeaves(segment.condition, leaves, told, flips ?? []);
  return { segment: segment.id, inside, leaves: shown };
}

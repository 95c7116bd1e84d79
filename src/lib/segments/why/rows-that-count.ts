import type { Leaf, LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { nthSelect } from '../leaves/nth-sql';
import { returnsSelect } from '../leaves/returned-sql';
import { thingSql } from '../leaves/sequence-moments';
import { reachedSelect } from '../leaves/sequence-sql';
import { nearSql } from '../rows/near-sql';
import { inWindow } from '../rows/row-source';
import { sameColumnOf } from '../same';
import { createScope } from '../scope';
import { bestStretch } from './fact-of-did';
import { listOf, type CountedRows, type More } from './listed-rows';
import { rowsBehind } from './rows-behind-trait';

/** What a column of a SELECT of everybody's holds for one customer, as a sub-query. */
function own(value: string, select: string, c: number, when = 'TRUE'): string {
  return `(SELECT ${value} FROM (\n${select}\n) AS x WHERE x.c = ${Math.trunc(c)} AND ${when})`;
}

function listsOfDid(leaf: LeafOf<'did'>, catalog: Catalog, c: number): readonly (CountedRows | null)[] {
  const { measure, test, window: range } = leaf;
  const within: More = (source) => {
    if (range.kind === 'near') return nearSql(range, leaf.table, catalog, source.scope);
    if (range.kind !== 'any') return inWindow(range, catalog);
    const first = own('x.s', bestStretch(leaf, range, catalog, createScope(catalog)), c);
    const days = range.unit === 'week' ? 7 * range.n : range.n;
    const day = dayOf('e.t');
    return [...inWindow({ kind: 'ever' }, catalog), `${day} >= ${first}`, `${day} <= ${first} + ${days - 1}`];
  };
  const list = listOf(leaf, measure, within, catalog, c);
  if (test.op !== 'than') return [list];
  const { other } = test;
  return [list, listOf(other, other.measure, () => inWindow(other.window, catalog), catalog, c)];
}

function listsOf(leaf: Leaf, catalog: Catalog, c: number): readonly (CountedRows | null)[] {
  const ever = inWindow({ kind: 'ever' }, catalog);
  const scope = createScope(catalog);
  switch (leaf.kind) {
    case 'did':
      return listsOfDid(leaf, catalog, c);
    case 'nth':
      return [
        listOf(
          leaf,
          null,
          () => [...ever, `e.t = ${own('x.t', nthSelect(leaf, catalog, scope), c)}`],
          catalog,
          c,
        ),
      ];
    case 'regular': {
      const periods = inWindow({ kind: 'last', n: leaf.of, unit: leaf.unit }, catalog);
      return [listOf(leaf, null, () => periods, catalog, c)];
    }
    case 'returned': {
      const returns = returnsSelect(leaf, catalog, scope);
      const ends = ['t', 'p'].map((end) => `e.t IN ${own(`x.${end}`, returns, c, 'x.back')}`);
      return [listOf(leaf, null, () => [...ever, `(${ends.join(' OR ')})`], catalog, c)];
    }
    case 'overdue':
      return [listOf(leaf, null, () => ever, catalog, c)];
    case 'sequence':
      return leaf.steps.map((step, i) => {
        const reached = reachedSelect(leaf, i + 1, catalog, scope);
        const thing = thingSql(leaf, step.table, catalog);
        const isIn =
          thing === undefined
            ? `e.t IN ${own('x.t', reached, c, 'x.r')}`
            : `{'t': e.t, 'v': ${thing}} IN ${own("{'t': x.t, 'v': x.v}", reached, c, 'x.r')}`;
        const about = sameColumnOf(leaf, step.table);
        return listOf(step, null, () => [...ever, isIn], catalog, c, about === undefined ? [] : [about]);
      });
    case 'trait':
    case 'rank':
      return rowsBehind(leaf, catalog, c);
    default:
      return [];
  }
}

/**
 * The rows of customer `c` that a leaf counts, one list for each thing that it looks at; of traits, those that
 * they are computed from. They lie in the window, and are those that decide: the nth time, both ends of a long break, the
 * steps that follow one another.
 */
export function rowsThatCount(leaf: Leaf, catalog: Catalog, c: number): readonly CountedRows[] {
  return listsOf(leaf, catalog, c).flatMap((list) => list ?? []);
}

import type { Condition, Leaf, Rows } from '../../core/condition';
import { isDay } from '../../core/day';
import type { Catalog } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import type { Lang, Words } from '../../core/words';
import { leavesOutReturns } from '../did-sql';
import { findEvents, returnsColumn } from '../find';
import { daysOf } from './fine-days';
import { leafRules } from './fine-leaf';
import { testRules } from './fine-tests';
import { momentsOf } from './inside';

const RETURNS: Words = {
  ko: '반품·취소 행은 구매 횟수에 세지 않습니다.',
  en: 'Returns and cancellations do not count as purchases.',
};

/** Whether rows that take something back are left out of some rows, since no filter asks for them. */
function withoutReturns({ table, where }: Rows, catalog: Catalog): boolean {
  const events = findEvents(catalog, table);
  const column = events && returnsColumn(events);
  return column !== undefined && !where.some((filter) => filter.column === column.name);
}

function returnRules(leaf: Leaf, catalog: Catalog): Words[] {
  const table = leaf.kind === 'did' ? findEvents(catalog, leaf.table) : undefined;
  const counted = leaf.kind === 'did' && table !== undefined && leavesOutReturns(leaf, table);
  const out = counted || momentsOf(leaf).some((rows) => withoutReturns(rows, catalog));
  return out ? [RETURNS] : [];
}

/** What a sentence leaves out: the literal days of its windows, and the rules that decide its edges; each once. */
export function finePrint(condition: Condition, catalog: Catalog, lang: Lang): string[] {
  const leaves = leavesOf(condition);
  const days = isDay(catalog.asOf) ? leaves.flatMap((leaf) => daysOf(leaf, catalog.asOf, lang)) : [];
  const rules = leaves.flatMap((leaf) => [
    ...returnRules(leaf, catalog),
    ...leafRules(leaf, catalog),
    ...testRules(leaf),
  ]);
  return [...new Set([...days, ...rules.map((words) => words[lang])])];
}

import type { Condition, Leaf, LeafOf, Rows } from '../../core/condition';
import { isDay } from '../../core/day';
import { columnFilters } from '../../core/filters';
import type { Catalog } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import type { Lang, Words } from '../../core/words';
import { leavesOutReturns } from '../did-sql';
import { findEvents, returnsColumn } from '../find';
import { daysOf } from './fine-days';
import { leafRules } from './fine-leaf';
import { testRules } from './fine-tests';
import { deedOf } from './deed';
import { eventVerb } from './event-verbs';
import { deedsOf, momentsOf, otherOf } from './inside';
import { quoted } from './show';

const RETURNS: Words = {
  ko: '반품·취소 행은 구매 횟수에 세지 않습니다.',
  en: 'Returns and cancellations do not count as purchases.',
};

/** Whether rows that take something back are left out of some rows, since no filter asks for them. */
function withoutReturns({ table, where }: Rows, catalog: Catalog): boolean {
  const events = findEvents(catalog, table);
  const column = events && returnsColumn(events);
  return column !== undefined && !columnFilters(where).some((filter) => filter.column === column.name);
}

function countedWithout(leaf: LeafOf<'did'>, catalog: Catalog): boolean {
  const table = findEvents(catalog, leaf.table);
  return table !== undefined && leavesOutReturns(leaf, table);
}

function returnRules(leaf: Leaf, catalog: Catalog): Words[] {
  const other = otherOf(leaf);
  const out =
    (leaf.kind === 'did' && countedWithout(leaf, catalog)) ||
    (leaf.kind === 'did' && other !== undefined && countedWithout({ ...leaf, ...other }, catalog)) ||
    momentsOf(leaf).some((rows) => withoutReturns(rows, catalog));
  return out ? [RETURNS] : [];
}

/** The names of the events that a sentence says in words of its own. */
function eventNames(rows: Rows): Words[] {
  const event = rows.table === 'events' ? deedOf(rows).said.get('event') : undefined;
  if (!event || !eventVerb(event.values)) return [];
  const names = event.values.map(quoted).join(', ');
  return [{ ko: `이벤트 이름이 ${names}인 행동을 셉니다.`, en: `It counts the events called ${names}.` }];
}

/** What a sentence leaves out: the literal days of its windows, and the rules that decide its edges; each once. */
export function finePrint(condition: Condition, catalog: Catalog, lang: Lang): string[] {
  const leaves = leavesOf(condition);
  const days = isDay(catalog.asOf) ? leaves.flatMap((leaf) => daysOf(leaf, catalog.asOf, lang)) : [];
  const rules = leaves.flatMap((leaf) => [
    ...returnRules(leaf, catalog),
    ...deedsOf(leaf).flatMap(eventNames),
    ...leafRules(leaf, catalog),
    ...testRules(leaf),
  ]);
  return [...new Set([...days, ...rules.map((words) => words[lang])])];
}

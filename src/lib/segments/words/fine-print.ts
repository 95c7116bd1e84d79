import type { Condition, Leaf, Window } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { leavesOf } from '../../core/tree';

import { addDays, isDay, type Day } from '../../core/day';
import { leavesOutReturns, type DidLeaf } from '../did-sql';
import { findEvents } from '../find';
import { eventSpan, spanOf } from '../span';
import { deedOf } from './deed';
import { eventVerb } from './event-verbs';
import { quoted, shownDay, shownUnits } from './show';

const RETURNS: Words = {
  ko: '반품·취소 행은 구매 횟수에 세지 않습니다.',
  en: 'Returns and cancellations do not count as purchases.',
};
const NONE: Words = {
  ko: '한 번도 구매하지 않은 고객은 0으로 셉니다.',
  en: 'Customers without such orders count as 0.',
};
const NO_ROWS: Words = {
  ko: '그런 기록이 없는 고객은 0으로 셉니다.',
  en: 'Customers without such records count as 0.',
};
const REPEATED: Words = {
  ko: '같은 메시지에 여러 번 반응하면 여러 번으로 셉니다.',
  en: 'Several responses to the same message count several times.',
};
const UNDATED: Words = {
  ko: '응답일이 없는 설문 응답은 가장 오래된 것으로 봅니다.',
  en: 'Survey answers without a date count as the oldest of all.',
};
const BLANKS: Words = {
  ko: '값이 비어 있는 고객은 ‘아닌’ 조건에 해당합니다.',
  en: 'Customers with a blank value match conditions that say “not”.',
};
const CASE: Words = {
  ko: '글자 포함·시작·끝 비교는 영문 대소문자를 가리지 않습니다.',
  en: 'Contains, starts with and ends with ignore upper and lower case.',
};

function dates(range: Window, from: Day | null, to: Day | null, lang: Lang): string[] {
  if (range.kind !== 'last' && range.kind !== 'before') return [];
  const units = shownUnits(range.n, range.unit, lang);
  const last = to === null ? '' : shownDay(addDays(to, -1), lang);
  const first = from === null ? '' : shownDay(from, lang);
  if (range.kind === 'before') {
    return [
      lang === 'ko'
        ? `${units}보다 더 전: ${last}까지`
        : `More than ${units} ago: up to and including ${last}`,
    ];
  }
  return [
    lang === 'ko'
      ? `최근 ${units}: ${first}부터 ${last}까지`
      : `The last ${units}: from ${first} to ${last}, both included`,
  ];
}

function rangesOf(leaf: Leaf, asOf: Day, lang: Lang): string[] {
  const within = (range: Window) => {
    const { from, to } = spanOf(range, asOf);
    return dates(range, from, to, lang);
  };
  if (leaf.kind === 'trait') return leaf.test.op === 'within' ? within(leaf.test.window) : [];
  if (leaf.kind !== 'did') return [];
  const { from, to } = eventSpan(leaf.window, asOf);
  const filters = leaf.where.flatMap(({ test }) => (test.op === 'within' ? within(test.window) : []));
  return [...dates(leaf.window, from, to, lang), ...filters];
}

function zeroPasses({ test, measure }: DidLeaf): boolean {
  if (measure.kind !== 'times' && measure.kind !== 'distinct' && measure.kind !== 'sum') return false;
  if (test.op === 'between') return test.low <= 0 && test.high > 0;
  return (test.op === '<' || test.op === '<=') && test.value > 0;
}

/** The names of the events that a sentence says in words of its own. */
function eventNames(leaf: DidLeaf): Words[] {
  const event = leaf.table === 'events' ? deedOf(leaf).said.get('event') : undefined;
  if (!event || leaf.measure.kind !== 'times' || !eventVerb(event.values)) return [];
  const names = event.values.map(quoted).join(', ');
  return [{ ko: `이벤트 이름이 ${names}인 행동을 셉니다.`, en: `It counts the events called ${names}.` }];
}

function ofTable(leaf: DidLeaf): Words[] {
  const { table, measure, test, window: range } = leaf;
  const several = 'value' in test ? test.value > 1 : test.high > 1;
  return [
    ...eventNames(leaf),
    ...(table === 'messages' && measure.kind === 'times' && several ? [REPEATED] : []),
    ...(table === 'surveys' && range.kind !== 'ever' ? [UNDATED] : []),
  ];
}

function notes(leaf: Leaf, catalog: Catalog): Words[] {
  if (leaf.kind === 'member') return [];
  const tests = leaf.kind === 'trait' ? [leaf.test] : leaf.where.map(({ test }) => test);
  const blanks = tests.some(({ op }) => op === '!=' || op === 'not-in' || op === 'not-contains');
  const parts = tests.some(({ op }) => ['contains', 'not-contains', 'starts', 'ends'].includes(op));
  const table = leaf.kind === 'did' ? findEvents(catalog, leaf.table) : undefined;
  return [
    ...(leaf.kind === 'did' && table && leavesOutReturns(leaf, table) ? [RETURNS] : []),
    ...(leaf.kind === 'did' ? ofTable(leaf) : []),
    ...(leaf.kind === 'did' && zeroPasses(leaf) ? [leaf.table === 'orders' ? NONE : NO_ROWS] : []),
    ...(blanks ? [BLANKS] : []),
    ...(parts ? [CASE] : []),
  ];
}

/** What a sentence leaves out: the literal days of its windows, and the rules that decide its edges; each once. */
export function finePrint(condition: Condition, catalog: Catalog, lang: Lang): string[] {
  const leaves = leavesOf(condition);
  const ranges = isDay(catalog.asOf) ? leaves.flatMap((leaf) => rangesOf(leaf, catalog.asOf, lang)) : [];
  return [
    ...new Set([...ranges, ...leaves.flatMap((leaf) => notes(leaf, catalog).map((words) => words[lang]))]),
  ];
}

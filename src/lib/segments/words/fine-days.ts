import type { Ahead, DateWindow, Leaf, Window } from '../../core/condition';
import { addDays, type Day } from '../../core/day';
import type { Lang } from '../../core/words';
import { eventSpan, spanOf } from '../span';
import { testsOf, windowsOf } from './inside';
import { shownPeriod } from './periods';
import { shownDay, shownUnits } from './show';

function agoDates(
  range: Extract<Window, { kind: 'ago' }>,
  from: Day | null,
  to: Day | null,
  lang: Lang,
): string[] {
  const [first, last] = [
    from === null ? '' : shownDay(from, lang),
    to === null ? '' : shownDay(addDays(to, -1), lang),
  ];
  const [start, end] = [range.from, range.to].map(({ n, unit }) => shownUnits(n, unit, lang));
  if (from !== null && to !== null && from >= to) return [];
  return [
    lang === 'ko'
      ? `${start} 전부터 ${end} 전까지: ${first}부터 ${last}까지`
      : `Between ${start} and ${end} ago: from ${first} to ${last}, both included`,
  ];
}

function periodDates(
  range: Extract<Window, { kind: 'calendar' }>,
  from: Day | null,
  to: Day | null,
  lang: Lang,
): string[] {
  const text = shownPeriod(range, lang);
  const named = lang === 'ko' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const monday = { ko: '한 주는 월요일에 시작합니다.', en: 'Weeks begin on Monday.' }[lang];
  const weeks = range.unit === 'week' ? [monday] : [];
  if (from === null || to === null) return weeks;
  if (from >= to) {
    const none = {
      ko: `${named}: 기준일이 첫날이라 아직 지난 날이 없습니다.`,
      en: `${named}: it begins on the as-of day, so none of its days has passed.`,
    };
    return [none[lang], ...weeks];
  }
  const [first, last] = [shownDay(from, lang), shownDay(addDays(to, -1), lang)];
  const said = {
    ko: `${named}: ${first}부터 ${last}까지`,
    en: `${named}: from ${first} to ${last}, both included`,
  };
  return [said[lang], ...weeks];
}

function aheadDates(range: Ahead, from: Day | null, to: Day | null, lang: Lang): string[] {
  if (from === null || to === null || from >= to) return [];
  const [first, last] = [shownDay(from, lang), shownDay(addDays(to, -1), lang)];
  if (range.kind === 'next') {
    const units = shownUnits(range.n, range.unit, lang);
    return [
      lang === 'ko'
        ? `앞으로 ${units}: ${first}(기준일)부터 ${last}까지`
        : `The next ${units}: from ${first}, the as-of day itself, to ${last}, both included`,
    ];
  }
  const [start, end] = [range.from, range.to].map(({ n, unit }) => shownUnits(n, unit, lang));
  return [
    lang === 'ko'
      ? `${start} 뒤부터 ${end} 뒤까지: ${first}부터 ${last}까지`
      : `Between ${start} and ${end} from now: from ${first} to ${last}, both included`,
  ];
}

function dates(range: DateWindow, from: Day | null, to: Day | null, lang: Lang): string[] {
  if (range.kind === 'calendar') return periodDates(range, from, to, lang);
  if (range.kind === 'ago') return agoDates(range, from, to, lang);
  if (range.kind === 'next' || range.kind === 'ahead') return aheadDates(range, from, to, lang);
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

function round(side: 'next' | 'last', days: number, asOf: Day, lang: Lang): string[] {
  const units = shownUnits(days, 'day', lang);
  if (side === 'last') return dates({ kind: 'last', n: days, unit: 'day' }, addDays(asOf, -days), asOf, lang);
  const [first, last] = [shownDay(asOf, lang), shownDay(addDays(asOf, days - 1), lang)];
  return [
    lang === 'ko'
      ? `앞으로 ${units}: ${first}부터 ${last}까지`
      : `The next ${units}: from ${first} to ${last}, both included`,
  ];
}

/** The literal days of every window in a leaf. */
export function daysOf(leaf: Leaf, asOf: Day, lang: Lang): string[] {
  const windows = windowsOf(leaf).flatMap((range) => {
    const { from, to } = eventSpan(range, asOf);
    return dates(range, from, to, lang);
  });
  const tests = testsOf(leaf).flatMap((test) => {
    if (test.op === 'anniversary') return round(test.side, test.days, asOf, lang);
    if (test.op !== 'within') return [];
    const { from, to } = spanOf(test.window, asOf);
    return dates(test.window, from, to, lang);
  });
  return [...windows, ...tests];
}

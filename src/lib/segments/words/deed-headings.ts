import type { LeafOf, Rows, TimeUnit } from '../../core/condition';
import type { Words } from '../../core/words';
import type { About } from './about';
import { enOrdinal } from './en-rows';
import { enAct } from './en-where';
import { koTime } from './ko-rows';
import { koAct } from './ko-where';
import { textOf } from './part';
import { shownUnits } from './show';

function thing(rows: Rows, about: About): string {
  return textOf(enAct(rows, about).thing);
}

/** What was done, before the word that it describes: `장바구니에 담은`. */
function done(rows: Rows, about: About): string {
  const { before, verb } = koAct(rows, about);
  return textOf(before) + verb.end;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day of the nth time, and what it came to, as headings of columns. */
export function nthHeadings(leaf: LeafOf<'nth'>, about: About): Readonly<Record<'day' | 'amount', Words>> {
  const { before, verb } = koAct(leaf, about);
  const ko = `${textOf(before)}${koTime(leaf.nth)} ${verb.end}`;
  const en = `${enOrdinal(leaf.nth)} ${thing(leaf, about)}`;
  return {
    day: { ko: `${ko} 날`, en: `Day of the ${en}` },
    amount: { ko: `${ko} 금액`, en: `Amount of the ${en}` },
  };
}

const PERIODS: Readonly<Record<TimeUnit, readonly [ko: string, en: string]>> = {
  day: ['날', 'Days'],
  week: ['주', 'Weeks'],
  month: ['달', 'Months'],
  year: ['해', 'Years'],
};

/** The number of the last periods in which it was done, as a heading: `Months with purchases, of the last 6 months`. */
export function regularHeading(leaf: LeafOf<'regular'>, about: About): Words {
  const [ko, en] = PERIODS[leaf.unit];
  return {
    ko: `최근 ${shownUnits(leaf.of, leaf.unit, 'ko')} 중 ${done(leaf, about)} ${ko} 수`,
    en: `${en} with ${textOf(enAct(leaf, about).things)}, of the last ${shownUnits(leaf.of, leaf.unit, 'en')}`,
  };
}

/** Days beyond their own cycle, as a heading. */
export function overdueHeading(leaf: LeafOf<'overdue'>, about: About): Words {
  const { before, verb } = koAct(leaf, about);
  return {
    ko: `${textOf(before)}${koTime(-1)} ${verb.end} 뒤 자기 주기를 넘긴 일수`,
    en: `Days beyond their own cycle since the last ${thing(leaf, about)}`,
  };
}

/** The longest break before it was done again, as a heading. */
export function returnedHeading(leaf: LeafOf<'returned'>, about: About): Words {
  const { before, verb } = koAct(leaf, about);
  return {
    ko: `다시 ${textOf(before)}${verb.stem}기까지 가장 긴 공백 일수`,
    en: `Days of the longest break before another ${thing(leaf, about)}`,
  };
}

/** The day of the furthest step, as a heading that names the first step and the last. */
export function sequenceHeading({ steps }: LeafOf<'sequence'>, about: About): Words {
  const ends = steps.filter((_, i) => i === 0 || i === steps.length - 1);
  const names = (each: (rows: Rows) => string) => ends.map(each).join(' → ');
  const en = names((rows) => thing(rows, about));
  return {
    ko: `도달한 마지막 단계의 날짜(${names((rows) => `${done(rows, about)} 때`)})`,
    en: capital(`day of the furthest step (${en})`),
  };
}

import type { Lang } from '../../core/words';

const DAYS = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days of the week that have one name together. */
const TOGETHER = { '1,2,3,4,5': 'weekday', '6,7': 'weekend' } as const;

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What some days of the week are called together; undefined for others. */
export function daysTogether(days: readonly number[]): 'weekday' | 'weekend' | undefined {
  const key = inOrder(days).join();
  return key === '1,2,3,4,5' || key === '6,7' ? TOGETHER[key] : undefined;
}

/** The name of a day of the week, 1 Monday to 7 Sunday. */
export function shownWeekday(day: number, lang: Lang): string {
  return lang === 'ko' ? `${DAYS.ko[day - 1] ?? ''}요일` : (DAYS.en[day - 1] ?? '');
}

/** The name of a month, 1 to 12. */
export function shownMonth(month: number, lang: Lang): string {
  return lang === 'ko' ? `${month}월` : (MONTHS[month - 1] ?? '');
}

function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** Days of the week in a row: `평일`, `월·화·토요일`; `a weekday`, `Monday or Tuesday`. */
export function shownWeekdays(days: readonly number[], lang: Lang): string {
  const together = daysTogether(days);
  const all = inOrder(days);
  if (lang === 'ko') {
    if (together) return together === 'weekday' ? '평일' : '주말';
    return all.length === 0 ? '고른 요일' : `${all.map((day) => DAYS.ko[day - 1] ?? '').join('·')}요일`;
  }
  if (together) return `a ${together}`;
  return all.length === 0 ? 'the chosen days' : either(all.map((day) => shownWeekday(day, 'en')));
}

/** Months in a row: `3월·5월`; `March or May`. */
export function shownMonths(months: readonly number[], lang: Lang): string {
  const names = inOrder(months).map((month) => shownMonth(month, lang));
  if (names.length === 0) return lang === 'ko' ? '고른 달' : 'the chosen months';
  return lang === 'ko' ? names.join('·') : either(names);
}

/** An hour of the clock: `9시`, `9:00`. */
export function shownHour(hour: number, lang: Lang): string {
  return lang === 'ko' ? `${hour}시` : `${hour}:00`;
}

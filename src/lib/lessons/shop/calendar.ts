import { addDays, daysBetween, type Day } from '../../core/day';

/** The first day with orders. */
export const FIRST_DAY: Day = '2024-04-01';

/** The last day with orders. */
export const LAST_DAY: Day = '2026-03-31';

/** How many days the shop is seen. */
export const DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;

/** The name of a sale, as it stands in the coupon column; '' outside sales. */
export type Sale = '' | '시즌오프' | '블랙프라이데이';

/** Sales of each year, both days included, as month and day. */
export const SALES: readonly { readonly name: Sale; readonly from: string; readonly to: string }[] = [
  { name: '시즌오프', from: '01-05', to: '01-25' },
  { name: '시즌오프', from: '07-01', to: '07-21' },
  { name: '블랙프라이데이', from: '11-20', to: '11-30' },
];

const MONTH_WEIGHTS = [0.95, 0.72, 1.02, 1.05, 1.08, 0.9, 0.95, 0.7, 1.02, 1.22, 1.2, 1.05];
const WEEKDAY_WEIGHTS = [1.28, 1.02, 0.92, 0.9, 0.9, 0.94, 1.15];
const SALE_LIFT: Readonly<Record<Sale, number>> = { '': 1, 시즌오프: 1.6, 블랙프라이데이: 2.2 };

/** Weight of each hour for orders on the web and in the app: lunch, and a peak at nine in the evening. */
export const ONLINE_HOURS: readonly number[] = [
  3.2, 1.8, 0.9, 0.5, 0.3, 0.4, 0.8, 1.8, 3, 3.6, 4.2, 4.8, 6.2, 5.4, 4.6, 4.4, 4.4, 4.6, 5, 6, 8, 10, 9.4,
  6.4,
];

/** Weight of each hour in the shops, open from ten to nine. */
export const SHOP_HOURS: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 7, 7, 7, 8, 9, 9, 9, 8, 6, 0, 0, 0,
];

/** One day of the shop. */
export interface ShopDay {
  readonly day: Day;
  /** 0 for January. */
  readonly month: number;
  readonly sale: Sale;
  /** How busy the day is; 1 on average over the two years. */
  readonly weight: number;
}

/** The sale that a day falls into, '' when none. */
export function saleOn(day: Day): Sale {
  const monthDay = day.slice(5);
  return SALES.find((s) => s.from <= monthDay && monthDay <= s.to)?.name ?? '';
}

function rawWeight(index: number, day: Day, sale: Sale): number {
  const month = Number(day.slice(5, 7)) - 1;
  const weekday = (index + 1) % 7;
  const growth = 0.94 + (0.12 * index) / DAYS;
  return (MONTH_WEIGHTS[month] ?? 1) * (WEEKDAY_WEIGHTS[weekday] ?? 1) * SALE_LIFT[sale] * growth;
}

function makeCalendar(): ShopDay[] {
  const days = Array.from({ length: DAYS }, (_, i) => {
    const day = addDays(FIRST_DAY, i);
    const sale = saleOn(day);
    return { day, month: Number(day.slice(5, 7)) - 1, sale, weight: rawWeight(i, day, sale) };
  });
  const mean = days.reduce((sum, d) => sum + d.weight, 0) / DAYS;
  return days.map((d) => ({ ...d, weight: d.weight / mean }));
}

/** Every day from the first to the last, by index; 2024-04-01 was a Monday. */
export const CALENDAR: readonly ShopDay[] = makeCalendar();

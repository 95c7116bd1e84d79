import { addDays, addMonths, type Day } from '../../core/day';
import { monthOf, type Season } from './term';

/** Times that segments are often for. */
export type SeasonKind =
  'quarter' | 'next-quarter' | 'spring' | 'summer' | 'autumn' | 'winter' | 'year-end' | 'seollal' | 'chuseok';

/** A time with its name. */
export interface NamedSeason extends Season {
  readonly kind: SeasonKind;
}

/** The first month of each season of the year, as Korean retail counts them. */
const FIRST_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
/** What is sold for a holiday is sold in the weeks before it. */
const HOLIDAY_DAYS = 28;

/** The first day of the first and the fifteenth day of the eighth lunar month, by the Korean calendar. */
const HOLIDAYS: Readonly<Record<'seollal' | 'chuseok', readonly Day[]>> = {
  seollal: [
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-07',
    '2028-01-27',
    '2029-02-13',
    '2030-02-03',
    '2031-01-23',
    '2032-02-11',
  ],
  chuseok: [
    '2020-10-01',
    '2021-09-21',
    '2022-09-10',
    '2023-09-29',
    '2024-09-17',
    '2025-10-06',
    '2026-09-25',
    '2027-09-15',
    '2028-10-03',
    '2029-09-22',
    '2030-09-12',
    '2031-10-01',
    '2032-09-19',
  ],
};

function monthsFrom(year: number, month: number, months: number): Season {
  const starts = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return { starts, ends: addDays(addMonths(starts, months), -1) };
}

/** That season of the year which a day is in, or the next one to come. */
function seasonOf(day: Day, kind: (typeof SEASONS)[number]): Season {
  const year = Number(day.slice(0, 4));
  const years = [year - 1, year, year + 1].map((each) => monthsFrom(each, FIRST_MONTHS[kind], 3));
  return years.find(({ ends }) => ends >= day) ?? monthsFrom(year, FIRST_MONTHS[kind], 3);
}

/** The weeks up to the next such holiday; none where its day is not known. */
function beforeHoliday(day: Day, kind: keyof typeof HOLIDAYS): NamedSeason[] {
  const [first = ''] = HOLIDAYS[kind];
  const next = day < `${first.slice(0, 4)}-01-01` ? undefined : HOLIDAYS[kind].find((one) => one >= day);
  return next === undefined ? [] : [{ kind, starts: addDays(next, 1 - HOLIDAY_DAYS), ends: next }];
}

/** Times that a segment may be for, which a day is in or which come after it. */
export function seasonsFrom(day: Day): readonly NamedSeason[] {
  const { starts } = monthOf(day);
  const into = (Number(day.slice(5, 7)) - 1) % 3;
  const quarter = (later: number): Season => {
    const first = addMonths(starts, later - into);
    return { starts: first, ends: addDays(addMonths(first, 3), -1) };
  };
  return [
    { kind: 'quarter', ...quarter(0) },
    { kind: 'next-quarter', ...quarter(3) },
    ...SEASONS.map((kind) => ({ kind, ...seasonOf(day, kind) })),
    { kind: 'year-end', ...monthsFrom(Number(day.slice(0, 4)), 12, 1) },
    ...beforeHoliday(day, 'seollal'),
    ...beforeHoliday(day, 'chuseok'),
  ];
}

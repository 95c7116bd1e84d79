import { isDay, type Day } from '../../core/day';
import { kept, type Form } from './form';
import { put } from './pen';
import { noSuchDay } from './problems';
import { miss, note, offer, skip } from './reader';

/** The English names of months by their first letters. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC = /(\d{4})(?:-|\.|\/| *년) *(\d{1,2})(?:-|\.|\/| *월) *(\d{1,2})(?!\d)(?: *일)?\.?/y;
const MONTH_FIRST = /([a-z]{3,9})\.? +(\d{1,2}),? +(\d{4})(?!\d)/y;
const DAY_FIRST = /(\d{1,2}) +([a-z]{3,9})\.? +(\d{4})(?!\d)/y;

function dayOf(year: string, month: number, day: string): Day {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => name.startsWith(month)) + 1;
}

function found(text: string, at: number): { readonly day: Day; readonly to: number } | undefined {
  for (const pattern of [NUMERIC, MONTH_FIRST, DAY_FIRST]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [, a = '', b = '', c = ''] = match;
    const day =
      pattern === NUMERIC
        ? dayOf(a, Number(b), c)
        : pattern === MONTH_FIRST
          ? dayOf(c, monthOf(a), b)
          : dayOf(c, monthOf(b), a);
    return { day, to: at + match[0].trimEnd().length };
  }
  return undefined;
}

/** A day; written as `2026-03-01`, read as people write it. */
export const day: Form<Day> = kept({
  name: 'day',
  read(reader, place) {
    const at = skip(reader, place);
    const hit = found(reader.text, at);
    if (!hit) {
      miss(reader, at, { kind: 'slot', slot: 'day' });
      if (at === reader.text.length) offer(reader, at, reader.lexicon.asOf, 'day');
      return undefined;
    }
    if (isDay(hit.day) && hit.day >= '1000-01-01') return { value: hit.day, to: hit.to };
    note(reader, noSuchDay(at, hit.to, reader.raw.slice(at, hit.to)));
    return undefined;
  },
  write(value, pen) {
    put(pen, value);
    return true;
  },
  describe: () => ({
    text: '? a day: 2026-03-01, 2026.3.1, 2026/3/1, 2026년 3월 1일, March 1, 2026, 1 Mar 2026 ?',
    uses: [],
  }),
});

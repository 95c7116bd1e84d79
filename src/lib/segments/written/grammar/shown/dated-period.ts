import type { Duration, Window } from '../../../../core/condition';
import { addDays, addMonths } from '../../../../core/day';
import { MONTHS } from '../../days';
import type { Form } from '../../form';
import { skip } from '../../reader';
import { span } from '../spans';

type Between = Extract<Window, { kind: 'between' }>;

const YEAR_MONTH = /(\d{4}) *년 *(\d{1,2}) *월(?! *\d)/y;
const MONTH_YEAR = /([a-z]{3,9})\.? +(\d{4})(?![\d-])/y;
const YEAR = /(\d{4})(?: *년(?! *\d)|(?![\d.,/%-]| *년))/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function monthsFrom(year: string, month: number, n: number): Between | undefined {
  if (month < 1 || month > 12 || Number(year) < 1900 || Number(year) > 2199) return undefined;
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  return { kind: 'between', from, to: addDays(addMonths(from, n), -1) };
}

/** A length of time, and not a year by its name: 90일, but not 2025년. */
export const lasting: Form<Duration> = {
  ...span,
  read(reader, at) {
    const hit = span.read(reader, at);
    return hit && hit.value.unit === 'year' && hit.value.n >= 1000 ? undefined : hit;
  },
};

/** A year or a month by its name, as the days from its first to its last: 2025년, 2025년 5월, May 2025. */
export const datedPeriod: Form<Between> = {
  name: null,
  describe: () => ({ text: '', uses: [] }),
  write: () => false,
  read(reader, place) {
    const at = skip(reader, place);
    const korean = match(YEAR_MONTH, reader.text, at);
    const english = match(MONTH_YEAR, reader.text, at);
    const year = match(YEAR, reader.text, at);
    const value = korean
      ? monthsFrom(korean[1] ?? '', Number(korean[2]), 1)
      : english
        ? monthsFrom(english[2] ?? '', MONTHS.findIndex((month) => english[1]?.startsWith(month)) + 1, 1)
        : year && (reader.lang === 'en' || year[0].includes('년'))
          ? monthsFrom(year[1] ?? '', 1, 12)
          : undefined;
    const [said = ''] = korean ?? english ?? year ?? [];
    return value && { value, to: at + said.length };
  },
};

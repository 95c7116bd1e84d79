import type { Unit } from '../../core/relation';
import type { Lang } from '../../core/words';
import { pickersText } from '../../text/areas/pickers';
import { readNumber, writeNumber } from './figures';

/** What a chip takes. */
export interface Taken {
  readonly whole: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** What is wrong with a typed number, and what to do; undefined when it is taken. */
export function wrongNumber(typed: string, unit: Unit, taken: Taken, lang: Lang): string | undefined {
  const text = pickersText[lang];
  const number = readNumber(typed, unit);
  const { whole, min, max } = taken;
  if (number === undefined) return unit === 'currency' ? text.numberAmount : text.numberNone;
  if (whole && !Number.isInteger(number)) return text.numberWhole;
  if (min !== undefined && number < min) return text.numberLeast(writeNumber(min, unit, lang));
  if (max !== undefined && number > max) return text.numberMost(writeNumber(max, unit, lang));
  return undefined;
}

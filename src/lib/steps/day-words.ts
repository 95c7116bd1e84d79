import { formatDay } from '../charts/format';
import type { Day } from '../core/day';
import type { Words } from '../core/words';

/** A day as written. */
export function dayWords(day: Day): Words {
  return { ko: formatDay(day, 'ko'), en: formatDay(day, 'en') };
}

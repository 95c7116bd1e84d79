import type { Words } from '../../core/words';
import type { About } from './about';
import { enMeasure } from './en-measure';
import { enWhen } from './en-when';
import { koMeasure } from './ko-measure';
import type { Measured } from './measured';
import { line, textOf } from './part';

/** What is measured, with its time, as the heading of a column: `Number of purchases in the last 90 days`. */
export function measureHeading(leaf: Measured, about: About): Words {
  const { noun, counted } = koMeasure(leaf, about, '의');
  const en = textOf(enMeasure(leaf, enWhen(leaf.window, about), about).noun);
  return { ko: textOf(line`${noun}${counted}`), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

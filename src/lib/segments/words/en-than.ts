import type { MeasureThan, NumberOp } from '../../core/condition';
import type { About } from './about';
import { enMeasure } from './en-measure';
import { denied, is, type EnPhrase } from './en-ends';
import { enSpan } from './en-when';
import { sameRows, type Measured } from './measured';
import { chip, line, under, type Part } from './part';
import { shownCount } from './show';

const COMPARED: Readonly<Record<NumberOp, string>> = {
  '=': 'exactly',
  '!=': 'exactly',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

function enOther(leaf: Measured, { other }: MeasureThan, about: About): Part[] {
  const when = under('other', enSpan(other.window));
  if (other.per === null) {
    return line`their ${under('other', enMeasure(other, enSpan(other.window), about).noun)}`;
  }
  const mean = line`their own ${chip('per', `${shownCount(other.per, 'en')}-day`)} average`;
  if (sameRows(leaf, other)) return line`${mean}${when}`;
  return line`${mean} of ${under('other', enMeasure(other, enSpan(other.window), about).noun)}`;
}

/** A measure against another: `whose number of visits is more than their number of purchases`. */
export function enMeasureThan(
  leaf: Measured,
  test: MeasureThan,
  when: readonly Part[],
  about: About,
): EnPhrase {
  const subject = line`whose ${enMeasure(leaf, when, about).noun}`;
  const many = test.times === 0.5 ? 'half' : `${shownCount(test.times, 'en')} times`;
  const times = test.times === 1 ? [] : line`${chip('times', many)} `;
  const equal = test.compare === '=' || test.compare === '!=';
  const op = equal && test.times === 1 ? 'the same as' : COMPARED[test.compare];
  const phrase = is(subject, line`${chip('op', op)} ${times}${enOther(leaf, test, about)}`);
  return test.compare === '!=' ? denied(phrase) : phrase;
}

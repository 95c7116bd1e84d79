import type { MeasureThan, NumberOp } from '../../core/condition';
import type { About } from './about';
import { copula, opposite, plainlyDenied, type KoPhrase } from './ko-ends';
import { koMeasure } from './ko-measure';
import { koSpan } from './ko-when';
import { sameRows, type Measured } from './measured';
import { chip, line, textOf, under, type Part } from './part';
import { particle } from './particle';
import { shownCount, shownUnits } from './show';

const COMPARED: Readonly<Record<NumberOp, string>> = {
  '<': ' 미만',
  '<=': ' 이하',
  '>': ' 초과',
  '>=': ' 이상',
  '=': '',
  '!=': '',
};

/** The other measure: `구매 횟수`, `자기 30일 평균` of the same, `자기 구매 횟수의 30일 평균` of another. */
function koOther(leaf: Measured, { other }: MeasureThan, about: About): Part[] {
  const span = under('other', koSpan(other.window, true));
  const { noun, counted } = koMeasure({ ...other, window: { kind: 'ever' } }, about);
  const what = line`${under('other', noun)}${counted}`;
  if (other.per === null) return line`${span}${what}`;
  const mean = line`${chip('per', shownUnits(other.per, 'day', 'ko'))} 평균`;
  return sameRows(leaf, other) ? line`${span}자기 ${mean}` : line`${span}자기 ${what}의 ${mean}`;
}

/** A measure against another: `방문 횟수가 구매 횟수보다 많은`, `최근 30일 동안 구매 횟수가 자기 30일 평균의 0.5배 미만인`. */
export function koMeasureThan(leaf: Measured, test: MeasureThan, about: About): KoPhrase {
  const { noun, counted } = koMeasure(leaf, about);
  const what = line`${noun}${counted}`;
  const subject = line`${what}${particle(textOf(what), '이/가')} `;
  const other = koOther(leaf, test, about);
  if (test.times === 1 && (test.compare === '>' || test.compare === '<')) {
    const [much, stem] = test.compare === '>' ? ['많은', '많'] : ['적은', '적'];
    const more = {
      body: line`${subject}${other}보다 `,
      yes: { and: `${stem}고`, or: `${stem}거나`, end: much },
      no: { and: '', or: '', end: '' },
    };
    return plainlyDenied(more);
  }
  const times = chip('times', `${shownCount(test.times, 'ko')}배`);
  const op = COMPARED[test.compare];
  const phrase = copula(line`${subject}${other}의 ${times}${op === '' ? [] : chip('op', op)}`);
  return test.compare === '!=' ? opposite(phrase) : phrase;
}

import type { MeasureThan, NumberOp } from '../../core/condition';
import { findEvents } from '../find';
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

const EMPTY = { and: '', or: '', end: '' };

const MANY = { '>': ['많', '많은'], '<': ['적', '적은'] } as const;
const HIGH = { '>': ['높', '높은'], '<': ['낮', '낮은'] } as const;
const LARGE = { '>': ['크', '큰'], '<': ['작', '작은'] } as const;

/** What is counted is more, and so is money; averages and shares are higher, other numbers are larger. */
function more({ table, measure }: Measured, { catalog }: About) {
  if (measure.kind === 'times' || measure.kind === 'most' || measure.kind === 'distinct') return MANY;
  if (measure.kind === 'avg' || measure.kind === 'share' || measure.kind === 'top-share') return HIGH;
  const column = findEvents(catalog, table)?.columns.find(({ name }) => name === measure.column);
  return measure.kind === 'sum' && column?.type === 'money' ? MANY : LARGE;
}

/** The other measure: `구매 횟수`, `자기 30일 평균` of the same, `자기 구매 횟수의 30일 평균` of another. */
function koOther(leaf: Measured, { other }: MeasureThan, about: About): Part[] {
  const span = under('other', koSpan(other.window, '의'));
  const { noun, counted } = koMeasure({ ...other, window: { kind: 'ever' } }, about);
  const what = line`${under('other', noun)}${counted}`;
  if (other.per === null) return line`${span}${what}`;
  const mean = line`${chip('per', shownUnits(other.per, 'day', 'ko'))} 평균`;
  return sameRows(leaf, other) ? line`${span}자기 ${mean}` : line`${span}자기 ${what}의 ${mean}`;
}

/** A measure against another: `방문 횟수가 구매 횟수보다 많은`, `점수 평균이 자기 30일 평균보다 높은`, `최근 30일 동안 구매 횟수가 자기 30일 평균의 0.5배 미만인`. */
export function koMeasureThan(leaf: Measured, test: MeasureThan, about: About): KoPhrase {
  const { noun, counted } = koMeasure(leaf, about, '의');
  const what = line`${noun}${counted}`;
  const subject = line`${what}${particle(textOf(what), '이/가')} `;
  const other = koOther(leaf, test, about);
  const one = test.times === 1;
  if (one && (test.compare === '>' || test.compare === '<')) {
    const [stem, end] = more(leaf, about)[test.compare];
    return plainlyDenied({
      body: line`${subject}${other}보다 `,
      yes: { and: `${stem}고`, or: `${stem}거나`, end },
      no: EMPTY,
    });
  }
  if (one && (test.compare === '=' || test.compare === '!=')) {
    const same = {
      body: line`${subject}${other}${particle(textOf(other), '과/와')} `,
      yes: { and: '같고', or: '같거나', end: '같은' },
      no: { and: '다르고', or: '다르거나', end: '다른' },
    };
    return test.compare === '=' ? same : opposite(same);
  }
  const times = one ? [] : line`의 ${chip('times', `${shownCount(test.times, 'ko')}배`)}`;
  const op = COMPARED[test.compare];
  const phrase = copula(line`${subject}${other}${times}${op === '' ? [] : chip('op', op)}`);
  return test.compare === '!=' ? opposite(phrase) : phrase;
}

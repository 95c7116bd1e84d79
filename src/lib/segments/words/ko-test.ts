import type { DateWindow, NumberTest, Test } from '../../core/condition';
import { labelIn, valuesIn, type Named, type Others } from './about';
import { copula, exists, opposite, past, present, type KoPhrase } from './ko-ends';
import { koAgo, koAhead } from './ko-when';
import { koDaysFrom } from './ko-days-from';
import { chip, joinParts, line, type Part } from './part';
import { koAnniversary, koArea, koClock, koMatches, koSame } from './ko-more-test';
import { particle } from './particle';
import { shownPeriod } from './periods';
import { quoted, shownCount, shownDay, shownNumber, shownUnits } from './show';

const COMPARED = { '<': '미만', '<=': '이하', '>': '초과', '>=': '이상' } as const;
const OLD = { past: ' 오래됐', end: ' 오래된', stem: ' 오래되' };

/** The subject of a predicate with its particle. */
export function koSubject(named: Named, field = 'trait'): Part[] {
  const label = labelIn(named, 'ko');
  return line`${chip(field, label)}${particle(label, '이/가')} `;
}

/** A number test on a subject; `show` writes a number with its unit. */
export function koNumber(
  subject: readonly Part[],
  test: NumberTest,
  show: (value: number) => string,
): KoPhrase {
  if (test.op === 'between') {
    const [low, high] = [chip('low', show(test.low)), chip('high', show(test.high))];
    return copula(line`${subject}${low} 이상 ${high} 이하`);
  }
  const value = chip('value', show(test.value));
  if (test.op === '=') return copula(line`${subject}${value}`);
  if (test.op === '!=') return opposite(copula(line`${subject}${value}`));
  return copula(line`${subject}${value} ${chip('op', COMPARED[test.op])}`);
}

function koThan(named: Named, test: Extract<Test, { op: 'than' }>, other: Named): KoPhrase {
  const own = test.of !== 'customer';
  const times = chip('times', `${shownCount(test.times, 'ko')}배`);
  if (
    own &&
    named.name === 'recency' &&
    other.name === 'gap_median' &&
    (test.compare === '>' || test.compare === '<=')
  ) {
    const body = line`${chip('trait', '마지막 주문')}이 ${chip('other', '자기 주기')}의 ${times}`;
    return test.compare === '>'
      ? past(line`${body}${chip('op', '보다')}`, OLD)
      : copula(line`${body} ${chip('op', '이내')}`);
  }
  const label = labelIn(other, 'ko');
  const of = line`${koSubject(named)}${own ? '' : '고객의 '}${chip('other', label)}의 ${times}`;
  if (test.compare === '=') return copula(of);
  if (test.compare === '!=') return opposite(copula(of));
  return copula(line`${of} ${chip('op', COMPARED[test.compare])}`);
}

function koList(subject: readonly Part[], values: readonly string[]): KoPhrase {
  const [first, ...others] = values;
  if (first !== undefined && others.length === 0)
    return copula(line`${subject}${chip('values', quoted(first))}`);
  const few = values
    .slice(0, values.length > 5 ? 3 : 5)
    .map(quoted)
    .join(', ');
  const more = values.length > 5 ? ` 외 ${shownCount(values.length - 3, 'ko')}개` : '';
  const body = line`${subject}${chip('values', values.length === 0 ? '고른 값' : few + more)} 중`;
  return {
    body,
    yes: { and: ' 하나이고', or: ' 하나이거나', end: ' 하나인' },
    no: { and: ' 어느 것도 아니고', or: ' 어느 것도 아니거나', end: ' 어느 것도 아닌' },
  };
}

function koText(named: Named, op: 'contains' | 'starts' | 'ends', text: string): KoPhrase {
  const value = chip('text', quoted(text));
  if (op === 'contains') {
    const label = labelIn(named, 'ko');
    const body = line`${chip('trait', label)}에 ${value}${particle(quoted(text), '이/가')}`;
    return present(body, ' 들어 있', ' 들어 있는', ' 들어 있지 않은');
  }
  const body = line`${koSubject(named)}${value}${particle(quoted(text), '으로/로')}`;
  return op === 'starts'
    ? present(body, ' 시작하', ' 시작하는', ' 시작하지 않는')
    : present(body, ' 끝나', ' 끝나는', ' 끝나지 않는');
}

function koWithin(named: Named, range: DateWindow): KoPhrase {
  const subject = koSubject(named);
  switch (range.kind) {
    case 'ever':
      return exists(line`${chip('trait', labelIn(named, 'ko'))}${particle(labelIn(named, 'ko'), '이/가')}`);
    case 'last':
      return copula(line`${subject}${chip('window', `최근 ${shownUnits(range.n, range.unit, 'ko')}`)} 이내`);
    case 'before':
      return past(line`${subject}${chip('window', shownUnits(range.n, range.unit, 'ko'))}보다`, OLD);
    case 'calendar':
      return copula(line`${subject}${chip('window', shownPeriod(range, 'ko'))}`);
    case 'ago':
      return copula(line`${subject}${koAgo(range)} 사이`);
    case 'next':
    case 'ahead':
      return koAhead(subject, range);
    case 'between': {
      const days = joinParts(
        [[chip('from', shownDay(range.from, 'ko'))], [chip('to', shownDay(range.to, 'ko'))]],
        '부터 ',
      );
      return copula(line`${subject}${days} 사이`);
    }
  }
}

/** A test on a trait or a column, in Korean; `other` names what `than` compares with. */
export function koTest(named: Named, test: Test, other: Others): KoPhrase {
  const subject = koSubject(named);
  switch (test.op) {
    case 'than':
      return koThan(named, test, other(test.trait, test.of));
    case 'same':
      return koSame(subject, test.of, other(test.trait, test.of));
    case 'not-same':
      return opposite(koSame(subject, test.of, other(test.trait, test.of)));
    case 'matches':
      return koMatches(subject, test.pattern);
    case 'not-matches':
      return opposite(koMatches(subject, test.pattern));
    case 'area':
      return koArea(named, test.areas);
    case 'days-from':
      return koDaysFrom(subject, test, other(test.trait, test.of));
    case 'anniversary':
      return koAnniversary(named, test.side, test.days);
    case 'weekday':
    case 'month':
    case 'hours':
      return koClock(subject, test);
    case 'in':
      return koList(subject, valuesIn(named, test.values, 'ko'));
    case 'not-in':
      return opposite(koList(subject, valuesIn(named, test.values, 'ko')));
    case 'contains':
    case 'starts':
    case 'ends':
      return koText(named, test.op, test.text);
    case 'not-contains':
      return opposite(koText(named, 'contains', test.text));
    case 'is':
      return copula(line`${subject}${chip('value', test.value ? '‘예’' : '‘아니요’')}`);
    case 'on':
      return copula(line`${subject}${chip('day', shownDay(test.day, 'ko'))}`);
    case 'on-or-after':
      return copula(line`${subject}${chip('day', shownDay(test.day, 'ko'))} 이후`);
    case 'before-day':
      return copula(line`${subject}${chip('day', shownDay(test.day, 'ko'))}보다 전`);
    case 'within':
      return koWithin(named, test.window);
    case 'blank':
      return present(line`${subject}`, '비어 있', '비어 있는', '비어 있지 않은');
    case 'not-blank':
      return opposite(koTest(named, { op: 'blank' }, other));
    default:
      return koNumber(subject, test, (value) => shownNumber(value, named.style, 'ko'));
  }
}

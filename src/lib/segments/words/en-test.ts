import type { DateWindow, NumberOp, NumberTest, Test } from '../../core/condition';
import { labelIn, valuesIn, type Named, type Others } from './about';
import { enDaysFrom } from './en-days-from';
import { denied, does, is, type EnPhrase } from './en-ends';
import { enAnniversary, enArea, enClock, enMatches, enSame } from './en-more-test';
import { enAgo, enAhead, enPeriod } from './en-when';
import { chip, line, type Part } from './part';
import { quoted, shownCount, shownDay, shownNumber, shownUnits } from './show';

const COMPARED: Readonly<Record<NumberOp, string>> = {
  '=': '',
  '!=': '',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

function compared(op: NumberOp): readonly Part[] {
  return COMPARED[op] === '' ? [] : line`${chip('op', COMPARED[op])} `;
}

/** A number test on a subject; `show` writes a number with its unit. */
export function enNumber(
  subject: readonly Part[],
  test: NumberTest,
  show: (value: number) => string,
): EnPhrase {
  if (test.op === 'between') {
    return is(subject, line`between ${chip('low', show(test.low))} and ${chip('high', show(test.high))}`);
  }
  const phrase = is(subject, line`${compared(test.op)}${chip('value', show(test.value))}`);
  return test.op === '!=' ? denied(phrase) : phrase;
}

function enThan(
  subject: readonly Part[],
  named: Named,
  test: Extract<Test, { op: 'than' }>,
  other: Named,
): EnPhrase {
  const whose = test.of === 'customer' ? 'the customer’s' : 'their';
  const times = chip('times', test.times === 1 ? '1 ×' : `${shownCount(test.times, 'en')} times`);
  if (
    test.of !== 'customer' &&
    named.name === 'recency' &&
    other.name === 'gap_median' &&
    (test.compare === '>' || test.compare === '<=')
  ) {
    const last = line`${subject.slice(0, -1)}${chip('trait', 'last order')}`;
    const op = chip('op', test.compare === '>' ? 'longer ago than' : 'within');
    return is(last, line`${op} ${times} ${chip('other', 'their own cycle')}`);
  }
  const phrase = is(
    subject,
    line`${compared(test.compare)}${times} ${whose} ${chip('other', labelIn(other, 'en'))}`,
  );
  return test.compare === '!=' ? denied(phrase) : phrase;
}

function enList(subject: readonly Part[], values: readonly string[]): EnPhrase {
  const [first, ...others] = values;
  if (first === undefined) return is(subject, line`one of ${chip('values', 'the chosen values')}`);
  if (others.length === 0) return is(subject, [chip('values', quoted(first))]);
  const few = values
    .slice(0, values.length > 5 ? 3 : 5)
    .map(quoted)
    .join(', ');
  const more = values.length > 5 ? ` and ${shownCount(values.length - 3, 'en')} more` : '';
  return is(subject, line`one of ${chip('values', few + more)}`);
}

function enWithin(subject: readonly Part[], range: DateWindow): EnPhrase {
  switch (range.kind) {
    case 'ever':
      return is(subject, line`${chip('window', 'known')}`);
    case 'last':
      return is(subject, line`in the last ${chip('window', shownUnits(range.n, range.unit, 'en'))}`);
    case 'before':
      return is(subject, line`more than ${chip('window', shownUnits(range.n, range.unit, 'en'))} ago`);
    case 'calendar':
      return is(subject, enPeriod(range));
    case 'ago':
      return is(subject, enAgo(range));
    case 'next':
    case 'ahead':
      return is(subject, enAhead(range));
    case 'between': {
      const [from, to] = [shownDay(range.from, 'en'), shownDay(range.to, 'en')];
      return is(subject, line`from ${chip('from', from)} to ${chip('to', to)}`);
    }
  }
}

/** A test on a trait or a column in English; `subject` ends with its chip. */
export function enTest(named: Named, lead: string, test: Test, other: Others): EnPhrase {
  const subject = line`${lead}${chip('trait', labelIn(named, 'en'))}`;
  switch (test.op) {
    case 'than':
      return enThan(subject, named, test, other(test.trait, test.of));
    case 'same':
      return enSame(subject, test.of, other(test.trait, test.of));
    case 'not-same':
      return denied(enSame(subject, test.of, other(test.trait, test.of)));
    case 'matches':
      return enMatches(subject, test.pattern);
    case 'not-matches':
      return denied(enMatches(subject, test.pattern));
    case 'area':
      return enArea(named, lead, test.areas);
    case 'days-from':
      return enDaysFrom(subject, test, other(test.trait, test.of));
    case 'anniversary':
      return enAnniversary(named, lead, test.side, test.days);
    case 'weekday':
    case 'month':
    case 'hours':
      return enClock(subject, test);
    case 'in':
      return enList(subject, valuesIn(named, test.values, 'en'));
    case 'not-in':
      return denied(enList(subject, valuesIn(named, test.values, 'en')));
    case 'contains':
      return does(subject, { s: 'contains', stem: 'contain' }, chip('text', quoted(test.text)));
    case 'not-contains':
      return denied(enTest(named, lead, { op: 'contains', text: test.text }, other));
    case 'starts':
      return does(subject, { s: 'starts with', stem: 'start with' }, chip('text', quoted(test.text)));
    case 'ends':
      return does(subject, { s: 'ends with', stem: 'end with' }, chip('text', quoted(test.text)));
    case 'is':
      return is(subject, [chip('value', test.value ? '‘yes’' : '‘no’')]);
    case 'on':
      return is(subject, line`on ${chip('day', shownDay(test.day, 'en'))}`);
    case 'on-or-after':
      return is(subject, line`on or after ${chip('day', shownDay(test.day, 'en'))}`);
    case 'before-day':
      return is(subject, line`before ${chip('day', shownDay(test.day, 'en'))}`);
    case 'within':
      return enWithin(subject, test.window);
    case 'blank':
      return is(subject, line`blank`);
    case 'not-blank':
      return denied(is(subject, line`blank`));
    default:
      return enNumber(subject, test, (value) => shownNumber(value, named.style, 'en'));
  }
}

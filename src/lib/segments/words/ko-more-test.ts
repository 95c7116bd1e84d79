import type { Beside, Test } from '../../core/condition';
import { labelIn, type Named } from './about';
import { shownHour, shownMonths, shownWeekdays } from './clock';
import { copula, past, present, type KoPhrase } from './ko-ends';
import { chip, line, type Part } from './part';
import { particle } from './particle';
import { quoted, shownCount, shownText, shownUnits } from './show';

/** The same text as another: `…와 같은`, denied `…와 다른`. */
export function koSame(subject: readonly Part[], of: Beside | undefined, other: Named): KoPhrase {
  const label = labelIn(other, 'ko');
  const beside = line`${of === 'customer' ? '고객의 ' : ''}${chip('other', label)}${particle(label, '과/와')}`;
  return {
    body: line`${subject}${beside}`,
    yes: { and: ' 같고', or: ' 같거나', end: ' 같은' },
    no: { and: ' 다르고', or: ' 다르거나', end: ' 다른' },
  };
}

/** A pattern that the whole text fits: `‘김*’ 형식에 맞는`. */
export function koMatches(subject: readonly Part[], pattern: string): KoPhrase {
  return present(line`${subject}${chip('pattern', quoted(pattern))} 형식에 `, '맞', '맞는', '맞지 않는');
}

/** Areas in a row, a few of many. */
function listed(areas: readonly string[]): Part {
  if (areas.length === 0) return chip('areas', '고른 지역');
  const few = areas
    .slice(0, areas.length > 5 ? 3 : 5)
    .map(shownText)
    .join(', ');
  return chip('areas', areas.length > 5 ? `${few} 외 ${shownCount(areas.length - 3, 'ko')}곳` : few);
}

/** An area: `서울 강남구에 사는` where one trait says where people live, else `주소가 서울 강남구에 있는`. */
export function koArea(named: Named, areas: readonly string[]): KoPhrase {
  const among = areas.length > 1 ? ' 중 한 곳에 ' : '에 ';
  if (named.sole === 'home') {
    return present(line`${listed(areas)}${among}`, '살', '사는', '살지 않는');
  }
  const label = labelIn(named, 'ko');
  const body = line`${chip('trait', label)}${particle(label, '이/가')} ${listed(areas)}${among}`;
  return present(body, '있', '있는', '있지 않은');
}

/** The day comes round: `생일이 앞으로 14일 안에 돌아오는`, `생일이 최근 14일 안에 지난`. */
export function koAnniversary(named: Named, side: 'next' | 'last', days: number): KoPhrase {
  const name = named.sole === 'birthday' ? '생일' : labelIn(named, 'ko');
  const yearly =
    named.sole === 'birthday' ? line`${chip('trait', name)}이` : line`${chip('trait', name)} 기념일이`;
  const length = chip('days', shownUnits(days, 'day', 'ko'));
  return side === 'next'
    ? present(
        line`${yearly} ${chip('side', '앞으로')} ${length} 안에 `,
        '돌아오',
        '돌아오는',
        '돌아오지 않는',
      )
    : past(line`${yearly} ${chip('side', '최근')} ${length} 안에 `, {
        past: '지났',
        end: '지난',
        stem: '지나',
      });
}

type Clock = Extract<Test, { op: 'weekday' | 'month' | 'hours' }>;

/** Days of the week, months, or hours: `평일인`, `5월인`, `22시부터 다음 날 2시 전까지인`. */
export function koClock(subject: readonly Part[], test: Clock): KoPhrase {
  if (test.op === 'weekday') return copula(line`${subject}${chip('days', shownWeekdays(test.days, 'ko'))}`);
  if (test.op === 'month') return copula(line`${subject}${chip('months', shownMonths(test.months, 'ko'))}`);
  const [from, to] = [chip('from', shownHour(test.from, 'ko')), chip('to', shownHour(test.to, 'ko'))];
  const next = test.from < test.to ? '' : '다음 날 ';
  return copula(line`${subject}${from}부터 ${next}${to} 전까지`);
}

import type { Ahead, Anchor, RowWindow, Window } from '../../core/condition';
import { labelIn, namedTrait, type About } from './about';
import { copula, exists, plainlyDenied, present, type KoPhrase } from './ko-ends';
import { koAct } from './ko-where';
import { chip, line, textOf, under, type Part } from './part';
import { particle } from './particle';
import { shownPeriod } from './periods';
import { shownDay, shownUnits } from './show';

/** How a time stands before what it is about: `최근 90일 안에 ` what was done, `최근 90일 동안 ` what is measured, `최근 90일 ` a noun. */
export type KoTime = '안에' | '동안' | '의';

/** `전에 `, `전에 한 `, `전의 `. */
function open(word: string, time: KoTime): string {
  return time === '의' ? `${word}의 ` : time === '동안' ? `${word}에 한 ` : `${word}에 `;
}

function closed(time: KoTime): string {
  return time === '의' ? ' ' : ` ${time} `;
}

/** `이번 달에 `, `올해 `, `지난 분기 동안 `. */
function koPeriod(range: Extract<Window, { kind: 'calendar' }>, time: KoTime): Part[] {
  const text = shownPeriod(range, 'ko');
  const plain = time === '의' || (time === '안에' && text === '올해');
  return line`${chip('window', text)}${plain ? ' ' : time === '안에' ? '에 ' : ' 동안 '}`;
}

/** Between two moments counted back from the as-of day: `60일 전부터 30일 전`. */
export function koAgo({ from, to }: Extract<Window, { kind: 'ago' }>): Part[] {
  const [first, last] = [shownUnits(from.n, from.unit, 'ko'), shownUnits(to.n, to.unit, 'ko')];
  return line`${chip('from', first)} 전부터 ${chip('to', last)} 전`;
}

/** That a date lies ahead: `앞으로 30일 안에 있는`, `30일 뒤부터 60일 뒤 사이인`. */
export function koAhead(subject: readonly Part[], range: Ahead): KoPhrase {
  if (range.kind === 'next') {
    const units = chip('window', `앞으로 ${shownUnits(range.n, range.unit, 'ko')}`);
    return present(line`${subject}${units} 안에 `, '있', '있는', '있지 않은');
  }
  const [from, to] = [range.from, range.to].map(({ n, unit }) => shownUnits(n, unit, 'ko'));
  return copula(line`${subject}${chip('from', from ?? '')} 뒤부터 ${chip('to', to ?? '')} 뒤 사이`);
}

/** A window before what it is about. */
export function koSpan(range: Window, time: KoTime): Part[] {
  switch (range.kind) {
    case 'ever':
      return [];
    case 'last': {
      const units = chip('window', `최근 ${shownUnits(range.n, range.unit, 'ko')}`);
      return line`${units}${closed(time)}`;
    }
    case 'before': {
      const units = chip('window', shownUnits(range.n, range.unit, 'ko'));
      return line`${units}보다 더 ${open('전', time)}`;
    }
    case 'calendar':
      return koPeriod(range, time);
    case 'ago':
      return line`${koAgo(range)}까지${time === '의' ? '의' : ''} `;
    case 'between': {
      const [from, to] = [shownDay(range.from, 'ko'), shownDay(range.to, 'ko')];
      return line`${chip('from', from)}부터 ${chip('to', to)}까지${time === '의' ? '의' : ''} `;
    }
  }
}

/** A moment as what comes before or after it needs it: `첫 구매 후`, `장바구니에 처음 담은 후`, `장바구니에 처음 담기 전`. */
function koAnchor(anchor: Extract<Anchor, { kind: 'row' }>, side: 'after' | 'before', about: About): Part[] {
  const { before, verb, name } = koAct(anchor, about);
  const which = (text: string) => chip('which', text);
  const position = side === 'after' ? '후' : '전';
  if (name) return line`${which(anchor.which === 'first' ? '첫' : '마지막')} ${name} ${position}`;
  const order = which(anchor.which === 'first' ? '처음' : '마지막으로');
  return line`${before}${order} ${side === 'after' ? verb.end : `${verb.stem}기`} ${position}`;
}

function koNear(
  { side, anchor, within }: Extract<RowWindow, { kind: 'near' }>,
  time: KoTime,
  about: About,
): Part[] {
  const length = within && under('window', [chip('within', shownUnits(within.n, within.unit, 'ko'))]);
  if (anchor.kind === 'row') {
    const moment = under('window', under('anchor', koAnchor(anchor, side, about)));
    return length ? line`${moment} ${length}${closed(time)}` : line`${moment}${open('', time)}`;
  }
  const day = under('window', [chip('anchor', labelIn(namedTrait(anchor.trait, about), 'ko'))]);
  if (!length) return line`${day}${open(side === 'after' ? ' 이후' : '보다 전', time)}`;
  return line`${day}${side === 'after' ? '부터' : ' 전'} ${length}${closed(time)}`;
}

/** Which rows count by time, before what was done: also near a moment, or within some days wherever they lie. */
export function koWhen(range: RowWindow, time: KoTime, about: About): Part[] {
  switch (range.kind) {
    case 'near':
      return koNear(range, time, about);
    case 'any': {
      const units = chip('window', shownUnits(range.n, range.unit, 'ko'));
      return line`연속 ${units}${closed(time)}`;
    }
    default:
      return koSpan(range, time);
  }
}

/** That a moment lies in a window: `마지막 구매가 90일보다 더 전인`; it is denied of those without such a moment too. */
export function koLies(moment: readonly Part[], range: Window): KoPhrase {
  const subject = line`${moment}${particle(textOf(moment), '이/가')} `;
  switch (range.kind) {
    case 'ever':
      return exists(line`${moment}${particle(textOf(moment), '이/가')}`);
    case 'last': {
      const units = chip('window', `최근 ${shownUnits(range.n, range.unit, 'ko')}`);
      return plainlyDenied(copula(line`${subject}${units} 이내`));
    }
    case 'before': {
      const units = chip('window', shownUnits(range.n, range.unit, 'ko'));
      return plainlyDenied(copula(line`${subject}${units}보다 더 전`));
    }
    case 'calendar':
      return plainlyDenied(copula(line`${subject}${chip('window', shownPeriod(range, 'ko'))}`));
    case 'ago':
      return plainlyDenied(copula(line`${subject}${koAgo(range)} 사이`));
    case 'between': {
      const [from, to] = [chip('from', shownDay(range.from, 'ko')), chip('to', shownDay(range.to, 'ko'))];
      return plainlyDenied(copula(line`${subject}${from}부터 ${to} 사이`));
    }
  }
}

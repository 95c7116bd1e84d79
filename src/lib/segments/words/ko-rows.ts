import type { LeafOf, TimeUnit } from '../../core/condition';
import type { About } from './about';
import { exists, past, plainlyDenied, type KoPhrase } from './ko-ends';
import { koLies, koSpan } from './ko-when';
import { koAct, type KoAct } from './ko-where';
import { windowIs } from './measured';
import { chip, line, textOf, type Part } from './part';
import { particle } from './particle';
import { shownCount, shownUnits } from './show';

/** Numbers as they are counted. */
export const NATIVE = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

function nthTime(nth: number): string {
  const n = Math.abs(nth);
  return `${NATIVE[n] ?? shownCount(n, 'ko')}${n > 10 ? '' : ' '}번째`;
}

/** Which time it was, before the verb: `처음`, `두 번째로`, `마지막으로`. */
export function koTime(nth: number): string {
  if (nth < 0) return nth === -1 ? '마지막으로' : `끝에서 ${nthTime(nth)}로`;
  return nth === 1 ? '처음' : `${nthTime(nth)}로`;
}

/** A time counted from the end: `마지막 구매`, `마지막으로 메시지를 연 때`. */
function koMoment({ before, verb, name }: KoAct, nth: number): Part[] {
  if (nth === -1 && name) return line`${chip('nth', '마지막')} ${name}`;
  return line`${before}${chip('nth', koTime(nth))} ${verb.end} 때`;
}

/** The first, second … or last time lies in the window. */
export function koNth(leaf: LeafOf<'nth'>, about: About): KoPhrase {
  const act = koAct(leaf, about);
  if (leaf.nth < 0) return koLies(koMoment(act, leaf.nth), leaf.window);
  const order = chip('nth', koTime(leaf.nth));
  const body = line`${koSpan(leaf.window, '안에')}${act.before}${order} `;
  if (windowIs(leaf, 'ever')) return exists(line`${body}${act.verb.end} 적이`);
  return plainlyDenied(past(body, act.verb));
}

const EACH: Readonly<Record<TimeUnit, string>> = { day: '매일', week: '매주', month: '매달', year: '매년' };

/** In so many of the last periods: `최근 4개월 중 3개월 이상 구매한`, `최근 4개월 동안 매달 구매한`. */
export function koRegular(leaf: LeafOf<'regular'>, about: About): KoPhrase {
  const { before, verb } = koAct(leaf, about);
  const last = chip('of', `최근 ${shownUnits(leaf.of, leaf.unit, 'ko')}`);
  const often =
    leaf.least === leaf.of
      ? line`${last} 동안 ${chip('least', EACH[leaf.unit])}`
      : line`${last} 중 ${chip('least', shownUnits(leaf.least, leaf.unit, 'ko'))} 이상`;
  return plainlyDenied(past(line`${often} ${before}`, verb));
}

/** Came back: `최근 30일 안에 90일 이상 만에 다시 구매한`. */
export function koReturned(leaf: LeafOf<'returned'>, about: About): KoPhrase {
  const { before, verb } = koAct(leaf, about);
  const gap = chip('gap', shownUnits(leaf.gap.n, leaf.gap.unit, 'ko'));
  const body = line`${koSpan(leaf.window, '안에')}${gap} 이상 만에 다시 ${before}`;
  if (windowIs(leaf, 'ever')) return exists(line`${body}${verb.end} 적이`);
  return plainlyDenied(past(body, verb));
}

const OLD = { past: ' 오래됐', end: ' 오래된', stem: ' 오래되' };

/** Late by their own cycle: `마지막 구매가 자기 주기의 1.5배보다 오래된`. */
export function koOverdue(leaf: LeafOf<'overdue'>, about: About): KoPhrase {
  const moment = koMoment(koAct(leaf, about), -1);
  const least =
    leaf.least === 3 ? [] : [line`${chip('least', `${shownCount(leaf.least, 'ko')}일`)} 이상 기준`];
  const spread =
    leaf.spread === null ? [] : [line`변동 ${chip('spread', shownCount(leaf.spread, 'ko'))} 이하`];
  const notes = [...least, ...spread].flatMap((note, i) => (i === 0 ? note : line`, ${note}`));
  const cycle = line`자기 주기${notes.length === 0 ? [] : line`(${notes})`}`;
  const late =
    leaf.times === 1 ? cycle : line`${cycle}의 ${chip('times', `${shownCount(leaf.times, 'ko')}배`)}`;
  return past(line`${moment}${particle(textOf(moment), '이/가')} ${late}보다`, OLD);
}

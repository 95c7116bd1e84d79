import type { LeafOf, Ranking } from '../../core/condition';
import type { Day } from '../../core/day';
import { labelIn, namedTrait, type About } from './about';
import { copula, present, type KoPhrase } from './ko-ends';
import { chip, line, type Part } from './part';
import { particle } from './particle';
import { quoted, shownCount, shownDay, shownShare } from './show';

/** Each value of a trait on its own: `지역별 `. */
function koEach(within: string | null, about: About): Part[] {
  return within === null ? [] : line`${chip('within', labelIn(namedTrait(within, about), 'ko'))}별 `;
}

/** How many of those who are ranked: `10%`, `3명`. */
function koSize({ n, unit }: Ranking): Part {
  return chip('n', `${shownCount(n, 'ko')}${unit === 'percent' ? '%' : '명'}`);
}

/** A place among customers by something that is measured: `지역별 최근 12개월 주문 금액 합계 상위 10%인`. */
export function koPlace(
  side: 'top' | 'bottom',
  ranking: Ranking,
  by: readonly Part[],
  about: About,
): KoPhrase {
  const order = chip('side', side === 'top' ? '상위' : '하위');
  return copula(line`${koEach(ranking.within, about)}${by} ${order} ${koSize(ranking)}`);
}

/** A place among customers by a trait: `매출 상위 10%인`, `지역별 매출 상위 3명인`; of dates, `마지막 주문일이 가장 늦은 10%인`. */
export function koRank(leaf: LeafOf<'rank'>, about: About): KoPhrase {
  const named = namedTrait(leaf.trait, about);
  const label = labelIn(named, 'ko');
  if (named.style.type !== 'date') return koPlace(leaf.side, leaf, [chip('trait', label)], about);
  const order = chip('side', leaf.side === 'top' ? '가장 늦은' : '가장 이른');
  const of = particle(label, '이/가');
  return copula(line`${koEach(leaf.within, about)}${chip('trait', label)}${of} ${order} ${koSize(leaf)}`);
}

/** A part by chance of all customers or of a segment: `무작위 10%(‘봄 실험’ 0%~10%)에 드는`. */
export function koSplit({ salt, from, to, within }: LeafOf<'split'>, about: About, among?: string): KoPhrase {
  const [low, high] = [chip('from', shownShare(from, 'ko')), chip('to', shownShare(to, 'ko'))];
  const which = line`(${chip('salt', quoted(salt))} ${low}~${high})`;
  const of = among === undefined ? [] : line`${chip('among', `‘${among}’`)} 세그먼트의 `;
  const body = line`${of}${koEach(within, about)}무작위 ${shownShare(to - from, 'ko')}${which}에 `;
  return present(body, '들', '드는', '들지 않는');
}

/** Customers whom a SELECT gives. */
export function koSql({ sql }: LeafOf<'sql'>): KoPhrase {
  const shown = quoted(sql.replace(/\s+/g, ' ').trim());
  const body = line`SQL ${chip('sql', shown)}${particle(shown, '으로/로')} `;
  return {
    body,
    yes: { and: '골랐고', or: '골랐거나', end: '고른' },
    no: { and: '고르지 않았고', or: '고르지 않았거나', end: '고르지 않은' },
  };
}

/** Membership of another segment. */
export function koMember(name: string, asOf?: Day): KoPhrase {
  const day = asOf === undefined ? [] : line`${chip('asOf', shownDay(asOf, 'ko'))} 기준 `;
  const body = line`${day}${chip('segment', `‘${name}’`)} 세그먼트에 `;
  if (asOf !== undefined) {
    return {
      body,
      yes: { and: '속했고', or: '속했거나', end: '속했던' },
      no: { and: '속하지 않았고', or: '속하지 않았거나', end: '속하지 않았던' },
    };
  }
  return {
    body,
    yes: { and: '속하고', or: '속하거나', end: '속한' },
    no: { and: '속하지 않고', or: '속하지 않거나', end: '속하지 않은' },
  };
}

/** Membership of one of some segments and of no other of them. */
export function koOneOf(names: readonly string[]): KoPhrase {
  return {
    body: line`${names.map((name) => `‘${name}’`).join(', ')} 세그먼트 중 한 곳에만 `,
    yes: { and: '속하고', or: '속하거나', end: '속한' },
    no: { and: '속한 경우가 아니고', or: '속한 경우가 아니거나', end: '속한 경우가 아닌' },
  };
}

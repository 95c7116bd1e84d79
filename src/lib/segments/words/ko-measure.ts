import type { EventTableName } from '../../core/condition';
import { findEvents } from '../find';
import { labelIn, namedColumn, type About } from './about';
import { placed } from './deed';
import { isSessions, koDeed } from './ko-deed';
import { koWhen, type KoTime } from './ko-when';
import { koWhere } from './ko-where';
import { type Measured, type OfColumn, type Share, type TopShare, windowIs } from './measured';
import { chip, line, textOf, under, type Part } from './part';
import { shownCount, shownNumber, shownShare } from './show';

/** What is computed as a noun, and how its numbers are written. */
export interface KoMeasure {
  readonly noun: readonly Part[];
  /** What makes a number of the noun, where it is compared with another: `카테고리 종류` `수`. */
  readonly counted: string;
  readonly show: (value: number) => string;
}

/** What is computed of a column, as Korean calls it. */
export const MEASURES = { sum: '합계', avg: '평균', min: '최솟값', max: '최댓값', distinct: '종류' } as const;

/** What rows of a table are called. */
export const ROW_NAMES: Readonly<Record<EventTableName, string>> = {
  orders: '주문',
  events: '행동',
  messages: '메시지',
  surveys: '설문 응답',
  tickets: '문의·리뷰',
};

function times(leaf: Measured, during: readonly Part[], about: About): KoMeasure {
  const { lead, rest, count, unit } = koDeed(leaf);
  const noun = line`${during}${lead}${koWhere(leaf, rest, about)}${count}`;
  return { noun, counted: '', show: (n) => `${shownCount(n, 'ko')}${unit}` };
}

/** The rows of a measure as what a part is of: `카테고리가 ‘아우터’인 주문`, `검색`. */
export function rowsOf(leaf: Measured, about: About): Part[] {
  const { rest, title } = koDeed(leaf);
  if (title) return line`${koWhere(leaf, rest, about)}${title}`;
  return line`${koWhere(leaf, placed(leaf.where), about)}${ROW_NAMES[leaf.table]}`;
}

/** What a column of the rows is called. */
export function columnLabel(leaf: Measured, name: string, about: About): string {
  return labelIn(namedColumn(name, findEvents(about.catalog, leaf.table), about), 'ko');
}

function share(leaf: Measured, { of, by }: Share, about: About): Part[] {
  const base = leaf.where.length === 0 ? [] : line`${rowsOf(leaf, about)} 중 `;
  const part = under('measure.of', koWhere(leaf, placed(of), about));
  const sum = by === null ? [] : line`의 ${chip('by', columnLabel(leaf, by, about))}`;
  const thing = textOf(koDeed(leaf).title ?? []) || ROW_NAMES[leaf.table];
  return line`${base}${part}${thing}${sum} ${chip('measure', '비중')}`;
}

function topShare(leaf: Measured, { column, by }: TopShare, about: About): Part[] {
  const name = chip('column', columnLabel(leaf, column, about));
  const sum = by === null ? [] : line`의 ${chip('by', columnLabel(leaf, by, about))}`;
  return line`${rowsOf(leaf, about)}${sum} 중 가장 큰 ${name}의 ${chip('measure', '비중')}`;
}

function most(leaf: Measured, column: string, about: About): Part[] {
  const { lead, rest, count } = koDeed(leaf);
  const same = line`같은 ${chip('column', columnLabel(leaf, column, about))}의 최다 `;
  return line`${same}${lead}${koWhere(leaf, rest, about)}${count}`;
}

function ofColumn(leaf: Measured, measure: OfColumn, during: readonly Part[], about: About): KoMeasure {
  if (measure.kind === 'most') {
    const noun = line`${during}${most(leaf, measure.column, about)}`;
    return { noun, counted: '', show: (n) => `${shownCount(n, 'ko')}${koDeed(leaf).unit}` };
  }
  const named = namedColumn(measure.column, findEvents(about.catalog, leaf.table), about);
  const where = koWhere(leaf, placed(leaf.where), about);
  if (isSessions(leaf)) {
    const noun = line`${during}${where}${chip('measure', '방문(세션)')}`;
    return { noun, counted: ' 수', show: (n) => `${shownCount(n, 'ko')}회` };
  }
  const distinct = measure.kind === 'distinct';
  const plain = leaf.table === 'orders' && where.length === 0 && !windowIs(leaf, 'before', 'near');
  const rows = plain ? (distinct ? '구매한 ' : '') : `${ROW_NAMES[leaf.table]}의 `;
  const what = line`${chip('column', labelIn(named, 'ko'))} ${chip('measure', MEASURES[measure.kind])}`;
  return {
    noun: line`${during}${where}${rows}${what}`,
    counted: distinct ? ' 수' : '',
    show: (value) => (distinct ? `${shownCount(value, 'ko')}가지` : shownNumber(value, named.style, 'ko')),
  };
}

/** What is computed over rows, as Korean calls it. */
export function koMeasure(leaf: Measured, about: About, time: KoTime = '동안'): KoMeasure {
  const { measure } = leaf;
  const during = koWhen(leaf.window, time, about);
  const show = (value: number) => shownShare(value, 'ko');
  switch (measure.kind) {
    case 'times':
      return times(leaf, during, about);
    case 'share':
      return { noun: line`${during}${share(leaf, measure, about)}`, counted: '', show };
    case 'top-share':
      return { noun: line`${during}${topShare(leaf, measure, about)}`, counted: '', show };
    default:
      return ofColumn(leaf, measure, during, about);
  }
}

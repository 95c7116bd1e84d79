import type { EventTableName, Limit, Measure, RowWindow } from '../../core/condition';
import type { TraitType } from '../../core/relation';
import type { Words } from '../../core/words';
import { opsFor, type TestOp } from '../fits';
import { SESSIONS_LABEL, TIMES_LABELS } from './tables';

const LABELS: Readonly<Record<TestOp, Words>> = {
  '=': { ko: '같음', en: 'is exactly' },
  '!=': { ko: '다름', en: 'is not' },
  '<': { ko: '미만', en: 'is less than' },
  '<=': { ko: '이하', en: 'is at most' },
  '>': { ko: '초과', en: 'is more than' },
  '>=': { ko: '이상', en: 'is at least' },
  between: { ko: '범위', en: 'is between' },
  than: { ko: '다른 특성의 몇 배', en: 'compared with another trait' },
  in: { ko: '다음 중 하나', en: 'is one of' },
  'not-in': { ko: '다음을 제외', en: 'is none of' },
  contains: { ko: '글자 포함', en: 'contains' },
  'not-contains': { ko: '글자 미포함', en: 'does not contain' },
  starts: { ko: '이 글자로 시작', en: 'starts with' },
  ends: { ko: '이 글자로 끝남', en: 'ends with' },
  matches: { ko: '패턴과 맞음', en: 'fits the pattern' },
  'not-matches': { ko: '패턴과 맞지 않음', en: 'does not fit the pattern' },
  area: { ko: '지역', en: 'is in the area' },
  same: { ko: '다른 항목과 같음', en: 'is the same as' },
  'not-same': { ko: '다른 항목과 다름', en: 'is not the same as' },
  is: { ko: '예/아니요', en: 'is' },
  on: { ko: '그날', en: 'is on' },
  'on-or-after': { ko: '그날 이후(그날 포함)', en: 'is on or after' },
  'before-day': { ko: '그날보다 전', en: 'is before' },
  within: { ko: '기간', en: 'is within' },
  'days-from': { ko: '다른 날짜와 비교', en: 'compared with another date' },
  anniversary: { ko: '해마다 돌아오는 날', en: 'comes round' },
  weekday: { ko: '요일', en: 'is on' },
  month: { ko: '달', en: 'is in the month' },
  hours: { ko: '시간대', en: 'is between the hours' },
  blank: { ko: '비어 있음', en: 'is blank' },
  'not-blank': { ko: '비어 있지 않음', en: 'is not blank' },
};

/** One choice of a menu. */
export interface Choice<T extends string> {
  readonly op: T;
  readonly label: Words;
}

/** The tests that fit a type with their labels, the most usual first. */
export function operatorsFor(type: TraitType): Choice<TestOp>[] {
  return opsFor(type).map((op) => ({ op, label: LABELS[op] }));
}

/** Labels of the units of time. */
export const UNIT_LABELS: Readonly<Record<Limit['unit'], Words>> = {
  day: { ko: '일', en: 'days' },
  week: { ko: '주', en: 'weeks' },
  month: { ko: '개월', en: 'months' },
  year: { ko: '년', en: 'years' },
  hour: { ko: '시간', en: 'hours' },
  minute: { ko: '분', en: 'minutes' },
};

/** Labels of the kinds of windows. */
export const WINDOW_LABELS: Readonly<Record<RowWindow['kind'], Words>> = {
  last: { ko: '최근', en: 'in the last' },
  before: { ko: '그보다 더 전', en: 'more than … ago' },
  calendar: { ko: '달력의 주·달·분기·해', en: 'a week, month, quarter or year' },
  ago: { ko: '두 시점 사이', en: 'between … and … ago' },
  between: { ko: '두 날짜 사이', en: 'between two days' },
  ever: { ko: '전체 기간', en: 'at any time' },
  near: { ko: '어떤 일의 앞뒤', en: 'before or after something else' },
  any: { ko: '언제든 며칠 사이', en: 'within some days, whenever' },
};

/** Labels of what is computed over rows; `times` is that of orders, see `measureLabel`. */
export const MEASURE_LABELS: Readonly<Record<Measure['kind'], Words>> = {
  times: { ko: '구매 횟수', en: 'number of orders' },
  sum: { ko: '합계', en: 'total' },
  avg: { ko: '평균', en: 'average' },
  min: { ko: '최솟값', en: 'lowest' },
  max: { ko: '최댓값', en: 'highest' },
  distinct: { ko: '종류 수', en: 'number of different values' },
  most: { ko: '가장 많은 한 가지의 횟수', en: 'times of the most frequent' },
  share: { ko: '아래 조건에 맞는 비중', en: 'share of those below' },
  'top-share': { ko: '가장 많은 한 가지의 비중', en: 'share of the most frequent' },
};

/** The label of a measure of a table, without the column that it reads; visits have one of their own. */
export function measureLabel(measure: Measure, table: EventTableName): Words {
  if (measure.kind === 'times') return TIMES_LABELS[table];
  const sessions = table === 'events' && measure.kind === 'distinct' && measure.column === 'session';
  return sessions ? SESSIONS_LABEL : MEASURE_LABELS[measure.kind];
}

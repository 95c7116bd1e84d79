import type { Lang } from '../../core/words';

const NUMBER_OPS_KO = {
  '=': '같음',
  '!=': '다름',
  '>': '초과',
  '>=': '이상',
  '<': '미만',
  '<=': '이하',
};
const NUMBER_OPS_EN = {
  '=': 'is exactly',
  '!=': 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
};

/** Comparisons with a value and, under the same words, with another trait. */
function comparisons(ops: Readonly<Record<string, string>>): Record<string, string> {
  const than = Object.entries(ops).map(([key, words]) => [`than:${key}`, words] as const);
  return { ...ops, ...Object.fromEntries(than) };
}

const OPS_EN: Readonly<Record<string, string>> = {
  ...comparisons(NUMBER_OPS_EN),
  between: 'is between',
  in: 'is one of',
  'not-in': 'is none of',
  contains: 'contains',
  'not-contains': 'does not contain',
  starts: 'starts with',
  ends: 'ends with',
  matches: 'fits the pattern',
  'not-matches': 'does not fit the pattern',
  area: 'is in',
  same: 'is the same as',
  'not-same': 'is not the same as',
  'days:after': 'comes after',
  'days:before': 'comes before',
  'days:either': 'lies apart from',
  'days:same': 'falls on the same day as',
  next: 'comes round in the next',
  past: 'came round in the last',
  yes: 'is yes',
  no: 'is no',
  last: 'is in the last',
  before: 'is more than',
  ago: 'is in the span from',
  soon: 'is in the next',
  ahead: 'lies ahead, from',
  calendar: 'is in the calendar period',
  period: 'is between',
  on: 'is on',
  'on-or-after': 'is on or after',
  'before-day': 'is before',
  weekday: 'falls on',
  month: 'is in the month of',
  hours: 'is at a time from',
  blank: 'is blank',
  'not-blank': 'has a value',
};

const OPS_KO: Readonly<Record<string, string>> = {
  ...comparisons(NUMBER_OPS_KO),
  between: '사이',
  in: '중 하나',
  'not-in': '모두 아님',
  contains: '포함',
  'not-contains': '포함하지 않음',
  starts: '(으)로 시작',
  ends: '(으)로 끝남',
  matches: '패턴과 맞음',
  'not-matches': '패턴과 맞지 않음',
  area: '지역에 있음',
  same: '와(과) 같음',
  'not-same': '와(과) 다름',
  'days:after': '늦음',
  'days:before': '빠름',
  'days:either': '차이 남',
  'days:same': '같은 날',
  next: '안에 돌아옴',
  past: '사이에 지나감',
  yes: '예',
  no: '아니요',
  last: '이내',
  before: '보다 더 전',
  ago: '지난 구간',
  soon: '안에 도래',
  ahead: '앞으로의 구간',
  calendar: '달력 기준',
  period: '사이',
  on: '당일',
  'on-or-after': '또는 그 이후',
  'before-day': '이전',
  weekday: '요일에 해당',
  month: '달에 해당',
  hours: '시간대',
  blank: '비어 있음',
  'not-blank': '값이 있음',
};

/** Verbs of tests as they stand in the chips of a condition, by the key of the verb. */
export const verbsText: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { ko: OPS_KO, en: OPS_EN };

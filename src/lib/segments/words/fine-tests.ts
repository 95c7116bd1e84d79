import type { Leaf, Test } from '../../core/condition';
import type { Words } from '../../core/words';
import { testsOf } from './inside';

const BLANKS: Words = {
  ko: '값이 비어 있는 고객은 ‘아닌’ 조건에 해당합니다.',
  en: 'Customers with a blank value match conditions that say “not”.',
};
const CASE: Words = {
  ko: '글자 포함·시작·끝 비교는 영문 대소문자를 가리지 않습니다.',
  en: 'Contains, starts with and ends with ignore upper and lower case.',
};
const PATTERN: Words = {
  ko: '형식의 *는 글자 여러 개(없어도 됨), ?는 글자 하나입니다. 값 전체를 견주며 영문 대소문자는 가리지 않습니다.',
  en: 'In a pattern * is any run of characters and ? any one. The whole text must fit; upper and lower case are the same.',
};
const SAME: Words = {
  ko: '두 값의 글자 전체가 같아야 합니다.',
  en: 'Two values are the same when their whole texts are.',
};
const DAYS_FROM: Words = {
  ko: '두 날짜는 달력의 날짜로만 견주고 시각은 보지 않습니다. 같은 날은 0일 차이이며 ‘이내’에 들어갑니다. 한쪽이라도 비어 있으면 해당하지 않습니다.',
  en: 'Two dates are compared by their calendar days, whatever the time of day. The same day is 0 days apart and counts as within. When either is blank, the customer does not fit.',
};
const AREA: Words = {
  ko: '지역 이름으로 시작하는 주소도 해당합니다. 서울·서울시·서울특별시는 같은 곳으로 봅니다. 우편번호나 대한민국이 앞에 있어도, 로마자로 적었어도 찾고, 시·도 없이 적은 시·군·구는 전국에 하나뿐인 이름만 찾습니다.',
  en: 'Addresses that begin with the area count too. 서울, 서울시, 서울특별시 and Seoul are one place. A postcode or the country may stand before it; a 시·군·구 without its 시·도 counts only where the country has one of that name.',
};
const ROUND: Words = {
  ko: '해마다 같은 월·일로 견줍니다. 2월 29일은 평년에 2월 28일로 보고, 그 날짜에서 1년이 지나야 셉니다. 양력으로 견주므로, 음력 생일은 해마다 양력으로 바꾼 날짜여야 맞습니다.',
  en: 'Month and day are compared. 29 February is kept on 28 February in other years; it counts from one year after the date. The calendar is the solar one: a birthday by the lunar calendar falls on another day each year.',
};
const WEEKDAYS: Words = {
  ko: '평일은 월요일부터 금요일까지이며 공휴일은 가리지 않습니다. 요일과 달은 노트북의 시간대로 봅니다.',
  en: 'Weekdays are Monday to Friday, public holidays among them. Days and months go by the notebook’s time zone.',
};
const HOURS: Words = {
  ko: '시각은 노트북의 시간대로 봅니다. 시작 시각은 들어가고 끝 시각은 들어가지 않습니다. 0시 정각으로 적힌 값은 시각이 없는 날짜로 보아 세지 않습니다.',
  en: 'Hours go by the notebook’s time zone; the first is included, the last is not. What is dated exactly midnight has no time of day and does not count.',
};

const RULES: readonly (readonly [ops: readonly Test['op'][], rule: Words])[] = [
  [['!=', 'not-in', 'not-contains', 'not-matches', 'not-same'], BLANKS],
  [['contains', 'not-contains', 'starts', 'ends'], CASE],
  [['matches', 'not-matches'], PATTERN],
  [['same', 'not-same'], SAME],
  [['area'], AREA],
  [['days-from'], DAYS_FROM],
  [['anniversary'], ROUND],
  [['weekday', 'month'], WEEKDAYS],
  [['hours'], HOURS],
];

/** The rules that decide the edges of the tests in a leaf. */
export function testRules(leaf: Leaf): Words[] {
  const ops = testsOf(leaf).map(({ op }) => op);
  return RULES.flatMap(([of, rule]) => (ops.some((op) => of.includes(op)) ? [rule] : []));
}

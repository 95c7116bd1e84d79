import type { Condition, MeasureThan } from '../../core/condition';
import type { Words } from '../../core/words';
import { isRanking } from '../ranking';
import { measureRankRules } from './fine-rank';
import { shownCount } from './show';

type DidLeaf = Extract<Condition, { kind: 'did' }>;

const NONE: Words = {
  ko: '한 번도 구매하지 않은 고객은 0으로 셉니다.',
  en: 'Customers without such orders count as 0.',
};
const NO_ROWS: Words = {
  ko: '그런 기록이 없는 고객은 0으로 셉니다.',
  en: 'Customers without such records count as 0.',
};
const REPEATED: Words = {
  ko: '같은 메시지에 여러 번 반응하면 여러 번으로 셉니다.',
  en: 'Several responses to the same message count several times.',
};
const UNDATED: Words = {
  ko: '응답일이 없는 설문 응답은 가장 오래된 것으로 봅니다.',
  en: 'Survey answers without a date count as the oldest of all.',
};
const SHARE: Words = {
  ko: '그 기간에 기록이 없거나 합계가 0 이하인 고객은 비중이 없어 해당하지 않습니다.',
  en: 'Customers without records in that time, or whose sum is not above 0, have no share and do not match.',
};
const EVERY: Words = {
  ko: '기록이 하나도 없는 고객은 해당하지 않습니다. 조건을 보는 값이 비어 있는 기록이 하나라도 있어도 해당하지 않습니다. 다만 ‘아님’ 조건은 빈 값도 통과합니다.',
  en: 'Customers without records do not match, nor do those with a record whose value is blank, unless what is asked is a “not”.',
};
const VALUELESS: Words = {
  ko: '값이 비어 있는 기록도 전체에는 넣어 셉니다.',
  en: 'Records without a value count in the whole.',
};
const AFTER: Words = {
  ko: '그 순간보다 나중의 기록만 셉니다. 그 순간이 없는 고객은 기록이 없는 것으로 봅니다.',
  en: 'Only records strictly later than that moment count. Customers without such a moment have no such records.',
};
const BEFORE: Words = {
  ko: '그 순간보다 먼저인 기록만 셉니다. 그 순간이 없는 고객은 기록이 없는 것으로 봅니다.',
  en: 'Only records strictly earlier than that moment count. Customers without such a moment have no such records.',
};
const UNTIMED: Words = {
  ko: '날짜만 있고 시각이 없으면, 같은 날의 다른 기록은 그 앞뒤 어느 쪽으로도 볼 수 있습니다.',
  en: 'Where there is a day but no time, other records of that day may count as before or after.',
};
const FROM_DAY: Words = {
  ko: '그날도 넣어 셉니다. 날짜가 비어 있는 고객은 기록이 없는 것으로 봅니다.',
  en: 'That day itself counts. Customers whose date is blank have no such records.',
};
const BEFORE_DAY: Words = {
  ko: '그날은 빼고 셉니다. 날짜가 비어 있는 고객은 기록이 없는 것으로 봅니다.',
  en: 'That day itself does not count. Customers whose date is blank have no such records.',
};
const STRETCH: Words = {
  ko: '기록이 있는 날마다 그날부터 이어지는 기간을 봅니다. 한 기간이라도 맞으면 해당하고, 기록이 없는 고객은 0건으로 봅니다.',
  en: 'Every stretch that begins on a day with a record is looked at, and one that fits is enough. Customers without records are judged over none.',
};
const NO_VALUE: Words = {
  ko: '두 값 가운데 하나라도 없으면 해당하지 않습니다. ‘아닌’ 조건에는 해당합니다.',
  en: 'Customers who lack either value do not match, unless the condition says “not”.',
};

function zeroPasses({ test, measure }: DidLeaf): boolean {
  if (!['times', 'distinct', 'sum', 'most'].includes(measure.kind)) return false;
  if (isRanking(test)) return false;
  if (test.op === 'between') return test.low <= 0 && test.high > 0;
  return (test.op === '<' || test.op === '<=') && test.value > 0;
}

function several({ test }: DidLeaf): boolean {
  if (test.op === 'than' || isRanking(test)) return true;
  return 'value' in test ? test.value > 1 : test.high > 1;
}

function windowRules({ window: range, test }: DidLeaf): Words[] {
  if (range.kind === 'any') return isRanking(test) ? [] : [STRETCH];
  if (range.kind !== 'near') return [];
  if (range.anchor.kind === 'row') return [range.side === 'after' ? AFTER : BEFORE, UNTIMED];
  return [range.side === 'after' ? FROM_DAY : BEFORE_DAY];
}

function thanRules({ other }: MeasureThan): Words[] {
  if (other.per === null) return [NO_VALUE];
  const [ko, en] = [shownCount(other.per, 'ko'), shownCount(other.per, 'en')];
  return [
    {
      ko: `자기 평균은 그 기간의 값을 그 고객이 할 수 있었던 날수(기간 시작일과 첫 기록일 중 늦은 날부터, 적어도 ${ko}일)로 나누고 ${ko}일을 곱한 값입니다.`,
      en: `The own average is the figure of that time, divided by the days the customer could have done it in (from the start of the time or the day of their first record, whichever is later; at least ${en}), times ${en} days.`,
    },
    NO_VALUE,
  ];
}

function isEvery({ measure, test }: DidLeaf): boolean {
  if (measure.kind !== 'share' || measure.by !== null || measure.of.length === 0) return false;
  return test.op === '=' && test.value === 1;
}

/** The rules that decide the edges of what was measured over rows. */
export function didRules(leaf: DidLeaf): Words[] {
  const { table, measure, test, window: range } = leaf;
  const share = measure.kind === 'share' || measure.kind === 'top-share';
  return [
    ...(table === 'messages' && measure.kind === 'times' && several(leaf) ? [REPEATED] : []),
    ...(table === 'surveys' && range.kind !== 'ever' ? [UNDATED] : []),
    ...(zeroPasses(leaf) ? [table === 'orders' ? NONE : NO_ROWS] : []),
    ...windowRules(leaf),
    ...(isEvery(leaf) ? [EVERY] : share ? [SHARE] : []),
    ...(measure.kind === 'top-share' ? [VALUELESS] : []),
    ...(test.op === 'than' ? thanRules(test) : []),
    ...(isRanking(test) ? measureRankRules(test, range) : []),
  ];
}

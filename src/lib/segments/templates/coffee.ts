import type { Condition } from '../../core/condition';
import type { Trait } from '../../core/relation';
import { allOf, traitAt, traitIs } from '../draft';
import { dwell } from './dwell';
import { either, given, some } from './given';
import { mostlyOf } from './fine';
import { percent, says } from './leaves';
import { computed, profile } from './look-up';
import { commutes } from './mornings';
import { NO_FACTS, type Template } from './template';
import { COFFEE } from './trades';

function student(trait: Trait): Condition {
  return trait.type === 'number'
    ? traitIs(trait.name, { op: 'between', low: 19, high: 25 })
    : says(trait.name, ['대학', 'university', 'college', 'undergraduate', 'student']);
}

/** Words by which fine products are told. */
const FINE = {
  ko: ['스페셜티', '원두', '프리미엄'],
  en: ['specialty', 'single origin', 'premium'],
} as const;

/** Templates of a coffee brand. */
export const COFFEE_SHOPS: readonly Template[] = [
  {
    id: 'coffee-commuter',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '출근길 직장인', en: 'On the way to work' },
    who: {
      ko: '일주일에 한 번 이상, 절반 넘게 평일 아침 7~9시대에 주문하는 고객',
      en: 'People who order each week, at least half of it between 7 and 10 on working days',
    },
    value: { ko: '기다리지 않는 미리 주문과 아침 세트', en: 'Order ahead without waiting, a morning set' },
    how: { ko: '출근 시간 앱 푸시', en: 'App push before work' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([commutes(catalog, facts), computed(catalog, 'gap_median', 'orders')], (mornings) =>
        allOf(...mornings, traitAt('gap_median', '<=', 7)),
      ),
  },
  {
    id: 'coffee-student',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '대학생', en: 'Students' },
    who: {
      ko: '19~25세이거나 학생이고 객단가가 낮은 절반',
      en: 'Aged 19 to 25 or students, with orders in the lower half',
    },
    value: { ko: '부담 없는 가격, 시험 기간 할인', en: 'A fair price, offers at exam time' },
    how: { ko: 'SNS, 학교 앞 매장', en: 'Social media, shops near the campus' },
    resolve: (catalog) =>
      given(
        [
          either(profile(catalog, 'job'), profile(catalog, 'age')),
          computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' }),
        ],
        (trait) => allOf(student(trait), percent('aov', 'bottom', 50)),
      ),
  },
  {
    id: 'coffee-premium',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '프리미엄 커피 고객', en: 'Lovers of fine coffee' },
    who: {
      ko: '객단가가 높고, 주문의 절반 이상이 고급 상품이거나 매장에 오래 머무는 고객',
      en: 'People with large orders, at least half of them of the fine line, or who stay long',
    },
    value: { ko: '좋은 원두와 머물고 싶은 분위기, 시음 초대', en: 'Fine beans, a place to stay, tastings' },
    how: { ko: '매장 초대, 뉴스레터', en: 'Invitations, newsletter' },
    resolve: (catalog) =>
      given(
        [
          computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' }),
          some(mostlyOf(catalog, FINE, 180), dwell(catalog)),
        ],
        (_, likes) => allOf(percent('aov', 'top', 20), likes),
      ),
  },
  {
    id: 'coffee-stay',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '매장에 오래 머무는 고객', en: 'Stays long in the shop' },
    who: { ko: '평균 30분 이상 머무는 고객', en: 'People who stay half an hour or more on average' },
    value: {
      ko: '편한 자리와 조용한 분위기, 두 번째 잔 할인',
      en: 'Good seats and quiet, less for a second cup',
    },
    how: { ko: '매장 안내판, 멤버십 알림', en: 'Signs in the shop, messages to members' },
    resolve: (catalog) => given([dwell(catalog)], (stays) => allOf(stays)),
  },
];

import type { Condition } from '../../core/condition';
import type { Catalog, Trait } from '../../core/relation';
import { allOf, traitIs } from '../draft';
import { either, given } from './given';
import { percent, not, says } from './leaves';
import { aged } from './ages';
import { computed, file, mostFrequent, profile } from './look-up';
import { B2B, BANK, DELIVERY } from './trades';
import { NO_FACTS, type Resolution, type Template } from './template';

/** By occupation where it is known, else by age. */
function working(catalog: Catalog, jobs: readonly string[], low: number, high: number | null): Resolution {
  const job = profile(catalog, 'job');
  if ('value' in job) return given([job], ({ name }) => allOf(says(name, jobs)));
  return given([aged(catalog, low, high)], (age) => allOf(age));
}

const WORKERS = [
  '직장',
  '회사원',
  '사무',
  '근로',
  '공무원',
  '전문직',
  'employe',
  'office',
  'worker',
  'salaried',
];
const RETIRED = ['은퇴', '퇴직', '연금', 'retire', 'pension'];

const STORE_WORDS = [
  '점주',
  '사장',
  '가게',
  '음식점',
  '업체',
  '판매자',
  'store',
  'restaurant',
  'merchant',
  'seller',
];

function isStore({ name, type }: Trait): Condition {
  return type === 'boolean' ? traitIs(name, { op: 'is', value: true }) : says(name, STORE_WORDS);
}

/** Templates of services and of trade between companies. */
export const SERVICES: readonly Template[] = [
  {
    id: 'bank-youth',
    group: 'trade',
    trade: BANK,
    name: { ko: '청년 고객', en: 'Young customers' },
    who: { ko: '만 29세 이하 고객', en: 'People aged 29 or younger' },
    value: { ko: '수수료 없는 첫 통장과 소액 적금', en: 'A first account without fees, small savings' },
    how: { ko: '앱, SNS', en: 'App, social media' },
    resolve: (catalog) => given([aged(catalog, null, 29)], (age) => allOf(age)),
  },
  {
    id: 'bank-worker',
    group: 'trade',
    trade: BANK,
    name: { ko: '직장인 고객', en: 'Working people' },
    who: {
      ko: '직업이 직장인이거나, 직업 열이 없으면 만 30~59세인 고객',
      en: 'People with a job; without a column of occupations, aged 30 to 59',
    },
    value: { ko: '급여 통장 우대와 주택 자금 상담', en: 'Better terms for salaries, advice on housing' },
    how: { ko: '앱 알림, 점심시간 상담', en: 'App alerts, advice at lunch time' },
    resolve: (catalog) => working(catalog, WORKERS, 30, 59),
  },
  {
    id: 'bank-retiree',
    group: 'trade',
    trade: BANK,
    name: { ko: '은퇴 고객', en: 'Retired people' },
    who: {
      ko: '직업이 은퇴이거나, 직업 열이 없으면 만 60세 이상인 고객',
      en: 'Retired people; without a column of occupations, aged 60 or older',
    },
    value: {
      ko: '연금 통장과 안전한 예금, 큰 글씨 안내',
      en: 'Pension accounts, safe deposits, large print',
    },
    how: { ko: '전화, 영업점', en: 'Telephone, branches' },
    resolve: (catalog) => working(catalog, RETIRED, 60, null),
  },
  {
    id: 'delivery-consumer',
    group: 'trade',
    trade: DELIVERY,
    members: 'sides',
    name: { ko: '배달 앱 단골 소비자', en: 'Delivery app: regular consumers' },
    who: {
      ko: '최근 석 달 중 두 달 이상 주문한 소비자',
      en: 'Consumers who ordered in 2 of the last 3 months',
    },
    value: { ko: '자주 시키는 메뉴의 쿠폰, 묶음 배달 할인', en: 'Coupons for their dishes, shared delivery' },
    how: { ko: '식사 시간 앱 푸시', en: 'App push at meal times' },
    resolve: (catalog) =>
      given([profile(catalog, 'side'), file(catalog, 'orders')], (side) =>
        allOf(not(isStore(side)), {
          kind: 'regular',
          table: 'orders',
          where: [],
          least: 2,
          of: 3,
          unit: 'month',
        }),
      ),
  },
  {
    id: 'delivery-store',
    group: 'trade',
    trade: DELIVERY,
    members: 'sides',
    name: { ko: '배달 앱 입점 가게', en: 'Delivery app: restaurants' },
    who: { ko: '앱에 들어온 가게의 점주', en: 'Owners of restaurants in the app' },
    value: {
      ko: '주문을 늘리는 메뉴·시간대 분석과 광고 지원',
      en: 'Which dishes and hours sell, help with ads',
    },
    how: { ko: '점주 앱, 담당자 방문', en: 'Owner app, visits' },
    resolve: (catalog) => given([profile(catalog, 'side')], (side) => allOf(isStore(side))),
  },
  {
    id: 'b2b-industry',
    group: 'trade',
    trade: B2B,
    members: 'companies',
    name: { ko: '거래가 가장 많은 업종', en: 'The industry with most accounts' },
    who: {
      ko: '우리 거래처가 가장 많은 업종의 회사',
      en: 'Companies of the industry that most accounts belong to',
    },
    value: {
      ko: '같은 업종의 도입 사례와 전용 제안서',
      en: 'Cases from the industry, a proposal of its own',
    },
    how: { ko: '영업 담당자, 업종 세미나', en: 'Sales, seminars for the industry' },
    resolve: (catalog, { most } = NO_FACTS) =>
      given([mostFrequent(catalog, 'industry', most)], ({ trait, value }) =>
        allOf(traitIs(trait, { op: 'in', values: [value] })),
      ),
  },
  {
    id: 'b2b-size',
    group: 'trade',
    trade: B2B,
    members: 'companies',
    name: { ko: '규모가 큰 거래처', en: 'Large accounts' },
    who: { ko: '직원 수 상위 20% 회사', en: 'The fifth of companies with most employees' },
    value: { ko: '전담 매니저, 대량 구매 단가', en: 'A manager of their own, volume prices' },
    how: { ko: '방문 제안, 분기 점검 회의', en: 'Visits, quarterly reviews' },
    resolve: (catalog) =>
      given([profile(catalog, 'employees')], ({ name }) => allOf(percent(name, 'top', 20))),
  },
  {
    id: 'b2b-cycle',
    group: 'trade',
    trade: B2B,
    members: 'companies',
    name: { ko: '발주 주기가 지난 거래처', en: 'Accounts past their cycle' },
    who: { ko: '규칙적으로 발주하다가 늦어진 회사', en: 'Companies that order regularly and are late' },
    value: {
      ko: '재고 확인과 지난 발주 그대로 다시 주문',
      en: 'A look at their stock, the same order again',
    },
    how: { ko: '담당자 전화, 발주 알림', en: 'A call, a reminder' },
    resolve: (catalog) =>
      given(
        [
          either(profile(catalog, 'industry'), profile(catalog, 'company')),
          computed(catalog, 'orders', 'orders'),
        ],
        () => allOf({ kind: 'overdue', table: 'orders', where: [], times: 1.2, least: 4, spread: 0.6 }),
      ),
  },
];

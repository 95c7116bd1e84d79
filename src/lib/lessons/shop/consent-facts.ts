import { countOf, shareOf } from './fact-views';
import { CONFIRMED_SHARE } from './consents';
import { factsFrom } from './planted';

const GIVEN = `"수신동의일" IS NOT NULL`;

/** Facts about consents, and the groups of new, repeat and at-risk customers. */
export const CONSENT_FACTS = factsFrom([
  [
    'consent-none',
    '수신동의가 하나도 없는 고객(수신동의일 없음)',
    'Customers who allow nothing (no day of consent)',
    countOf(`customers WHERE "수신동의일" IS NULL`),
    2520,
  ],
  [
    'consent-refused',
    '수신동의를 철회한 고객(수신거부일 있음)',
    'Customers who took a consent back (a day of refusal)',
    countOf(`customers WHERE "수신거부일" IS NOT NULL`),
    4249,
  ],
  [
    'consent-stale',
    '수신동의일이 2년 넘게 지난 고객',
    'Customers whose consent is older than two years',
    countOf(`customers WHERE "수신동의일" < '2024-04-01'`),
    2199,
  ],
  [
    'consent-stale-share',
    '2024년 4월 전 가입한 동의 고객 중 재확인하지 않은 비중',
    'Share not confirmed among consenting customers who joined before April 2024',
    shareOf(`"수신동의일" < '2024-04-01'`, `customers WHERE ${GIVEN} AND "가입일" < '2024-04-01'`),
    0.24293,
    1 - CONFIRMED_SHARE,
    0.06,
  ],
  [
    'consent-push',
    '앱푸시 수신동의 고객',
    'Customers who allow app push',
    countOf(`customers WHERE "앱푸시 수신동의" = 'Y'`),
    7505,
  ],
  [
    'consent-night',
    '문자나 앱푸시 동의 고객 중 야간 수신동의 비중',
    'Share that allows the night among those who allow texts or push',
    shareOf(`"야간 수신동의" = 'Y'`, `customers WHERE "문자 수신동의" = 'Y' OR "앱푸시 수신동의" = 'Y'`),
    0.20112,
    0.2,
    0.06,
  ],
  [
    'group-new',
    '신규: 첫 주문이 최근 90일 안인 고객(2026-04-01 기준)',
    'New: first order within 90 days before 2026-04-01',
    countOf(`buyers WHERE first >= '2026-01-01'`),
    1371,
  ],
  [
    'group-repeat',
    '재구매: 2회 이상 주문, 첫 주문은 90일 전, 마지막은 90일 안',
    'Repeat: two or more orders, the first before and the last within 90 days',
    countOf(`buyers WHERE n >= 2 AND first < '2026-01-01' AND last >= '2026-01-01'`),
    6101,
  ],
  [
    'group-at-risk',
    '이탈 가능: 2회 이상 주문, 마지막 주문이 91~365일 전',
    'At risk: two or more orders, the last 91 to 365 days ago',
    countOf(`buyers WHERE n >= 2 AND last < '2026-01-01' AND last >= '2025-04-01'`),
    3281,
  ],
]);

import type { Condition } from '../../core/condition';
import { all, any, feature, is, not, number, trait, type Entry } from './fixture-words';

const area = (...areas: string[]): Condition => trait('address', { op: 'area', areas });

const anniversary = (name: string, side: 'next' | 'last', days: number): Condition =>
  trait(name, { op: 'anniversary', side, days });

function rank(
  name: string,
  side: 'top' | 'bottom',
  n: number,
  unit: 'customers' | 'percent',
  within: string | null = null,
): Condition {
  return { kind: 'rank', trait: name, side, n, unit, within };
}

const near = (km: number, op: '<=' | '>' = '<='): Condition => ({
  kind: 'distance',
  lat: 'lat',
  lon: 'lng',
  from: { lat: 37.5, lon: 127 },
  test: { op, value: km },
});

const split = (from: number, to: number, within: string | null = null, among?: string): Condition => ({
  kind: 'split',
  salt: 'exp',
  from,
  to,
  within,
  ...(among === undefined ? {} : { among }),
});

/** Conditions on what customers are. */
export const PROFILE: readonly Entry[] = [
  ...feature(
    'profile rule',
    ['grade is VIP, in these letters', is('grade', 'VIP'), [1, 2]],
    ['grade has “vip” in it, in any letters', trait('grade', { op: 'contains', text: 'vip' }), [1, 2, 11]],
    ['aged 26 to 35', trait('age', { op: 'between', low: 26, high: 35 }), [1, 3, 5, 6, 10]],
    ['no grade: nothing, or white space', trait('grade', { op: 'blank' }), [8, 9]],
    [
      'grade is neither VIP nor GOLD; blanks pass',
      trait('grade', { op: 'not-in', values: ['VIP', 'GOLD'] }),
      [5, 6, 7, 8, 9, 11, 12],
    ],
    ['agreed', trait('agreed', { op: 'is', value: true }), [1, 2, 4, 6, 7, 9, 10, 12]],
    ['address fits *강남구*', trait('address', { op: 'matches', pattern: '*강남구*' }), [1, 3]],
    ['favourite fits 상?', trait('favourite', { op: 'matches', pattern: '상?' }), [1, 3, 7, 9, 12]],
    [
      'favourite does not fit 상?; blanks pass',
      trait('favourite', { op: 'not-matches', pattern: '상?' }),
      [2, 4, 5, 6, 8, 10, 11],
    ],
    [
      'last bought the favourite',
      trait('last_bought', { op: 'same', trait: 'favourite' }),
      [1, 4, 6, 7, 8, 9],
    ],
    [
      'did not last buy the favourite; blanks pass',
      trait('last_bought', { op: 'not-same', trait: 'favourite' }),
      [2, 3, 5, 10, 11, 12],
    ],
    [
      'revenue at least 10,000 for each order',
      trait('revenue', { op: 'than', compare: '>=', times: 10000, trait: 'orders' }),
      [1, 2, 4, 5, 6, 7, 9, 12],
    ],
  ),
  ...feature(
    'RFM score as condition',
    ['recency 5 and frequency at least 4', all(number('r', '=', 5), number('f', '>=', 4)), [1, 2]],
    ['recency at most 2 and monetary at least 4', all(number('r', '<=', 2), number('m', '>=', 4)), [4]],
    [
      'monetary at least as high as frequency',
      trait('m', { op: 'than', compare: '>=', times: 1, trait: 'f' }),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 12],
    ],
    ['no score', trait('r', { op: 'blank' }), [10, 11]],
  ),
  ...feature(
    'percentile, top N, rank within a group',
    ['three highest by revenue', rank('revenue', 'top', 3, 'customers'), [1, 2, 4]],
    ['first 10 % by revenue: of ten with one, one', rank('revenue', 'top', 10, 'percent'), [4]],
    ['first 11 % by revenue: 1.1 is rounded up', rank('revenue', 'top', 11, 'percent'), [2, 4]],
    ['two lowest by revenue', rank('revenue', 'bottom', 2, 'customers'), [3, 9]],
    [
      'three lowest: 6 and 8 are equal, the lower number goes first',
      rank('revenue', 'bottom', 3, 'customers'),
      [3, 6, 9],
    ],
    [
      'highest by revenue within each grade; those without one are a grade',
      rank('revenue', 'top', 1, 'customers', 'grade'),
      [2, 4, 7, 8],
    ],
    ['older half of each cluster', rank('age', 'top', 50, 'percent', 'cluster'), [2, 4, 5, 7, 8, 12]],
    ['two who joined last', rank('joined', 'top', 2, 'customers'), [10, 11]],
    ['nobody', rank('revenue', 'top', 0, 'percent'), []],
  ),
  ...feature(
    'score trait as condition',
    ['churn at least 0.7', number('churn', '>=', 0.7), [4, 5, 9, 12]],
    ['churn below 0.3', number('churn', '<', 0.3), [1, 2, 3]],
    [
      'not churn at least 0.7: without a score too',
      not(number('churn', '>=', 0.7)),
      [1, 2, 3, 6, 7, 8, 10, 11],
    ],
    ['first 20 % by churn: 2.2 of eleven is three', rank('churn', 'top', 20, 'percent'), [4, 5, 12]],
  ),
  ...feature(
    'cluster trait as condition',
    ['cluster A', is('cluster', 'A'), [1, 2, 8, 11]],
    ['neither A nor B', trait('cluster', { op: 'not-in', values: ['A', 'B'] }), [5, 6, 7, 9]],
    ['cluster C with churn at least 0.5', all(is('cluster', 'C'), number('churn', '>=', 0.5)), [5, 6]],
    ['no cluster', trait('cluster', { op: 'blank' }), [9]],
  ),
  ...feature(
    'anniversary',
    [
      'birthday in the next 7 days: today counts, the eighth day does not',
      anniversary('birthday', 'next', 7),
      [1, 5],
    ],
    ['birthday in the next 8 days', anniversary('birthday', 'next', 8), [1, 5, 10]],
    ['birthday in the last 7 days', anniversary('birthday', 'last', 7), [4, 11]],
    [
      'joined a year ago or more, coming round in 7 days; today is no year',
      anniversary('joined', 'next', 7),
      [3],
    ],
    ['joined on this day of yesterday in another year', anniversary('joined', 'last', 1), [4]],
    ['birthday since 28 February: the 29th is kept then', anniversary('birthday', 'last', 32), [3, 4, 11]],
    ['birthday since 1 March', anniversary('birthday', 'last', 31), [4, 11]],
    ['birthday today', anniversary('birthday', 'next', 1), [5]],
  ),
  ...feature(
    'list of ids',
    ['member numbers, one of them unknown', is('member_no', 'M-001', 'M-005', 'M-999'), [1, 5]],
    [
      'not these member numbers',
      trait('member_no', { op: 'not-in', values: ['M-001', 'M-005'] }),
      [2, 3, 4, 6, 7, 8, 9, 10, 11, 12],
    ],
    [
      'these who agreed',
      all(is('member_no', 'M-003', 'M-004'), trait('agreed', { op: 'is', value: true })),
      [4],
    ],
    [
      'ids in SQL',
      { kind: 'sql', sql: "SELECT customer_id FROM customers WHERE customer_id IN ('K02', 'K12', 'k03')" },
      [2, 12],
    ],
  ),
  ...feature(
    'area',
    ['서울 in every spelling, but not 서울역', area('서울특별시'), [1, 2, 3]],
    ['서울 강남구, with two spaces in one address', area('서울 강남구'), [1, 3]],
    ['부산시', area('부산시'), [4, 5]],
    ['광주광역시, not the one of 경기도', area('광주'), [7]],
    ['경기도 광주시', area('경기 광주시'), [6]],
    ['강원특별자치도 by its old name', area('강원특별자치도'), [10]],
    ['세종 or 제주', area('세종특별자치시', '제주도'), [8, 11]],
    ['not 서울: without an address too', not(area('서울')), [4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['free text, whole words', area('서울역'), [12]],
  ),
  ...feature(
    'geo radius',
    ['at the very place', near(0), [1]],
    ['within 5 km: 0.01° to the north is 1.1 km', near(5), [1, 2]],
    // cos 37.5° = 0.79335, and 0.1° of that is 8.822 km.
    ['within 8.8 km: 0.1° to the east is more', near(8.8), [1, 2]],
    ['within 8.9 km', near(8.9), [1, 2, 6]],
    ['within 111.19 km: less than a degree to the north', near(111.19), [1, 2, 3, 6]],
    ['within 111.2 km', near(111.2), [1, 2, 3, 5, 6, 11]],
    ['farther than 111.2 km, but not where the place is not known', near(111.2, '>'), [4, 10]],
    ['not within 5 km: those too whose place is not known', not(near(5)), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    // Half of the way round, π × 6371.0088 = 20 015.1 km.
    ['farther than 20,015 km: at the other end of the earth', near(20_015, '>'), [10]],
    ['nobody is farther than 20,016 km', near(20_016, '>'), []],
  ),
  ...feature(
    'part by chance',
    ['everybody', split(0, 1), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    // The first digits of sha256('exp:K01') to sha256('exp:K12') are e c 0 b 5 5 f d 0 8 3 f; those below 8 are the first half.
    ['first half', split(0, 0.5), [3, 5, 6, 9, 11]],
    ['second half', split(0.5, 1), [1, 2, 4, 7, 8, 10, 12]],
    // VIP: c5 of 2 lies before ef of 1. GOLD: 05 of 3, 85 of 10, be of 4. SILVER: 51 of 6, 5b of 5, f3 of 7, fa of 12.
    [
      'first half of each grade; the middle one of three is in it',
      split(0, 0.5, 'grade'),
      [2, 3, 5, 6, 9, 10, 11],
    ],
    ['nobody', split(0.5, 0.5), []],
    // Active, in this order: 9 (04), 3 (05), 2, 1.
    ['first half of the active', split(0, 0.5, null, 'active'), [3, 9]],
    ['second third of the active', split(0.333333333, 0.666666667, null, 'active'), [2]],
    [
      'not in the first half of the active',
      not(split(0, 0.5, null, 'active')),
      [1, 2, 4, 5, 6, 7, 8, 10, 11, 12],
    ],
    // Of the active, 2 lies before 1 among the VIP; 3 is the only GOLD, and 9 the only one without a grade.
    ['first half of each grade of the active', split(0, 0.5, 'grade', 'active'), [2, 3, 9]],
    ['second half of each grade of the active', split(0.5, 1, 'grade', 'active'), [1]],
  ),
  ...feature(
    'nested and/or',
    [
      'VIP or GOLD, and agreed',
      all(is('grade', 'VIP', 'GOLD'), trait('agreed', { op: 'is', value: true })),
      [1, 2, 4, 10],
    ],
    [
      'A under 40, or C with revenue of 30,000',
      any(
        all(is('cluster', 'A'), number('age', '<', 40)),
        all(is('cluster', 'C'), number('revenue', '>=', 30000)),
      ),
      [1, 5, 7, 11],
    ],
    [
      'three levels',
      all(
        any(is('cluster', 'A'), all(is('cluster', 'B'), any(number('age', '>', 45), number('age', '<', 30)))),
        number('r', '>=', 4),
      ),
      [1, 2, 3, 8],
    ],
  ),
  ...feature(
    'not on a group',
    ['neither VIP nor GOLD', not(any(is('grade', 'VIP'), is('grade', 'GOLD'))), [5, 6, 7, 8, 9, 11, 12]],
    [
      'not both agreed and revenue of 30,000',
      not(all(trait('agreed', { op: 'is', value: true }), number('revenue', '>=', 30000))),
      [3, 5, 6, 8, 9, 10, 11],
    ],
    ['not not VIP', not(not(is('grade', 'VIP'))), [1, 2]],
  ),
];

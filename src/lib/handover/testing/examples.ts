import type { Notebook } from '../../core/notebook';

/** A notebook with one of everything, in Korean. */
export const FULL: Notebook = {
  version: 1,
  title: '봄 재구매 캠페인',
  asOf: '2026-03-31',
  timeZone: 'Asia/Seoul',
  currency: 'KRW',
  seed: 7,
  purpose: { question: '누가 떠나고 있나요?', goal: '재구매율 5%p', market: '패션', business: 'b2c' },
  inputs: [
    {
      id: 'i1',
      name: '주문내역.csv',
      role: 'orders',
      reading: { encoding: 'euc-kr', delimiter: ',', quote: '"', escape: '"', header: true, skip: 0 },
      columns: [
        { name: '고객번호', type: 'text' },
        { name: '주문일시', type: 'date', format: '%Y-%m-%d %H:%M' },
        { name: '결제금액', type: 'money', decimal: '.' },
      ],
      mapping: { customer: '고객번호', time: '주문일시', amount: '결제금액' },
      cancelled: 'refund',
      fingerprint: {
        columns: ['고객번호', '주문일시', '결제금액'],
        rows: 150_000,
        content: '12345678901234567890',
        sizeBytes: 9_000_000,
      },
    },
  ],
  steps: [
    { id: 'overview', spec: { kind: 'overview' } },
    { id: 'd1', spec: { kind: 'distribution', trait: 'revenue', scale: 'auto' } },
    {
      id: 'rfm',
      spec: { kind: 'rfm', bins: 3, cuts: { recency: [30, 90] }, colour: 'revenue' },
      note: '담당자와 확인',
    },
  ],
  segments: [
    {
      id: 's1',
      name: '이탈 위험',
      condition: {
        kind: 'all',
        of: [
          { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } },
          { kind: 'not', of: { kind: 'trait', trait: 'city', test: { op: 'in', values: ['서울', '부산'] } } },
          {
            kind: 'did',
            table: 'orders',
            where: [
              {
                kind: 'any',
                of: [
                  { column: 'category', test: { op: 'contains', text: '신발' } },
                  { kind: 'all', of: [{ column: 'brand', test: { op: 'starts', text: '나' } }] },
                ],
              },
            ],
            window: { kind: 'last', n: 90, unit: 'day' },
            measure: { kind: 'times' },
            test: { op: '=', value: 0 },
          },
        ],
      },
      who: '두 번 이상 산 고객',
      value: '다음 구매 쿠폰',
      how: '알림톡',
      reviewBy: '2026-06-30',
      proposed: 'at-risk',
      note: '쿠폰 팀과 정한 기준',
      basis: 'data',
      starts: '2026-03-01',
      ends: '2026-05-31',
      defined: '2026-03-31',
      versions: [
        {
          condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 3 } },
          asOf: '2026-02-28',
          customers: 1640,
        },
      ],
    },
    {
      id: 's2',
      name: '나머지',
      condition: { kind: 'any', of: [{ kind: 'not', of: { kind: 'member', segment: 's1' } }] },
      archived: true,
    },
  ],
  expected: { s1: 1874, s2: 18_126 },
  health: { 'too-many': 6 },
};

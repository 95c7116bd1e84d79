import type { Catalog } from '../../core/relation';
import { traitOf } from '../fixture';

/** For tests: customers with figures and traits; `segment` (`c`, `m`) holds the first `members` of them. */
export const PLANTED: Catalog = {
  base: 'base',
  customers: 20_000,
  traits: [
    traitOf('revenue', 'money', 'base', { ko: '매출', en: 'Revenue' }, 'currency'),
    traitOf('orders', 'number', 'base', { ko: '주문 수', en: 'Orders' }, 'orders'),
    traitOf('recency', 'number', 'base', { ko: '마지막 주문 후 지난 날', en: 'Days since' }, 'days'),
    traitOf('aov', 'money', 'base'),
    traitOf('region', 'category', 'base'),
    traitOf('member', 'boolean', 'base'),
    traitOf('age', 'number', 'base'),
    traitOf('visits', 'number', 'base'),
    { ...traitOf('email', 'category', 'base'), personal: 'email' },
  ],
  events: [],
  asOf: '2026-04-01',
  currency: 'KRW',
};

/** How much the figures depend on traits: 0 is noise. */
export interface Planting {
  readonly seed: number;
  readonly customers: number;
  readonly members: number;
  /** Added to the mean of revenue for 서울, in standard deviations. */
  readonly region: number;
  /** Added to the mean of orders from the age of 40, in standard deviations. */
  readonly age: number;
}

/** For tests: SQL that makes the tables; the same seed gives the same rows. */
export function plantedSql({ seed, customers, members, region, age }: Planting): string[] {
  const u = (salt: number) =>
    `((hash(CAST(c AS BIGINT) * 1000003 + ${seed * 7919 + salt}) % 1000003) + 0.5) / 1000003.0`;
  // The sum of twelve uniforms less six is close to a standard normal.
  const z = (salt: number) => `(${Array.from({ length: 12 }, (_, i) => u(salt + i)).join(' + ')} - 6)`;
  return [
    `CREATE OR REPLACE TABLE base AS SELECT c, 'C' || c AS customer_id,
      CAST(100000 + 20000 * (${z(100)} + CASE WHEN region = '서울' THEN ${region} ELSE 0 END) AS DECIMAL(18,4)) AS revenue,
      CAST(round(50 + 10 * (${z(200)} + CASE WHEN age >= 40 THEN ${age} ELSE 0 END)) AS INTEGER) AS orders,
      CASE WHEN ${u(300)} < 0.9 THEN CAST(floor(365 * ${u(301)}) AS INTEGER) END AS recency,
      CAST(1 AS DECIMAL(18,4)) AS aov, region, member, age, visits, 'c' || c || '@example.com' AS email
      FROM (SELECT CAST(range AS INTEGER) AS c, CASE WHEN ${u(1).replace('CAST(c ', 'CAST(range ')} < 0.4 THEN '서울'
        WHEN ${u(2).replace('CAST(c ', 'CAST(range ')} < 0.5 THEN '부산' WHEN ${u(3).replace('CAST(c ', 'CAST(range ')} < 0.9 THEN 'it''s' END AS region,
        CASE WHEN ${u(4).replace('CAST(c ', 'CAST(range ')} < 0.8 THEN ${u(5).replace('CAST(c ', 'CAST(range ')} < 0.5 END AS member,
        CASE WHEN ${u(6).replace('CAST(c ', 'CAST(range ')} < 0.9 THEN CAST(20 + floor(41 * ${u(7).replace('CAST(c ', 'CAST(range ')}) AS DOUBLE) END AS age,
        CAST(floor(3 * ${u(8).replace('CAST(c ', 'CAST(range ')} * ${u(9).replace('CAST(c ', 'CAST(range ')}) AS INTEGER) AS visits
        FROM range(1, ${customers + 1})) AS r ORDER BY c`,
    `CREATE OR REPLACE TABLE segment AS SELECT c, c <= ${members} AS m FROM base ORDER BY c`,
  ];
}

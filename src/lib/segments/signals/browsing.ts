import type { Condition } from '../../core/condition';
import { allOf, CORE_NAMES, statOf } from '../draft';
import { findEvents, returnsColumn } from '../find';
import { countedSql, countSql, filled, shown, tells, type Signal } from './signal';

const DAYS = 30;
const LEAST = 3;

/** Looked at products as often as the top fifth in the last thirty days, and ordered nothing in them. */
export const browsing: Signal = {
  select(catalog) {
    const [events, orders] = [findEvents(catalog, 'events'), findEvents(catalog, 'orders')];
    if (!tells(events, 'product') || !orders) return undefined;
    const looks = countedSql(catalog, 'events', DAYS, filled('product'));
    const kept = returnsColumn(orders) ? 'NOT coalesce(e.is_return, FALSE)' : 'TRUE';
    const bought = countedSql(catalog, 'orders', DAYS, kept);
    const edge = `SELECT greatest(quantile_disc(l.v, 0.8), ${LEAST}) AS k FROM ${looks} AS l`;
    return (
      `SELECT ${countSql('l.v >= h.k AND o.c IS NULL', 'n_browser')}, CAST(min(h.k) AS DOUBLE) AS browser_looks ` +
      `FROM ${looks} AS l CROSS JOIN (${edge}) AS h LEFT JOIN ${bought} AS o ON o.c = l.c`
    );
  },
  draft(stats) {
    const looks = statOf(stats, 'browser_looks');
    if (looks === null) return undefined;
    const window = { kind: 'last', n: DAYS, unit: 'day' } as const;
    const measure = { kind: 'times' } as const;
    const looked: Condition = {
      kind: 'did',
      table: 'events',
      where: [{ column: 'product', test: { op: 'not-blank' } }],
      window,
      measure,
      test: { op: '>=', value: looks },
    };
    const bought: Condition = {
      kind: 'did',
      table: 'orders',
      where: [],
      window,
      measure,
      test: { op: '=', value: 0 },
    };
    const [k, n] = [shown(looks), shown(statOf(stats, 'n_browser') ?? 0)];
    return {
      name: CORE_NAMES.browser,
      proposed: 'browser',
      condition: allOf(looked, bought),
      reason: {
        ko: `최근 ${DAYS}일 동안 상품을 본 고객 가운데 상위 20%는 상품을 ${k.ko}회 이상 살펴봤습니다. 그만큼 보고도 그 사이에 주문하지 않은 고객이 ${n.ko}명이니, 본 상품에 맞춘 제안을 하기 좋습니다.`,
        en: `Of those who looked at products in the last ${DAYS} days, the top fifth did so ${k.en} times or more. ${n.en} of them ordered nothing in that time: an offer on what they looked at may decide them.`,
      },
    };
  },
};

import { ident, stamp } from '../../sql/quote';
import { allOf, CORE_NAMES, statOf } from '../draft';
import { findColumn, findEvents } from '../find';
import { isNumeric } from '../fits';
import { recentSql, shown, type Signal } from './signal';

const DAYS = 180;
/** The low end of a scale. */
const LOW = 0.4;

/** Gave a rating at the low end of the scale in the last 180 days. */
export const ratings: Signal = {
  select(catalog) {
    const table = findEvents(catalog, 'tickets');
    const rating = table && findColumn(table, 'rating');
    if (!table || !rating || !isNumeric(rating.type)) return undefined;
    const top = `SELECT max(r.rating) AS top FROM ${ident(table.table)} AS r WHERE r.t < ${stamp(catalog.asOf)}`;
    const scale = `SELECT CASE WHEN m.top <= 5 THEN 5 WHEN m.top <= 10 THEN 10 WHEN m.top <= 100 THEN 100 END AS scale FROM (${top}) AS m`;
    return (
      `SELECT CAST(count(DISTINCT CASE WHEN e.rating <= ${LOW} * s.scale THEN e.c END) AS DOUBLE) AS n_unhappy, ` +
      `CAST(min(s.scale) AS DOUBLE) AS unhappy_scale ` +
      `FROM ${ident(table.table)} AS e CROSS JOIN (${scale}) AS s WHERE ${recentSql(catalog, DAYS)}`
    );
  },
  draft(stats) {
    const scale = statOf(stats, 'unhappy_scale');
    if (scale === null) return undefined;
    const low = LOW * scale;
    const [s, k, n] = [shown(scale), shown(low), shown(statOf(stats, 'n_unhappy') ?? 0)];
    return {
      name: CORE_NAMES.unhappy,
      proposed: 'unhappy',
      condition: allOf({
        kind: 'did',
        table: 'tickets',
        where: [{ column: 'rating', test: { op: '<=', value: low } }],
        window: { kind: 'last', n: DAYS, unit: 'day' },
        measure: { kind: 'times' },
        test: { op: '>=', value: 1 },
      }),
      reason: {
        ko: `최근 ${DAYS}일 안에 ${s.ko}점 만점에 ${k.ko}점 이하를 준 고객이 ${n.ko}명입니다. 판매 메시지보다 사과와 해결이 먼저입니다.`,
        en: `${n.en} customers gave ${k.en} or less out of ${s.en} in the last ${DAYS} days. An apology and a solution come before any offer.`,
      },
    };
  },
};

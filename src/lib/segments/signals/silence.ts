import type { Condition } from '../../core/condition';
import { allOf, CORE_NAMES, statOf } from '../draft';
import { findEvents } from '../find';
import { countedSql, countSql, shown, tells, type Signal } from './signal';

const DAYS = 90;
const LEAST = 3;
const RESPONSES = ['opened', 'clicked', 'converted'];

function leaf(actions: readonly string[], test: Extract<Condition, { kind: 'did' }>['test']): Condition {
  return {
    kind: 'did',
    table: 'messages',
    where: [{ column: 'action', test: { op: 'in', values: actions } }],
    window: { kind: 'last', n: DAYS, unit: 'day' },
    measure: { kind: 'times' },
    test,
  };
}

/** Was sent as many messages as half of all recipients in ninety days, and neither opened, clicked nor bought. */
export const silence: Signal = {
  select(catalog) {
    if (!tells(findEvents(catalog, 'messages'), 'action')) return undefined;
    const sent = countedSql(catalog, 'messages', DAYS, `e.action = 'sent'`);
    const answered = countedSql(
      catalog,
      'messages',
      DAYS,
      `e.action IN (${RESPONSES.map((name) => `'${name}'`).join(', ')})`,
    );
    const edge = `SELECT greatest(quantile_disc(s.v, 0.5), ${LEAST}) AS k FROM ${sent} AS s`;
    return (
      `SELECT ${countSql('s.v >= h.k AND a.c IS NULL', 'n_silent')}, CAST(min(h.k) AS DOUBLE) AS silent_sent, ` +
      `CAST(count(a.c) AS DOUBLE) AS silent_others ` +
      `FROM ${sent} AS s CROSS JOIN (${edge}) AS h LEFT JOIN ${answered} AS a ON a.c = s.c`
    );
  },
  draft(stats) {
    const sent = statOf(stats, 'silent_sent');
    // Where nobody responded, the files tell no responses.
    if (sent === null || (statOf(stats, 'silent_others') ?? 0) === 0) return undefined;
    const [k, n] = [shown(sent), shown(statOf(stats, 'n_silent') ?? 0)];
    return {
      name: CORE_NAMES.silent,
      proposed: 'silent',
      condition: allOf(leaf(['sent'], { op: '>=', value: sent }), leaf(RESPONSES, { op: '=', value: 0 })),
      reason: {
        ko: `최근 ${DAYS}일 동안 메시지를 받은 고객의 절반은 ${k.ko}회 이상 받았습니다. 그만큼 받고도 한 번도 열거나 누르거나 구매하지 않은 고객이 ${n.ko}명이니, 횟수를 줄이거나 채널과 내용을 바꿔 볼 때입니다.`,
        en: `Half of those who were sent messages in the last ${DAYS} days got ${k.en} or more. ${n.en} customers got that many and never opened, clicked or bought: send less, or try another channel or subject.`,
      },
    };
  },
};

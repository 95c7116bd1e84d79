import type { Day } from '../../core/day';
import type { EventTable } from '../../core/relation';
import { date, ident, stamp } from '../../sql/quote';
import { daysUntil, describedTrait, shareSql, type Description, type TraitPart } from './part';

const UNIQUE: readonly [string, string] = [
  '한 메시지를 여러 번 열거나 눌러도 한 번으로 셉니다.',
  'However often a message was opened or clicked, it counts once.',
];

const DESCRIPTIONS = {
  messages_sent: [
    'number',
    'none',
    'response',
    ['받은 메시지 수', 'Messages sent'],
    ['기준일 전 이 고객에게 보낸 메시지의 수입니다.', 'Messages sent to the customer before the as-of day.'],
  ],
  open_rate: [
    'number',
    'share',
    'response',
    ['오픈율', 'Open rate'],
    [
      `연 메시지 수 ÷ 보낸 메시지 수입니다. ${UNIQUE[0]}`,
      `Messages opened divided by messages sent. ${UNIQUE[1]}`,
    ],
  ],
  click_rate: [
    'number',
    'share',
    'response',
    ['클릭률', 'Click rate'],
    [
      `클릭한 메시지 수 ÷ 보낸 메시지 수입니다. ${UNIQUE[0]}`,
      `Messages clicked divided by messages sent. ${UNIQUE[1]}`,
    ],
  ],
  click_to_open_rate: [
    'number',
    'share',
    'response',
    ['오픈 대비 클릭률', 'Click-to-open rate'],
    [
      '연 메시지 가운데 클릭도 한 메시지의 비율입니다.',
      'The share of the messages opened that were clicked as well.',
    ],
  ],
  days_since_open: [
    'number',
    'days',
    'response',
    ['마지막 오픈 후 지난 날', 'Days since last open'],
    ['마지막으로 메시지를 연 날에서 기준일까지의 날 수입니다.', 'Days from the last open to the as-of day.'],
  ],
  unsubscribed: [
    'boolean',
    'none',
    'consent',
    ['수신거부', 'Unsubscribed'],
    [
      '기준일 전에 수신거부(구독 취소, 스팸 신고)를 한 적이 있는 고객입니다.',
      'Whether the customer unsubscribed, or complained of spam, before the as-of day.',
    ],
  ],
} as const satisfies Readonly<Record<string, Description>>;

type ResponseName = keyof typeof DESCRIPTIONS;

/** Names of the traits that are computed from messages. */
export const RESPONSES = Object.keys(DESCRIPTIONS) as ResponseName[];

/**
 * Which message an answer is to: the last sending before it of the same campaign, variant and channel to the customer.
 * `k` counts these sendings, so that 0 is an answer to a message that the files do not have.
 */
function rowsPart(messages: EventTable, asOf: Day): string {
  const told = ['campaign', 'variant', 'channel'].filter((name) =>
    messages.columns.some((column) => column.name === name),
  );
  const apart = ['c', ...told].join(', ');
  const sends = `sum(CASE WHEN action = 'sent' THEN 1 ELSE 0 END) OVER (PARTITION BY ${apart} ORDER BY order_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
  return `me AS (SELECT ${apart}, t, action, ${sends} AS k FROM ${ident(messages.table)} WHERE t < ${stamp(asOf)}),
ms AS (SELECT ${apart}, k, max(CASE WHEN action = 'opened' THEN 1 ELSE 0 END) AS opened, max(CASE WHEN action = 'clicked' THEN 1 ELSE 0 END) AS clicked
FROM me WHERE k > 0 GROUP BY ${apart}, k)`;
}

const CUSTOMERS = `ma AS (SELECT c, count(*) AS sent, sum(opened) AS opened, sum(clicked) AS clicked, sum(opened * clicked) AS both_done FROM ms GROUP BY c),
ml AS (SELECT c, max(CASE WHEN action = 'opened' THEN t END) AS last_open, max(CASE WHEN action = 'unsubscribed' THEN 1 ELSE 0 END) AS gone FROM me GROUP BY c)`;

/** The traits that messages give, from the rows before the as-of day. */
export function responsesTraits(messages: EventTable, asOf: Day): TraitPart {
  const sql: Readonly<Record<ResponseName, string>> = {
    messages_sent: 'CAST(coalesce(ma.sent, 0) AS INTEGER)',
    open_rate: shareSql('ma.opened', 'ma.sent'),
    click_rate: shareSql('ma.clicked', 'ma.sent'),
    click_to_open_rate: shareSql('ma.both_done', 'ma.opened'),
    days_since_open: daysUntil(date(asOf), 'ml.last_open'),
    unsubscribed: 'coalesce(ml.gone, 0) = 1',
  };
  return {
    parts: [rowsPart(messages, asOf), CUSTOMERS],
    columns: RESPONSES.map((name) => ({
      sql: sql[name],
      trait: describedTrait(name, DESCRIPTIONS[name]),
    })),
    joins: ['LEFT JOIN ma ON ma.c = i.c', 'LEFT JOIN ml ON ml.c = i.c'],
    reads: [messages.table],
  };
}

import type { MessagesField } from '../../core/input';
import type { EventColumn, TraitType } from '../../core/relation';
import { ident, text } from '../../sql/quote';
import { fieldLabel } from '../field-labels';
import type { Facts } from '../facts';
import { ACTIONS, type Action } from '../raw/actions';
import { columnOf, fieldColumn, isLongMessages } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { eventPlan, type EventPlan, type Rows } from './event-table';
import { enumOf, fieldOutput, maps, ownOutputs, type Output } from './outputs';
import type { People } from '../people/people';

/** Columns of the messages table that the product names. */
export const MESSAGES_COLUMNS = [
  'c',
  't',
  'order_no',
  'action',
  'campaign',
  'variant',
  'channel',
  'cost',
  'amount',
] as const;

const FIELDS: readonly (readonly [MessagesField, TraitType])[] = [
  ['campaign', 'category'],
  ['variant', 'category'],
  ['channel', 'category'],
];
const MONEY: readonly (readonly ['cost' | 'amount', Action])[] = [
  ['cost', 'sent'],
  ['amount', 'converted'],
];

const ACTION: EventColumn = { name: 'action', type: 'category', label: fieldLabel('action', 'messages') };
const NONE = 'CAST(NULL AS DECIMAL(18,4))';

/** Costs belong to the sending, amounts to the conversion; other rows have none, so that sums are right. */
function moneyOf(raw: RawTable, action: string): string[] {
  return MONEY.map(([field, whose]) => {
    if (!maps(raw, field)) return NONE;
    if (!isLongMessages(raw.file.spec)) return action === `'${whose}'` ? fieldColumn(field) : NONE;
    return `CASE WHEN ${action} = '${whose}' THEN ${fieldColumn(field)} ELSE ${NONE} END`;
  });
}

/** `delivered` stands for `sent` in files that tell no sends; elsewhere it would count a message twice. */
function longRows(raw: RawTable): { action: string; where: string; rank: string } {
  const action = fieldColumn('action');
  const table = ident(raw.statement.table);
  const sends = `(SELECT count(*) FROM ${table} WHERE reason = 0 AND ${action} = 'sent')`;
  const said = `CASE WHEN ${action} = 'delivered' THEN 'sent' ELSE ${action} END`;
  const rank = ACTIONS.map((name, i) => `WHEN ${text(name)} THEN ${i}`).join(' ');
  return {
    action: said,
    where: `(${action} <> 'delivered' OR ${sends} = 0)`,
    rank: `CASE ${said} ${rank} END`,
  };
}

/** Action rows of a file: in a long file its rows, in a wide one the sending and whatever each message led to. */
function rowsOf(raw: RawTable, at: number, outputs: readonly Output[]): Rows[] {
  const { table } = raw.statement;
  const rest = outputs.map(({ sql }) => sql[at] ?? 'NULL');
  const values = (action: string) => [enumOf(ACTIONS, action), ...moneyOf(raw, action), ...rest];
  const time = fieldColumn('time');
  if (isLongMessages(raw.file.spec)) {
    const { action, where, rank } = longRows(raw);
    return [{ table, where, t: time, place: `(${rank}) * 4294967296 + n`, values: values(action) }];
  }
  return ACTIONS.flatMap((action, rank): Rows[] => {
    const place = `n * 8 + ${rank}`;
    if (action === 'sent') return [{ table, t: time, place, values: values(`'sent'`) }];
    const column = raw.file.spec.columns[columnOf(raw.file.spec, action)];
    if (!column) return [];
    const flag = fieldColumn(action);
    const dated = column.type === 'date';
    const t = dated ? `greatest(${flag}, ${time})` : time;
    return [{ table, where: dated ? `${flag} IS NOT NULL` : flag, t, place, values: values(`'${action}'`) }];
  });
}

/**
 * One table of all messages files: a row for each action. An answer without a time, or with one before the sending, takes
 * the time of the sending.
 */
export function messagesPlan(raws: readonly RawTable[], people: People, facts: Facts): EventPlan | undefined {
  const own = raws.filter((raw) => raw.file.spec.role === 'messages');
  if (own.length === 0) return undefined;
  const money = MONEY.filter(([field]) => own.some((raw) => maps(raw, field)));
  const outputs = [
    ...FIELDS.flatMap(([field, type]) => fieldOutput(own, 'messages', field, type, facts)),
    ...ownOutputs(own, MESSAGES_COLUMNS, facts),
  ];
  const shown = [0, ...MONEY.flatMap((one, i) => (money.includes(one) ? [i + 1] : []))];
  const files = own.map((raw, at) =>
    rowsOf(raw, at, outputs).map((rows) => ({
      ...rows,
      values: rows.values.filter((_, i) => i > MONEY.length || shown.includes(i)),
    })),
  );
  const columns = [
    ACTION,
    ...money.map(([field]): EventColumn => ({
      name: field,
      type: 'money',
      label: fieldLabel(field, 'messages'),
    })),
    ...outputs.map(({ column }) => column),
  ];
  const label = { ko: '메시지 반응 정리하기', en: 'Sorting the messages' };
  return eventPlan({ name: 'messages', columns, files, people, label });
}

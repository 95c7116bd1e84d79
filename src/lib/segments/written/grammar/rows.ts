import type { EventTableName, Rows } from '../../../core/condition';
import { kept, oneOf, type Form } from '../form';
import { ruleFor, worded, type Wordings } from '../rule';
import { filters } from './filters';

const TABLES: Wordings<EventTableName> = {
  orders: {
    ko: ['주문', '구매', '주문 내역'],
    en: ['orders', 'order', 'purchases', 'purchase'],
  },
  events: { ko: ['행동', '이벤트', '행동 기록'], en: ['events', 'event', 'actions', 'action'] },
  messages: { ko: ['메시지', '메세지', '발송'], en: ['messages', 'message'] },
  surveys: {
    ko: ['설문 응답', '설문'],
    en: ['survey answers', 'survey answer', 'surveys', 'survey', 'answers', 'answer'],
  },
  tickets: {
    ko: ['문의·리뷰', '문의', '리뷰', '문의나 리뷰'],
    en: ['tickets', 'ticket', 'reviews', 'review', 'tickets or reviews'],
  },
};

const ONE: Wordings<EventTableName> = {
  orders: { ko: TABLES.orders.ko, en: ['order', 'purchase'] },
  events: { ko: TABLES.events.ko, en: ['event', 'action'] },
  messages: { ko: TABLES.messages.ko, en: ['message'] },
  surveys: { ko: TABLES.surveys.ko, en: ['survey answer', 'answer'] },
  tickets: { ko: TABLES.tickets.ko, en: ['ticket', 'review'] },
};

function tableForm(name: string, wordings: Wordings<EventTableName>): Form<EventTableName> {
  return worded(name, wordings, (about, table) => {
    about.table = table;
  });
}

function rowsForm(name: string, table: Form<EventTableName>): Form<Rows> {
  const rule = ruleFor<Rows>();
  return kept(
    oneOf(name, () => [
      rule({
        ko: '{table}',
        en: '{table}',
        slots: { table },
        make: (held) => ({ table: held.table, where: [] }),
        take: (held) => (held.where.length === 0 ? { table: held.table } : undefined),
      }),
      rule({
        ko: '{table}({where})',
        en: ['{table} ({where})', '{table} (where {where})'],
        slots: { table, where: filters },
        make: (held) => held,
        take: (held) => held,
      }),
    ]),
  );
}

/** The name of a table of rows. */
export const table = tableForm('table', TABLES);

/** Rows of a table that pass every filter: `주문(카테고리가 ‘아우터’임)`, `orders (category is "coats")`. */
export const rows = rowsForm('rows', table);

/** The same, where one row is spoken of. */
export const row = rowsForm('row', tableForm('row-of-table', ONE));

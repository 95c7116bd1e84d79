import type { EventTableName, RowFilter, Rows } from '../../../../core/condition';
import { RESPONSES } from '../../../words/en-deed';
import { EVENT_VERBS } from '../../../words/event-verbs';
import { value } from '../../quotes';
import { eventNames } from './event-names';
import type { ActHeld, KoActSlots } from './ko-acts';
import { listed, RESPONDED } from './listed';
import { maybeWhereBehind } from './where';

/** Patterns for what was done, as `words/en-deed.ts` says it; filters stand in brackets after them. */
export interface EnAct {
  readonly table: EventTableName;
  readonly did: string;
  readonly doing: string;
  /** The object where it is one; '' where the verb needs none. */
  readonly one: string;
  readonly many: readonly [one: string, many: string];
  /** What was done as a noun. */
  readonly thing: readonly [one: string, many: string];
  /** What follows the object. */
  readonly of: string;
  /** ` {where}` where filters may follow. */
  readonly where: string;
  /** Events have a name. */
  readonly titled: boolean;
  /** Orders without filters: counted as orders. */
  readonly placed: boolean;
  readonly slots: KoActSlots;
  readonly rows: (held: ActHeld) => Rows;
}

type Words = Pick<EnAct, 'did' | 'doing'> &
  Partial<Pick<EnAct, 'one' | 'many' | 'thing' | 'of' | 'titled' | 'placed' | 'where'>>;

const TIMES = ['time', 'times'] as const;

function act(
  table: EventTableName,
  own: (held: ActHeld) => readonly RowFilter[],
  words: Words,
  event?: (typeof EVENT_VERBS)[number],
): EnAct {
  return {
    one: '',
    many: TIMES,
    thing: words.many ?? TIMES,
    of: '',
    titled: false,
    placed: false,
    where: ' {where}',
    ...words,
    table,
    slots: { event: eventNames(event), value, where: maybeWhereBehind[table] },
    rows: (held) => ({ table, where: [...own(held), ...(held.where ?? [])] }),
  };
}

const NONE = (): readonly RowFilter[] => [];

const orders: readonly EnAct[] = [
  act('orders', NONE, {
    did: '<bought|purchased|ordered>',
    doing: '<buy|purchase|order>',
    thing: ['purchase', 'purchases'],
    where: '',
    placed: true,
  }),
  act('orders', NONE, {
    did: 'placed',
    doing: 'place',
    one: '<an order|orders>',
    many: ['order', 'orders'],
  }),
];

const HAS_PRODUCT: RowFilter = { column: 'product', test: { op: 'not-blank' } };

/** `added to cart` as well as `added to the cart`. */
function shortly(said: string): string {
  const cart = /^(add|added) to the cart$/.exec(said)?.[1];
  if (cart) return `<${said}|${cart} to cart|${cart} to their cart|${cart} to a cart|cart${cart.slice(3)}>`;
  return said.replace(/to the ([a-z ]+)$/, '<to the $1|to $1|to their $1|to a $1>');
}

const events: readonly EnAct[] = [
  ...EVENT_VERBS.map((verb) =>
    act(
      'events',
      ({ event }) => listed('event', event),
      {
        did: `{event}${shortly(verb.did)}`,
        doing: `{event}${shortly(verb.doing)}`,
        thing: [`{event}${verb.thing[0]}`, `{event}${verb.thing[1]}`],
        titled: true,
      },
      verb,
    ),
  ),
  act('events', ({ value: name }) => listed('event', name), {
    did: 'did {value}',
    doing: 'do {value}',
    thing: ['{value}', 'events {value}'],
    titled: true,
  }),
  act('events', () => [HAS_PRODUCT], {
    did: 'had',
    doing: 'have',
    one: 'an event about a product',
    many: ['event about a product', 'events about a product'],
  }),
  act('events', NONE, { did: 'had', doing: 'have', one: 'an event', many: ['event', 'events'] }),
];

const messages: readonly EnAct[] = ['', ' of campaign {value}'].flatMap((of) => {
  const own =
    (action: readonly RowFilter[]) =>
    ({ value: name }: ActHeld) => [...listed('campaign', of === '' ? undefined : name), ...action];
  return [
    ...Object.entries(RESPONSES).map(([action, [did, doing, one, many, thing]]) =>
      act('messages', own(listed('action', action === 'responded' ? RESPONDED : action)), {
        did,
        doing,
        one,
        many,
        thing,
        of,
      }),
    ),
    act('messages', own([]), {
      did: 'had',
      doing: 'have',
      one: 'a message record',
      many: ['message record', 'message records'],
      of,
    }),
  ];
});

const surveys: readonly EnAct[] = [
  act('surveys', NONE, {
    did: 'answered',
    doing: 'answer',
    one: 'a survey question',
    many: ['survey question', 'survey questions'],
    thing: ['survey answer', 'survey answers'],
  }),
  act('surveys', ({ value: name }) => listed('question', name), {
    did: 'answered {value}',
    doing: 'answer {value}',
    thing: ['answer to {value}', 'answers to {value}'],
  }),
];

const tickets: readonly EnAct[] = [
  act('tickets', NONE, {
    did: 'left',
    doing: 'leave',
    one: 'a ticket or review',
    many: ['ticket or review', 'tickets or reviews'],
  }),
];

/** Everything that English says customers did. */
export const EN_ACTS: readonly EnAct[] = [...orders, ...events, ...messages, ...surveys, ...tickets];

import type { Rows } from '../../core/condition';
import { actionSaid, deedOf, type Deed, type PlacedFilter } from './deed';
import { eventVerb } from './event-verbs';
import { chip, line, type Part } from './part';
import { quoted } from './show';

/** How English says what was done: `who did one of`, `who did not doing one of`, `who did at least 3 many of`. */
export interface EnDeed {
  readonly did: readonly Part[];
  readonly doing: readonly Part[];
  /** The object where it is one; '' where the verb needs none. */
  readonly one: string;
  readonly many: readonly [one: string, many: string];
  /** What was done as a noun: `purchase`, `addition to the cart`. */
  readonly thing: readonly [one: readonly Part[], many: readonly Part[]];
  /** Whether events have a name that says which they are. */
  readonly titled?: boolean;
  /** What follows the object. */
  readonly of: readonly Part[];
  readonly rest: readonly PlacedFilter[];
}

type Pair = readonly [one: string, many: string];

const TIMES = ['time', 'times'] as const;

const MESSAGES = ['message', 'messages'] as const;
const BOUNCED = ['bounced message', 'bounced messages'] as const;

/** What is said of each response to messages. */
export const RESPONSES: Readonly<
  Record<string, readonly [did: string, doing: string, one: string, many: Pair, thing: Pair]>
> = {
  sent: ['received', 'receive', 'a message', MESSAGES, ['received message', 'received messages']],
  opened: ['opened', 'open', 'a message', MESSAGES, ['opening of a message', 'openings of messages']],
  clicked: ['clicked', 'click', 'a message', MESSAGES, ['click on a message', 'clicks on messages']],
  responded: [
    'responded to',
    'respond to',
    'a message',
    MESSAGES,
    ['response to a message', 'responses to messages'],
  ],
  converted: [
    'bought after',
    'buy after',
    'a message',
    MESSAGES,
    ['purchase after a message', 'purchases after messages'],
  ],
  bounced: ['had', 'have', 'a bounced message', BOUNCED, BOUNCED],
  unsubscribed: [
    'unsubscribed after',
    'unsubscribe after',
    'a message',
    MESSAGES,
    ['unsubscription after a message', 'unsubscriptions after messages'],
  ],
};

function things([one, many]: Pair, part: (text: string) => readonly Part[]): EnDeed['thing'] {
  return [part(one), part(many)];
}

function plain(
  did: string,
  doing: string,
  one: string,
  many: Pair,
  thing: Pair = many,
): Omit<EnDeed, 'rest'> {
  const called = things(thing, (text) => [chip('table', text)]);
  return { did: [chip('measure', did)], doing: [chip('measure', doing)], one, many, thing: called, of: [] };
}

function orders({ rest }: Deed): EnDeed {
  const said =
    rest.length === 0
      ? plain('bought', 'buy', '', TIMES, ['purchase', 'purchases'])
      : plain('placed', 'place', 'an order', ['order', 'orders']);
  return { ...said, rest };
}

function events({ said, rest }: Deed): EnDeed {
  const event = said.get('event');
  const product = said.get('product');
  if (product) {
    const did = (verb: string) => line`${chip(`where.${product.at}`, verb)}`;
    const many = ['event about a product', 'events about a product'] as const;
    return {
      did: did('had'),
      doing: did('have'),
      one: 'an event about a product',
      many,
      thing: things(many, did),
      of: [],
      rest,
    };
  }
  if (!event) return { ...plain('had', 'have', 'an event', ['event', 'events']), rest };
  const part = (text: string) => chip(`where.${event.at}`, text);
  const verb = eventVerb(event.values);
  const name = quoted(event.values[0] ?? '');
  const did = verb ? [part(verb.did)] : line`did ${part(name)}`;
  const doing = verb ? [part(verb.doing)] : line`do ${part(name)}`;
  const thing = verb
    ? things(verb.thing, (text) => [part(text)])
    : ([[part(name)], line`events ${part(name)}`] as const);
  return { did, doing, one: '', many: TIMES, thing, titled: true, of: [], rest };
}

function messages({ said, rest }: Deed): EnDeed {
  const campaign = said.get('campaign');
  const of = campaign
    ? line` of campaign ${chip(`where.${campaign.at}`, quoted(campaign.values[0] ?? ''))}`
    : [];
  const action = said.get('action');
  const response = RESPONSES[actionSaid(action?.values ?? []) ?? ''];
  if (!action || !response) {
    return { ...plain('had', 'have', 'a message record', ['message record', 'message records']), of, rest };
  }
  const [did, doing, one, many, thing] = response;
  const part = (text: string) => [chip(`where.${action.at}`, text)];
  return { did: part(did), doing: part(doing), one, many, thing: things(thing, part), of, rest };
}

function surveys({ said, rest }: Deed): EnDeed {
  const question = said.get('question');
  if (!question) {
    const questions = ['survey question', 'survey questions'] as const;
    const answers = ['survey answer', 'survey answers'] as const;
    return { ...plain('answered', 'answer', 'a survey question', questions, answers), rest };
  }
  const name = chip(`where.${question.at}`, quoted(question.values[0] ?? ''));
  const thing = [line`answer to ${name}`, line`answers to ${name}`] as const;
  return {
    did: line`answered ${name}`,
    doing: line`answer ${name}`,
    one: '',
    many: TIMES,
    thing,
    of: [],
    rest,
  };
}

function tickets({ rest }: Deed): EnDeed {
  const many = ['ticket or review', 'tickets or reviews'] as const;
  return { ...plain('left', 'leave', 'a ticket or review', many), rest };
}

const DEEDS = { orders, events, messages, surveys, tickets };

/** How English says what some rows are. */
export function enDeed(rows: Rows): EnDeed {
  return DEEDS[rows.table](deedOf(rows));
}

import type { DidLeaf } from '../did-sql';
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
  /** What follows the object. */
  readonly of: readonly Part[];
  readonly rest: readonly PlacedFilter[];
}

const TIMES = ['time', 'times'] as const;

const RESPONSES: Readonly<
  Record<string, readonly [did: string, doing: string, one: string, many: readonly [string, string]]>
> = {
  sent: ['received', 'receive', 'a message', ['message', 'messages']],
  opened: ['opened', 'open', 'a message', ['message', 'messages']],
  clicked: ['clicked', 'click', 'a message', ['message', 'messages']],
  responded: ['responded to', 'respond to', 'a message', ['message', 'messages']],
  converted: ['bought after', 'buy after', 'a message', ['message', 'messages']],
  bounced: ['had', 'have', 'a bounced message', ['bounced message', 'bounced messages']],
  unsubscribed: ['unsubscribed after', 'unsubscribe after', 'a message', ['message', 'messages']],
};

function plain(
  did: string,
  doing: string,
  one: string,
  many: readonly [string, string],
): Omit<EnDeed, 'rest'> {
  return { did: [chip('measure', did)], doing: [chip('measure', doing)], one, many, of: [] };
}

function orders({ rest }: Deed): EnDeed {
  const said =
    rest.length === 0
      ? plain('bought', 'buy', '', TIMES)
      : plain('placed', 'place', 'an order', ['order', 'orders']);
  return { ...said, rest };
}

function events({ said, rest }: Deed): EnDeed {
  const event = said.get('event');
  const product = said.get('product');
  if (product) {
    const did = (verb: string) => line`${chip(`where.${product.at}`, verb)}`;
    const many = ['event about a product', 'events about a product'] as const;
    return { did: did('had'), doing: did('have'), one: 'an event about a product', many, of: [], rest };
  }
  if (!event) return { ...plain('had', 'have', 'an event', ['event', 'events']), rest };
  const part = (text: string) => chip(`where.${event.at}`, text);
  const verb = eventVerb(event.values);
  const name = quoted(event.values[0] ?? '');
  const did = verb ? [part(verb.did)] : line`did ${part(name)}`;
  const doing = verb ? [part(verb.doing)] : line`do ${part(name)}`;
  return { did, doing, one: '', many: TIMES, of: [], rest };
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
  const [did, doing, one, many] = response;
  const part = (text: string) => [chip(`where.${action.at}`, text)];
  return { did: part(did), doing: part(doing), one, many, of, rest };
}

function surveys({ said, rest }: Deed): EnDeed {
  const question = said.get('question');
  if (!question) {
    const questions = ['survey question', 'survey questions'] as const;
    return { ...plain('answered', 'answer', 'a survey question', questions), rest };
  }
  const name = chip(`where.${question.at}`, quoted(question.values[0] ?? ''));
  return { did: line`answered ${name}`, doing: line`answer ${name}`, one: '', many: TIMES, of: [], rest };
}

function tickets({ rest }: Deed): EnDeed {
  const many = ['ticket or review', 'tickets or reviews'] as const;
  return { ...plain('left', 'leave', 'a ticket or review', many), rest };
}

const DEEDS = { orders, events, messages, surveys, tickets };

/** How English says what a leaf that counts rows asks for. */
export function enDeed(leaf: DidLeaf): EnDeed {
  return DEEDS[leaf.table](deedOf(leaf));
}

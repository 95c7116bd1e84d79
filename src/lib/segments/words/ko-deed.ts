import type { Measure, Rows } from '../../core/condition';
import { actionSaid, deedOf, type Deed, type PlacedFilter } from './deed';
import { eventVerb, type Transitive } from './event-verbs';
import type { KoVerb } from './ko-ends';
import { chip, line, textOf, type Part } from './part';
import { particle } from './particle';
import { quoted } from './show';

/** How Korean says what was done: `lead`, the filters, `noun`, `object`, and the verb with how often before it. */
export interface KoDeed {
  readonly lead: readonly Part[];
  readonly rest: readonly PlacedFilter[];
  readonly noun: readonly Part[];
  readonly object: string;
  /** None where rows are just there: `기록이 있는`. */
  readonly verb: KoVerb | undefined;
  /** What is counted, after `lead` and the filters. */
  readonly count: readonly Part[];
  /** What was done as one word, `구매`, where no filter needs saying. */
  readonly name?: readonly Part[];
  /** What events are called, whatever their filters. */
  readonly title?: readonly Part[];
  /** The verb with an object of another kind: `같은 카테고리를` `구매한`. */
  readonly transitive?: Transitive | undefined;
  /** Its counter: 회 or 건. */
  readonly unit: string;
}

/** Rows that are just there. */
export const RECORDS: KoVerb = { past: '있었', end: '있는', stem: '있' };

const BUY: KoVerb = { past: '구매했', end: '구매한', stem: '구매하' };
const DO: KoVerb = { past: '했', end: '한', stem: '하' };
const ANSWER: KoVerb = { past: '답했', end: '답한', stem: '답하' };
const LEAVE: KoVerb = { past: '남겼', end: '남긴', stem: '남기' };

/** What is said of each response to messages. */
export const RESPONSES: Readonly<Record<string, readonly [object: string, verb: KoVerb, count: string]>> = {
  sent: ['메시지를', { past: '받았', end: '받은', stem: '받' }, '받은 메시지 수'],
  opened: ['메시지를', { past: '열었', end: '연', stem: '열' }, '메시지를 연 횟수'],
  clicked: ['메시지를', { past: '클릭했', end: '클릭한', stem: '클릭하' }, '메시지를 클릭한 횟수'],
  responded: ['메시지에', { past: '반응했', end: '반응한', stem: '반응하' }, '메시지에 반응한 횟수'],
  converted: ['메시지를 보고', BUY, '메시지를 보고 구매한 횟수'],
  bounced: ['메시지가', { past: '반송됐', end: '반송된', stem: '반송되' }, '반송된 메시지 수'],
  unsubscribed: [
    '메시지를 받고 수신을',
    { past: '거부했', end: '거부한', stem: '거부하' },
    '메시지를 받고 수신을 거부한 횟수',
  ],
};

function measured(count: string): Part[] {
  return [chip('measure', count)];
}

/** Whether a leaf counts sessions of events: visits. */
export function isSessions({ table, measure }: Pick<Rows, 'table'> & { readonly measure: Measure }): boolean {
  return table === 'events' && measure.kind === 'distinct' && measure.column === 'session';
}

function orders({ rest }: Deed): KoDeed {
  const plain = rest.length === 0;
  const said = plain
    ? {
        object: '',
        verb: BUY,
        count: measured('구매 횟수'),
        name: [chip('table', '구매')],
        transitive: { object: '', verb: BUY },
      }
    : { object: '주문을', verb: DO, count: measured('주문 횟수') };
  return { lead: [], rest, noun: [], ...said, unit: '회' };
}

function events({ said, rest }: Deed): KoDeed {
  const event = said.get('event');
  const base = { lead: [], rest, unit: '회' };
  const product = said.get('product');
  if (product) return acts(base, [chip(`where.${product.at}`, '상품 관련')], ' 행동');
  if (!event) return rest.length === 0 ? records(base, '행동 기록', '행동 횟수') : acts(base, [], '행동');
  const field = `where.${event.at}`;
  const verb = eventVerb(event.values);
  if (!verb) return acts(base, [chip(field, quoted(event.values[0] ?? ''))], ' 행동');
  if (rest.length > 0) return acts(base, [chip(field, verb.noun)], '');
  const [first = '', ...others] = verb.object.split(' ');
  const noun = line`${chip(field, first)}${others.length === 0 ? ' ' : ` ${others.join(' ')} `}`;
  return {
    ...base,
    noun,
    object: '',
    verb: verb.verb,
    name: [chip(field, verb.noun)],
    title: [chip(field, verb.noun)],
    transitive: verb.transitive,
    count: line`${chip(field, verb.noun)} ${chip('measure', '횟수')}`,
  };
}

type Base = Pick<KoDeed, 'lead' | 'rest' | 'unit'>;

function records(base: Base, name: string, count: string, noun: readonly Part[] = []): KoDeed {
  return { ...base, noun, object: `${name}이`, verb: undefined, count: line`${noun}${measured(count)}` };
}

function acts(base: Base, said: readonly Part[], name: string): KoDeed {
  const noun = line`${said}${name}`;
  const object = `${particle(textOf(noun), '을/를')}`;
  return {
    ...base,
    noun: line`${noun}${object} `,
    object: '',
    verb: DO,
    ...(base.rest.length === 0 ? { name: noun } : {}),
    ...(said.length > 0 ? { title: noun } : {}),
    count: line`${noun} ${chip('measure', '횟수')}`,
  };
}

function messages({ said, rest }: Deed): KoDeed {
  const campaign = said.get('campaign');
  const noun = campaign
    ? line`${chip(`where.${campaign.at}`, quoted(campaign.values[0] ?? ''))} 캠페인 `
    : [];
  const action = actionSaid(said.get('action')?.values ?? []);
  const response = action === undefined ? undefined : RESPONSES[action];
  if (!response) return records({ lead: [], rest, unit: '건' }, '메시지 기록', '메시지 기록 수', noun);
  const [object, verb, count] = response;
  return { lead: [], rest, noun, object, verb, count: line`${noun}${measured(count)}`, unit: '회' };
}

function surveys({ said, rest }: Deed): KoDeed {
  const question = said.get('question');
  const lead = question
    ? line`${chip(`where.${question.at}`, quoted(question.values[0] ?? ''))} 문항에 `
    : [];
  const base = { lead, rest, noun: [], count: measured('응답 수'), unit: '회' };
  if (rest.length > 0) return { ...base, object: question ? '답을' : '설문 답을', verb: DO };
  return { ...base, object: question ? '' : '설문에', verb: ANSWER };
}

function tickets({ rest }: Deed): KoDeed {
  const object = rest.length === 0 ? '문의나 리뷰를' : '문의·리뷰를';
  const count = measured('문의·리뷰 수');
  const name = rest.length === 0 ? { name: [chip('table', '문의·리뷰')] } : {};
  return { lead: [], rest, noun: [], object, verb: LEAVE, count, unit: '회', ...name };
}

const DEEDS = { orders, events, messages, surveys, tickets };

/** How Korean says what some rows are. */
export function koDeed(rows: Rows): KoDeed {
  return DEEDS[rows.table](deedOf(rows));
}

import type { EventTableName, RowFilter, Rows } from '../../../../core/condition';
import { EVENT_VERBS, type EventVerb } from '../../../words/event-verbs';
import { RESPONSES } from '../../../words/ko-deed';
import { orElse, type Form } from '../../form';
import { value } from '../../quotes';
import { ruleFor } from '../../rule';
import { eventNames } from './event-names';
import { listed, RESPONDED } from './listed';
import { maybeWhereBefore, whereBefore } from './where';

/** What the words for some rows hold: names of events, a value that is named, other filters. */
export interface ActHeld {
  readonly event?: readonly string[];
  readonly value?: string;
  readonly where?: readonly RowFilter[];
}

/** Patterns for what was done, as `words/ko-deed.ts` says it: `before` 장바구니에, `stem` 담, `end` 담은. */
export interface KoAct {
  readonly table: EventTableName;
  readonly before: string;
  readonly stem: string;
  readonly end: string;
  /** Records that are just there: `before` ends in 기록이. */
  readonly there?: boolean;
  /** As one word: 장바구니 담기. */
  readonly name?: string;
  /** What events are called, with their filters before them. */
  readonly title?: string;
  /** What is counted. */
  readonly count: readonly string[];
  /** The object between what is the same and how often. */
  readonly transitive?: { readonly object: string; readonly stem: string };
  readonly slots: KoActSlots;
  readonly rows: (held: ActHeld) => Rows;
}

/** The slots of the patterns of an act. */
export interface KoActSlots {
  readonly event: Form<readonly string[]>;
  readonly value: Form<string>;
  readonly where: Form<readonly RowFilter[]>;
}

type Words = Omit<KoAct, 'slots' | 'rows' | 'table'>;

function act(
  table: EventTableName,
  own: (held: ActHeld) => readonly RowFilter[],
  words: Words,
  event?: EventVerb,
): KoAct {
  return {
    ...words,
    table,
    slots: { event: eventNames(event), value, where: whereBefore[table] },
    rows: (held) => ({ table, where: [...own(held), ...(held.where ?? [])] }),
  };
}

const NONE = (): readonly RowFilter[] => [];
const DO = { stem: '하', end: '한' };
const W = '{where} ';

const orders: readonly KoAct[] = [
  ...(['구매', '주문'] as const).map((name) =>
    act('orders', NONE, {
      before: '',
      stem: `${name}하`,
      end: `${name}한`,
      name,
      count: ['구매 횟수', '주문 횟수'],
      transitive: { object: '', stem: `${name}하` },
    }),
  ),
  act('orders', NONE, { before: `${W}주문을 `, ...DO, count: [`${W}주문 횟수`] }),
];

function ofVerb(verb: EventVerb): KoAct[] {
  const own = ({ event }: ActHeld) => listed('event', event);
  const { object, verb: said, noun, transitive } = verb;
  return [
    act(
      'events',
      own,
      {
        before: `{event}${object} `,
        stem: said.stem,
        end: said.end,
        name: `{event}${noun}`,
        title: `{event}${noun}`,
        count: [`{event}${noun} 횟수`],
        ...(transitive && { transitive: { object: transitive.object, stem: transitive.verb.stem } }),
      },
      verb,
    ),
    act(
      'events',
      own,
      {
        before: `{event}${W}${noun}@을를 `,
        ...DO,
        title: `{event}${W}${noun}`,
        count: [`{event}${W}${noun} 횟수`],
      },
      verb,
    ),
  ];
}

/** Acts with a noun: 행동을 한. */
function acted(own: (held: ActHeld) => readonly RowFilter[], noun: string): KoAct {
  return loosely(
    act('events', own, {
      before: `${W}${noun}@을를 `,
      ...DO,
      name: noun,
      title: W + noun,
      count: [`${W}${noun} 횟수`],
    }),
  );
}

/** The same where filters may be left out. */
function loosely(one: KoAct): KoAct {
  return { ...one, slots: { ...one.slots, where: maybeWhereBefore[one.table] } };
}

const HAS_PRODUCT: RowFilter = { column: 'product', test: { op: 'not-blank' } };

const events: readonly KoAct[] = [
  ...EVENT_VERBS.flatMap(ofVerb),
  acted(({ value: name }) => listed('event', name), '{value} 행동'),
  acted(() => [HAS_PRODUCT], '상품 관련 행동'),
  act('events', NONE, {
    before: '행동 기록이 ',
    stem: '생기',
    end: '생긴',
    there: true,
    count: ['행동 횟수'],
  }),
  act('events', NONE, { before: `${W}행동을 `, ...DO, count: [`${W}행동 횟수`] }),
];

const campaign: Form<string> = orElse(
  ruleFor<string>()({ ko: '{value} 캠페인', en: [], slots: { value }, make: (held) => held.value }),
  '',
  () => false,
);

function message(action: readonly RowFilter[], words: Words): KoAct {
  const own = ({ value: name }: ActHeld) => [
    ...listed('campaign', name === '' ? undefined : name),
    ...action,
  ];
  const one = loosely(act('messages', own, words));
  return { ...one, slots: { ...one.slots, value: campaign } };
}

const OF = `${W}{value} `;
const messages: readonly KoAct[] = [
  ...Object.entries(RESPONSES).map(([action, [object, verb, count]]) =>
    message(listed('action', action === 'responded' ? RESPONDED : action), {
      before: `${OF}${object} `,
      stem: verb.stem,
      end: verb.end,
      count: [OF + count],
    }),
  ),
  message([], {
    before: `${OF}메시지 기록이 `,
    stem: '생기',
    end: '생긴',
    there: true,
    count: [`${OF}메시지 기록 수`],
  }),
];

const surveys: readonly KoAct[] = ['', '{value} 문항에 '].flatMap((question) => {
  const own = ({ value: name }: ActHeld) => listed('question', name);
  const plain = question === '' ? '설문에 ' : question;
  const thing = question === '' ? '설문 답을 ' : `${question}${W}답을 `;
  return [
    act('surveys', own, { before: plain, stem: '답하', end: '답한', count: [`${question}응답 수`] }),
    act('surveys', own, {
      before: question === '' ? W + thing : thing,
      ...DO,
      count: [`${question}${W}응답 수`],
    }),
  ];
});

const tickets: readonly KoAct[] = [
  act('tickets', NONE, {
    before: '문의나 리뷰를 ',
    stem: '남기',
    end: '남긴',
    name: '문의·리뷰',
    count: ['문의·리뷰 수'],
  }),
  act('tickets', NONE, {
    before: `${W}문의·리뷰를 `,
    stem: '남기',
    end: '남긴',
    count: [`${W}문의·리뷰 수`],
  }),
];

/** Everything that Korean says customers did. */
export const KO_ACTS: readonly KoAct[] = [...orders, ...events, ...messages, ...surveys, ...tickets];

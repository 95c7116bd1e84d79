import type { Condition, LeafOf, Limit, Rows, SequenceStep, Window } from '../../../../core/condition';
import { repeats } from '../../../words/repeats';
import { MAX_STEPS } from '../../../limits';
import { kept, maybe, oneOf, orElse, type Form } from '../../form';
import { bounded } from '../../numbers';
import { readWord, skip, type Hit, type Reader } from '../../reader';
import { ruleFor, worded } from '../../rule';
import { wordOf } from '../../words';
import { isWhen } from '../date-tests';
import { limit, span, units } from '../spans';
import { total } from '../steps';
import { when } from '../windows';
import { ofEnActs } from './of-acts';
import { sameThing } from './same-thing';
import { sequenceOf } from './sequence-of';
import type { EnAct } from './en-acts';

const thousand = bounded(1, 1000, true);
const number = ruleFor<number>();

const ordinal: Form<number> = kept(
  oneOf(null, () => [
    ...(['first', 'second', 'third'] as const).flatMap((word, at) => [
      number({ ko: [], en: word, slots: {}, make: () => at + 1 }),
      number({ ko: [], en: `${word} to last`, slots: {}, make: () => -1 - at }),
    ]),
    number({ ko: [], en: '<last|latest|most recent>', slots: {}, make: () => -1 }),
    number({ ko: [], en: '{n}<th|st|nd|rd>', slots: { n: thousand }, make: ({ n }) => n }),
    number({ ko: [], en: '{n}<th|st|nd|rd> to last', slots: { n: thousand }, make: ({ n }) => -n }),
  ]),
);

type Nth = { readonly nth: typeof ordinal };
const nthOf = (rows: Rows, nth: number, range: Window): Condition => ({
  kind: 'nth',
  ...rows,
  nth,
  window: range,
});
const EVER: Window = { kind: 'ever' };

function everNth(words: string, denies: boolean, last: boolean): Form<Condition> {
  return ofEnActs<Condition, Nth>(
    { nth: ordinal },
    (act) => [`${words} {nth} ${act.thing[0]}${act.of}${act.where}`],
    (rows, { nth }) => {
      if (nth < 0 !== last) return undefined;
      const found = nthOf(rows, nth, EVER);
      return denies ? { kind: 'not', of: found } : found;
    },
  );
}

/** That a moment lies in a stretch of time, also without a verb: `last purchase over 90 days ago`. */
const lies: Form<Window> = kept(
  oneOf(null, () => [
    isWhen,
    {
      ...when,
      read(reader, at) {
        const hit = when.read(reader, at);
        return hit && hit.to > at ? hit : undefined;
      },
    },
  ]),
);

const thingsIn = (act: EnAct) => [
  `<|their|the> {nth} ${act.thing[0]}${act.of} {where} {range}`,
  ...(act.placed ? ['<|their|the> {nth} <order|purchase> {range}'] : []),
];

const nth: readonly Form<Condition>[] = [
  everNth('have a', false, true),
  everNth('do not have a', true, true),
  everNth('have had their', false, false),
  everNth('have not had their', true, false),
  ofEnActs<Condition, Nth & { range: typeof isWhen }>({ nth: ordinal, range: lies }, thingsIn, (rows, held) =>
    nthOf(rows, held.nth, held.range),
  ),
];

const EACH = worded<'each'>(null, { each: { ko: [], en: ['each', 'every one'] } });

function objectOf({ one, of, where }: EnAct): string {
  return `${one === '' ? '' : ` ${one}`}${of}${where}`;
}

type Regular = { readonly of: typeof thousand; readonly unit: typeof units };

const habits: readonly Form<Condition>[] = [
  ...(['at least', 'fewer than'] as const).map((words) =>
    ofEnActs<Condition, Regular & { least: typeof thousand }>(
      { of: thousand, unit: units, least: thousand },
      (act) => [`${act.did}${objectOf(act)} <in|on> ${words} {least} of the last {of} {unit}`],
      (rows, { of, unit, least }) => {
        const found: Condition = { kind: 'regular', ...rows, least, of, unit };
        return words === 'at least' ? found : { kind: 'not', of: found };
      },
    ),
  ),
  ofEnActs<Condition, Regular & { each: typeof EACH }>(
    { of: thousand, unit: units, each: EACH },
    (act) => [`${act.did}${objectOf(act)} <in|on> {each} of the last {of} {unit}`],
    (rows, { of, unit }) => ({ kind: 'regular', ...rows, least: of, of, unit }),
  ),
  ...[false, true].map((denies) =>
    ofEnActs<Condition, { range: typeof when; gap: typeof span }>(
      { range: when, gap: span },
      (act) => {
        const object = `${act.one === '' ? '' : ` ${act.one}`}${act.of} again${act.where} {range} after a break of at least {gap}`;
        return denies
          ? [`<did not|didn't> ${act.doing}${object}`, `never ${act.did}${object}`]
          : [`${act.did}${object}`];
      },
      (rows, { range, gap }) => {
        const found: Condition = { kind: 'returned', ...rows, gap, window: range };
        return denies ? { kind: 'not', of: found } : found;
      },
    ),
  ),
];

interface Cycle {
  readonly least: number;
  readonly spread: number | null;
}

const cycle = ruleFor<Cycle>();
const least = bounded(3, 1000, true);
const spread = bounded(0, 100, false);
const USUAL: Cycle = { least: 3, spread: null };
const cycles: Form<Cycle> = orElse(
  oneOf<Cycle>(null, () => [
    cycle({
      ko: [],
      en: '(from at least {least} <days|day>)',
      slots: { least },
      make: (held) => ({ ...USUAL, ...held }),
    }),
    cycle({
      ko: [],
      en: '(with a variation of at most {spread})',
      slots: { spread },
      make: (held) => ({ ...USUAL, ...held }),
    }),
    cycle({
      ko: [],
      en: '(from at least {least} <days|day>, with a variation of at most {spread})',
      slots: { least, spread },
      make: (held) => held,
    }),
  ]),
  USUAL,
  () => false,
);
const timesOf: Form<number | null> = maybe(
  number({ ko: [], en: '{times} times', slots: { times: bounded(0, 1000, false) }, make: (h) => h.times }),
);

const late: Form<Condition> = ofEnActs<Condition, { cycle: typeof cycles; times: typeof timesOf }>(
  { cycle: cycles, times: timesOf },
  (act) => [
    `<|their|the> last ${act.thing[0]}${act.of} {where} <is|was> longer ago than {times} their own cycle {cycle}`,
  ],
  (rows, held) => ({ kind: 'overdue', ...rows, times: held.times ?? 1, ...held.cycle }),
);

interface Step {
  readonly rows: Rows;
  readonly within: Limit | null;
  readonly without: Rows | null;
  readonly again: boolean;
  readonly thing: readonly string[] | null;
}

const within: Form<Limit | null> = maybe(
  ruleFor<Limit>()({ ko: [], en: '<within|in> {d}', slots: { d: limit }, make: ({ d }) => d }),
);
const without: Form<Rows | null> = maybe(
  ofEnActs(
    {},
    (act) => [`<with no|unless with> ${act.thing[0]}${act.of}${act.where} in between, `.trimEnd()],
    (rows) => rows,
  ),
);
const again: Form<true | null> = maybe(ruleFor<true>()({ ko: [], en: 'again', slots: {}, make: () => true }));

function stepForm(missing: boolean): Form<Step> {
  return kept(
    ofEnActs(
      { within, without, again, thing: sameThing },
      (act) => {
        const verbs = missing ? [`<did not|didn't|didn’t> ${act.doing}`, `not ${act.did}`] : [act.did];
        const object = act.one === '' ? '' : ` ${act.one}`;
        return verbs.map(
          (verb) => `{without} ${verb}${object}${act.of} {again}${act.where} {thing} {within}`,
        );
      },
      (rows, held): Step => ({
        rows,
        within: held.within,
        without: held.without,
        again: held.again === true,
        thing: held.thing,
      }),
    ),
  );
}

const begin: Form<Step> = kept(
  ofEnActs(
    {},
    (act) => [`${act.did}${objectOf(act)}`],
    (rows): Step => ({ rows, within: null, without: null, again: false, thing: null }),
  ),
);
const next = stepForm(false);
const missed = stepForm(true);
const THEN = [
  'and then',
  'and then,',
  ', and then',
  ', and then,',
  'then',
  ', then',
  'but then',
  'but',
  ', but',
].map((text) => wordOf(text, 'en'));
const BUT = ['but', ', but'];
const [OPEN, CLOSE, NEVER] = ['(', ')', 'never'].map((text) => [wordOf(text, 'en')]) as [
  ReturnType<typeof wordOf>[],
  ReturnType<typeof wordOf>[],
  ReturnType<typeof wordOf>[],
];

function readChain(reader: Reader, at: number): Hit<LeafOf<'sequence'>> | undefined {
  const about = sameThing.read(reader, at);
  const first = about && begin.read(reader, about.to);
  const range = first && when.read(reader, first.to);
  if (!about || !first || !range) return undefined;
  const found = [first.value];
  let { to } = range;
  let missing = false;
  let all: { readonly limit: Limit; readonly after: number } | undefined;
  while (!missing && found.length < MAX_STEPS) {
    const then = readWord(reader, to, THEN);
    const yes = then && next.read(reader, then.to);
    const no = then && missed.read(reader, then.to);
    const hit = no && no.to > (yes?.to ?? 0) ? no : yes;
    // Without a time between them, things joined by “but” may come in any order.
    const loosely = then !== undefined && BUT.includes(THEN[then.index]?.text ?? '');
    if (!hit || (loosely && hit.value.within === null)) break;
    missing = hit === no;
    found.push(hit.value);
    const limits = all ? undefined : total.read(reader, hit.to);
    if (limits?.value) all = { limit: limits.value, after: found.length };
    to = limits?.to ?? hit.to;
  }
  const steps: SequenceStep[] = found.map((step) => ({
    ...step.rows,
    within: step.within,
    without: step.without,
  }));
  if (found.length < 2 || found.some((step, i) => step.again && !repeats(steps, i))) return undefined;
  if (all && all.after !== (missing ? found.length - 1 : found.length)) return undefined;
  const told = { steps, missing, window: range.value, total: all?.limit ?? null };
  const [said = null, ...more] = [about.value, ...found.map(({ thing }) => thing)].filter(
    (one) => one !== null,
  );
  const value = more.length === 0 ? sequenceOf(reader, told, said) : undefined;
  return value && { value, to };
}

const chain: Form<Condition> = {
  name: null,
  describe: when.describe,
  write: () => false,
  read: readChain,
};

const neverChain: Form<Condition> = {
  ...chain,
  read(reader, at) {
    const no = readWord(reader, at, NEVER);
    const open = no && readWord(reader, skip(reader, no.to), OPEN);
    const hit = open && readChain(reader, open.to);
    const close = hit && readWord(reader, hit.to, CLOSE);
    return close && { value: { kind: 'not', of: hit.value }, to: close.to };
  },
};

/** Conditions on when rows come, one after another, as English shows them. */
export const enRows: readonly Form<Condition>[] = [...nth, ...habits, late, chain, neverChain];

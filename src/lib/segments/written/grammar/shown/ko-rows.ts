import type {
  Condition,
  Duration,
  LeafOf,
  Rows,
  SequenceStep,
  TimeUnit,
  Window,
} from '../../../../core/condition';
import { NATIVE } from '../../../words/ko-rows';
import { repeats } from '../../../words/repeats';
import { MAX_STEPS } from '../../../limits';
import { kept, maybe, oneOf, orElse, type Form } from '../../form';
import { bounded } from '../../numbers';
import { readWord, type Hit, type Reader } from '../../reader';
import { ruleFor, worded } from '../../rule';
import { wordOf } from '../../words';
import { isWhen } from '../date-tests';
import { span, units } from '../spans';
import { deniedForm } from './denied';
import { koTime } from './ko-time';
import type { KoAct } from './ko-acts';
import { ofKoActs } from './of-acts';

const leaf = ruleFor<Condition>();
const range = ruleFor<Window>();
const thousand = bounded(1, 1000, true);

/** Time that is the same for everybody. */
const fixed: Form<Window> = {
  name: null,
  describe: koTime.describe,
  write: () => false,
  read(reader, at) {
    const hit = koTime.read(reader, at);
    if (!hit) return undefined;
    const { value } = hit;
    return value.kind === 'near' || value.kind === 'any' ? undefined : { ...hit, value };
  },
};

const number = ruleFor<number>();
const nthTime: Form<number> = kept(
  oneOf(null, () => [
    number({ ko: '<처음|처음으로>', en: [], slots: {}, make: () => 1 }),
    ...NATIVE.flatMap((word, n) =>
      n === 0 ? [] : [number({ ko: `${word} 번째로`, en: [], slots: {}, make: () => n })],
    ),
    number({ ko: '{n}번째로', en: [], slots: { n: thousand }, make: ({ n }) => n }),
  ]),
);

/** The last time, or one counted from the end: `마지막 구매`, `마지막으로 메시지를 연 때`. */
const moment: Form<{ readonly rows: Rows; readonly nth: number }> = kept(
  oneOf(null, () => [
    ofKoActs(
      {},
      ({ name }) => (name === undefined ? [] : [`마지막 ${name}`]),
      (rows) => ({ rows, nth: -1 }),
    ),
    ofKoActs(
      {},
      ({ before, end }) => [`${before}마지막으로 ${end} 때`],
      (rows) => ({ rows, nth: -1 }),
    ),
    ofKoActs(
      { nth: nthTime },
      ({ before, end }) => [`${before}끝에서 {nth} ${end} 때`],
      (rows, { nth }) => ({ rows, nth: -nth }),
    ),
  ]),
);

/** That a moment lies in a stretch of time, as it is shown. */
const lies: Form<Window> = kept(
  oneOf(null, () => [
    isWhen,
    range({ ko: '^있', en: [], slots: {}, make: () => ({ kind: 'ever' }) }),
    deniedForm(range({ ko: '^없', en: [], slots: {}, make: () => ({ kind: 'ever' }) })),
    range({
      ko: ['{d} <이내|안>^이', '{d} <이내|안>에 ^있'],
      en: [],
      slots: { d: span },
      make: ({ d }) => ({ kind: 'last', ...d }),
    }),
    range({
      ko: ['{d} <이전|전>^이', '{d} 넘게 ^지나', '{d} 이상 ^지나', '{d}보다 ^오래되'],
      en: [],
      slots: { d: span },
      make: ({ d }) => ({ kind: 'before', ...d }),
    }),
  ]),
);

const nth: readonly Form<Condition>[] = [
  leaf({
    ko: '{moment}@이가 {lies}',
    en: [],
    slots: { moment, lies },
    make: ({ moment: { rows, nth: n }, lies: when }) => ({ kind: 'nth', ...rows, nth: n, window: when }),
  }),
  ofKoActs<Condition, { range: typeof fixed; nth: typeof nthTime }>(
    { range: fixed, nth: nthTime },
    ({ before, stem }) => [`{range} ${before}{nth} ^${stem}`],
    (rows, held) => ({ kind: 'nth', ...rows, nth: held.nth, window: held.range }),
  ),
];

const EACH = worded<TimeUnit>(null, {
  day: { ko: ['매일'], en: [] },
  week: { ko: ['매주'], en: [] },
  month: { ko: ['매달', '매월'], en: [] },
  year: { ko: ['매년'], en: [] },
});

const habits: readonly Form<Condition>[] = [
  ofKoActs<
    Condition,
    { of: typeof thousand; unit: typeof units; least: typeof thousand; unit2: typeof units }
  >(
    { of: thousand, unit: units, least: thousand, unit2: units },
    ({ before, stem }) => [`최근 {of}{unit} 중 {least}{unit2} 이상 ${before}^${stem}`],
    (rows, { of, unit, least, unit2 }) =>
      unit === unit2 ? { kind: 'regular', ...rows, least, of, unit } : undefined,
  ),
  ofKoActs<Condition, { of: typeof thousand; unit: typeof units; each: typeof EACH }>(
    { of: thousand, unit: units, each: EACH },
    ({ before, stem }) => [`최근 {of}{unit} 동안 {each} ${before}^${stem}`],
    (rows, { of, unit, each }) =>
      unit === each ? { kind: 'regular', ...rows, least: of, of, unit } : undefined,
  ),
  ofKoActs<Condition, { range: typeof fixed; gap: typeof span }>(
    { range: fixed, gap: span },
    ({ before, stem }) => [`{range} {gap} <이상|> 만에 다시 ${before}^${stem}`],
    (rows, { range: when, gap }) => ({ kind: 'returned', ...rows, gap, window: when }),
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
    cycle({ ko: '({least}일 이상 기준)', en: [], slots: { least }, make: (held) => ({ ...USUAL, ...held }) }),
    cycle({ ko: '(변동 {spread} 이하)', en: [], slots: { spread }, make: (held) => ({ ...USUAL, ...held }) }),
    cycle({
      ko: '({least}일 이상 기준, 변동 {spread} 이하)',
      en: [],
      slots: { least, spread },
      make: (held) => held,
    }),
  ]),
  USUAL,
  () => false,
);
const timesOf: Form<number | null> = maybe(
  number({
    ko: '의 {times}배',
    en: [],
    slots: { times: bounded(0, 1000, false) },
    make: ({ times }) => times,
  }),
);

const late: readonly Form<Condition>[] = [
  leaf({
    ko: '{moment}@이가 자기 주기{cycle}{times}보다 ^오래되',
    en: [],
    slots: { moment, cycle: cycles, times: timesOf },
    make: ({ moment: { rows, nth: n }, cycle: held, times }) =>
      n === -1 ? { kind: 'overdue', ...rows, times: times ?? 1, ...held } : undefined,
  }),
];

interface Step {
  readonly rows: Rows;
  readonly within: Duration | null;
  readonly without: Rows | null;
  readonly again: boolean;
}

const within: Form<Duration | null> = maybe(
  ruleFor<Duration>()({
    ko: '{d} <안에|이내에|내에>',
    en: [],
    slots: { d: span },
    make: ({ d }) => d,
  }),
);
const without: Form<Rows | null> = maybe(
  kept(
    ofKoActs(
      {},
      ({ before, stem }) => [`<그사이|그 사이|그동안> ${before}${stem}지 않고`],
      (rows) => rows,
    ),
  ),
);
const again: Form<true | null> = maybe(ruleFor<true>()({ ko: '다시', en: [], slots: {}, make: () => true }));

/** Its verb without an object: 결제하. */
function briefly({ transitive: one }: KoAct): string[] {
  return one?.object === '' ? [`{event}${one.stem}`] : [];
}

/** A pattern whose last word is its verb. */
function lastVerb(pattern: string): string {
  const at = pattern.endsWith('지 않')
    ? pattern.lastIndexOf(' ', pattern.length - 3)
    : pattern.lastIndexOf(' ');
  const from = Math.max(at, pattern.lastIndexOf('}')) + 1;
  return `${pattern.slice(0, from)}^${pattern.slice(from)}`;
}

function stepForm(last: 'done' | 'missing' | 'and' | null): Form<Step> {
  return kept(
    ofKoActs(
      { within, without, again },
      (act) => {
        const { before, end } = act;
        const start = '{within} {without} {again} ';
        const verbs = [before + act.stem, ...briefly(act)];
        if (last === null) return [start + before + end];
        if (last === 'and') return verbs.map((verb) => `${start}${verb}고`);
        if (last === 'done') return verbs.map((verb) => start + lastVerb(verb));
        return [
          ...verbs.map((verb) => start + lastVerb(`${verb}지 않`)),
          ...(act.name === undefined ? [] : [`${start}${act.name} 안 ^하`, `${start}${act.name}@이가 ^없`]),
        ];
      },
      (rows, held): Step => ({
        rows,
        within: held.within,
        without: held.without,
        again: held.again === true,
      }),
    ),
  );
}

const onTheWay = stepForm(null);
const andThen = stepForm('and');
const done = stepForm('done');
const missed = stepForm('missing');
const AFTER = ['뒤', '뒤에', '후', '후에', '다음', '다음에'].map((text) => wordOf(text, 'ko'));

function stepsOf(found: readonly Step[]): readonly SequenceStep[] | undefined {
  const steps = found.map((step) => ({ ...step.rows, within: step.within, without: step.without }));
  return found.every((step, i) => !step.again || repeats(steps, i)) ? steps : undefined;
}

function readChain(reader: Reader, at: number): Hit<LeafOf<'sequence'>> | undefined {
  const when = fixed.read(reader, at);
  if (!when) return undefined;
  const found: Step[] = [];
  let { to } = when;
  let soon = false;
  while (found.length < MAX_STEPS) {
    const next = onTheWay.read(reader, to);
    const after = next && readWord(reader, next.to, AFTER);
    // Without a time between them, things joined by “and” may come in any order.
    const and = after ? undefined : andThen.read(reader, to);
    const hit = after && next ? { value: next.value, to: after.to } : and;
    if (!hit || (soon && hit.value.within === null)) break;
    soon = hit === and;
    found.push(hit.value);
    to = hit.to;
  }
  if (found.length === 0) return undefined;
  const yes = done.read(reader, to);
  const no = missed.read(reader, to);
  const end = no && no.to >= (yes?.to ?? 0) ? no : yes && !yes.denied ? yes : undefined;
  if (soon && end?.value.within === null) return undefined;
  const steps = end && stepsOf([...found, end.value]);
  if (!steps) return undefined;
  const value: LeafOf<'sequence'> = { kind: 'sequence', steps, missing: end === no, window: when.value };
  return { value, to: end.to, link: end.link };
}

const chain: Form<Condition> = {
  name: null,
  describe: koTime.describe,
  write: () => false,
  read: readChain,
};

/** Conditions on when rows come, one after another, as Korean shows them. */
export const koRows: readonly Form<Condition>[] = [...nth, ...habits, ...late, chain];

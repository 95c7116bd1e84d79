import type { Condition, Rows, TimeUnit, Window } from '../../../../core/condition';
import { NATIVE } from '../../../words/ko-rows';
import { kept, maybe, oneOf, orElse, type Form } from '../../form';
import { bounded } from '../../numbers';
import { ruleFor, worded } from '../../rule';
import { isWhen } from '../date-tests';
import { datedPeriod, lasting } from './dated-period';
import { span, units } from '../spans';
import { deniedForm } from './denied';
import { koSequence } from './ko-sequence';
import { koFixedTime } from './ko-time';
import { ofKoActs } from './of-acts';

const leaf = ruleFor<Condition>();
const range = ruleFor<Window>();
const thousand = bounded(1, 1000, true);

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

/** The first or last time, or one counted from the end: `마지막 구매`, `마지막으로 메시지를 연 때`. */
const moment: Form<{ readonly rows: Rows; readonly nth: number }> = kept(
  oneOf(null, () => [
    ...(
      [
        ['첫', 1],
        ['마지막', -1],
      ] as const
    ).map(([which, nth]) =>
      ofKoActs(
        {},
        ({ name }) => (name === undefined ? [] : [`${which} ${name}`]),
        (rows) => ({ rows, nth }),
      ),
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
      slots: { d: lasting },
      make: ({ d }) => ({ kind: 'last', ...d }),
    }),
    range({
      ko: ['{d} <이전|전>^이', '{d} 넘게 ^지나', '{d} 이상 ^지나', '{d}보다 ^오래되'],
      en: [],
      slots: { d: lasting },
      make: ({ d }) => ({ kind: 'before', ...d }),
    }),
    range({
      ko: ['{dated}^이', '{dated}에 ^있'],
      en: [],
      slots: { dated: datedPeriod },
      make: ({ dated }) => dated,
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
  ofKoActs<Condition, { range: typeof koFixedTime; nth: typeof nthTime }>(
    { range: koFixedTime, nth: nthTime },
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
  ofKoActs<Condition, { range: typeof koFixedTime; gap: typeof span }>(
    { range: koFixedTime, gap: span },
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

/** Conditions on when rows come, one after another, as Korean shows them. */
export const koRows: readonly Form<Condition>[] = [...nth, ...habits, ...late, koSequence];

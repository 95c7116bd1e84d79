import type { Anchor, RowWindow, Window } from '../../../../core/condition';
import { kept, later, oneOf, orElse, type Form } from '../../form';
import { nameOf } from '../../names';
import { ruleFor } from '../../rule';
import { day } from '../../days';
import { MAX_STRETCH } from '../../../limits';
import { bounded } from '../../numbers';
import { worded } from '../../rule';
import { period } from '../periods';
import { span } from '../spans';
import { rowsOver } from '../windows';
import { datedPeriod } from './dated-period';
import { fixedWindow } from './measured';
import { ofKoActs } from './of-acts';

const range = ruleFor<RowWindow>();
type Near = Extract<RowWindow, { kind: 'near' }>;

function anchorOf(which: 'first' | 'last', side: Near['side']): Form<Anchor> {
  const [name, order] = which === 'first' ? ['첫', '처음'] : ['마지막', '마지막으로'];
  const [words, position] = side === 'after' ? ['', '<후|뒤>'] : ['기', '전'];
  return later(() =>
    ofKoActs(
      {},
      (act) => [
        ...(act.name === undefined ? [] : [`${name} ${act.name} ${position}`]),
        `${act.before}${order} ${side === 'after' ? act.end : act.stem + words} ${position}`,
      ],
      (rows): Anchor => ({ kind: 'row', which, ...rows }),
    ),
  );
}

function anchors(side: Near['side']): Form<Anchor> {
  const forms = (['first', 'last'] as const).map((which) => anchorOf(which, side));
  return kept(oneOf(null, () => forms));
}

/** How a length of time ends before what it is about. */
const LENGTH = '<안에|동안|이내에|내에|>';
/** The same of a moment. */
const OPEN = '<에|에 한|의>';

function near(side: Near['side']): Form<RowWindow>[] {
  const trait = nameOf('trait');
  const anchor = anchors(side);
  const made = (of: Anchor, within: Near['within']): Near => ({ kind: 'near', side, anchor: of, within });
  return [
    range({
      ko: `{anchor} {d} ${LENGTH}`,
      en: [],
      slots: { anchor, d: span },
      make: (held) => made(held.anchor, held.d),
    }),
    range({ ko: `{anchor}${OPEN}`, en: [], slots: { anchor }, make: (held) => made(held.anchor, null) }),
    range({
      ko: side === 'after' ? `{trait}부터 {d} ${LENGTH}` : `{trait} 전 {d} ${LENGTH}`,
      en: [],
      slots: { trait, d: span },
      make: (held) => made({ kind: 'trait', trait: held.trait }, held.d),
    }),
    range({
      ko: side === 'after' ? `{trait} 이후${OPEN}` : `{trait}보다 전${OPEN}`,
      en: [],
      slots: { trait },
      make: (held) => made({ kind: 'trait', trait: held.trait }, null),
    }),
  ];
}

const STRETCHED = worded<'day' | 'week'>(null, {
  day: { ko: ['일'], en: [] },
  week: { ko: ['주'], en: [] },
});

const said: readonly Form<RowWindow>[] = [
  range({
    ko: '{d}보다 <더|> <전에 한|전의|이전의>',
    en: [],
    slots: { d: span },
    make: ({ d }) => ({ kind: 'before', ...d }),
  }),
  range({
    ko: ['{period} <동안|중에>', '{period}'],
    en: [],
    slots: { period },
    make: (held) => held.period,
  }),
  range({
    ko: '{dated} <에|동안|중에|>',
    en: [],
    slots: { dated: datedPeriod },
    make: ({ dated }) => dated,
  }),
  range({
    ko: '<최근|지난> {d} <내|이내|안>',
    en: [],
    slots: { d: span },
    make: ({ d }) => ({ kind: 'last', ...d }),
  }),
  range({
    ko: '{from} 전부터 {to} 전까지의',
    en: [],
    slots: { from: span, to: span },
    make: ({ from, to }) => ({ kind: 'ago', from, to }),
  }),
  range({
    ko: '{from}부터 {to}까지의',
    en: [],
    slots: { from: day, to: day },
    make: ({ from, to }) => ({ kind: 'between', from, to }),
  }),
  range({
    ko: `연속 {n}{unit} ${LENGTH}`,
    en: [],
    slots: { n: bounded(1, MAX_STRETCH, true), unit: STRETCHED },
    make: ({ n, unit }) => ({ kind: 'any', n, unit }),
  }),
  ...near('after'),
  ...near('before'),
];

/** Which rows count, by time, in all the ways in which it is shown; any time when it is left out. */
export const koTime: Form<RowWindow> = kept(
  orElse<RowWindow>(
    oneOf<RowWindow>(null, () => [rowsOver, ...said]),
    { kind: 'ever' },
    ({ kind }) => kind === 'ever',
  ),
);

/** Time that is the same for everybody. */
export const koFixedTime: Form<Window> = {
  name: null,
  describe: koTime.describe,
  write: () => false,
  read(reader, at) {
    const hit = koTime.read(reader, at);
    const value = hit && fixedWindow(hit.value);
    return value && { ...hit, value };
  },
};

import type { Anchor, RowWindow } from '../../../../core/condition';
import { MAX_STRETCH } from '../../../limits';
import { kept, later, oneOf, orElse, type Form } from '../../form';
import { nameOf } from '../../names';
import { bounded } from '../../numbers';
import { ruleFor, worded } from '../../rule';
import { span } from '../spans';
import { rowsWhen } from '../windows';
import { datedPeriod } from './dated-period';
import { deniedForm } from './denied';
import { ofEnActs } from './of-acts';

const range = ruleFor<RowWindow>();
type Near = Extract<RowWindow, { kind: 'near' }>;

const rowAnchor: Form<Anchor> = later(() => rowAnchors);
const rowAnchors: Form<Anchor> = kept(
  oneOf(null, () =>
    (['first', 'last'] as const).map((which) =>
      ofEnActs(
        {},
        (act) => [`<their|the> ${which} ${act.thing[0]}${act.of}${act.where}`],
        (rows): Anchor => ({ kind: 'row', which, ...rows }),
      ),
    ),
  ),
);
const traitAnchor: Form<Anchor> = ruleFor<Anchor>()({
  ko: [],
  en: ['their {trait}', '{trait}'],
  slots: { trait: nameOf('trait') },
  make: ({ trait }) => ({ kind: 'trait', trait }),
});

function near(side: Near['side'], en: string, anchor: Form<Anchor>): Form<RowWindow>[] {
  const made = (of: Anchor, within: Near['within']): Near => ({ kind: 'near', side, anchor: of, within });
  return [
    range({
      ko: [],
      en: `<within|in> {d} ${en} {anchor}`,
      slots: { anchor, d: span },
      make: (held) => made(held.anchor, held.d),
    }),
    range({
      ko: [],
      en: `${en === 'from' ? 'on or after' : en} {anchor}`,
      slots: { anchor },
      make: (held) => made(held.anchor, null),
    }),
  ];
}

function stretches(which: string): Form<RowWindow> {
  return range({
    ko: [],
    en: `in ${which} stretch of {n} {unit}`,
    slots: {
      n: bounded(1, MAX_STRETCH, true),
      unit: worded<'day' | 'week'>(null, {
        day: { ko: [], en: ['days', 'day'] },
        week: { ko: [], en: ['weeks', 'week'] },
      }),
    },
    make: ({ n, unit }) => ({ kind: 'any', n, unit }),
  });
}

const dated = range({
  ko: [],
  en: '<in|during|throughout> {dated}',
  slots: { dated: datedPeriod },
  make: (held) => held.dated,
});

const nears = [
  ...near('after', 'after', rowAnchor),
  ...near('before', 'before', rowAnchor),
  ...near('before', 'before', traitAnchor),
  ...near('after', 'from', traitAnchor),
];

/** Which rows count, by time, in all the ways in which it is shown; any time when it is left out. */
export const enTime: Form<RowWindow> = kept(
  orElse<RowWindow>(
    oneOf<RowWindow>(null, () => [rowsWhen, dated, ...nears, stretches('some'), deniedForm(stretches('no'))]),
    { kind: 'ever' },
    ({ kind }) => kind === 'ever',
  ),
);

import type { Condition, NumberTest, RowWindow, Rows } from '../../../../core/condition';
import { coordinatesIn } from '../../../geo/coordinates';
import { MAX_KM, MAX_UNITS } from '../../../limits';
import type { Form } from '../../form';
import { bounded } from '../../numbers';
import { ruleFor } from '../../rule';
import { howOften } from '../counts';
import { place } from '../distances';
import { clock } from './clock';
import { enTime } from './en-time';
import { koTime } from './ko-time';
import { ofEnActs, ofKoActs } from './of-acts';
import { soleTrait, typedTraits } from './sole';

const leaf = ruleFor<Condition>();
const NEVER: NumberTest = { op: '=', value: 0 };

type Range = { readonly range: Form<RowWindow>; readonly clock: typeof clock };
interface Held {
  readonly range: RowWindow;
  readonly clock: Rows['where'];
}

function did({ table, where }: Rows, { range, clock: then }: Held, test: NumberTest): Condition {
  return { kind: 'did', table, where: [...where, ...then], window: range, measure: { kind: 'times' }, test };
}

/** What was done at some days of the week or hours: `주말에 주문`, `ordered on weekends`. */
const onClock: readonly Form<Condition>[] = [
  ofKoActs<Condition, Range & { often: typeof howOften }>(
    { range: koTime, clock, often: howOften },
    ({ before, stem, there, name }) => [
      ...(there ? [] : [`{range} {clock} ${before}{often} ^${stem}`]),
      ...(name === undefined
        ? []
        : [`{range} {clock} ${name} {often}^이?`, `{range} {clock} {often} ${name}^이?`]),
    ],
    (rows, held) => did(rows, held, held.often),
  ),
  ofKoActs<Condition, Range>(
    { range: koTime, clock },
    ({ before, stem, there, name }) => [
      ...(there ? [] : [`{range} {clock} ${before}^${stem}지 않`]),
      ...(name === undefined ? [] : [`{range} {clock} ${name} 안 ^하`, `{range} {clock} ${name}@이가 ^없`]),
    ],
    (rows, held) => did(rows, held, NEVER),
  ),
  ofEnActs<Condition, Range & { often: typeof howOften }>(
    { range: enTime, clock, often: howOften },
    ({ did: verb, one, of, where }) => {
      const what = `${verb}${one === '' ? '' : ` ${one}`}${of}${where}`;
      return [
        `${what} {often} {clock} {range}`,
        `${what} {clock} {often} {range}`,
        `${what} {often} {range} {clock}`,
      ];
    },
    (rows, held) => did(rows, held, held.often),
  ),
  ofEnActs<Condition, Range>(
    { range: enTime, clock },
    ({ did: verb, doing, one, of, where }) => {
      const what = `${one === '' ? '' : ` ${one}`}${of}${where} {clock} {range}`;
      return [`<did not|didn't|didn’t> ${doing}${what}`, `never ${verb}${what}`];
    },
    (rows, held) => did(rows, held, NEVER),
  ),
];

interface Pair {
  readonly lat: string;
  readonly lon: string;
}

/** The traits that say where customers are; no words of their own. */
const coordinates: Form<Pair> = {
  name: null,
  describe: () => ({ text: '', uses: [] }),
  write: () => false,
  read(reader, at) {
    const found = coordinatesIn(typedTraits(reader.lexicon));
    return found && { value: { lat: found.lat.name, lon: found.lon.name }, to: at };
  },
};

const KM_KO = '{km} <km|킬로미터|킬로>';
const KM_EN = '{km} <km|kilometres|kilometers|kilometre|kilometer>';
const ROUND = '{place}<에서|으로부터|> <반경|>';

function away(op: '<=' | '>', ko: string[], en: string[]): Form<Condition> {
  return leaf({
    ko,
    en,
    slots: { place, at: coordinates, km: bounded(0, MAX_KM, false) },
    make: ({ place: from, at: { lat, lon }, km: value }) => ({
      kind: 'distance',
      lat,
      lon,
      from,
      test: { op, value },
    }),
  });
}

/** How far customers are, where the data has one pair of coordinates: `서울시청 5km 이내`. */
const distances: readonly Form<Condition>[] = [
  away(
    '<=',
    [
      `${ROUND} ${KM_KO} <이내|이하|안>{at}^이?`,
      `${ROUND} ${KM_KO} <이내|안>에 {at}^있`,
      `${ROUND} ${KM_KO} <이내|안>에 {at}^살`,
      `${ROUND} ${KM_KO} <이내|안>에 {at}^거주하`,
      `${ROUND} ${KM_KO} <이내|안> 거주{at}^이?`,
    ],
    [`<|is|are|live|lives|living> within ${KM_EN} of {place} {at}`],
  ),
  away(
    '>',
    [`${ROUND} ${KM_KO} 넘게 떨어져 {at}^있`, `${ROUND} ${KM_KO} <초과|밖>{at}^이?`],
    [`<|is|are|live|lives|living> <more|farther|further> than ${KM_EN} <from|away from> {place} {at}`],
  ),
];

/** The trait that holds the first order; no words of its own. */
const firstOrder: Form<string> = {
  name: null,
  describe: () => ({ text: '', uses: [] }),
  write: () => false,
  read: ({ lexicon }, at) =>
    lexicon.traits.byId('first_order') ? { value: 'first_order', to: at } : undefined,
};

const SOON = '가입 <후|뒤|이후|한 뒤|한 후> {n}일 <안에|이내에|이내|내|내에>';
const JOINING = 'within {n} <days|day> <of|after> <joining|signing up|signup|sign-up> {first}{joined}';

/** How soon after joining the first order came: `가입 후 7일 안에 첫 구매`. */
const soon: Form<Condition> = leaf({
  ko: [
    `${SOON} 첫 <구매|주문|결제>{first}{joined}^이?`,
    `${SOON} 첫 <구매|주문|결제>를 {first}{joined}^하`,
    `${SOON} 처음 {first}{joined}^구매하`,
  ],
  en: [`<|their> first <purchase|order> ${JOINING}`, `first <bought|ordered|purchased> ${JOINING}`],
  slots: { first: firstOrder, joined: soleTrait('joined'), n: bounded(1, MAX_UNITS, true) },
  make: ({ first, joined, n }) => ({
    kind: 'trait',
    trait: first,
    test: { op: 'days-from', side: 'after', from: 0, to: n, trait: joined },
  }),
});

/** Everyday phrases about the clock, distances and how soon things were done. */
export const everydayWhen: readonly Form<Condition>[] = [...onClock, ...distances, soon];

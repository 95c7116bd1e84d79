import type { GeoPoint, Leaf } from '../../../core/condition';
import { isPlace, writePlace } from '../../../core/geo';
import { OFFICES } from '../../geo/offices';
import { MAX_KM } from '../../limits';
import { kept, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { bounded } from '../numbers';
import { put } from '../pen';
import { notOnEarth } from '../problems';
import { miss, note, offer, skip } from '../reader';
import { ruleFor, worded, type Wordings } from '../rule';

const DEGREES = String.raw`([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)`;
const PAIR = new RegExp(`${DEGREES} *, *${DEGREES}`, 'y');

const degrees = (digits: string | undefined) => Number(digits) || 0;

/** A place as maps write it, latitude first. */
const pair: Form<GeoPoint> = kept({
  name: 'latitude-and-longitude',
  read(reader, start) {
    const at = skip(reader, start);
    PAIR.lastIndex = at;
    const found = PAIR.exec(reader.text);
    if (!found) {
      miss(reader, at, { kind: 'slot', slot: 'number' });
      if (at === reader.text.length) offer(reader, at, writePlace({ lat: 37.5665, lon: 126.978 }), 'number');
      return undefined;
    }
    const value = { lat: degrees(found[1]), lon: degrees(found[2]) };
    const to = at + found[0].length;
    if (isPlace(value)) return { value, to };
    note(reader, notOnEarth(at, to));
    return undefined;
  },
  write(value, pen) {
    put(pen, writePlace(value));
    return true;
  },
  describe: () => ({ text: '? latitude and longitude in degrees: 37.5665, 126.978 ?', uses: [] }),
});

const short = (name: string) => name.replace(/(?:특별|광역)(?:자치)?(?=[시도]청)/, '');

const office = worded(
  'office',
  Object.fromEntries(
    OFFICES.map(({ name }) => [name.en, { ko: [name.ko, short(name.ko)], en: [name.en] }]),
  ) as Wordings<string>,
);

const rule = ruleFor<GeoPoint>();

/** A place by its latitude and longitude, or one of the offices that are known by name. */
export const place: Form<GeoPoint> = oneOf('place', () => [
  pair,
  rule({
    ko: ['({pair})', '{office}({pair})'],
    en: ['({pair})', '{office} ({pair})'],
    slots: { office, pair },
    make: (held) => held.pair,
  }),
  rule({
    ko: '{office}',
    en: '{office}',
    slots: { office },
    make: (held) => {
      const found = OFFICES.find(({ name }) => name.en === held.office);
      return found && { lat: found.lat, lon: found.lon };
    },
  }),
]);

function distance(op: '<=' | '>', ko: string[], en: string[]): Form<Leaf> {
  return ruleFor<Leaf>()({
    ko,
    en,
    slots: { lat: nameOf('trait'), lon: nameOf('trait'), place, km: bounded(0, MAX_KM, false) },
    make: ({ lat, lon, place: from, km: value }) => ({
      kind: 'distance',
      lat,
      lon,
      from,
      test: { op, value },
    }),
    take: (held) =>
      held.kind === 'distance' && held.test.op === op
        ? { lat: held.lat, lon: held.lon, place: held.from, km: held.test.value }
        : undefined,
  });
}

const KO = '{lat}·{lon}@이가 {place}<에서|으로부터> {km} <km|킬로미터|킬로>';
const KM = '{km} <km|kilometres|kilometers|kilometre|kilometer>';
const EN = '{lat} and {lon} <are|is>';

/** How far customers are from a place. */
export const distances: readonly Form<Leaf>[] = [
  distance(
    '<=',
    [`${KO} 이내^이`, `${KO} 이하^이`, `${KO} <안|이내>에 ^있`],
    [`${EN} within ${KM} of {place}`, `${EN} at most ${KM} <from|away from> {place}`],
  ),
  distance(
    '>',
    [`${KO} 넘게 떨어져 ^있`, `${KO} 초과^이`, `${KO}보다 멀리 ^있`],
    [`${EN} more than ${KM} <from|away from> {place}`, `${EN} <farther|further> than ${KM} from {place}`],
  ),
];

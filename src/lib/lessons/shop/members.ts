import { addDays, daysBetween, type Day } from '../../core/day';
import { random, weighted, type Random } from '../../stats/random';
import { CALENDAR, DAYS, FIRST_DAY } from './calendar';
import { KINDS, WITHDRAWN, type Kind, type KindTraits } from './kinds';
import { FAMILY_NAMES, INSTAGRAM_DAY, MEN, REGIONS, SOURCES, WOMEN } from './people';
import type { Member } from './world';

const OPENED: Day = '2021-03-02';
const chooseFamily = weighted(FAMILY_NAMES.map((n) => n[2]));
const chooseRegion = weighted(REGIONS.map((r) => r[2]));
const chooseSourceBefore = weighted(SOURCES.map((s) => s[2]));
const chooseSourceAfter = weighted(SOURCES.map((s) => s[3]));
const chooseJoinDay = weighted(CALENDAR.map((d) => d.weight));

interface Seat {
  readonly kind: Kind;
  readonly joined: Day;
}

function joinedDay(r: Random, traits: KindTraits): Day {
  if (!r.chance(traits.joinedBefore)) return addDays(FIRST_DAY, Math.min(chooseJoinDay(r), DAYS - 1));
  const before = daysBetween(OPENED, FIRST_DAY);
  const youth = Math.sqrt(r.uniform());
  return addDays(OPENED, Math.floor(youth * before));
}

function seats(r: Random): Seat[] {
  const known = KINDS.flatMap((traits) =>
    Array.from({ length: traits.customers }, () => ({ kind: traits.kind, joined: joinedDay(r, traits) })),
  );
  const gone = KINDS.find((k) => k.kind === 'occasional') as KindTraits;
  const left = Array.from({ length: WITHDRAWN }, () => ({ kind: gone.kind, joined: joinedDay(r, gone) }));
  return [...known, ...left];
}

function member(r: Random, seat: Seat & { withdrawn: boolean }, number: number): Member {
  const woman = r.chance(seat.kind === 'bargain' ? 0.76 : 0.64);
  const source = seat.joined >= INSTAGRAM_DAY ? chooseSourceAfter(r) : chooseSourceBefore(r);
  const [ko, en] = FAMILY_NAMES[chooseFamily(r)] ?? ['', ''];
  return {
    id: String(number).padStart(7, '0'),
    kind: seat.kind,
    withdrawn: seat.withdrawn,
    gender: woman ? '여' : '남',
    family: [ko, en],
    given: r.pick(woman ? WOMEN : MEN),
    born: 2006 - Math.min(48, Math.floor(r.gamma(2.6, 5.4))),
    region: REGIONS[chooseRegion(r)]?.[0] ?? '',
    joined: seat.joined,
    source: SOURCES[source]?.[0] ?? '',
    emailConsent: r.chance(seat.kind === 'bargain' ? 0.8 : 0.62),
    smsConsent: r.chance(seat.kind === 'loyal' ? 0.7 : 0.45),
  };
}

/** Everyone who ever joined, in order of joining, numbered from 0000001; those who withdrew included. */
export function makeMembers(seed: number): Member[] {
  const r = random(seed, 'members');
  const all = seats(r);
  const marked = all.map((seat, i) => ({ ...seat, withdrawn: i >= all.length - WITHDRAWN }));
  const inOrder = r.shuffle(marked).sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0));
  return inOrder.map((seat, i) => member(r, seat, i + 1));
}

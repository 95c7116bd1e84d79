import { CITY_DISTRICTS } from './city-districts';
import { DISTRICTS } from './districts';
import { REGIONS } from './regions';
import { ROMAN_REGIONS, romanDistrict } from './romanised';
import { evened } from './spellings';

/** A 시·군·구 as texts name it. */
export interface District {
  readonly name: string;
  /** Its 일반구. */
  readonly parts: readonly string[];
  /** `Gangnam-gu`. */
  readonly roman: string;
}

/** A 시·도 as texts name it, with its 시·군·구. */
export interface Place {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly roman: readonly string[];
  readonly districts: readonly District[];
}

/** The 17 시·도 with all that is in them. */
export const PLACES: readonly Place[] = REGIONS.map(({ name, also }) => ({
  name,
  spellings: [name, ...also],
  roman: ROMAN_REGIONS[name] ?? [],
  districts: (DISTRICTS[name] ?? []).map((district, at) => ({
    name: district,
    parts: CITY_DISTRICTS[`${name} ${district}`] ?? [],
    roman: romanDistrict(name, district, at),
  })),
}));

const counts = new Map<string, number>();
for (const { spellings, districts } of PLACES) {
  const names = [...spellings, ...districts.flatMap(({ name, parts }) => [name, ...parts])];
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Whether a name is that of one 시·군·구 or 일반구 of the whole country, so that it needs no 시·도: 강남구 is, 중구 and 광주시 are not. */
export function isUnique(name: string): boolean {
  return counts.get(name) === 1;
}

/** The 시·도, and the 시·군·구 in it, that a chosen area names; undefined for any other text. */
export function placeOf(
  area: string,
): { readonly place: Place; readonly district: District | undefined } | undefined {
  const [head = '', name, ...rest] = evened(area).split(' ');
  const place = PLACES.find(({ spellings }) => spellings.includes(head));
  if (!place || rest.length > 0) return undefined;
  const district = place.districts.find((one) => one.name === name);
  return name === undefined || district ? { place, district } : undefined;
}

/** What may follow a romanised 시·도. */
export const ROMAN_ENDINGS = [
  '',
  '-si',
  ' city',
  ' special city',
  ' metropolitan city',
  ' special self-governing city',
  ' province',
  ' special self-governing province',
];

import { isUnique, ROMAN_ENDINGS, type District, type Place } from './known';

/** What stands before an address: the country, and a postcode. */
export const BEFORE_ADDRESS =
  '^(?:(?:대한민국|한국),? |[(\\[]?[0-9]{5}[)\\]]?,? ?|[(\\[]?[0-9]{3}-[0-9]{3}[)\\]]?,? ?)+';

const EDGE = '(?:$|[^가-힣A-Za-z0-9])';
/** After a 구: an edge, or a name that is written without a space before it and ends as a part of a 구 or a road. */
const REST = `(?:${EDGE}|[가-힣0-9]+(?:동|읍|면|가|로|길|구)${EDGE})`;
const ENDING = `(?:${ROMAN_ENDINGS.filter((ending) => ending !== '').join('|')})?`;
const TAIL = ',?(?: [0-9]{5})?(?:,? (?:south |republic of )?korea)?(?: [0-9]{5})?$';

const either = (names: readonly string[]): string => `(?:${names.join('|')})`;

function korean({ spellings }: Place, districts: readonly District[], whole: boolean): string[] {
  const names = districts.flatMap(({ name, parts }) => [name, ...parts]);
  const heads = either(spellings);
  const bare = districts.flatMap(({ name, parts }) => [
    ...(isUnique(name) ? [`${name}${EDGE}`] : []),
    ...(isUnique(name) && parts.length > 0 ? [`${name}${either(parts)}${REST}`] : []),
    ...parts.filter(isUnique).map((part) => `${part}${EDGE}`),
  ]);
  return [
    ...(whole ? [`^${heads}${EDGE}`] : []),
    ...(names.length > 0 ? [`^${heads} ?${either(names)}${REST}`] : []),
    ...(bare.length > 0 ? [`^${either(bare)}`] : []),
  ];
}

function romanised({ roman }: Place, districts: readonly District[], whole: boolean): string[] {
  const head = `${either(roman)}${ENDING}`;
  const names = either(districts.map((district) => district.roman));
  const inside = [`^${head},? ${names}(?:$|[^a-z0-9-])`, `(?:^|[ ,])${names},? ${head}${TAIL}`];
  return [...(whole ? [`(?:^|, ?)${head}${TAIL}`] : []), ...(districts.length > 0 ? inside : [])];
}

/**
 * A pattern of DuckDB for addresses in a 시·도, or in some of its 시·군·구, without what stands before them. It begins with
 * the area, or names a 시·군·구 that the country has once, or ends with the area in the Latin script.
 */
export function placePattern(place: Place, districts: readonly District[] | 'whole'): string {
  const whole = districts === 'whole';
  const among = whole ? place.districts : districts;
  return `${either(korean(place, among, whole))}|(?i:${romanised(place, among, whole).join('|')})`;
}

import type { Trait } from '../../core/relation';
import { isNumeric } from '../fits';

/** A pair of columns that say where customers are. */
export interface Coordinates<T = Trait> {
  readonly lat: T;
  readonly lon: T;
}

const LAT = /(?:^|[^a-z])lat(?:itude)?(?![a-z])|위도/;
const LON = /(?:^|[^a-z])(?:lng|lon|long|longitude)(?![a-z])|경도/;
const Y = /y ?좌표|좌표 ?y/;
const X = /x ?좌표|좌표 ?x/;

/** A name without what tells the two columns of a pair apart. */
function rest(name: string, mark: RegExp): string {
  return name.replace(mark, '').replace(/[\s_.\-()]+/g, '');
}

function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** The first pair of number columns that are called latitude and longitude, in Korean or English; of the same thing where there are several. */
export function coordinatesIn<T extends Pick<Trait, 'type' | 'name' | 'label' | 'from'>>(
  traits: readonly T[],
): Coordinates<T> | undefined {
  const numbers = traits.filter(({ type, from }) => isNumeric(type) && from === undefined);
  const called = (mark: RegExp) =>
    numbers.flatMap((trait) => {
      const name = [trait.name, trait.label.ko].map(plain).find((one) => mark.test(one));
      return name === undefined ? [] : [{ trait, of: rest(name, mark) }];
    });
  for (const [up, across] of [
    [LAT, LON],
    [Y, X],
  ] as const) {
    const [lats, lons] = [called(up), called(across)];
    for (const lat of lats) {
      const lon = lons.find(({ of }) => of === lat.of);
      if (lon) return { lat: lat.trait, lon: lon.trait };
    }
  }
  return undefined;
}

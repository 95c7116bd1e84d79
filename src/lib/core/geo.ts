/** A place on the map, in degrees: latitude −90 to 90, longitude −180 to 180. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** So many kilometres or less, or more than so many. */
export interface DistanceTest {
  readonly op: '<=' | '>';
  readonly value: number;
}

/** Mean radius R₁ of the earth in kilometres (IUGG; Moritz 2000, Geodetic Reference System 1980). */
export const EARTH_KM = 6371.0088;

/** Whether degrees are those of a place on the earth. */
export function isPlace({ lat, lon }: GeoPoint): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

const NUMBER = String.raw`([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)`;
const POINT = new RegExp(`^\\(?${NUMBER}°?([NS])?(?:[,;]\\s*|\\s+)${NUMBER}°?([EW])?\\)?$`, 'i');

/** A place as maps write it: `37.5665, 126.978`, also in brackets or with N, S, E and W; undefined when it is none. */
export function readPlace(typed: string): GeoPoint | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replace(/\s*°\s*/g, '°')
    .trim();
  const found = POINT.exec(plain);
  if (!found) return undefined;
  const [, lat, north, lon, east] = found;
  const degrees = (digits: string | undefined, side: string | undefined, back: string) =>
    Number(digits) * (side?.toUpperCase() === back ? -1 : 1) || 0;
  const place = { lat: degrees(lat, north, 'S'), lon: degrees(lon, east, 'W') };
  return isPlace(place) ? place : undefined;
}

/** A place as maps write it, latitude first. */
export function writePlace({ lat, lon }: GeoPoint): string {
  return `${lat}, ${lon}`;
}

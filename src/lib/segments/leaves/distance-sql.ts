import type { LeafOf } from '../../core/condition';
import { EARTH_KM } from '../../core/geo';
import { double } from '../../sql/exact';
import type { Scope } from '../scope';
import { numberSql } from '../value-sql';

/** SQL of the distance in kilometres, NULL where the place of a customer is not known. */
export function kilometresSql(
  { lat: latName, lon: lonName, from }: LeafOf<'distance'>,
  scope: Scope,
): string {
  const [lat, lon] = [latName, lonName].map((name) => `CAST(${scope.trait(name).sql} AS DOUBLE)`);
  const half = (sql: string | undefined, degrees: number) =>
    `pow(sin(radians(${sql} - ${double(degrees)}) / 2), 2)`;
  const scale = `cos(radians(${lat})) * cos(radians(${double(from.lat)}))`;
  const haversine = `${half(lat, from.lat)} + ${scale} * ${half(lon, from.lon)}`;
  const km = `round(${double(2 * EARTH_KM)} * asin(least(1, sqrt(${haversine}))), 6)`;
  return `CASE WHEN ${lat} BETWEEN -90 AND 90 AND ${lon} BETWEEN -180 AND 180 THEN ${km} END`;
}

/** SQL of "within so many kilometres of a place", or further. */
export function distanceSql(leaf: LeafOf<'distance'>, scope: Scope): string {
  return numberSql(`(${kilometresSql(leaf, scope)})`, leaf.test, double);
}

import type { LeafOf } from '../../core/condition';
import { EARTH_KM, type GeoPoint } from '../../core/geo';
import { traitOf, type PlainCustomer, type PlainWorld } from './world';

/** The point of a unit ball under a place. */
function onBall({ lat, lon }: GeoPoint): readonly [x: number, y: number, z: number] {
  const [up, round] = [(lat / 180) * Math.PI, (lon / 180) * Math.PI];
  return [Math.cos(up) * Math.cos(round), Math.cos(up) * Math.sin(round), Math.sin(up)];
}

/** Kilometres between two places over the earth, by the straight line through it. */
function between(a: GeoPoint, b: GeoPoint): number {
  const [[ax, ay, az], [bx, by, bz]] = [onBall(a), onBall(b)];
  const chord = Math.hypot(ax - bx, ay - by, az - bz);
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, chord / 2)) * 1e6) / 1e6;
}

/** Whether a customer is within a distance of a place, or beyond it. */
export function distance(leaf: LeafOf<'distance'>, customer: PlainCustomer, world: PlainWorld): boolean {
  const [lat, lon] = [leaf.lat, leaf.lon].map((name) => {
    const { value } = traitOf(customer, name, world.catalog);
    return value === null ? null : Number(value);
  });
  if (typeof lat !== 'number' || typeof lon !== 'number') return false;
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return false;
  const km = between({ lat, lon }, leaf.from);
  return leaf.test.op === '<=' ? km <= leaf.test.value : km > leaf.test.value;
}

import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from './geo';

describe('a place as maps write it', () => {
  it.each<[typed: string, lat: number, lon: number]>([
    ['37.5665, 126.9780', 37.5665, 126.978],
    ['37.5665,126.978', 37.5665, 126.978],
    ['  (37.5665, 126.9780) ', 37.5665, 126.978],
    ['37.5665 126.9780', 37.5665, 126.978],
    ['37.5665° N, 126.9780° E', 37.5665, 126.978],
    ['33.9°S 151.2°E', -33.9, 151.2],
    ['−33.9, -0', -33.9, 0],
    ['40, -74', 40, -74],
    ['９０, １８０', 90, 180],
    ['1e-7, 0.5', 1e-7, 0.5],
  ])('%s', (typed, lat, lon) => {
    expect(readPlace(typed)).toEqual({ lat, lon });
    expect(readPlace(writePlace({ lat, lon }))).toEqual({ lat, lon });
  });

  it.each(['', '37.5', '126.978, 37.5665', '37.5, 181', 'Seoul', '37.5, 127, 3', '37.5,, 127', '3712'])(
    'is not %s',
    (typed) => expect(readPlace(typed)).toBeUndefined(),
  );
});

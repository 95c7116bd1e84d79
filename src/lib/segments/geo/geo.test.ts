import { describe, expect, it } from 'vitest';
import { EARTH_KM } from '../../core/geo';
import { traitOf } from '../fixture';
import { PLACES } from '../areas/known';
import { coordinatesIn } from './coordinates';
import { OFFICES, officeAt } from './offices';

const numbers = (...names: string[]) => names.map((name) => traitOf(name, 'number', 'base'));

describe('columns of coordinates', () => {
  it.each<[names: string[], lat: string, lon: string]>([
    [['lat', 'lng'], 'lat', 'lng'],
    [['LONGITUDE', 'LATITUDE'], 'LATITUDE', 'LONGITUDE'],
    [['나이', '위도', '경도'], '위도', '경도'],
    [['store_lat', 'home_lat', 'home_lon'], 'home_lat', 'home_lon'],
    [['homeLatitude', 'homeLongitude'], 'homeLatitude', 'homeLongitude'],
    [['X좌표', 'Y좌표'], 'Y좌표', 'X좌표'],
    [['고객 위도', '고객 경도'], '고객 위도', '고객 경도'],
  ])('are %j', (names, lat, lon) => {
    const found = coordinatesIn(numbers(...names));
    expect([found?.lat.name, found?.lon.name]).toEqual([lat, lon]);
  });

  it.each([
    [['lat']],
    [['x', 'y']],
    [['latest', 'longest']],
    [['flat', 'along']],
    [['home_lat', 'store_lng']],
    [['plate', 'belong']],
  ])('are not %j', (names) => expect(coordinatesIn(numbers(...names))).toBeUndefined());

  it('are numbers', () => {
    expect(coordinatesIn([traitOf('lat', 'text', 'base'), traitOf('lng', 'number', 'base')])).toBeUndefined();
  });
});

describe('offices', () => {
  it('are one of each 시·도, in their order', () => {
    expect(OFFICES.map(({ name }) => name.ko.replace(/[시도]?청$/, ''))).toEqual(
      PLACES.map(({ name }) => name.replace(/[시도]$/, '')),
    );
  });

  /** Kilometres by the law of cosines. */
  function km(a: string, b: string): number {
    const [one, other] = [a, b].map((name) => OFFICES.find(({ name: { ko } }) => ko === name)!);
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const [up, down] = [radians(one!.lat), radians(other!.lat)];
    const round = radians(one!.lon - other!.lon);
    return (
      EARTH_KM * Math.acos(Math.sin(up) * Math.sin(down) + Math.cos(up) * Math.cos(down) * Math.cos(round))
    );
  }

  it('lie as far apart as their cities do', () => {
    expect(Math.abs(km('서울특별시청', '부산광역시청') - 325)).toBeLessThan(5);
    expect(Math.abs(km('서울특별시청', '인천광역시청') - 27)).toBeLessThan(3);
    expect(Math.abs(km('서울특별시청', '제주특별자치도청') - 455)).toBeLessThan(6);
  });

  it('are known by their place alone', () => {
    for (const office of OFFICES) expect(officeAt(office)).toBe(office);
    expect(officeAt({ lat: 37.5665, lon: 126.978 })).toBeUndefined();
  });
});

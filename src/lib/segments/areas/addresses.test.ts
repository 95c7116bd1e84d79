import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { text as quoted } from '../../sql/quote';
import { inAreas } from '../evaluating/addresses';
import { areaSql } from '../text-sql';
import { CITY_DISTRICTS } from './city-districts';
import { DISTRICTS } from './districts';
import { isUnique, PLACES } from './known';
import { ROMAN_REGIONS } from './romanised';

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  [wasm, native] = [await openWasm(), await openNative()];
});
afterAll(() => {
  wasm.close();
  native.close();
});

function heldSql(texts: readonly string[], areas: readonly string[]): string {
  const rows = texts.map((one, i) => `(${i}, ${quoted(one)})`).join(', ');
  return `SELECT ${areaSql('v.a', areas)} AS m FROM (VALUES ${rows}) AS v(i, a) ORDER BY v.i`;
}

const GANGNAM = ['서울특별시 강남구'];
const SEOUL = ['서울특별시'];
const SEONGNAM = ['경기도 성남시'];

const ADDRESSES: readonly (readonly [
  areas: readonly string[],
  inside: readonly string[],
  outside: readonly string[],
])[] = [
  [
    GANGNAM,
    [
      '서울특별시 강남구 역삼동 1',
      '서울특별시강남구역삼동 1',
      '서울특별시강남구 테헤란로 1',
      '서울 강남구(역삼동)',
      '서울 강남구, 역삼동',
      '(06234) 서울 강남구',
      '06234 서울 강남구 역삼동',
      '[06234] 서울시 강남구',
      '135-080 서울시 강남구',
      '대한민국 서울특별시 강남구 역삼동',
      '대한민국, 06234 서울 강남구',
      '강남구',
      ' 강남구 역삼동 ',
      '강남구(역삼동)',
      'Seoul Gangnam-gu',
      'Gangnam-gu, Seoul',
      '12 Teheran-ro, Gangnam-gu, Seoul 06234, Republic of Korea',
      'gangnam-gu, seoul, korea',
      'Seoul, Gangnam-gu, Yeoksam-dong',
    ],
    [
      '서울역',
      '서울우유',
      '서울 강남',
      '서울 강남구청역',
      '강남구청',
      '강남역',
      '서울강남',
      '부산 강남구',
      '경기도 강남구',
      '서울 서초구 강남대로',
      'Gangnam',
      'Gangnam-gu',
      'Seoul Gangnam-guro',
      'Busan Gangnam-gu',
      '',
    ],
  ],
  [
    SEOUL,
    [
      '서울',
      '서울,',
      '서울시중구 다산로 1',
      '강남구',
      'Seoul',
      'SEOUL',
      'Seoul, South Korea',
      'Seoul City',
      'Mapo-gu, Seoul',
      'Jung-gu Seoul',
    ],
    ['서울역', '서울우유', '중구', 'Seoul Milk', 'Seoulite', '1 Seoul-ro, Busan', '경기 과천시 서울대공원로'],
  ],
  [
    SEONGNAM,
    [
      '성남시',
      '성남시 분당구',
      '성남시분당구 정자동',
      '분당구',
      '분당구 정자동',
      '경기 분당구',
      '경기도 성남시 분당구',
      '경기도성남시분당구정자동',
      'Bundang-gu, Seongnam-si, Gyeonggi-do',
    ],
    ['성남동', '분당', '분당서울대병원', '경기', '경기도 수원시', '성남시청', '서울 분당구'],
  ],
  [['경기도 고양시'], ['일산동구', '고양시 일산서구', '경기 덕양구'], ['일산', '동구', '서구']],
  [['경상북도 포항시'], ['포항시 남구', '경북 남구', '포항시북구 두호동'], ['남구', '북구', '울산 남구']],
  [
    ['경기도 광주시'],
    ['경기 광주시', '경기도광주시 송정동', 'Gwangju-si, Gyeonggi-do'],
    ['광주시', '광주', 'Gwangju'],
  ],
  [
    ['광주광역시'],
    ['광주시', '광주북구 용봉동', '광산구', 'Gwangju', 'Buk-gu, Gwangju'],
    ['경기 광주시', '북구', 'Gwangju-si, Gyeonggi-do'],
  ],
  [
    ['서울특별시 중구', '부산광역시'],
    ['서울 중구', '부산중구 광복로', '해운대구', '부산진구'],
    ['중구', '대구 중구'],
  ],
  [
    ['서울특별시 강남구 역삼동'],
    ['(06234) 서울 강남구 역삼동 1'],
    ['서울 강남구', '서울특별시 강남구 삼성동'],
  ],
];

describe('addresses', () => {
  it.each(ADDRESSES)('in %j', async (areas, inside, outside) => {
    const texts = [...inside, ...outside];
    const wanted = texts.map((_, i) => i < inside.length);
    const told = (held: readonly boolean[]) => texts.map((one, i) => `${one}: ${held[i] ?? ''}`);
    expect(told(texts.map((one) => inAreas(one, areas)))).toEqual(told(wanted));
    const sql = heldSql(texts, areas);
    expect(told((await native.query(sql)).map(({ m }) => m === true))).toEqual(told(wanted));
    expect(told(wasm.query(sql).map(({ m }) => m === true))).toEqual(told(wanted));
  });

  it('are judged alike in SQL and one by one, however they are put together', async () => {
    const regions = PLACES.flatMap(({ spellings, roman }) => [...spellings, ...roman]);
    const districts = PLACES.flatMap(({ districts: own }) =>
      own.flatMap(({ name, parts, roman }) => [name, ...parts, roman]),
    );
    const before = fc.constantFrom('', '', '', '(06234) ', '06234', '대한민국 ', '한국, ', 'Korea ', '가 ');
    const gap = fc.constantFrom('', ' ', ' ', ', ', ',', '-', '  ', '\u3000', '(');
    const rest = fc.constantFrom(
      '',
      '',
      ' 역삼동',
      '역삼동',
      '청',
      '로 1',
      '(가)',
      ', Korea',
      ' 06234',
      ' City',
      '-si',
    );
    const near = fc.constantFrom(...regions.slice(0, 4), '경기', '경기도', 'Gyeonggi-do', 'Seoul');
    const local = fc.constantFrom('강남구', '중구', '성남시', '분당구', 'Gangnam-gu', 'Seongnam-si');
    const region = fc.oneof(near, fc.constantFrom(...regions));
    const district = fc.oneof(local, fc.constantFrom(...districts));
    const parts = fc.oneof(
      fc.tuple(before, region, gap, district, rest),
      fc.tuple(before, district, gap, region, rest),
      fc.tuple(before, district, gap, district, rest),
      fc.tuple(before, region, rest),
    );
    const areas = fc.constantFrom(
      ...['서울', '경기도', '서울특별시 강남구', '경기도 성남시', '부산 중구', '경남 창원시', '제주', '세종'],
    );
    const rounds = fc.tuple(
      fc.array(
        parts.map((all) => all.join('')),
        { minLength: 300, maxLength: 300 },
      ),
      fc.array(areas, { minLength: 1, maxLength: 3 }),
    );
    let all = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async ([texts, chosen]) => {
        const found = (await native.query(heldSql(texts, chosen))).map(({ m }) => m === true);
        const wrong = texts.filter((one, i) => found[i] !== inAreas(one, chosen));
        expect(wrong.slice(0, 5), chosen.join()).toEqual([]);
        all += found.filter(Boolean).length;
      }),
      { numRuns: 32, seed: 5, endOnFailure: true },
    );
    expect(all).toBeGreaterThan(500);
  });

  it('have patterns that every engine can hold, of the whole country', () => {
    const sql = heldSql(['제주시', '서울우유'], Object.keys(DISTRICTS));
    expect(wasm.query(sql).map(({ m }) => m)).toEqual([true, false]);
  });
});

describe('names', () => {
  it('of 시 with 구 are those of the list', () => {
    const own = Object.entries(DISTRICTS).flatMap(([region, names]) =>
      names.map((name) => `${region} ${name}`),
    );
    expect(Object.keys(CITY_DISTRICTS).filter((name) => !own.includes(name))).toEqual([]);
    expect(Object.values(CITY_DISTRICTS).flat()).toHaveLength(35);
  });

  it('are romanised, each as one of its own in its 시·도', () => {
    expect(Object.keys(ROMAN_REGIONS)).toEqual(Object.keys(DISTRICTS));
    for (const { name, districts } of PLACES) {
      const romans = districts.map(({ roman }) => roman);
      expect(
        romans.filter((roman) => !/^[A-Z][a-z]+-(si|gun|gu)$/.test(roman)),
        name,
      ).toEqual([]);
      expect(new Set(romans).size, name).toBe(romans.length);
    }
    const roman = (region: string, district: string) =>
      PLACES.find((one) => one.name === region)?.districts.find((one) => one.name === district)?.roman;
    expect(roman('서울특별시', '강동구')).toBe('Gangdong-gu');
    expect(roman('부산광역시', '기장군')).toBe('Gijang-gun');
    expect(roman('경기도', '연천군')).toBe('Yeoncheon-gun');
    expect(roman('강원특별자치도', '양양군')).toBe('Yangyang-gun');
    expect(roman('경상남도', '합천군')).toBe('Hapcheon-gun');
    expect(roman('경상북도', '울릉군')).toBe('Ulleung-gun');
    expect(roman('전라남도', '신안군')).toBe('Sinan-gun');
    expect(roman('충청남도', '태안군')).toBe('Taean-gun');
  });

  it('without a 시·도 are known where the country has one alone', () => {
    expect(['강남구', '분당구', '성남시'].map(isUnique)).toEqual([true, true, true]);
    expect(['중구', '강서구', '고성군', '광주시', '남구'].map(isUnique)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

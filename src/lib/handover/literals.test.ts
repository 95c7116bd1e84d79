import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../core/condition';
import { emptyNotebook, type Notebook } from '../core/notebook';
import { conditions } from '../segments/fixture-trees';
import { worlds } from '../segments/fixture-worlds';
import { literalsOf } from './literals';
import { arbitraryNotebook } from './testing/arbitrary-notebook';
import { FULL } from './testing/examples';

/** Keys whose values are words of the format, chosen from a list or made by the product. */
const STRUCTURE = new Set(
  ['version', 'kind', 'op', 'id', 'compare', 'unit', 'table', 'role', 'reading', 'type', 'decimal'].concat([
    'cancelled',
    'entity',
    'keep',
    'forms',
    'why',
    'personal',
    'stitch',
    'timeZone',
    'currency',
    'seed',
    'business',
    'proposed',
    'scale',
    'colour',
    'segment',
    'among',
    'basis',
    'archived',
    'heldOut',
    'shortLived',
    'which',
    'side',
    'missing',
  ]),
);

function valuesIn(value: unknown): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object') return value === '' ? [] : [String(value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    STRUCTURE.has(key) || (key === 'of' && inner === 'customer') ? [] : valuesIn(inner),
  );
}

function withTest(trait: string, test: Test): Notebook {
  const condition: Condition = { kind: 'trait', trait, test };
  return { ...emptyNotebook(), segments: [{ id: 'a', name: 'VIP', condition }] };
}

function personalIn(notebook: Notebook): string[] {
  return literalsOf(notebook).flatMap(({ value, personal }) => (personal ? [`${personal} ${value}`] : []));
}

describe('literalsOf', () => {
  it('leaves out nothing that is not a word of the format', () => {
    fc.assert(
      fc.property(arbitraryNotebook, (notebook) => {
        const listed = new Set(literalsOf(notebook).map(({ value }) => value));
        expect(valuesIn(notebook).filter((value) => !listed.has(value))).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
    const listed = new Set(literalsOf(FULL).map(({ value }) => value));
    expect(valuesIn(FULL).filter((value) => !listed.has(value))).toEqual([]);
  });

  it('leaves out nothing of any kind of condition', () => {
    const trees = worlds().chain(({ catalog }) => conditions(catalog, ['other']));
    fc.assert(
      fc.property(trees, (condition) => {
        const notebook = { ...emptyNotebook(), segments: [{ id: 'a', name: 'VIP', condition }] };
        const listed = new Set(literalsOf(notebook).map(({ value }) => value));
        expect(valuesIn(condition).filter((value) => !listed.has(value))).toEqual([]);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('says where each value stands', () => {
    const seoul = literalsOf(FULL).find(({ value }) => value === '서울');
    expect(seoul?.place).toEqual({
      ko: '세그먼트 ‘이탈 위험’의 조건: city',
      en: 'Segment “이탈 위험”, condition: city',
    });
  });

  it('finds nothing personal in an ordinary notebook', () => {
    expect(personalIn(FULL)).toEqual([]);
  });

  it.each<[string, Test, string]>([
    ['email', { op: 'in', values: ['a', 'kim@example.com'] }, 'email kim@example.com'],
    ['이름', { op: 'contains', text: '홍길동' }, 'name 홍길동'],
    ['휴대폰', { op: '=', value: 1012345678 }, 'phone 1012345678'],
    ['생년월일', { op: 'on', day: '1990-01-01' }, 'birthday 1990-01-01'],
    ['주소', { op: 'starts', text: '서울 강남구 테헤란로 123' }, 'address 서울 강남구 테헤란로 123'],
    ['고객번호', { op: 'in', values: ['C001'] }, 'person-id C001'],
  ])('flags a condition on %s', (trait, test, expected) => {
    expect(personalIn(withTest(trait, test))).toEqual([expected]);
  });

  it('flags a place to the house, not one of a part of a town', () => {
    const near = (lat: number, lon: number): Notebook => ({
      ...emptyNotebook(),
      segments: [
        {
          id: 'a',
          name: 'VIP',
          condition: {
            kind: 'distance',
            lat: '위도',
            lon: '경도',
            from: { lat, lon },
            test: { op: '<=', value: 5 },
          },
        },
      ],
    });
    expect(personalIn(near(37.5012, 127.0396))).toEqual(['location 37.5012', 'location 127.0396']);
    expect(personalIn(near(37.567, 126.978))).toEqual([]);
  });

  it('knows the column of customer ids by the mapping', () => {
    const inputs = FULL.inputs.map((input) => ({ ...input, mapping: { customer: 'key' } }));
    expect(personalIn({ ...withTest('key', { op: 'in', values: ['77'] }), inputs })).toEqual([
      'person-id 77',
    ]);
  });

  it('reads notes, titles, purposes and file names too', () => {
    const notebook: Notebook = {
      ...emptyNotebook(),
      title: '010-1234-5678 고객',
      purpose: { ...emptyNotebook().purpose, goal: 'ask kim@example.com' },
      steps: [{ id: 'a', spec: { kind: 'overview' }, note: '카드 4111-1111-1111-1111' }],
      inputs: FULL.inputs.map((input) => ({ ...input, name: '900101-1234568.csv' })),
    };
    expect(personalIn(notebook).map((found) => found.split(' ')[0])).toEqual([
      'phone',
      'email',
      'resident-number',
      'card-number',
    ]);
  });
});

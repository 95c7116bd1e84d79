import { describe, expect, it } from 'vitest';
import type { Catalog, Trait } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import { tableCatalog } from '../table-of-conditions/fixture-data';
import { wordsIn } from './look-up';
import { TEMPLATES } from './templates';

const catalog = tableCatalog('2026-04-01');

/** A catalog whose customers have just these columns. */
function withColumns(...columns: readonly Partial<Trait>[]): Catalog {
  const [first] = catalog.traits;
  if (!first) throw new Error('no trait');
  const { personal: _, ...plain } = first;
  const traits = columns.map((column): Trait => {
    const label = { ko: column.name ?? '', en: column.name ?? '' };
    return { ...plain, label, family: 'profile', type: 'text', unit: 'none', ...column };
  });
  return { ...catalog, traits, events: [] };
}

function asked(id: string, of: Catalog, most: Readonly<Record<string, string>> = {}): unknown {
  const resolved = TEMPLATES.find((one) => one.id === id)?.resolve(of, { stats: {}, most });
  if (!resolved?.ok) return resolved?.missing.map(({ en }) => en);
  return leavesOf(resolved.condition).map((leaf) =>
    leaf.kind === 'trait'
      ? `${leaf.trait} ${'text' in leaf.test ? leaf.test.text : leaf.test.op}`
      : leaf.kind,
  );
}

describe('templates that ask for a column', () => {
  it('take the occupation before the age, and the age before groups of ages', () => {
    const job = { name: '직업' };
    const age = { name: '나이', type: 'number' } as const;
    const band = { name: '연령대' };
    expect(asked('bank-worker', withColumns(job, age, band))).toContain('직업 직장');
    expect(asked('bank-worker', withColumns(age, band))).toEqual(['나이 between']);
    const groups = asked('bank-worker', withColumns(band));
    for (const group of ['30대', '40대', '50대']) expect(groups).toContain(`연령대 ${group}`);
    expect(groups).not.toContain('연령대 20대');
    expect(groups).not.toContain('연령대 60대');
    expect(asked('bank-retiree', withColumns(band))).toContain('연령대 60대');
    expect(asked('twenties', withColumns(band))).toContain('연령대 20대');
    expect(asked('twenties', withColumns())).toEqual([
      'A column with a date of birth, an age or an age group is needed in the customers file.',
    ]);
  });

  it('name the most frequent value only where values may be listed and were counted', () => {
    const address = { name: '주소', personal: 'address' } as const;
    const region = { name: '지역', type: 'category' } as const;
    expect(asked('main-region', withColumns(address))).toEqual([
      'A column with where they live is needed in the customers file.',
    ]);
    expect(asked('main-region', withColumns(region))).toEqual([
      'Which value is the most frequent has not been counted. Open this again in a moment.',
    ]);
    expect(asked('main-region', withColumns(address, region), { 지역: '서울' })).toEqual(['지역 in']);
  });

  it('look for words of both languages under English names of columns', () => {
    const words = { ko: ['가격'], en: ['price'] };
    expect(wordsIn(withColumns({ name: '나이' }), words)).toEqual(['가격']);
    expect(wordsIn(withColumns({ name: 'age' }), words)).toEqual(['price', '가격']);
  });
});

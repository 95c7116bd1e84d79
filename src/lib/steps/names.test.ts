import { describe, expect, it } from 'vitest';
import type { Selection } from '../charts/spec';
import type { StepSpec } from '../core/notebook';
import type { Row } from '../core/relation';
import type { Lang } from '../core/words';
import { stepKindOf } from './index';
import { FIXTURES } from './testing/catalogs';
import { schemeFixture } from './testing/scheme';

const fixture = FIXTURES.find((one) => one.catalog.traits.some(({ name }) => name === 'city'));
if (!fixture) throw new Error('no fixture');
const { catalog } = fixture;
const NAMES = ['Often', 'Makers', 'Lately'];

function scheme(names: readonly string[]) {
  const plain = schemeFixture(catalog);
  const segments = plain.segments.slice(0, names.length).map((one, i) => ({ ...one, name: names[i] ?? '' }));
  return { ...plain, segments };
}

const items = (...values: string[]): Selection => ({ kind: 'items', values });

function nameOf(
  spec: StepSpec,
  results: Record<string, readonly Row[]>,
  chart: string,
  selection: Selection,
  lang: Lang,
  names: readonly string[] = NAMES,
): string | null | undefined {
  const view = { spec, catalog, results, lang, scheme: scheme(names) };
  return stepKindOf(spec).nameOf?.(view, chart, selection);
}

describe('a segment made of a combination', () => {
  const named = (chart: string, selection: Selection, lang: Lang, ids = 's1 s2 s3', names = NAMES) =>
    nameOf({ kind: 'overlap', segments: [] }, { patterns: [{ ids }] }, chart, selection, lang, names);

  it('is called by its segments, and by nothing else than these where others are looked at', () => {
    expect(named('upset', items('010'), 'en')).toBe('Only Makers');
    expect(named('upset', items('010'), 'ko')).toBe('Makers만');
    expect(named('upset', items('101'), 'en')).toBe('Only Often ∩ Lately');
    expect(named('upset', items('111'), 'ko')).toBe('Often ∩ Makers ∩ Lately');
    expect(named('matrix', items('s1:s3'), 'en')).toBe('Often ∩ Lately');
    expect(named('upset', items('100', '010'), 'en')).toBe('Only Often, Only Makers');
  });

  it('says in which it is not', () => {
    expect(named('upset', items('000'), 'en')).toBe('Outside every segment');
    expect(named('upset', items('000'), 'ko')).toBe('어느 세그먼트에도 없음');
    expect(named('upset', items('00'), 'en', 's1 s3')).toBe('In none of Often, Lately');
    expect(named('upset', items('00'), 'ko', 's1 s3')).toBe('Often, Lately 어디에도 없음');
  });

  it('tells a few of many, and leaves names that are missing to the question', () => {
    const four = items('100', '010', '001', '110');
    expect(named('upset', four, 'en')).toBe('Only Often, Only Makers and 2 more');
    expect(named('upset', four, 'ko')).toBe('Often만, Makers만 외 2개');
    expect(named('upset', items('010'), 'en', 's1 s2 s3', ['Often', '', 'Lately'])).toBeNull();
  });
});

describe('a segment made of moves', () => {
  const flows = [{ day: '2025-01-01', until: '2025-06-30', ids: 's1 s2 s3', places: 's1 s2 s3' }];
  const migration: StepSpec = { kind: 'migration', back: { n: 6, unit: 'month' }, psi: 0.2 };
  const named = (chart: string, selection: Selection, lang: Lang) =>
    nameOf(migration, { flows }, chart, selection, lang);

  it('is called by where they came from and went', () => {
    expect(named('flows', items('s1:s3'), 'en')).toBe('Often → Lately');
    expect(named('flows', items('s1:-'), 'en')).toBe('Often → In no segment');
    expect(named('flows', items('s1:-'), 'ko')).toBe('Often → 어디에도 없음');
  });

  it('is called by what they did in a segment', () => {
    expect(named('turnover', items('s1:left'), 'en')).toBe('Left Often');
    expect(named('turnover', items('s1:entered'), 'ko')).toBe('Often에 들어옴');
    const spec: StepSpec = { kind: 'over-time', unit: 'month', n: 3, alert: 0.2 };
    const results = { ids: [{ ids: 's1 s2' }], d0: [{ day: '2025-01-01', n0: 3, n1: 4 }] };
    expect(nameOf(spec, results, 'turnover', items('s2:stayed'), 'en')).toBe('Stayed in Makers');
    expect(nameOf(spec, results, 'turnover', items('s2:stayed'), 'ko')).toBe('Makers에 남음');
  });
});

describe('a segment made of a trait', () => {
  const rfm: StepSpec = { kind: 'rfm', bins: 5, cuts: {}, colour: 'customers' };

  it('is called by the groups chosen', () => {
    expect(nameOf(rfm, {}, 'groups', items('Champions', 'Loyal'), 'en')).toBe('Champions, Loyal');
    expect(nameOf(rfm, {}, 'groups', items('Champions'), 'ko')).toBe('챔피언');
  });

  it('is called by what holds for them, where that is short', () => {
    const months: Selection = { kind: 'range', low: '2025-01', high: '2025-02' };
    const said = nameOf({ kind: 'overview' }, {}, 'months-orders', months, 'ko');
    expect(said).toMatch(/2025.*고객$/);
    const spread: StepSpec = { kind: 'distribution', trait: 'city', scale: 'linear' };
    expect(nameOf(spread, {}, 'bars', items('=Seoul'), 'en')).toMatch(/Seoul/);
    const many = Array.from({ length: 30 }, (_, i) => `=place ${i}`);
    expect(nameOf(spread, {}, 'bars', items(...many), 'en')).toBeNull();
    expect(nameOf(spread, {}, 'nothing', { kind: 'cells', cells: [] }, 'en')).toBeNull();
  });
});

import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { StepSpec } from '../core/notebook';
import type { Catalog, TraitType } from '../core/relation';
import type { Words } from '../core/words';
import { STEP_KIND_NAMES, STEP_KINDS, stepKindOf, stepSpecSchema } from './index';
import { FIXTURES, type Fixture, FOCUS } from './testing/catalogs';
import { loadFixture, viewOf } from './testing/run-step';
import { schemeFixture } from './testing/scheme';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const SQL_TYPES: Record<TraitType, RegExp> = {
  number: /^(INTEGER|BIGINT|DOUBLE)$/,
  money: /^DECIMAL/,
  date: /^(DATE|TIMESTAMP)$/,
  category: /^(VARCHAR|ENUM)/,
  text: /^VARCHAR$/,
  boolean: /^BOOLEAN$/,
};

/** Defaults of every kind, and one distribution for each trait, so that every shape is drawn. */
function specsOf(catalog: Catalog): StepSpec[] {
  const defaults = STEP_KIND_NAMES.flatMap((kind): StepSpec[] => STEP_KINDS[kind].defaults(catalog));
  const spread = catalog.traits.map(({ name }): StepSpec => ({
    kind: 'distribution',
    trait: name,
    scale: 'log',
  }));
  const asked: StepSpec[] = [
    { kind: 'over-time', unit: 'month', n: 3, alert: 0.2 },
    { kind: 'over-time', unit: 'week', n: 2, alert: 0.2, segments: ['s2', 's4'] },
    { kind: 'difference', segment: '', against: '' },
    { kind: 'difference', segment: 's2', against: 's3' },
    { kind: 'migration', back: { n: 6, unit: 'month' }, psi: 0.2 },
    {
      kind: 'migration',
      back: { n: 6, unit: 'month' },
      until: { n: 2, unit: 'month' },
      psi: 0.2,
      segments: ['s3'],
    },
  ];
  return [...defaults, ...spread, ...asked];
}

/** Other settings of the same kind whose results may still be on the screen. */
function rivalsOf(spec: StepSpec): StepSpec[] {
  return spec.kind === 'rfm'
    ? [
        { ...spec, bins: 10 },
        { ...spec, bins: 3 },
      ]
    : [];
}

const cases = FIXTURES.flatMap((fixture) =>
  specsOf(fixture.catalog).map((spec): [string, StepSpec, Fixture] => [
    `${fixture.name}: ${JSON.stringify(spec)}`,
    spec,
    fixture,
  ]),
);

function isComplete(words: Words): boolean {
  return (
    words.ko.trim() !== '' && words.en.trim() !== '' && !/undefined|NaN|\[object/.test(words.ko + words.en)
  );
}

describe.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))(
  'the fixture %s',
  (_name, fixture) => {
    it('starts with something to see', () => {
      expect(specsOf(fixture.catalog).length).toBeGreaterThan(0);
    });
  },
);

describe.each(cases)('%s', (_title, spec, fixture) => {
  const { catalog } = fixture;
  const kind = stepKindOf(spec);
  beforeAll(() => loadFixture(engine, fixture));

  it('raises no problem and survives JSON and its schema', () => {
    expect(kind.check(spec, catalog, schemeFixture(catalog))).toEqual([]);
    const again: unknown = JSON.parse(JSON.stringify(spec));
    expect(v.parse(kind.schema, again)).toEqual(spec);
    expect(v.parse(stepSpecSchema, again)).toEqual(spec);
    expect(v.safeParse(kind.schema, { ...spec, surprise: 1 }).success).toBe(false);
  });

  it.each([undefined, FOCUS])('binds and declares its real columns (focus: %o)', (focus) => {
    const compiled = kind.compile(spec, catalog, focus, schemeFixture(catalog));
    const made = [
      catalog.base,
      ...catalog.events.map((e) => e.table),
      ...(focus ? [focus.table] : []),
      ...schemeFixture(catalog).segments.map(({ table }) => table),
    ];
    for (const one of compiled.statements) {
      expect(made, `${one.table} reads`).toEqual(expect.arrayContaining([...one.reads]));
      made.push(one.table);
    }
    const { results } = viewOf(engine, spec, catalog, focus);
    for (const [name, rows] of Object.entries(results)) {
      expect(rows.length, name).toBeLessThanOrEqual(700);
    }
    for (const trait of compiled.traits) {
      const [column] = engine.query(
        `SELECT column_type AS type FROM (DESCRIBE "${trait.table}") WHERE column_name = '${trait.name}'`,
      );
      expect(String(column?.['type']), trait.name).toMatch(SQL_TYPES[trait.type]);
      expect(isComplete(trait.label) && isComplete(trait.definition)).toBe(true);
    }
    for (const table of new Set(compiled.traits.map((trait) => trait.table))) {
      const declared = compiled.traits.filter((trait) => trait.table === table).map((trait) => trait.name);
      const columns = engine.query(`SELECT column_name AS name FROM (DESCRIBE "${table}")`);
      expect(columns.map((row) => row['name'])).toEqual(['c', ...declared]);
    }
  });

  it('has the same tables whatever segment is looked at', () => {
    const names = [undefined, FOCUS].map((focus) =>
      kind.compile(spec, catalog, focus, schemeFixture(catalog)).statements.map((one) => one.table),
    );
    expect(names[0]).toEqual(names[1]);
  });

  it.each([undefined, FOCUS])('speaks both languages and describes its charts (focus: %o)', (focus) => {
    for (const lang of ['ko', 'en'] as const) {
      const view = viewOf(engine, spec, catalog, focus, lang);
      const reading = kind.reading(view);
      expect(reading.trim()).not.toBe('');
      expect(reading).not.toMatch(/undefined|NaN|null|\(이\)|\(가\)/);
      // Values of the data stand in quotation marks, in whatever language they are.
      expect(/[가-힣]/.test(reading.replace(/[‘“].*?[’”]/g, ''))).toBe(lang === 'ko');
      expect(isComplete(kind.question(spec, catalog))).toBe(true);
      expect(kind.definitions(view).length).toBeGreaterThan(0);
      expect(kind.definitions(view).every(isComplete)).toBe(true);
      for (const chart of kind.charts(view, focus)) {
        expect(isComplete(chart.alt) && isComplete(chart.title)).toBe(true);
        expect(chart.rows.length).toBeGreaterThan(0);
        expect(kind.toCondition(view, chart.id, { kind: 'items', values: [] })).toBeNull();
      }
    }
  });

  it('says nothing untrue while its results are not there yet', () => {
    const view = { spec, catalog, results: {}, lang: 'ko', scheme: schemeFixture(catalog) } as const;
    expect(kind.reading(view)).toBe('');
    expect(kind.charts(view, undefined)).toEqual([]);
  });

  it('does not break over the last results of another setting', () => {
    const others = [...specsOf(catalog), ...rivalsOf(spec)].filter((other) => other.kind === spec.kind);
    for (const other of others) {
      if (stepKindOf(other).check(other, catalog, schemeFixture(catalog)).length > 0) continue;
      const { results } = viewOf(engine, other, catalog, FOCUS);
      const view = { spec, catalog, results, lang: 'en', scheme: schemeFixture(catalog) } as const;
      expect(() => [kind.reading(view), kind.definitions(view)]).not.toThrow();
      for (const chart of kind.charts(view, FOCUS)) {
        expect(() => kind.toCondition(view, chart.id, { kind: 'range', low: 1, high: 2 })).not.toThrow();
      }
    }
  });
});

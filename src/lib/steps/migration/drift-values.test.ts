import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm } from '../../../../tests/engine/wasm';
import { migrationDefinitions } from './words';
import type { Catalog, Row, Trait } from '../../core/relation';
import { sameWords } from '../../core/words';
import { watchedValues } from '../../segments/compared-traits';
import type { SchemeView, StepView } from '../contract';
import type { MigrationSpec } from '../../core/notebook';
import { driftCharts } from './drift-chart';
import { driftBetween, type DriftRows } from './drift-between';
import { readDrift, type Drift } from './drift-read';
import { shiftWords } from './drift-words';

const DAYS = ['2025-12-31', '2026-03-31'] as const;

function trait(name: string, type: Trait['type'], more: Partial<Trait> = {}): Trait {
  const words = sameWords(name);
  return {
    name,
    type,
    unit: 'none',
    label: words,
    definition: words,
    family: 'behaviour',
    table: '',
    from: ['orders'],
    ...more,
  };
}

const TRAITS: readonly Trait[] = [
  trait('channel', 'category', { label: { ko: '선호 채널', en: 'Favourite channel' } }),
  trait('city', 'category', { from: ['events'] }),
  trait('unsubscribed', 'boolean', { label: { ko: '수신거부', en: 'Unsubscribed' } }),
  trait('advice', 'number', { unit: 'score', from: ['surveys'] }),
  trait('points', 'number', { unit: 'score', from: ['surveys'] }),
  trait('late', 'category', { from: ['surveys'] }),
];

function catalogOf(day: string): Catalog {
  const base = `base_${day}`;
  return {
    base,
    customers: 400,
    known: 'known',
    traits: TRAITS.map((one) => ({ ...one, table: base })),
    events: [],
    asOf: day,
    currency: 'KRW',
  };
}

const scheme: SchemeView = {
  segments: [],
  all: [],
  kind: 'overlapping',
  suppress: [],
  at: (day) => ({ catalog: catalogOf(day), statements: [] }),
};

/** Who has what on a day: one customer in four is not known on the earlier one. */
function base(day: string): string {
  const late = day === DAYS[1];
  return `CREATE TABLE "base_${day}" AS SELECT * FROM (SELECT CAST(i AS INTEGER) AS c, 'k' || i AS customer_id,
    CASE WHEN i % 10 = 0 THEN '  ' WHEN i % 10 < ${late ? 6 : 3} THEN 'app' WHEN i % 10 < 8 THEN 'web' WHEN i % 40 = 9 THEN 'fax' WHEN i % 40 = 19 THEN 'post' WHEN i % 40 = 29 THEN NULL ELSE '전화 "1"' END AS channel,
    CASE WHEN i % 50 = ${late ? 1 : 999} THEN 'New' ELSE 'Seoul' END AS city,
    i % 50 < ${late ? 5 : 1} AS unsubscribed,
    CASE WHEN i % 3 > 0 THEN CAST(1 + (CASE WHEN i % 4 < ${late ? 2 : 0} THEN 4 ELSE i * 7 % 5 END) AS DOUBLE) END AS advice,
    CAST((i * 37 + ${late ? 30 : 0}) % 100 AS DOUBLE) AS points,
    ${late ? "CASE WHEN i % 2 = 0 THEN 'yes' ELSE 'no' END" : 'CAST(NULL AS VARCHAR)'} AS late
    FROM range(1, 401) AS r(i)) ${late ? '' : 'WHERE c % 4 <> 1'} ORDER BY c`;
}

const KNOWN = `CREATE TABLE known AS SELECT CAST(i AS INTEGER) AS c, CASE WHEN i % 4 = 1 THEN TIMESTAMP '2026-01-05' ELSE TIMESTAMP '2025-01-05' END AS t FROM range(1, 401) AS r(i) ORDER BY 1`;

async function askedOf(engine: { query(sql: string): Row[] | Promise<Row[]> }): Promise<DriftRows> {
  for (const made of [KNOWN, ...DAYS.map(base)]) await engine.query(made);
  const between = driftBetween(DAYS, scheme, catalogOf(DAYS[1]));
  if (!between) throw new Error('nothing is watched');
  for (const { table, select } of between.statements)
    await engine.query(`CREATE TABLE "${table}" AS ${select}`);
  const answers: Record<string, Row[]> = {};
  for (const [name, select] of Object.entries(between.queries)) answers[name] = await engine.query(select);
  return answers;
}

let native: NativeEngine;
let rows: DriftRows;
beforeAll(async () => {
  native = await openNative();
  rows = await askedOf(native);
});
afterAll(() => native.close());

/** The values of everybody known on a day, one by one; '' where there is none. */
async function held(column: string, day: string): Promise<string[]> {
  const found = await native.query(`SELECT CAST("${column}" AS VARCHAR) AS v FROM "base_${day}"`);
  return found.map(({ v }) => (v === null || v === undefined ? '' : String(v).trim()));
}

/** The index by its definition, with values that fewer than 5 % have on both days put together where there are several. */
function indexOf(then: readonly string[], now: readonly string[], merge: boolean): number {
  const share = (of: readonly string[], values: readonly string[]) =>
    of.filter((value) => values.includes(value)).length / of.length;
  const all = [...new Set([...then, ...now])];
  const rare = merge
    ? all.filter((one) => one !== '' && share(then, [one]) < 0.05 && share(now, [one]) < 0.05)
    : [];
  const groups =
    rare.length > 1
      ? [...all.filter((one) => !rare.includes(one)).map((one) => [one]), rare]
      : all.map((one) => [one]);
  return groups.reduce((sum, group) => {
    const [p, q] = [Math.max(share(then, group), 0.0001), Math.max(share(now, group), 0.0001)];
    return sum + (p - q) * Math.log(p / q);
  }, 0);
}

const drifts = () => readDrift(rows, catalogOf(DAYS[1]));
function driftOf(name: string): Drift {
  const found = drifts().find((one) => one.trait.name === name);
  if (!found) throw new Error(`no drift of ${name}`);
  return found;
}

describe('the drift of values', () => {
  it.each([
    ['channel', true],
    ['city', true],
    ['unsubscribed', false],
    ['advice', false],
  ] as const)('of %s is the index over all who were known, worked out one by one', async (name, merge) => {
    const [then, now] = [await held(name, DAYS[0]), await held(name, DAYS[1])];
    expect([then.length, now.length]).toEqual([300, 400]);
    expect(driftOf(name).psi).toBeCloseTo(indexOf(then, now, merge), 10);
    expect(driftOf(name).psi).toBeGreaterThan(0.01);
  });

  it('is the same in the engine of the page', async () => {
    const wasm = await openWasm();
    const found = readDrift(await askedOf(wasm), catalogOf(DAYS[1]));
    wasm.close();
    expect(found).toEqual(drifts());
  }, 60_000);

  it('puts several rare categories together, keeps a single one, and has blanks apart', () => {
    const channel = driftOf('channel').values;
    expect(channel.map(({ kind, value }) => `${kind}:${value}`)).toEqual([
      'value:app',
      'value:web',
      'value:전화 "1"',
      'other:',
      'blank:',
    ]);
    expect(driftOf('city').values.map(({ value }) => value)).toEqual(['Seoul', 'New']);
    expect(driftOf('unsubscribed').values.map(({ value }) => value)).toEqual(['false', 'true']);
    for (const side of ['then', 'now'] as const)
      expect(channel.reduce((sum, one) => sum + one[side], 0)).toBeCloseTo(1, 12);
  });

  it('takes scores value by value in their order, and by tenths where there are many', () => {
    expect(driftOf('advice').values.map(({ value }) => Number(value))).toEqual([1, 2, 3, 4, 5, 0]);
    expect(driftOf('points').values).toEqual([]);
  });

  it('says nothing of what nobody had told on one of the days', () => {
    expect(drifts().map(({ trait: { name } }) => name)).not.toContain('late');
  });

  it('is said in shares before and after, by the words of the reader', async () => {
    const then = (await held('unsubscribed', DAYS[0])).filter((v) => v === 'true').length / 300;
    const now = (await held('unsubscribed', DAYS[1])).filter((v) => v === 'true').length / 400;
    const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
    expect(shiftWords(driftOf('unsubscribed'), 'ko')).toContain(`예 ${percent(then)} → ${percent(now)}`);
    expect(shiftWords(driftOf('unsubscribed'), 'en')).toContain(`Yes ${percent(then)} → ${percent(now)}`);
    expect(shiftWords(driftOf('channel'), 'en')).toContain('app');
    expect(shiftWords(driftOf('points'), 'en')).toBe('');
  });

  it('draws the shares of what drifted, each value on both days', () => {
    const spec: MigrationSpec = { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.05 };
    const view: StepView<MigrationSpec> = {
      spec,
      catalog: catalogOf(DAYS[1]),
      lang: 'en',
      results: {
        ...rows,
        flows: [{ day: DAYS[0], until: DAYS[1], ids: '', places: '', p_then: '-', p_now: '-', customers: 1 }],
      },
    };
    const charts = driftCharts(view);
    const channel = charts.find(({ id }) => id === 'drift-channel');
    const web = driftOf('channel').values[0];
    expect(channel?.rows.slice(0, 2).map(({ share }) => share)).toEqual([web?.then, web?.now]);
    expect(new Set(channel?.rows.map(({ label }) => label)).size).toBe(channel?.rows.length);
    expect(driftCharts({ ...view, spec: { ...spec, psi: 9 } }).map(({ id }) => id)).toEqual(['drift']);
    expect(
      migrationDefinitions(view)
        .map(({ en }) => en)
        .join(),
    ).toContain('under 5%');
  });
});

describe('traits that are compared value by value', () => {
  it('are those that follow from dated rows, none of them personal, none of steps', () => {
    const base = catalogOf(DAYS[1]);
    const { from: _, ...file } = trait('grade', 'category', { table: base.base });
    const more = [
      file,
      trait('phone', 'category', { table: base.base, personal: 'phone' }),
      trait('rfm_group', 'category', { table: 'rfm' }),
      trait('words', 'text', { table: base.base }),
      trait('mean_rating', 'number', { table: base.base, unit: 'score', from: ['tickets'] }),
    ];
    const names = watchedValues({ ...base, traits: [...base.traits, ...more] }).map(({ name }) => name);
    expect(names).toEqual(TRAITS.map(({ name }) => name));
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { InputSpec } from '../../core/input';
import { rawTable } from '../raw/raw-table';
import { scoresOf, type Check, type CheckId } from './check';
import { behindSelect } from './check-sql';
import { gapMonths } from './checks';
import type { FileQuality } from './file-quality';
import { qualityOf } from './testing/ask';

const HEADER = 'id,이름,메일,전화,도시,나이,가입일,금액,동의,동의일';
const LINES = [
  'A1,김하나,a1@shop.kr,01012340001,서울,31,2024-01-05,12000,Y,2024-01-05',
  'A2,이두리,a2@shop.kr,1012340002,서울,42,2024-01-07,13000,Y,2021-03-01',
  'A3,박세찬,A1@Shop.kr,010-1234-0003,서 울,230,2024-02-11,11000,N,',
  'A4,최나래,a4@shop.kr,01012340004,부산,28,2030-01-01,12500,Y,',
  'A5,테스트,test@shop.kr,01012340005,부산,33,9999-12-31,990000000,Y,2025-01-01',
  'A6,정다운,a6@example.com,01012340006,부산,없음,2024-05-02,12800,,',
  'A6,정다운,a6@example.com,01012340006,부산,없음,2024-05-02,12800,,',
  'A7,한가람,a7@shop.kr,01012340007,없음,39,어제,12100,Y,2025-02-02',
  'A8,오�하,a8@shop.kr,01012340008,,45,2024-05-30,11900,N,',
  'A9,서라온,a9@shop.kr,01012340009,부산,51,1980-03-03,12300,Y,2025-03-03',
];
const FILE = `${[HEADER, ...LINES].join('\n')}\n`;

const spec: InputSpec = {
  id: 'people',
  name: 'people.csv',
  role: 'customers',
  reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', header: true, skip: 0 },
  columns: [
    { name: 'id', type: 'text' },
    { name: '이름', type: 'text' },
    { name: '메일', type: 'text' },
    { name: '전화', type: 'text' },
    { name: '도시', type: 'text' },
    { name: '나이', type: 'number' },
    { name: '가입일', type: 'date', format: '%Y-%m-%d' },
    { name: '금액', type: 'money' },
    { name: '동의', type: 'boolean' },
    { name: '동의일', type: 'date', format: '%Y-%m-%d' },
  ],
  mapping: {
    customer: 'id',
    joined: '가입일',
    consent_email: '동의',
    consent_day: '동의일',
    email: '메일',
    phone: '전화',
  },
  personal: { 이름: 'name', 메일: 'email', 전화: 'phone' },
};

let wasm: TestEngine;
let native: NativeEngine;
let found: FileQuality;
const file = { spec, path: 'people.csv' };
const raw = rawTable(file);
beforeAll(async () => {
  wasm = await openWasm();
  native = await openNative();
  wasm.file('people.csv', FILE);
  wasm.run([raw.statement, ...(raw.refused ? [raw.refused] : [])]);
  found = await qualityOf(wasm, raw, '2026-01-01');
});
afterAll(() => {
  wasm.close();
  native.close();
});

const column = (name: string) => found.profile.columns.find((one) => one.name === name);
const check = (id: CheckId): Check | undefined =>
  found.scores.flatMap(({ checks }) => checks).find((one) => one.id === id);
const odd = (name: string) =>
  Object.fromEntries((column(name)?.odd ?? []).map(({ kind, cells }) => [kind, cells]));

describe('a profile', () => {
  it('counts rows, blanks, unreadable cells and different values', () => {
    expect(found.profile.rows).toBe(10);
    expect(column('나이')).toMatchObject({ filled: 8, unreadable: 2, missing: 0 });
    expect(column('도시')).toMatchObject({ filled: 9, missing: 1, distinct: { count: 4, exact: true } });
    expect(column('가입일')).toMatchObject({ filled: 9, unreadable: 1 });
    expect(column('동의일')).toMatchObject({ filled: 5, missing: 5 });
  });

  it('names what is odd', () => {
    expect(odd('도시')).toEqual({ placeholder: 1, variants: 1 });
    expect(odd('가입일')).toEqual({ unreadable: 1, future: 1, 'long-ago': 1, 'placeholder-date': 1 });
    expect(odd('전화')).toEqual({ 'lost-zeros': 1 });
    expect(odd('이름')).toEqual({ mojibake: 1 });
    expect(odd('금액')).toEqual({ outliers: 1 });
  });

  it('shows no value of a personal column', () => {
    for (const name of ['이름', '메일', '전화']) {
      expect(column(name)).toMatchObject({ personal: true, examples: [] });
      expect(column(name)).not.toHaveProperty('values');
    }
  });

  it('agrees with native DuckDB on quartiles and counts', async () => {
    const ages = [31, 42, 230, 28, 33, 39, 45, 51];
    const [row] = await native.query(
      `SELECT min(a) AS min, quantile_cont(a, 0.25) AS low, median(a) AS median, quantile_cont(a, 0.75) AS high, max(a) AS max FROM (VALUES ${ages.map((a) => `(${a})`).join(', ')}) AS t(a)`,
    );
    expect(column('나이')?.spread).toEqual(row);
    const rows = column('나이')?.bins?.reduce((sum, bin) => sum + bin.rows, 0);
    expect(rows).toBe(ages.length);
  });

  it('knows the last day and the months without rows', () => {
    expect(found.profile.lastDay).toBe('2024-05-30');
    expect(gapMonths(found.profile.months)).toEqual(['2024-03', '2024-04']);
    expect(check('age')?.said?.en).toContain('581 days');
  });
});

describe('checks', () => {
  it.each([
    ['unreadable', 3, 43],
    ['dates', 3, 14],
    ['test-accounts', 3, 10],
    ['duplicates', 1, 10],
    ['same-email', 2, 10],
    ['same-phone', 1, 10],
    ['consent-missing', 2, 10],
    ['consent-old', 1, 6],
    ['consent-undated', 1, 6],
    ['personal-unused', 1, 3],
  ] as const)('%s: %d of %d', (id, concerned, of) => {
    expect(check(id)).toMatchObject({ concerned, of });
  });

  it.each([
    ['unreadable', [6, 7, 8]],
    ['dates', [4, 5, 10]],
    ['duplicates', [6, 7]],
    ['same-email', [1, 3, 6, 7]],
    ['test-accounts', [5, 6, 7]],
    ['consent-old', [2]],
    ['lost-zeros', [2]],
    ['spellings', [3]],
    ['outliers', [3, 5]],
  ] as const)('%s shows the rows behind', (id, rows) => {
    const select = behindSelect(file, id, found.profile, '2026-01-01');
    expect(wasm.query(select ?? '').map(({ row }) => row)).toEqual(rows);
    expect(Object.keys(wasm.query(select ?? '')[0] ?? {})).toEqual([
      'row',
      ...spec.columns.map(({ name }) => name),
    ]);
    expect(check(id)?.behind).toBe(true);
  });

  it('score 100 only when nothing is found', () => {
    const one = (concerned: number, of: number, weight = 1): Check => ({
      id: 'outliers',
      dimension: 'accuracy',
      question: { ko: '', en: '' },
      definition: { ko: '', en: '' },
      weight,
      concerned,
      of,
      unit: 'rows',
      columns: [],
      behind: false,
    });
    const score = (...checks: Check[]) => scoresOf(checks)[0]?.score;
    expect(score(one(0, 10), one(0, 0))).toBe(100);
    expect(score(one(1, 1_000_000))).toBe(99);
    expect(score(one(1, 1, 3), one(0, 1, 1))).toBe(25);
    expect(scoresOf([])[0]?.score).toBeUndefined();
    for (const { score: each } of found.scores) expect(each).toBeLessThan(100);
  });
});

describe('suggestions', () => {
  it('are for what was found', () => {
    const ids = found.suggestions.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'duplicates',
        'same-email',
        'lost-zeros:전화',
        'merge:도시',
        'range:나이',
        'test-accounts:메일',
        'placeholder-date:가입일:9999',
      ]),
    );
  });

  it('once applied, are not made again', async () => {
    const sure = found.suggestions.filter((one) => one.sure);
    const cleaned = rawTable({
      spec: { ...spec, cleaning: sure.map(({ step }) => step) },
      path: 'people.csv',
    });
    wasm.run([cleaned.statement]);
    const after = await qualityOf(wasm, cleaned, '2026-01-01');
    const again = after.suggestions.map(({ id }) => id);
    for (const { id } of sure) expect(again, id).not.toContain(id);
    const score = ({ scores }: FileQuality) =>
      scores.find(({ dimension }) => dimension === 'accuracy')?.score ?? 0;
    expect(score(after)).toBeGreaterThan(score(found));
  });
});

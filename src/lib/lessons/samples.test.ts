import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../core/words';
import { openSample, type SampleProgress } from './open-sample';
import { SAMPLES, type Sample } from './samples';
import { ENGLISH_PAIRS, englishLines } from './shop/english';
import { csvText, SHOP_FILES } from './shop/files';
import { makeWorld, SHOP_SEED } from './shop/world';

const STATIC = new URL('../../../static/', import.meta.url);
const MADE: Record<string, string> = {
  customers: '23d72ce0688808b6998e3103ce964afec07860b9bd7d6ad229643259dd599746',
  orders: 'e55fe9eb579bbd110dd9f4ca8b44083bdd61359880fa6e14d476c4aa10d251ad',
  events: '948c71be30a6ba1b0cb1fba418a0241b0d103917ddeeff200711b67b2a6cebec',
  messages: '2d03b80c9d6fb3f6e9ba96f187b673905fc43badd92d7e40dec2c3f37f868ba4',
  surveys: 'c05b071f020009c0b5ef3ce13dc3d7d15bc746ac4ddb0a9e0e8d01168c142ea7',
  tickets: '70597117d0d82cdefe00d6a5ac1de987dd118af82d184fad45dad6436efdc84e',
};
/** Checksums of what was shipped before other files came; who refers to its numbers finds the same cells. */
const FIRST = {
  customers: 'c7953b8b724e9b347ffcde9f7ef8f28551684739bc96d285f9abd5a4d992c450',
  customersColumns: 12,
};
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const shop = SAMPLES[0] as Sample;

interface Index {
  readonly files: { name: string; bytes: number; packedBytes: number; sha256: string }[];
}
const index = JSON.parse(readFileSync(new URL('samples/index.json', STATIC), 'utf8')) as Index;

const texts = new Map<string, string>();
beforeAll(() => {
  const world = makeWorld(SHOP_SEED);
  for (const file of SHOP_FILES) texts.set(file.role, csvText(file.cells(world)));
});

describe('the shipped sample', () => {
  it.each(shop.files)('$path is what the generator makes', ({ path, role, packedBytes }) => {
    const url = new URL(path, STATIC);
    const made = texts.get(role) ?? '';
    expect(sha256(made)).toBe(MADE[role]);
    expect(sha256(gunzipSync(readFileSync(url)))).toBe(MADE[role]);
    expect(statSync(url).size).toBe(packedBytes);
    const entry = index.files.find((f) => `samples/${f.name}` === path);
    expect(entry).toMatchObject({ sha256: MADE[role], packedBytes, bytes: Buffer.byteLength(made) });
  });

  it('is under 8 MB altogether with room to spare, and all of it is used', () => {
    const total = index.files.reduce((sum, f) => sum + f.packedBytes, 0);
    expect(total).toBeLessThan(7_500_000);
    const known = SAMPLES.flatMap((s) => s.files.map((f) => f.path));
    expect(index.files.map((f) => `samples/${f.name}`).sort()).toEqual(known.sort());
    expect(known.every((path) => existsSync(new URL(path, STATIC)))).toBe(true);
  });

  it('changes with the seed', () => {
    const other = makeWorld(SHOP_SEED + 1);
    for (const file of SHOP_FILES) expect(sha256(csvText(file.cells(other)))).not.toBe(MADE[file.role]);
  });

  it('has the first columns of the customers as they always were', () => {
    const lines = (texts.get('customers') ?? '').split('\n');
    const first = lines.map((line) => line.split(',').slice(0, FIRST.customersColumns).join(','));
    expect(sha256(first.join('\n'))).toBe(FIRST.customers);
  });

  it('holds nobody who could exist', () => {
    const rows = (texts.get('customers') ?? '').trim().split('\n').slice(1);
    for (const row of rows) {
      const [, , , , , , , , email = '', phone = ''] = row.split(',');
      expect(email).toMatch(/^$|^[a-z0-9.]+@example\.(com|net)$/i);
      expect(phone).toMatch(/^010-?000[012]-?\d{4}$/);
    }
    expect(new Set(rows.map((row) => row.split(',')[9]?.replaceAll('-', ''))).size).toBe(rows.length);
  });
});

const fromDisk = (async (url: string) => {
  const file = new URL(url.replace(/^\/base\//, ''), STATIC);
  return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
}) as typeof fetch;

const opened = (lang: Lang, over: Partial<Parameters<typeof openSample>[0]> = {}) =>
  openSample({ sample: shop, lang, base: '/base', fetch: fromDisk, ...over });

describe('opening a sample', () => {
  it.each([
    ['ko', ['고객.csv', '주문.csv', '이벤트로그.csv', '발송내역.csv', '설문.csv', '문의후기.csv']],
    ['en', ['customers.csv', 'orders.csv', 'events.csv', 'messages.csv', 'survey.csv', 'tickets.csv']],
  ] as const)('gives whole files in %s', async (lang, names) => {
    const seen: SampleProgress[] = [];
    const result = await opened(lang, { onprogress: (p) => seen.push(p) });
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.value.map((f) => f.name)).toEqual(names);
    for (const [i, { role }] of shop.files.entries()) {
      const made = (texts.get(role) ?? '').split('\n');
      const wanted = lang === 'ko' ? made : made.map(englishLines);
      expect(sha256((await result.value[i]?.text()) ?? '')).toBe(sha256(wanted.join('\n')));
    }
    const last = seen.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(seen.every((p, i) => i === 0 || p.done >= (seen[i - 1]?.done ?? 0))).toBe(true);
  });

  it('gives only the files asked for, with progress of those alone', async () => {
    const seen: SampleProgress[] = [];
    const result = await opened('ko', { roles: shop.core, onprogress: (p) => seen.push(p) });
    expect(result.ok && result.value.map((f) => f.name)).toEqual(['고객.csv', '주문.csv']);
    const total = shop.files
      .filter((f) => shop.core.includes(f.role))
      .reduce((sum, f) => sum + f.packedBytes, 0);
    expect(seen.at(-1)).toMatchObject({ done: total, total });
  });

  it('has one English word for each Korean one', () => {
    const known = new Map(ENGLISH_PAIRS);
    expect(ENGLISH_PAIRS.filter(([ko, en]) => known.get(ko) !== en)).toEqual([]);
  });

  it('leaves nothing Korean in the English files, and no line without its columns', () => {
    for (const text of texts.values()) {
      const lines = text.trimEnd().split('\n').map(englishLines);
      const width = lines[0]?.split(',').length;
      expect(lines.filter((line) => /[ㄱ-힣]/.test(line) || line.split(',').length !== width)).toEqual([]);
    }
  });

  it('gives different English to different Korean, column by column', () => {
    for (const text of texts.values()) {
      const rows = text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      rows[0]?.forEach((_, column) => {
        const values = new Set(rows.map((row) => row[column] ?? ''));
        expect(new Set([...values].map(englishLines)).size).toBe(values.size);
      });
    }
  });

  it('notices a host that unpacks on the way', async () => {
    const text = '고객번호,성별\n0000001,여\n';
    const plain = (async () => new Response(text)) as typeof fetch;
    const result = await opened('en', { fetch: plain });
    expect(result.ok && (await result.value[0]?.text())).toBe('customer_id,gender\n0000001,F\n');
  });

  it.each([
    ['a missing file', async () => new Response('', { status: 404 }), 'sample-unreachable'],
    ['no connection', () => Promise.reject(new TypeError('failed')), 'sample-unreachable'],
    ['a damaged file', async () => new Response(gzipSync('a,b\n').subarray(0, 12)), 'sample-damaged'],
  ])('%s is a problem with a hint', async (_, fetchImpl, code) => {
    const result = await opened('ko', { fetch: fetchImpl as typeof fetch });
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.problem.code).toBe(code);
      expect(result.problem.hint.ko && result.problem.hint.en).toBeTruthy();
    }
  });
});

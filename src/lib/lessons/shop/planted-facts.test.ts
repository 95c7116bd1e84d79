import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { BRAND_SEARCHERS, CART_UNPAID } from './events/facts';
import { makeCartLeavers, makeFans } from './events/fans';
import { FACT_VIEWS } from './fact-views';
import { FACTS } from './facts';
import { csvText, SHOP_FILES } from './files';
import { historiesOf } from './histories';
import { PLANTED_FACTS } from './planted-facts';
import { makeRespondents } from './survey/respondents';
import { makeWorld, SHOP_SEED, type World } from './world';

const folder = mkdtempSync(join(tmpdir(), 'gyul-planted-'));
let native: NativeEngine;
let world: World;

beforeAll(async () => {
  world = makeWorld(SHOP_SEED);
  native = await openNative();
  for (const file of SHOP_FILES) {
    const path = join(folder, `${file.role}.csv`);
    writeFileSync(path, csvText(file.cells(world)));
    await native.query(
      `CREATE TABLE ${file.role} AS FROM read_csv('${path}', all_varchar = true, header = true, nullstr = '')`,
    );
  }
  for (const view of FACT_VIEWS) await native.query(view);
});
afterAll(() => {
  native.close();
  rmSync(folder, { recursive: true });
});

describe('planted facts, recovered from the CSV text by native DuckDB', () => {
  it.each(PLANTED_FACTS.map((f) => [f.id, f] as const))('%s', async (id, fact) => {
    const [row = {}] = await native.query(fact.sql);
    const found = Number(Object.values(row)[0]);
    if (process.env['SHOW_FACTS']) console.log(`FACT ${id} ${found} ${fact.planted?.value ?? ''}`);
    expect(found).toBeCloseTo(fact.found, 4);
    if (fact.planted) {
      const off = Math.abs(found / fact.planted.value - 1);
      expect(off).toBeLessThanOrEqual(fact.planted.within + 1e-9);
    }
  });

  it('stands in the README with what is found', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const told = new Map(rows.map(([, id = '', , found = '']) => [id, Number(found.replaceAll(',', ''))]));
    for (const { id, found } of PLANTED_FACTS) {
      expect(Math.abs((told.get(`\`${id}\``) ?? NaN) - found), id).toBeLessThanOrEqual(0.0006);
    }
  });

  it('names each once, in both languages', () => {
    expect(new Set(PLANTED_FACTS.map((f) => f.id)).size).toBe(PLANTED_FACTS.length);
    expect(PLANTED_FACTS.every((f) => f.what.ko && f.what.en)).toBe(true);
  });
});

const ids = async (sql: string) => new Set((await native.query(sql)).map((row) => String(row['id'])));
const idOf = (member: number) => world.members[member]?.id ?? '';

describe('those who are found are those who were planted', () => {
  it('cart leavers', async () => {
    const found = await ids(CART_UNPAID);
    const planted = [...makeCartLeavers(world, historiesOf(world.members, world.orders))].map(idOf);
    expect(planted.filter((id) => found.has(id)).length / planted.length).toBeGreaterThan(0.99);
  });

  it('brand fans', async () => {
    const found = await ids(BRAND_SEARCHERS);
    const planted = makeFans(world, historiesOf(world.members, world.orders)).map((fan) => idOf(fan.member));
    expect(planted.every((id) => found.has(id))).toBe(true);
  });

  it('outlooks: the highest mean of three statements tells nine of ten', async () => {
    const rows = await native.query(`SELECT id, outlook FROM answers WHERE NOT alike`);
    const planted = new Map(makeRespondents(world).map((who) => [idOf(who.member), who.outlook]));
    const right = rows.filter((row) => planted.get(String(row['id'])) === row['outlook']).length;
    expect(right / rows.length).toBeGreaterThan(0.9);
  });
});

describe('the files agree with each other', () => {
  it.each([
    [
      'every conversion is an order',
      `FROM messages m WHERE "구매전환일시" IS NOT NULL AND NOT EXISTS (FROM placed p WHERE p.id = m."회원번호" AND p.t = CAST(m."구매전환일시" AS TIMESTAMP))`,
    ],
    [
      'every click since January is a visit by that channel',
      `FROM sent s JOIN messages m ON m."회원번호" = s.id AND m."발송일시"::TIMESTAMP = s.t WHERE clicked AND
        m."클릭일시" >= '2026-01-01' AND NOT EXISTS (FROM log l WHERE l.id = s.id AND l.source = s.channel
        AND DATE_TRUNC('minute', l.t) = m."클릭일시"::TIMESTAMP)`,
    ],
    [
      'nothing is sent after a refusal',
      `FROM sent JOIN customers c ON c."고객번호" = sent.id WHERE channel = '이메일' AND "이메일 수신동의" = 'N' AND t::DATE > "수신거부일"::DATE`,
    ],
    [
      'nobody opens before it is sent',
      `FROM messages WHERE "오픈일시" < "발송일시" OR "클릭일시" < COALESCE("오픈일시", "발송일시") OR "구매전환일시" < "클릭일시"`,
    ],
    [
      'the order of events holds within a session',
      `FROM (SELECT t, LAG(t) OVER (PARTITION BY session ORDER BY rowid) AS before FROM log) WHERE t < before`,
    ],
    [
      'nobody answers before joining',
      `FROM surveys JOIN customers ON "고객번호" = "회원번호" WHERE "응답일시" < "가입일"`,
    ],
    [
      'nobody visits before joining',
      `FROM log JOIN customers ON "고객번호" = id WHERE t::DATE < "가입일"::DATE`,
    ],
    ['no ticket closes before it opens', `FROM voices WHERE closed < t`],
  ])('%s', async (_, sql) => {
    expect(await native.query(`SELECT COUNT(*) AS n ${sql}`)).toEqual([{ n: 0 }]);
  });

  it('every payment is an order of that minute and amount, but for orders whose time cannot be read', async () => {
    const paid = `SELECT MIN("고객번호") AS id, MIN(TRY_STRPTIME("주문일시", '%Y-%m-%d %H:%M')) AS t,
      SUM("판매가"::INT * "수량"::INT - "할인금액"::INT) AS paid FROM orders GROUP BY "주문번호"`;
    const [row] = await native.query(`SELECT COUNT(*) AS n FROM log l WHERE event = '결제완료' AND NOT EXISTS
      (FROM (${paid}) p WHERE p.id IS NOT DISTINCT FROM l.id AND p.t = DATE_TRUNC('minute', l.t) AND p.paid = l.amount)`);
    expect(Number(row?.['n'])).toBeLessThanOrEqual(
      FACTS.find((f) => f.id === 'unreadable-dates')?.found ?? 0,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog, Row } from '../../core/relation';
import { checkCondition } from '../check';
import { statOf } from '../draft';
import { explainSql } from '../explain-sql';
import { shopRows, shopSql } from '../fixture-shop';
import { propose, proposalSelect, type Proposal } from '../proposals';
import { say } from '../words/say';
import { signalsCatalog, signalsSql } from './fixture-signals';
import { proposeFromSignals, signalSelects } from './signals';

const AS_OF = '2026-03-31';
const catalog = signalsCatalog(AS_OF);
const KINDS = ['cart', 'unhappy', 'browser', 'searcher', 'discount', 'silent'];

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
  for (const sql of [...shopSql(shopRows(600, 6, AS_OF), AS_OF), ...signalsSql(AS_OF)]) {
    engine.query(sql);
    await native.query(sql);
  }
}, 120_000);
afterAll(() => {
  engine.close();
  native.close();
});

function statsOf(of: Catalog): Row {
  return engine.query(proposalSelect(of))[0]!;
}

function without(...names: readonly string[]): Catalog {
  return {
    ...catalog,
    traits: catalog.traits.filter(({ name }) => !names.includes(name)),
    events: catalog.events.filter(({ name }) => !names.includes(name)),
  };
}

function kinds(proposals: readonly Proposal[]): (string | undefined)[] {
  return proposals.map(({ segment }) => segment.proposed);
}

describe('what behaviour, responses and service suggest', () => {
  it('comes after the core segments, eight in all', () => {
    const proposals = propose(statsOf(catalog), catalog, 'ko');
    expect(kinds(proposals)).toEqual(['new', 'loyal', 'at-risk', 'potential', ...KINDS.slice(0, 4)]);
    expect(proposals.map(({ segment }) => segment.id)).toEqual(proposals.map((_, i) => `s${i + 1}`));
  });

  it('holds as many customers as its statistics say, in WASM and natively', async () => {
    const stats = statsOf(catalog);
    const drafts = proposeFromSignals(stats, catalog);
    expect(drafts.map(({ proposed }) => proposed)).toEqual(KINDS);
    for (const { proposed, condition, reason, name } of drafts) {
      expect(checkCondition(condition, catalog, []), proposed).toEqual([]);
      const sql = explainSql(condition, catalog, []);
      const found = engine.query(sql);
      expect(found.length, proposed).toBe(statOf(stats, `n_${proposed}`));
      expect(await native.query(sql), proposed).toEqual(found);
      for (const lang of ['ko', 'en'] as const) {
        expect(`${reason[lang]}${name[lang]}`).not.toMatch(/undefined|null|NaN/);
        expect(reason[lang]).toContain(new Intl.NumberFormat(lang).format(found.length));
      }
      if (process.env['SHOW']) {
        console.log(
          `${name.ko} ${found.length} ${say(condition, catalog, [], 'ko')}\n  ${reason.ko}\n  ${say(condition, catalog, [], 'en')}\n  ${reason.en}`,
        );
      }
    }
    const select = proposalSelect(catalog);
    expect(await native.query(select)).toEqual(engine.query(select));
  });

  it('counts who searched for the same brand, as an independent query does', async () => {
    const naive = `SELECT count(DISTINCT c) AS n FROM (SELECT c, term FROM events WHERE t >= TIMESTAMP '2026-01-30' AND t < TIMESTAMP '2026-03-31'
      AND term IN ('온담', 'blue pine') GROUP BY ALL HAVING count(*) >= 3)`;
    const [row] = await native.query(naive);
    expect(row?.['n']).toBeGreaterThan(0);
    expect(statsOf(catalog)['n_searcher']).toBe(row?.['n']);
    expect(statsOf(catalog)['searcher_terms']).not.toContain('원피스');
  });

  it('says nothing of what the data cannot tell', () => {
    const bare = without('events', 'messages', 'tickets', 'discount_share', 'days_since_abandoned_cart');
    expect(signalSelects(bare)).toEqual([]);
    expect(kinds(propose(statsOf(bare), bare, 'en'))).toEqual(['new', 'loyal', 'at-risk', 'potential']);
    for (const [gone, kind] of [
      ['tickets', 'unhappy'],
      ['messages', 'silent'],
      ['discount_share', 'discount'],
      ['orders', 'browser'],
    ] as const) {
      const some = without(gone);
      const found = proposeFromSignals(statsOf(some), some).map(({ proposed }) => proposed);
      expect(found).not.toContain(kind);
      expect(found.length).toBeGreaterThan(2);
    }
  });

  it('never looks into personal columns', () => {
    const guarded: Catalog = {
      ...catalog,
      events: catalog.events.map((table) => ({
        ...table,
        columns: table.columns.map((column) => ({ ...column, personal: 'name' as const })),
      })),
    };
    const found = proposeFromSignals(statsOf(guarded), guarded).map(({ proposed }) => proposed);
    expect(found).not.toContain('searcher');
    expect(found).not.toContain('browser');
  });

  it('says nothing where nobody responded, since the files tell no responses', () => {
    engine.query(
      `CREATE OR REPLACE TABLE only_sent AS SELECT * FROM messages WHERE action = 'sent' ORDER BY c, t, order_no`,
    );
    const unheard: Catalog = {
      ...catalog,
      events: catalog.events.map((table) =>
        table.name === 'messages' ? { ...table, table: 'only_sent' } : table,
      ),
    };
    expect(proposeFromSignals(statsOf(unheard), unheard).map(({ proposed }) => proposed)).not.toContain(
      'silent',
    );
  });

  it('makes do with empty tables', () => {
    for (const { table } of catalog.events)
      engine.query(`CREATE OR REPLACE TABLE "${table}_none" AS SELECT * FROM "${table}" WHERE FALSE`);
    const empty: Catalog = {
      ...catalog,
      events: catalog.events.map((table) => ({ ...table, table: `${table.table}_none` })),
    };
    const found = proposeFromSignals(statsOf(empty), empty).map(({ proposed }) => proposed);
    expect(found).toEqual(['cart', 'discount']);
  });
});

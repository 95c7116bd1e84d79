import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from './harness/page';
import { expect, test, type Conduct } from './fixture';
import { HOSTILE } from './hostile-sql';
import type { Trap } from './serve';

/** A list that may lie beside the checkout; ours is what the project relies on. */
function others(): string[] {
  const path = resolve('../shared/data/naughty/malicious_sql.json');
  if (!existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as { sql: string }[]).map(({ sql }) => sql);
}

const STATEMENTS = [...HOSTILE.map(({ sql }) => sql), ...others()];

async function boot(page: Page, kind: 'locked' | 'open'): Promise<void> {
  await page.goto(`/harness/${kind}/`);
  const booted = await page.evaluate(async () => {
    const up = await window.engine.boot(() => {});
    await window.engine.openInput(
      'victim.csv',
      new File(['email\na@b.kr\n'], 'v.csv'),
      window.reading(),
      1,
      'k',
      () => {},
    );
    return up;
  });
  expect(booted).toMatchObject({ ok: true });
}

/** Runs one statement against a table worth stealing, for two seconds at most; 'dead' when the engine died of it. */
function attack(page: Page, sql: string): Promise<string> {
  return page.evaluate(async (text) => {
    const label = { ko: '표', en: 'table' };
    const select = `SELECT 'a@b.kr' AS email`;
    await window.engine.run([{ table: 'victims', select, reads: [], label }], 'k', () => {});
    const timer = setTimeout(() => window.engine.cancel('attack'), 2_000);
    try {
      const answer = await window.engine.query([text], 'attack');
      if (answer.ok) return 'answered';
      return /restarted|lost/.test(answer.problem.code) ? 'dead' : answer.problem.code;
    } catch (error) {
      return String(error);
    } finally {
      clearTimeout(timer);
    }
  }, sql);
}

/** Runs all statements; a page whose engine died is opened anew. Gives how each ended. */
async function attackAll(page: Page, kind: 'locked' | 'open'): Promise<Map<string, string>> {
  const ends = new Map<string, string>();
  await boot(page, kind);
  for (const sql of STATEMENTS) {
    const end = await attack(page, sql);
    ends.set(sql, end);
    if (end === 'dead') await boot(page, kind);
  }
  return ends;
}

/** The engine is fine after all that. */
async function expectAnswers(page: Page): Promise<void> {
  const sql = `SELECT sum(range)::DOUBLE AS s FROM range(1001)`;
  expect(await page.evaluate((text) => window.engine.query([text], 'after'), sql)).toEqual({
    ok: true,
    value: [[{ s: 500_500 }]],
  });
  const file = `SELECT count(*) AS n FROM read_csv('input/victim.csv', delim=',', header=true)`;
  expect(await page.evaluate((text) => window.engine.query([text], 'after'), file)).toMatchObject({
    ok: true,
  });
}

/** How many connections and requests the attack caused that were meant for elsewhere. */
function leaks(conduct: Conduct, trap: Trap, before: number): string[] {
  const own = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;
  return [...conduct.outside, ...trap.calls.slice(before).filter((host) => !own.test(host))];
}

test.use({ tolerate: [/./] });
test.setTimeout(400_000);

test.describe('with the lock alone', () => {
  test.use({ bypassCSP: true });

  test('nothing leaves', async ({ page, conduct, trap }) => {
    const before = trap.calls.length;
    const ends = await attackAll(page, 'locked');
    expect(leaks(conduct, trap, before)).toEqual([]);
    await expectAnswers(page);
    for (const { kind, sql } of HOSTILE) {
      if (kind === 'net') expect(ends.get(sql), sql).not.toBe('answered');
    }
    expect([...ends.values()].filter((end) => end === 'dead').length).toBeLessThanOrEqual(2);
  });
});

test.describe('with the content security policy alone', () => {
  test('nothing leaves', async ({ page, conduct, trap }) => {
    const before = trap.calls.length;
    await attackAll(page, 'open');
    expect(leaks(conduct, trap, before)).toEqual([]);
    await expectAnswers(page);
  });
});

test.describe('with both walls', () => {
  test('nothing leaves', async ({ page, conduct, trap }) => {
    const before = trap.calls.length;
    await attackAll(page, 'locked');
    expect(leaks(conduct, trap, before)).toEqual([]);
    await expectAnswers(page);
  });
});

test.describe('with no wall, so that leaks are known to be counted', () => {
  test.use({ bypassCSP: true, decoys: ['attacker', 'duckdb.org', '?'] });

  test('something leaves', async ({ page, conduct, trap }) => {
    const before = trap.calls.length;
    await boot(page, 'open');
    for (const { kind, sql } of HOSTILE) {
      if (kind !== 'net' && kind !== 'extension') continue;
      if ((await attack(page, sql)) === 'dead') await boot(page, 'open');
    }
    console.log(`without walls: ${leaks(conduct, trap, before).length} leaks`);
    expect(trap.calls.slice(before).filter((host) => host === 'attacker.invalid').length).toBeGreaterThan(5);
    expect(conduct.outside.length).toBeGreaterThan(5);
  });
});

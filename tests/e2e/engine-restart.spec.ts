import type { Page } from '@playwright/test';
import { endWorker } from './end-worker';
import type {} from './harness/page';
import { expect, test } from './fixture';

/** Boots, opens an input and makes a table from it; then counts restarts. */
async function prepare(page: Page, kind: 'locked' | 'open' = 'locked'): Promise<void> {
  await page.goto(`/harness/${kind}/`);
  const ready = await page.evaluate(async () => {
    await window.engine.boot(() => {});
    const file = new File(['id,v\n1,10\n2,20\n'], 'a.csv');
    await window.engine.openInput('a.csv', file, window.reading(), 2, 'k', () => {});
    window.restarts = 0;
    window.engine.onrestart = () => window.restarts++;
    const label = { ko: '표', en: 'table' };
    return window.engine.run(
      [{ table: 't', select: `FROM read_csv('input/a.csv')`, reads: [], label }],
      'k',
      () => {},
    );
  });
  expect(ready.ok).toBe(true);
}

function restarts(page: Page): Promise<number> {
  return page.evaluate(() => window.restarts);
}

const ENDLESS = 'SELECT count(*) AS n FROM range(1000000) a(x), range(1000000) b(y) WHERE (x * y) % 7 = 3';

/** Kills a worker during a query and tells how the query ended, how fast, and what works afterwards. */
async function killed(page: Page, kill: () => Promise<unknown>): Promise<void> {
  await prepare(page);
  const answer = page.evaluate(async (sql) => {
    const result = await window.engine.query([sql], 'long');
    return { code: result.ok ? 'ok' : result.problem.code, at: Date.now() };
  }, ENDLESS);
  await page.waitForTimeout(300);
  const from = Date.now();
  await kill().catch(() => undefined);
  const { code, at } = await answer;
  expect(code).toBe('engine-restarted');
  expect(at - from).toBeLessThan(1_500);
  await expect.poll(() => restarts(page)).toBe(1);
  console.log(`noticed after ${at - from} ms, up again after ${Date.now() - from} ms`);
  const again = await page.evaluate(() =>
    window.engine.query([`SELECT sum(v)::DOUBLE AS s FROM read_csv('input/a.csv')`], 'k'),
  );
  expect(again).toEqual({ ok: true, value: [[{ s: 30 }]] });
  const table = await page.evaluate(() => window.engine.query(['SELECT 1 AS x FROM t'], 'k'));
  expect(table).toMatchObject({ ok: false, problem: { code: 'engine-error' } });
}

test('our worker dies', async ({ page }) => {
  await killed(page, () => endWorker(page, 'gyul-engine'));
});

test('DuckDB’s worker dies', async ({ page }) => {
  await killed(page, () => endWorker(page, 'duckdb'));
});

test('idle death is noticed too', async ({ page }) => {
  await prepare(page);
  await endWorker(page, 'duckdb');
  await expect.poll(() => restarts(page)).toBe(1);
  const again = await page.evaluate(() => window.engine.query(['SELECT 1 AS x'], 'k'));
  expect(again).toEqual({ ok: true, value: [[{ x: 1 }]] });
});

test('death is noticed without Web Locks, only later', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await prepare(page);
  const answer = page.evaluate((sql) => window.engine.query([sql], 'long'), ENDLESS);
  await page.waitForTimeout(300);
  await endWorker(page, 'gyul-engine');
  expect(await answer).toMatchObject({ ok: false, problem: { code: 'engine-restarted' } });
  await expect.poll(() => restarts(page)).toBe(1);
});

test('an engine that keeps dying is given up', async ({ page }) => {
  await prepare(page);
  for (let life = 1; life <= 4; life++) {
    await endWorker(page, 'duckdb');
    await expect.poll(() => restarts(page)).toBe(life);
  }
  await endWorker(page, 'duckdb');
  const last = (): Promise<unknown> => page.evaluate(() => window.engine.query(['SELECT 1 AS x'], 'k'));
  await expect.poll(last).toMatchObject({ ok: false, problem: { code: 'engine-lost' } });
});

test.describe('a trap in the module', () => {
  // Without the lock, a function of a missing extension makes the module fail.
  test.use({ tolerate: [/content security policy|duckdb\.org|CSP/i] });

  test('restarts the engine', async ({ page }) => {
    await prepare(page, 'open');
    const sql = `SELECT timezone('Asia/Seoul', TIMESTAMP '2024-01-02')::VARCHAR AS t`;
    const trapped = await page.evaluate((text) => window.engine.query([text], 'k'), sql);
    expect(trapped).toMatchObject({ ok: false, problem: { code: 'engine-restarted' } });
    await expect.poll(() => restarts(page)).toBe(1);
    const file = `SELECT count(*) AS n FROM read_csv('input/a.csv')`;
    const again = await page.evaluate((text) => window.engine.query([text], 'k'), file);
    expect(again).toEqual({ ok: true, value: [[{ n: 2 }]] });
  });
});

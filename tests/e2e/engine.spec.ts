import type { Page } from '@playwright/test';
import type {} from './harness/page';
import { keptFiles } from './engine-input';
import { expect, PLAIN_HOST, test } from './fixture';

async function boot(page: Page): Promise<void> {
  await page.goto('/harness/locked/');
  const booted = await page.evaluate(() => window.engine.boot(() => {}));
  expect(booted).toEqual({ ok: true, value: { version: 'v1.4.3' } });
}

/** Rows of one SELECT, or the code of the problem. */
function ask(page: Page, sql: string): Promise<unknown> {
  return page.evaluate(async (text) => {
    const answer = await window.engine.query([text], 'ask');
    return answer.ok ? answer.value[0] : answer.problem.code;
  }, sql);
}

test('boots with true progress, and from its own store the second time', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const visit = async (): Promise<{ done: number; total: number }[]> => {
    await page.goto('/harness/locked/');
    return page.evaluate(async () => {
      const seen: { done: number; total: number }[] = [];
      await window.engine.boot(({ done, total }) => seen.push({ done, total }));
      return seen;
    });
  };
  const seen = await visit();
  expect(seen.length).toBeGreaterThan(2);
  const total = seen[0]?.total ?? 0;
  expect(total).toBeGreaterThan(5_000_000);
  expect(seen.every((p, i) => p.total === total && p.done >= (seen[i - 1]?.done ?? 0))).toBe(true);
  expect(seen.at(-1)?.done).toBe(total);
  const assets = (): string[] =>
    fetched.filter((url) => url.startsWith('http') && url.includes('/assets/engine-'));
  // The scripts that read files come when the engine is ready, without being asked for.
  await expect.poll(() => keptFiles(page)).toHaveLength(5);
  expect(assets().map((url) => /engine-(reading|legacy)/.exec(url)?.[1])).toEqual([
    undefined,
    undefined,
    undefined,
    'reading',
    'legacy',
  ]);
  fetched.length = 0;
  await visit();
  expect(assets()).toEqual([]);
});

test('refuses an engine that was altered on the way', async ({ page }) => {
  await page.route('**/engine-duckdb-eh.*.bin', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await page.goto('/harness/locked/');
  const booted = await page.evaluate(() => window.engine.boot(() => {}));
  expect(booted).toMatchObject({ ok: false, problem: { code: 'engine-altered' } });
  await page.unroute('**/engine-duckdb-eh.*.bin');
  expect(await page.evaluate(() => window.engine.boot(() => {}))).toMatchObject({ ok: true });
});

test('makes tables once, in order, and leaves no half table', async ({ page }) => {
  await boot(page);
  const made = await page.evaluate(async () => {
    const label = { ko: '표', en: 'table' };
    const steps: number[] = [];
    const run = (table: string, select: string): Promise<unknown> =>
      window.engine.run([{ table, select, reads: [], label }], 'run', ({ done }) => steps.push(done));
    const first = await run('a', 'SELECT range AS x FROM range(10)');
    await run('a', 'SELECT 1 AS never');
    const bad = await window.engine.run(
      [
        { table: 'b', select: 'SELECT x FROM a', reads: ['a'], label },
        {
          table: 'c',
          select: `SELECT CAST(CASE WHEN x = 9 THEN 'no' ELSE '1' END AS INTEGER) AS y FROM b`,
          reads: ['b'],
          label,
        },
        { table: 'd', select: 'SELECT 1', reads: [], label },
      ],
      'run',
      () => {},
    );
    return { first, bad: bad.ok ? 'ok' : bad.problem.code, steps };
  });
  expect(made).toEqual({ first: { ok: true, value: null }, bad: 'engine-error', steps: [0] });
  expect(await ask(page, `SELECT table_name AS t FROM duckdb_tables() ORDER BY 1`)).toEqual([
    { t: 'a' },
    { t: 'b' },
  ]);
  await page.evaluate(() => window.engine.keepOnly(['b']));
  expect(await ask(page, `SELECT table_name AS t FROM duckdb_tables() ORDER BY 1`)).toEqual([{ t: 'b' }]);
});

test('hands out plain rows, and says loudly what must be cast', async ({ page }) => {
  await boot(page);
  expect(
    await ask(
      page,
      `SELECT 9007199254740991 AS safe, 9007199254740993 AS wide, 1.5::DOUBLE AS d, true AS b, NULL AS n, '귤' AS s,
       '카'::ENUM('가', '카') AS e`,
    ),
  ).toEqual([
    { safe: 9007199254740991, wide: '9007199254740993', d: 1.5, b: true, n: null, s: '귤', e: '카' },
  ]);
  expect(await ask(page, 'SELECT 1 AS x WHERE false')).toEqual([]);
  await expect(ask(page, 'SELECT 12.34 AS price')).rejects.toThrow(/cast column price/);
  expect(await ask(page, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
});

test('stops an endless query in less than two seconds and goes on', async ({ page }) => {
  await boot(page);
  for (const sql of [
    'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) AS n FROM r',
    'SELECT count(*) AS n FROM range(1000000) a(x), range(1000000) b(y) WHERE (x * y) % 7 = 3',
  ]) {
    const stopped = await page.evaluate(async (text) => {
      const answer = window.engine.query([text], 'endless');
      const queued = window.engine.query(['SELECT 1 AS x'], 'queued');
      const dropped = window.engine.query(['SELECT 2 AS x'], 'dropped');
      await new Promise((done) => setTimeout(done, 500));
      const from = performance.now();
      window.engine.cancel('dropped');
      const atOnce = await dropped;
      const droppedMs = performance.now() - from;
      window.engine.cancel('endless');
      const result = await answer;
      return { result, atOnce, droppedMs, ms: performance.now() - from, queued: await queued };
    }, sql);
    expect(stopped.result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(stopped.atOnce).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(stopped.queued).toEqual({ ok: true, value: [[{ x: 1 }]] });
    expect(stopped.droppedMs).toBeLessThan(300);
    expect(stopped.ms).toBeLessThan(2_000);
    console.log(`cancel: ${Math.round(stopped.ms)} ms`);
  }
});

test('writes a list of a million members in less than three seconds', async ({ page }) => {
  await boot(page);
  const exported = await page.evaluate(async () => {
    const label = { ko: '표', en: 'table' };
    const select = `SELECT CAST(range AS INTEGER) AS c, 'C' || range AS customer_id, '홍길동' || range AS name,
      'u' || range || '@example.com' AS email, CAST(range * 7 % 1000 AS DOUBLE) AS revenue FROM range(1000000)`;
    await window.engine.run([{ table: 'members', select, reads: [], label }], 'm', () => {});
    const list = 'SELECT customer_id, name, email, revenue FROM members WHERE revenue >= 0 ORDER BY c DESC';
    const times: number[] = [];
    let text = '';
    let bom: number[] = [];
    // The best of three: other tests run at the same time.
    for (let i = 0; i < 3; i++) {
      const from = performance.now();
      const blob = await window.engine.exportCsv(list, { bom: true }, 'm');
      times.push(performance.now() - from);
      if (!blob.ok) throw new Error(blob.problem.detail);
      text = await blob.value.text();
      bom = [...new Uint8Array(await blob.value.slice(0, 3).arrayBuffer())];
    }
    const lines = text.split('\r\n');
    return { times, bom, count: lines.length, head: lines.slice(0, 2), last: lines.slice(-2) };
  });
  console.log(`list of 1 M members: ${exported.times.map(Math.round).join(', ')} ms`);
  expect(exported.bom).toEqual([0xef, 0xbb, 0xbf]);
  expect(exported.count).toBe(1_000_002);
  expect(exported.head).toEqual([
    'customer_id,name,email,revenue',
    'C999999,홍길동999999,u999999@example.com,993.0',
  ]);
  expect(exported.last).toEqual(['C0,홍길동0,u0@example.com,0.0', '']);
  expect(Math.min(...exported.times)).toBeLessThan(3_000);
});

test('writes RFC 4180: quotes, line breaks and empty texts come back', async ({ page }) => {
  await boot(page);
  const text = await page.evaluate(async () => {
    const select = `SELECT 'a,b' AS "x ""y""", 'say "hi"' AS q, 'two' || chr(10) || 'lines' AS l, '' AS e, NULL AS n, '귤' AS k`;
    const blob = await window.engine.exportCsv(select, { bom: false }, 'x');
    return blob.ok ? await blob.value.text() : blob.problem.detail;
  });
  expect(text).toBe('"x ""y""",q,l,e,n,k\r\n"a,b","say ""hi""","two\nlines","",,귤\r\n');
});

test('runs where WASM has no exceptions', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/harness/mvp/');
  expect(await page.evaluate(() => window.engine.boot(() => {}))).toMatchObject({ ok: true });
  expect(await ask(page, `SELECT 'yes' AS x`)).toEqual([{ x: 'yes' }]);
  expect(await ask(page, 'SELECT nothing')).toBe('engine-error');
  expect(await ask(page, 'SELECT sum(range)::DOUBLE AS s FROM range(11)')).toEqual([{ s: 55 }]);
  expect(fetched.filter((url) => url.includes('engine-duckdb-mvp'))).toHaveLength(2);
});

test.describe('over plain HTTP, where the browser keeps and locks nothing', () => {
  test.use({ decoys: [PLAIN_HOST] });

  test('runs', async ({ page, baseURL }) => {
    const { port } = new URL(baseURL ?? '');
    await page.goto(`http://${PLAIN_HOST}:${port}/harness/locked/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await page.evaluate(() => window.engine.boot(() => {}))).toMatchObject({ ok: true });
    expect(await ask(page, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
    const kept = await page.evaluate(async () => {
      const stored = await window.engine.storeFile('a', new File(['a'], 'a'), 'k');
      await window.engine.keepFiles([]);
      return [stored, await window.engine.storedFile('a')];
    });
    expect(kept).toEqual([false, null]);
  });
});

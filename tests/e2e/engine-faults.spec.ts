import { randomBytes } from 'node:crypto';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { endWorker } from './end-worker';
import { bootEngine, COLUMNS, filledRows, parquetFile, progress, step, withFile } from './engine-input';
import { expect, test } from './fixture';

const ROWS = 3_000_000;
const LINES = `id,v\n${'1,2\n'.repeat(3_000_000)}`;

test('a reading worker that dies in mid-load is replaced, and the load goes on', async ({ page }, info) => {
  await bootEngine(page);
  const path = info.outputPath('orders.parquet');
  await parquetFile(path, ROWS);
  await page.setInputFiles('input', path);
  expect(await step(page, 'open', COLUMNS)).toBe('ok');
  const filled = step(page, 'fill');
  await expect.poll(() => progress(page).then((seen) => seen.length)).toBeGreaterThan(1);
  await endWorker(page, 'gyul-reading');
  expect(await filled).toBe('ok');
  expect(await filledRows(page)).toBe(ROWS);
});

test('an engine that dies in mid-load says so; the same load then works', async ({ page }, info) => {
  await bootEngine(page);
  const path = info.outputPath('orders.parquet');
  await parquetFile(path, ROWS);
  await page.setInputFiles('input', path);
  expect(await step(page, 'open', COLUMNS)).toBe('ok');
  const filled = step(page, 'fill');
  await expect.poll(() => progress(page).then((seen) => seen.length)).toBeGreaterThan(1);
  await endWorker(page, 'duckdb');
  expect(await filled).toBe('engine-restarted');
  expect(await step(page, 'fill')).toBe('ok');
  expect(await filledRows(page)).toBe(ROWS);
});

test('a reading worker that dies while it inspects says so; asked again, it answers', async ({
  page,
}, info) => {
  await bootEngine(page);
  await withFile(info.outputPath('orders.csv'), LINES.repeat(4), async () => {
    await page.setInputFiles('input', info.outputPath('orders.csv'));
    const inspected = step(page, 'inspect');
    await expect.poll(() => progress(page).then((seen) => seen.length)).toBeGreaterThan(0);
    await endWorker(page, 'gyul-reading');
    expect(await inspected).toBe('reading-stopped');
    expect(await step(page, 'inspect')).toBe('ok');
  });
});

test('a file that was changed or removed after it was chosen', async ({ page }, info) => {
  await bootEngine(page);
  const csv = info.outputPath('orders.csv');
  await writeFile(csv, LINES);
  await page.setInputFiles('input', csv);
  await writeFile(csv, 'id,v\n1,2\n');
  for (const what of ['look', 'inspect', 'open'] as const)
    expect(await step(page, what), what).toBe('file-gone');
  const parquet = info.outputPath('orders.parquet');
  await parquetFile(parquet, ROWS);
  await page.setInputFiles('input', parquet);
  expect(await step(page, 'open', COLUMNS)).toBe('ok');
  await rm(parquet);
  expect(await step(page, 'fill')).toBe('file-gone');
  expect(await filledRows(page)).toBe('none');
  expect(await step(page, 'look')).toBe('file-gone');
});

test('a file of two gigabytes can be looked at, shows progress and can be stopped', async ({
  page,
}, info) => {
  await bootEngine(page);
  const path = info.outputPath('huge.csv');
  await withFile(path, LINES.slice(0, 4_000_001), async () => {
    // The rest is zeros that take no room on the disk.
    await truncate(path, 2 ** 31 + 5);
    await page.setInputFiles('input', path);
    expect(await step(page, 'look')).toBe('ok');
    const inspected = step(page, 'inspect');
    await expect.poll(() => progress(page).then((seen) => seen.at(-1) ?? 0)).toBeGreaterThan(4_000_001);
    const from = Date.now();
    await page.evaluate(() => window.engine.cancel('step'));
    expect(await inspected).toBe('cancelled');
    expect(Date.now() - from).toBeLessThan(4_000);
    expect(await step(page, 'open', {}, 300)).toBe('cancelled');
  });
  expect(await page.evaluate(() => window.engine.query(['SELECT 1 AS x'], 'x'))).toMatchObject({ ok: true });
});

test('files that are none', async ({ page }, info) => {
  await bootEngine(page);
  const look = async (name: string, content: string | Buffer): Promise<string> => {
    let end = '';
    await withFile(info.outputPath(name), content, async () => {
      await page.setInputFiles('input', info.outputPath(name));
      end = await step(page, 'look');
    });
    return end;
  };
  expect(await look('empty.csv', '')).toBe('file-empty');
  expect(
    await look(
      'picture.csv',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(100_000)]),
    ),
  ).toBe('file-unsupported');
  expect(await look('noise.csv', randomBytes(300_000))).toMatch(/^file-/);
  expect(await look('cut.parquet', Buffer.concat([Buffer.from('PAR1'), randomBytes(50_000)]))).toBe(
    'columns-damaged',
  );
  expect(await look('one.csv', 'name\n가\n나\n')).toBe('ok');
});

test('each step can be stopped', async ({ page }, info) => {
  await bootEngine(page);
  const csv = info.outputPath('orders.csv');
  await withFile(csv, LINES.repeat(6), async () => {
    await page.setInputFiles('input', csv);
    expect(await step(page, 'inspect', {}, 50)).toBe('cancelled');
    expect(await step(page, 'open', {}, 50)).toBe('cancelled');
    expect(await step(page, 'open', { encoding: 'utf-16le' }, 50)).toBe('cancelled');
    expect(await step(page, 'look')).toBe('ok');
  });
  const parquet = info.outputPath('orders.parquet');
  await parquetFile(parquet, ROWS);
  await page.setInputFiles('input', parquet);
  expect(await step(page, 'open', COLUMNS)).toBe('ok');
  expect(await step(page, 'fill', {}, 400)).toBe('cancelled');
  expect(await filledRows(page)).toBe('none');
  expect(await step(page, 'fill')).toBe('ok');
  expect(await filledRows(page)).toBe(ROWS);
});

test('an old book is read in a worker of its own, which ends when it is stopped', async ({ page }, info) => {
  await bootEngine(page);
  const book = (rows: number): string => {
    const cells = Array.from({ length: rows }, (_, i) => `C;Y${i + 2};X1;K${i}\nC;Y${i + 2};X2;K"${i} 원"\n`);
    return `ID;PWXL;N;E\nC;Y1;X1;K"id"\nC;Y1;X2;K"name"\n${cells.join('')}E\n`;
  };
  const old = (): number => page.workers().filter((worker) => worker.url().startsWith('blob:')).length;
  const before = old();
  await withFile(info.outputPath('large.slk'), book(1_000_000), async () => {
    await page.setInputFiles('input', info.outputPath('large.slk'));
    const looked = step(page, 'look');
    // The reading worker, and the one for the book.
    await expect.poll(old).toBe(before + 2);
    const from = Date.now();
    await page.evaluate(() => window.engine.cancel('step'));
    expect(await looked).toBe('cancelled');
    expect(Date.now() - from).toBeLessThan(2_000);
    await expect.poll(old).toBe(before + 1);
  });
  await withFile(info.outputPath('small.slk'), book(50), async () => {
    await page.setInputFiles('input', info.outputPath('small.slk'));
    expect(await step(page, 'look')).toBe('ok');
  });
  await expect.poll(old).toBe(before + 1);
});

test('two who wait for the same inspection: one that leaves does not stop it', async ({ page }, info) => {
  await bootEngine(page);
  await withFile(info.outputPath('orders.csv'), LINES, async () => {
    await page.setInputFiles('input', info.outputPath('orders.csv'));
    const ends = await page.evaluate(async () => {
      const file = document.querySelector('input')?.files?.[0];
      if (file === undefined) throw new Error('no file was chosen');
      const ask = (key: string) => window.engine.inspect(file, window.reading(), key, () => {});
      const [a, b] = [ask('a'), ask('b')];
      setTimeout(() => window.engine.cancel('a'), 20);
      const first = await Promise.all([a, b]);
      const from = performance.now();
      const again = await ask('c');
      return { ends: first.map((end) => end.ok), again: again.ok, ms: performance.now() - from };
    });
    expect(ends).toMatchObject({ ends: [false, true], again: true });
    expect(ends.ms).toBeLessThan(50);
  });
});

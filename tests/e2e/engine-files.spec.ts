import { rm, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type {} from './harness/page';
import { expect, test } from './fixture';

async function boot(page: Page): Promise<void> {
  await page.goto('/harness/locked/');
  expect(await page.evaluate(() => window.engine.boot(() => {}))).toMatchObject({ ok: true });
}

/** Opens bytes as `input/<path>` in an encoding and reads them as texts. */
function read(page: Page, path: string, bytes: readonly number[], encoding: string): Promise<unknown> {
  return page.evaluate(
    async ([name, content, label]) => {
      const file = new File([new Uint8Array(content)], name);
      const seen: number[] = [];
      const reading = window.reading({ encoding: label as 'utf-8' });
      const opened = await window.engine.openInput(name, file, reading, 2, 'open', ({ done }) =>
        seen.push(done),
      );
      if (!opened.ok) return opened.problem.code;
      const rows = await window.engine.query([`FROM read_csv('input/${name}', all_varchar=true)`], 'open');
      if (seen.at(-1) !== file.size) return `progress ended at ${seen.at(-1)}`;
      return rows.ok ? rows.value[0] : rows.problem.code;
    },
    [path, bytes, encoding] as const,
  );
}

const rows = [{ 고객번호: '007', 이름: '뷁홍길동' }];
const utf16 = (text: string, big: boolean): number[] =>
  [...Buffer.from(`\ufeff${text}`, 'utf16le')].map((_, i, all) => all[big ? i ^ 1 : i] ?? 0);

test('reads each encoding', async ({ page }) => {
  await boot(page);
  const text = '고객번호,이름\r\n007,뷁홍길동\r\n';
  expect(await read(page, 'a.csv', [...Buffer.from(text)], 'utf-8')).toEqual(rows);
  expect(await read(page, 'b.csv', [...Buffer.from(`\ufeff${text}`)], 'utf-8')).toEqual(rows);
  expect(await read(page, 'c.csv', utf16(text, false), 'utf-16le')).toEqual(rows);
  expect(await read(page, 'd.csv', utf16(text, true), 'utf-16be')).toEqual(rows);
  // 뷁 (0x94EE) is in CP949 but not in EUC-KR proper.
  const cp949 = [
    0xb0, 0xed, 0xb0, 0xb4, 0xb9, 0xf8, 0xc8, 0xa3, 0x2c, 0xc0, 0xcc, 0xb8, 0xa7, 0x0d, 0x0a, 0x30, 0x30,
    0x37, 0x2c, 0x94, 0xee, 0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf, 0x0d, 0x0a,
  ];
  expect(await read(page, 'e.csv', cp949, 'euc-kr')).toEqual(rows);
});

test('says so when the file was changed or removed since it was chosen', async ({ page }, info) => {
  await boot(page);
  const path = info.outputPath('orders.csv');
  await writeFile(path, `id,v\n${'1,2\n'.repeat(2_000_000)}`);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'file' })),
  );
  const open = (name: string): Promise<unknown> =>
    page.evaluate((key) => {
      const file = document.querySelector('input')?.files?.[0];
      if (file === undefined) throw new Error('no file');
      return window.engine.openInput(key, file, window.reading(), 2, key, () => {});
    }, name);
  const count = (name: string): Promise<unknown> =>
    page.evaluate(async (key) => {
      const answer = await window.engine.query([`SELECT count(*) AS n FROM read_csv('input/${key}')`], key);
      return answer.ok ? answer.value[0] : answer.problem.code;
    }, name);
  await page.setInputFiles('input', path);
  await open('one.csv');
  expect(await count('one.csv')).toEqual([{ n: 2_000_000 }]);
  await writeFile(path, `id,v\n${'3,4\n'.repeat(1_000)}`);
  expect(await count('one.csv')).toBe('file-gone');
  await page.setInputFiles('input', path);
  await open('two.csv');
  expect(await count('two.csv')).toEqual([{ n: 1_000 }]);
  await rm(path);
  expect(await count('two.csv')).toBe('file-gone');
  expect(await page.evaluate(() => window.engine.query(['SELECT 1 AS x'], 'x'))).toEqual({
    ok: true,
    value: [[{ x: 1 }]],
  });
});

test('keeps files for the next visit and lets them go', async ({ page }) => {
  await boot(page);
  const stored = await page.evaluate(async () => {
    const bytes = new Uint8Array(20_000_000).map((_, i) => i % 251);
    const kept = await window.engine.storeFile('주문/내역 ~1.csv', new File([bytes], 'x'), 's');
    await window.engine.storeFile('b', new File(['b'], 'b'), 's');
    return kept;
  });
  expect(stored).toBe(true);
  await page.reload();
  const found = await page.evaluate(async () => {
    const file = await window.engine.storedFile('주문/내역 ~1.csv');
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
    await window.engine.keepFiles(['b']);
    const b = await window.engine.storedFile('b');
    return {
      name: file?.name,
      size: file?.size,
      same: bytes.every((byte, i) => byte === i % 251),
      gone: await window.engine.storedFile('주문/내역 ~1.csv'),
      b: await b?.text(),
    };
  });
  expect(found).toEqual({ name: '주문/내역 ~1.csv', size: 20_000_000, same: true, gone: null, b: 'b' });
});

test('says no, and leaves nothing, when there is no room to keep a file', async ({ page, context }) => {
  await boot(page);
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 4_000_000 });
  const kept = await page.evaluate(async () => {
    const file = new File([new Uint8Array(10_000_000)], 'big.csv');
    return [await window.engine.storeFile('big.csv', file, 's'), await window.engine.storedFile('big.csv')];
  });
  expect(kept).toEqual([false, null]);
});

import { readFileSync } from 'node:fs';
import { csv, koreanOrders } from './data';
import { expect, test, type Page } from './fixture';
import { load, ready, sizes, start, tray } from './notebook';

const ORDERS = koreanOrders(3000);

/** The newest notebook as this browser keeps it. */
async function kept(page: Page): Promise<{ title: string; inputs: { name: string }[] } | undefined> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('gyul');
        open.onsuccess = () => {
          const all = open.result.transaction('notebooks').objectStore('notebooks').getAll();
          all.onsuccess = () => {
            open.result.close();
            const newest = all.result.sort((a, b) => b.savedAt - a.savedAt)[0];
            resolve(newest ? JSON.parse(newest.text) : undefined);
          };
        };
      }),
  );
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Notebook title' }).fill(title);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(600);
}

test.describe('one notebook in two tabs', () => {
  test('the second says so, does not save, and can take over', async ({ page, context }) => {
    await start(page);
    await load(page, [csv('orders.csv', ORDERS)]);
    await rename(page, 'First');
    await expect(page.locator('[data-kept="yes"]')).toBeVisible({ timeout: 30_000 });

    const second = await context.newPage();
    await second.goto('./?lang=en');
    await second.getByRole('button', { name: /First/ }).click();
    await expect(second.getByText('open in another tab')).toBeVisible({ timeout: 60_000 });
    await ready(second);
    await rename(second, 'Second');
    expect((await kept(page))?.title).toBe('First');

    await second.getByRole('button', { name: 'Work in this tab' }).click();
    await ready(second);
    await expect(second.getByRole('textbox', { name: 'Notebook title' })).toHaveValue('First');
    await expect(page.getByText('open in another tab')).toBeVisible();
    await rename(second, 'Second');
    expect((await kept(page))?.title).toBe('Second');
    await rename(page, 'Lost');
    expect((await kept(page))?.title).toBe('Second');
  });

  test('the second goes on with a copy, and both are kept', async ({ page, context }) => {
    await start(page);
    await load(page, [csv('orders.csv', ORDERS)]);
    await rename(page, 'First');
    await expect(page.locator('[data-kept="yes"]')).toBeVisible({ timeout: 30_000 });
    const second = await context.newPage();
    await second.goto('./?lang=en');
    await second.getByRole('button', { name: /First/ }).click();
    await second.getByRole('button', { name: 'Go on with a copy' }).click({ timeout: 60_000 });
    await expect(second.getByText('open in another tab')).toBeHidden();
    await rename(second, 'Copy');
    const third = await context.newPage();
    await third.goto('./?lang=en');
    await expect(third.getByRole('button', { name: /First/ })).toBeVisible();
    await expect(third.getByRole('button', { name: /Copy/ })).toBeVisible();
  });
});

test('a tab that is closed in mid-load loses nothing but the load', async ({ page, context }) => {
  await start(page);
  await page.getByLabel('Open files').setInputFiles([csv('orders.csv', koreanOrders(200_000))]);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await page.waitForTimeout(700);
  await page.close();
  const again = await context.newPage();
  await again.goto('./?lang=en');
  await again.getByRole('button', { name: /orders\.csv/ }).click();
  await expect(again.getByRole('main')).toContainText('orders.csv');
  await again.getByLabel('Open files').setInputFiles([csv('orders.csv', koreanOrders(200_000))]);
  await expect(tray(again).getByRole('listitem').first()).toBeVisible({ timeout: 90_000 });
});

test('files whose copy the browser has cleared are asked for again, and the notebook stays', async ({
  page,
}) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  await rename(page, 'Spring');
  await expect(page.locator('[data-kept="yes"]')).toBeVisible({ timeout: 30_000 });
  const before = await sizes(page);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Notebook title' })).toHaveValue('Spring');
  await page.getByLabel('Open files').setInputFiles([csv('orders.csv', ORDERS)]);
  await ready(page);
  expect(await sizes(page)).toEqual(before);
});

test('without room for the files the notebook is kept and says so', async ({ page, context }) => {
  await start(page);
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000 });
  await load(page, [csv('orders.csv', ORDERS)]);
  await expect(page.locator('[data-kept="no-room"], [data-kept="nothing"]')).toBeVisible({ timeout: 30_000 });
});

test('an encrypted project holds the notebook and its files', async ({ page, freshContext }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  const before = await sizes(page);
  await rename(page, 'Carried');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save with files, encrypted' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('three brown tangerines');
  await dialog.getByLabel('Passphrase once more').fill('three brown tangerine');
  await dialog.getByRole('button', { name: 'Encrypt and save' }).click();
  await expect(dialog).toContainText('differ');
  await dialog.getByLabel('Passphrase once more').fill('three brown tangerines');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Encrypt and save' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.gyul$/);
  const bytes = readFileSync(await download.path());
  expect(bytes.includes('Carried')).toBe(false);

  const other = await (await freshContext()).newPage();
  await start(other);
  const file = { name: 'carried.gyul', mimeType: 'application/octet-stream', buffer: bytes };
  const [chooser] = await Promise.all([
    other.waitForEvent('filechooser'),
    other.getByRole('button', { name: 'Open notebook' }).click(),
  ]);
  await chooser.setFiles([file]);
  const asked = other.getByRole('dialog');
  await asked.getByLabel('Passphrase').fill('wrong passphrase');
  await asked.getByRole('button', { name: 'Open' }).click();
  await expect(asked).toContainText('wrong');
  await asked.getByLabel('Passphrase').fill('three brown tangerines');
  await asked.getByRole('button', { name: 'Open' }).click();
  await expect(tray(other).getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(other);
  expect(await sizes(other)).toEqual(before);
});

test('a newer file takes the place of the last one, and the figures so far stay beside', async ({ page }) => {
  await start(page);
  await load(page, [csv('may.csv', ORDERS)]);
  const more = koreanOrders(4000);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Newer file for may.csv' }).click(),
  ]);
  await chooser.setFiles([csv('june.csv', more)]);
  const compared = page.getByRole('region', { name: 'Before and now' });
  await expect(compared).toBeVisible({ timeout: 60_000 });
  await ready(page);
  await expect(compared.getByRole('row', { name: /All customers/ })).toContainText(/\+/);
  await expect(page.getByRole('main')).toContainText('june.csv');
});

test('everything can be forgotten, and the browser proves it', async ({ page }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  await expect(page.locator('[data-kept="yes"]')).toBeVisible({ timeout: 30_000 });
  await page.goto('./privacy/?lang=en');
  await expect(page.getByRole('table').first()).toContainText('orders.csv');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Yes, remove all' }).click();
  await expect(page.locator('[data-forgotten="0"]')).toBeVisible();
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    settings: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) =>
      key.startsWith('gyul'),
    ),
  }));
  expect(left).toEqual({ databases: [], caches: [], workers: 0, settings: [] });
});

test('the privacy page lists every request, none to another place', async ({ page }) => {
  await page.goto('./privacy/?lang=ko');
  const list = page.getByRole('region', { name: '이 페이지의 모든 요청' }).first();
  await expect(list).toContainText('.js');
  await expect(page.getByRole('main')).toContainText('외부로 나간 요청 0건');
});

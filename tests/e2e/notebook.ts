import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from './fixture';
import type { UploadFile } from './data';

/** Waits until nothing runs. */
export async function ready(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await expect(page.getByRole('status').filter({ hasText: /^Ready|^준비됨/ })).toBeVisible({
    timeout: 60_000,
  });
}

/** Opens the start page in a language. */
export async function start(page: Page, lang: 'ko' | 'en' = 'en'): Promise<void> {
  await page.goto(`./?lang=${lang}`);
  await expect(
    page.getByRole('button', { name: lang === 'en' ? 'Try the sample' : '예제로 시작' }),
  ).toBeVisible();
}

/** Drops files and takes them as they were guessed. */
export async function load(
  page: Page,
  files: readonly UploadFile[],
  lang: 'ko' | 'en' = 'en',
): Promise<void> {
  await page.getByLabel(lang === 'en' ? 'Open files' : '파일 열기').setInputFiles([...files]);
  await page.getByRole('button', { name: lang === 'en' ? 'Use this mapping' : '이대로 불러오기' }).click();
  await expect(tray(page, lang).getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(page);
}

/** The region of the segments. */
export function tray(page: Page, lang: 'ko' | 'en' = 'en'): Locator {
  return page.getByRole('region', { name: lang === 'en' ? 'Segments' : '세그먼트', exact: true });
}

/** Names and sizes of the segments, as the tray says them. */
export async function sizes(page: Page, lang: 'ko' | 'en' = 'en'): Promise<string[]> {
  const texts = await tray(page, lang).getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The text of a downloaded file, without its byte order mark. */
export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
}

/** A new segment "orders is at least n", built with the mouse. */
export async function ordersAtLeast(page: Page, n: number): Promise<void> {
  await page.getByRole('button', { name: 'New segment' }).click();
  await page.getByRole('button', { name: /A trait/ }).click();
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByRole('combobox').first().selectOption({ label: 'Orders' });
  await editor.getByRole('combobox').nth(1).selectOption({ label: 'is at least' });
  await editor
    .getByRole('textbox', { name: 'Value' })
    .or(editor.getByRole('spinbutton'))
    .last()
    .fill(String(n));
  await page.keyboard.press('Tab');
  await ready(page);
}

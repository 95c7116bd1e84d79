import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { systemBrowser } from './browser.mjs';
import { ROOT } from './install.mjs';
import { serve } from './serve.mjs';

const OUT = join(ROOT, '.github/screenshots');
const WORDS = {
  ko: { sample: '예제로 시작', ready: /^준비됨/, risk: /^이탈 위험/ },
  en: { sample: 'Try the sample', ready: /^Ready/, risk: /^At risk/ },
};

/** One picture of the start page and one of the notebook, with the sample open and a segment in the editor. */
async function shoot(browser, url, lang, colorScheme, width) {
  const t = WORDS[lang];
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    locale: lang,
    colorScheme,
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const name = (part) => join(OUT, `${part}-${lang}-${colorScheme}${width < 500 ? '-phone' : ''}.png`);
  const ready = async () => {
    await page.waitForTimeout(500);
    await page.getByRole('status').filter({ hasText: t.ready }).waitFor({ timeout: 120_000 });
  };
  await page.goto(`${url}?lang=${lang}`);
  await page.getByRole('button', { name: t.sample }).waitFor();
  await page.screenshot({ path: name('start') });
  await page.getByRole('button', { name: t.sample }).click();
  await page.locator('figure svg').first().waitFor({ state: 'attached', timeout: 120_000 });
  await ready();
  if (width > 500) {
    await page.locator('[id^=card-c]').nth(2).scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelectorAll('[id^=card-c]')[2]?.scrollIntoView());
    await page.waitForTimeout(800);
    await page.screenshot({ path: name('rfm') });
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('button', { name: t.risk }).first().click();
    await ready();
  }
  await page.waitForTimeout(500);
  await page.screenshot({ path: name('notebook') });
  await context.close();
}

mkdirSync(OUT, { recursive: true });
const executablePath = systemBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const server = await serve({ root: join(ROOT, 'build') });
const url = `http://127.0.0.1:${server.address().port}/`;
await shoot(browser, url, 'ko', 'light', 1280);
await shoot(browser, url, 'en', 'dark', 1280);
await shoot(browser, url, 'ko', 'dark', 390);
await shoot(browser, url, 'en', 'light', 390);
await browser.close();
server.close();

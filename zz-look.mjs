import { chromium } from '@playwright/test';
import { serve } from './src/build/serve.mjs';
const [lang='ko', colorScheme='light', width='1280'] = process.argv.slice(2);
const server = await serve({ root: '/work/wt-lang/build' });
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync'] });
const page = await (await browser.newContext({ viewport: { width: +width, height: +width<500?844:1000 }, locale: lang, colorScheme, reducedMotion: 'reduce' })).newPage();
page.on('console', (m) => { if (m.type()==='error') console.log('CONSOLE', m.text().slice(0,300)); });
page.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0,500)));
const W = { ko: { s: '예제로 시작', r: /^준비됨/, risk: /^이탈 위험/ , o:/얼마나 겹치는가/, ot:/커지고 줄었는가/, mg:/어디로 옮겨/, df:/무엇이 다른가/, wf:/우선순위대로/, find:'고객 한 명 확인하기', some:'속한 고객 아무나', words:'문장'}, en: { s: 'Try the sample', r: /^Ready/, risk: /^At risk/, o:/overlap/, ot:/grown and shrunk/, mg:/customers move between/, df:/different about these/, wf:/by priority/, find:'Look a customer up', some:'Someone in it', words:'Words' } }[lang];
const ready = async () => { await page.waitForTimeout(600); await page.getByRole('status').filter({ hasText: W.r }).waitFor({ timeout: 240000 }); };
const shot = async (n) => { await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/gyul/me/${n}-${lang}-${colorScheme}-${width}.png` }); console.log('shot', n); };
const see = async (id) => { await page.evaluate((i) => document.getElementById(i)?.scrollIntoView({block:'start'}), id); };
await page.goto(`${url}?lang=${lang}`);
await page.getByRole('button', { name: W.s }).click();
await page.locator('figure svg').first().waitFor({ state: 'attached', timeout: 240000 });
await ready();
await see('card-scheme'); await shot('scheme');
if (+width > 500) {
await page.getByRole('radio', { name: W.wf }).check(); await ready(); await see('card-scheme'); await shot('waterfall');
for (const [n, re] of [['over-time', W.ot], ['migration', W.mg], ['difference', W.df]]) {
  const t0 = Date.now();
  await page.getByRole('button', { name: re }).first().click(); await ready();
  console.log(n, Date.now()-t0, 'ms');
  const id = await page.evaluate(() => [...document.querySelectorAll('[id^=card-c]')].at(-1)?.id);
  await see(id); await shot(n);
}
const oid = await page.evaluate(() => [...document.querySelectorAll('[id^=card-c]')].find((c) => c.querySelector('.set'))?.id);
await see(oid); await shot('overlap');
await page.evaluate(() => window.scrollTo(0,0));
await page.getByRole('button', { name: W.risk }).first().click(); await ready(); await shot('editor');
await page.getByRole('tab', { name: W.words }).click(); await page.waitForTimeout(1500); await shot('words');
await page.getByText(W.find).click(); await page.getByRole('button', { name: W.some, exact: true }).click(); await page.waitForTimeout(3000); await see('card-customer'); await shot('customer');
await page.screenshot({ path: `/tmp/gyul/me/all-${lang}.png`, fullPage: true });
}
await browser.close(); server.close();

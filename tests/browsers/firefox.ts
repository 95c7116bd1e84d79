import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import type { Browser, Engine, Tab } from './tab';

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const path = (): string | undefined =>
  [process.env['FIREFOX_PATH'], ...PATHS].find((p) => p && existsSync(p));

/** Everything but this machine goes to the trap, and Firefox's own errands are off. */
const preferences = (trapPort: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': trapPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': trapPort,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'en-US',
});

async function element(page: Page, script: string): Promise<ElementHandle<Element>> {
  const found = (await page.evaluateHandle(script)).asElement();
  if (found === null) throw new Error(`no element: ${script.slice(-200)}`);
  // The handle is an element because every such script looks for one.
  return found as ElementHandle<Element>;
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    value: (script) => page.evaluate(script),
    click: async (script) => (await element(page, script)).click(),
    async type(script, text) {
      const box = await element(page, script);
      await box.click({ count: 3 });
      await box.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(script, label) {
      const select = await element(page, script);
      const value = await select.evaluate(
        (at, wanted) =>
          at instanceof HTMLSelectElement
            ? [...at.options].find(({ label }) => label.trim() === wanted)?.value
            : undefined,
        label,
      );
      if (value === undefined) throw new Error(`no option ${label}`);
      await select.select(value);
    },
    async put(script, paths) {
      const input = (await element(page, script)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...paths);
    },
  };
}

/** Firefox over WebDriver BiDi, headless. */
export const firefox: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  installed: () => path() !== undefined,
  async launch(trapPort): Promise<Browser> {
    const executablePath = path();
    if (executablePath === undefined) throw new Error('Firefox is not installed');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: preferences(trapPort),
      timeout: 60_000,
      protocolTimeout: 120_000,
    });
    return {
      async fresh() {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        return { tab: tabOf(page), close: () => context.close() };
      },
      close: () => browser.close(),
    };
  },
};

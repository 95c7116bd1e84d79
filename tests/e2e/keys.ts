import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture';

/** What has the focus, in words; '' when nothing has. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at, body } = document;
    if (!at || at === body) return '';
    return `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.id ?? at.textContent ?? ''}`.trim();
  });
}

/** The focus is somewhere: a person who cannot see where it is can go on. */
export async function kept(page: Page, after: string): Promise<void> {
  await expect.poll(() => focused(page), { message: `focus after ${after}` }).not.toBe('');
}

/** How many stops of Tab lie at least between the focus and a control: half of what can be told from the page. */
async function surelyBetween(target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<number> {
  return target.evaluate((element, forward) => {
    const at = document.activeElement;
    if (!at || at === document.body) return 0;
    const stops = [
      ...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]'),
    ].filter(
      (stop) =>
        stop instanceof HTMLElement &&
        stop.tabIndex >= 0 &&
        stop.checkVisibility() &&
        !stop.matches(':disabled'),
    );
    const [from, to] = [stops.indexOf(at), stops.indexOf(element)];
    if (from < 0 || to < 0) return 0;
    // What lies behind is reached around the end of the page.
    const distance = ((forward ? to - from : from - to) + stops.length) % stops.length;
    return Math.floor(distance / 2);
  }, key === 'Tab');
}

/** Presses Tab until a control has the focus, as a person would. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // Who sees a button wait for what was typed does not tab past it.
  await expect(target).toBeEnabled();
  for (let pressed = 0; pressed < 400;) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const presses = Math.max(1, await surelyBetween(target, key));
    for (let i = 0; i < presses; i++) await page.keyboard.press(key);
    pressed += presses;
  }
  throw new Error(`Tab does not reach ${String(target)}; the focus is at ${await focused(page)}`);
}

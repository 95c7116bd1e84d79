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

/** Presses Tab until a control has the focus, as a person would. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // Who sees a button wait for what was typed does not tab past it.
  await expect(target).toBeEnabled();
  for (let i = 0; i < 400; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${String(target)}; the focus is at ${await focused(page)}`);
}

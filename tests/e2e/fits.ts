import type { Page } from '@playwright/test';
import { expect } from './fixture';

/** Controls below 24 px that are neither in running text nor apart enough (WCAG 2.2, 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const open = document.querySelector('dialog[open]') ?? document;
    const controls = [...open.querySelectorAll('button, a[href], select, input, summary, [role="tab"]')];
    const hit = (element: Element) => {
      const label = element.closest('label');
      const boxes = [element, ...(label && element.matches('input') ? [label] : [])].map((each) =>
        each.getBoundingClientRect(),
      );
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      };
    };
    return controls
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.visually-hidden, .skip, [type="file"]'))
      .flatMap((element) => {
        const { width, height } = hit(element);
        if (width + 0.5 >= LEAST && height + 0.5 >= LEAST) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
        return [`${element.tagName.toLowerCase()} “${name}” ${Math.round(width)}×${Math.round(height)}`];
      });
  });
}

/** Nothing sticks out at the right, and a finger hits every control. */
export async function fits(page: Page, place: string): Promise<void> {
  await page.waitForTimeout(150);
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(size[0], `width of ${place}`).toBeLessThanOrEqual(size[1]);
  expect(await smallTargets(page), `targets of ${place}`).toEqual([]);
}

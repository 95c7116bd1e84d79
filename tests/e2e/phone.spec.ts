import type { Page } from '@playwright/test';
import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { ready, start } from './notebook';

const ORDERS = koreanOrders(2000);
const WORDS = {
  en: {
    steps: 'Steps',
    guide: 'Guide',
    segments: 'Segments',
    open: 'Open files',
    accept: 'Use this mapping',
  },
  ko: { steps: '단계', guide: '가이드', segments: '세그먼트', open: '파일 열기', accept: '이대로 불러오기' },
} as const;
const MORE = {
  en: {
    menu: 'Menu',
    export: 'Export list',
    link: 'Copy link',
    create: 'New segment',
    trait: /A trait/,
    done: 'Done',
    rows: /^Show the rows behind/,
  },
  ko: {
    menu: '메뉴',
    export: '목록 내보내기',
    link: '링크 복사',
    create: '새 세그먼트',
    trait: /고객의 특성/,
    done: '완료',
    rows: /^해당하는 줄 보기/,
  },
} as const;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

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
async function fits(page: Page, place: string): Promise<void> {
  await page.waitForTimeout(150);
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(size[0], `width of ${place}`).toBeLessThanOrEqual(size[1]);
  expect(await smallTargets(page), `targets of ${place}`).toEqual([]);
}

for (const lang of ['ko', 'en'] as const) {
  const t = { ...WORDS[lang], ...MORE[lang] };
  const pane = (page: Page, name: string) =>
    page.getByRole('contentinfo').getByRole('button', { name, exact: true }).tap();

  test(`everything fits a phone: ${lang}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await start(page, lang);
    await fits(page, 'the start page');
    await page.getByLabel(t.open).setInputFiles([csv('주문내역.csv', ORDERS)]);
    const accept = page.getByRole('button', { name: t.accept });
    await expect(accept).toBeInViewport({ ratio: 1 });
    await fits(page, 'the mapping');
    await accept.tap();
    await expect(page.locator('#card-segments').getByRole('listitem').nth(1)).toBeVisible({
      timeout: 60_000,
    });
    await ready(page);

    await fits(page, 'the steps');
    await pane(page, t.guide);
    await fits(page, 'the guide');
    await pane(page, t.segments);
    await fits(page, 'the tray');
    await page.getByRole('button', { name: t.create }).tap();
    const editor = page.locator('#card-editor');
    await expect(editor).toBeVisible();
    await fits(page, 'a new segment');
    await editor.getByRole('button', { name: t.trait }).tap();
    await ready(page);
    await fits(page, 'the editor');
    for (const tab of await editor.getByRole('tab').all()) {
      await tab.tap();
      await fits(page, `the tab ${await tab.innerText()}`);
    }

    await page.getByRole('button', { name: t.done, exact: true }).tap();
    for (const card of ['#card-data', '#card-people', '#card-quality']) {
      await page.locator(card).scrollIntoViewIfNeeded();
      await ready(page);
      for (const folded of await page.locator(`${card} details:not([open]) > summary`).all()) {
        if (await folded.isVisible()) await folded.tap();
      }
      const rows = page.locator(card).getByRole('button', { name: t.rows }).first();
      if (await rows.isVisible()) await rows.tap();
      await fits(page, card);
    }
    await pane(page, t.segments);

    for (const name of [t.export, t.link]) {
      await page.getByRole('button', { name: t.menu, exact: true }).tap();
      await page.getByRole('button', { name, exact: true }).tap();
      await expect(page.getByRole('dialog')).toBeVisible();
      await fits(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

import type { Page } from '@playwright/test';
import { csv, koreanOrders } from './data';
import { fits } from './fits';
import { expect, test } from './fixture';
import { filesOf, market } from './market';
import { picture } from './market-page';
import { ready, start, tray } from './notebook';

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

/** Lines of every kind that the menu of conditions offers, as one finds them. */
const LINES = {
  en: [
    'Placed orders',
    'First time they placed orders',
    'Stopped: the last orders',
    'Regularly placed orders',
    'Came back after a long break and placed orders',
    'Late by their own rhythm of orders',
    'One after another: events',
    'One kind of orders more often',
    'Fewer orders than their own average',
    'Loyal to one thing in their orders',
    'Every one of their orders meets a condition',
    'Bought only at a discount',
    'Soon after something else they did something',
    'Many orders within a few days',
    'The top or bottom by a value',
    'A random part',
    'A SELECT of your own',
  ],
  ko: [
    '주문한 적이 있음',
    '처음 주문한 때',
    '주문이 한동안 끊김',
    '꾸준히 주문함',
    '오래 쉬었다가 다시 주문함',
    '자기 주문 주기보다 늦음',
    '차례로 함: 행동 다음에',
    '한 가지를 다른 것보다 더 자주 주문함',
    '주문이 자기 평균보다 줄어듦',
    '한 가지에 집중해서 주문함',
    '모든 주문이 조건에 맞음',
    '할인할 때만 주문함',
    '어떤 일이 있고 나서 곧 행동함',
    '며칠 사이에 몰아서 주문함',
    '값의 상위·하위 고객',
    '무작위로 나눈 일부',
    '직접 쓰는 SELECT',
  ],
} as const;
const CARDS = {
  en: {
    find: '＋ Find a condition',
    next: '＋ Condition',
    templates: 'Templates',
    split: 'Should this segment be split?',
    look: 'Look at the data',
    customer: 'Look a customer up',
    someone: 'Someone in it',
  },
  ko: {
    find: '＋ 다른 조건 찾기',
    next: '＋ 조건 추가',
    templates: '템플릿',
    split: '이 세그먼트를 나누는 게 좋을까요?',
    look: '데이터에서 근거 찾기',
    customer: '고객 한 명 확인하기',
    someone: '속한 고객 아무나',
  },
} as const;

for (const lang of ['ko', 'en'] as const) {
  const t = { ...WORDS[lang], ...MORE[lang], ...CARDS[lang] };
  const pane = (page: Page, name: string) =>
    page.getByRole('contentinfo').getByRole('button', { name, exact: true }).tap();

  async function openMarket(page: Page): Promise<void> {
    await page.getByLabel(t.open).setInputFiles([...filesOf(market(400))]);
    await page.getByRole('button', { name: t.accept }).tap();
    await expect(page.locator('#card-check')).toBeVisible({ timeout: 90_000 });
    await ready(page);
  }

  /** Opens the market with every card that can be asked for. */
  async function openCards(page: Page): Promise<void> {
    await start(page, lang);
    await openMarket(page);
    const more = page.locator('section.add').getByRole('button');
    const questions = new Set((await more.allInnerTexts()).slice(0, -1));
    for (const question of questions) {
      await more.filter({ hasText: question }).first().tap();
      await ready(page);
    }
  }

  test(`every card fits a phone: ${lang}`, async ({ page }) => {
    test.setTimeout(240_000);
    await openCards(page);
    const ids = await page.locator('[id^=card-]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const card = page.locator(`#${id}`);
      await card.scrollIntoViewIfNeeded();
      await ready(page);
      for (const folded of await card.locator('details:not([open]) > summary').all()) {
        if (await folded.isVisible()) await folded.tap();
      }
      await fits(page, id);
    }
    await page.locator('#card-scheme').getByRole('radio').nth(1).check();
    await ready(page);
    await fits(page, 'the scheme by priority');
    // The buttons that move a segment are seen whole without scrolling the table.
    const moves = page.locator('#card-scheme .moves button');
    expect(await moves.count()).toBeGreaterThan(3);
    const seen = await moves.evaluateAll((all) =>
      all.map((button) => {
        const edge = button.closest('.scroll')?.getBoundingClientRect().right ?? 0;
        return button.getBoundingClientRect().right <= edge;
      }),
    );
    expect(seen).not.toContain(false);
    await picture(page.locator('#card-scheme'), `phone-priorities-${lang}`);

    await page.getByRole('button', { name: t.templates, exact: true }).tap();
    await expect(page.getByRole('dialog').getByRole('heading', { level: 4 }).first()).toBeVisible();
    await page.getByRole('dialog').locator('summary').first().tap();
    await fits(page, 'the templates');
  });

  test(`the editor fits a phone with every kind of line: ${lang}`, async ({ page }) => {
    test.setTimeout(240_000);
    await start(page, lang);
    await openMarket(page);
    await pane(page, t.segments);
    await page.getByRole('button', { name: t.create, exact: true }).last().tap();
    const editor = page.locator('#card-editor');
    for (const [i, line] of LINES[lang].entries()) {
      await editor.getByRole('button', { name: i === 0 ? t.find : t.next, exact: true }).tap();
      await editor.getByRole('searchbox').fill(line);
      await page.keyboard.press('Enter');
      await expect(editor.locator(`[data-node="${i}"]`), line).toBeVisible();
    }
    await ready(page);
    await fits(page, 'the editor with every line');
    for (const tab of await editor.getByRole('tab').all()) {
      await tab.tap();
      await fits(page, `the tab ${await tab.innerText()}`);
    }
    for (const folded of await editor.locator('details:not([open]) > summary').all()) {
      if (await folded.isVisible()) await folded.tap();
    }
    await fits(page, 'the folds of the editor');

    await pane(page, t.segments);
    await tray(page, lang).getByRole('listitem').first().getByRole('button').first().tap();
    await ready(page);
    await editor.getByText(t.split).tap();
    await editor.getByRole('button', { name: t.look }).tap();
    await ready(page);
    await fits(page, 'the evidence for a split');
    const someone = page.getByRole('button', { name: t.someone });
    if (!(await someone.isVisible())) await page.getByText(t.customer).tap();
    await someone.tap();
    await expect(page.locator('#card-customer')).toBeVisible();
    await ready(page);
    await fits(page, 'the customer');
  });
}

import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { Lang, Words } from '../../src/lib/core/words';
import { openNative } from '../engine/native';
import { expect, test } from './fixture';
import { keys, mouse, type Hands } from './hands';
import { filesOf, market, marketViews } from './market';
import { load, ready, start } from './notebook';
import { SERVICE_SEEDS, SHOP_SEEDS, type Building, type Seed } from './seed-segments';

const MARKET = market(400);

// A shared machine can take seconds for a key.
test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });
const WORDS = {
  ko: {
    create: '새 세그먼트',
    first: '＋ 다른 조건 찾기',
    next: '＋ 조건 추가',
    name: '세그먼트 이름',
    done: '완료',
    close: '닫기',
    size: /^[\d,]+명$/,
  },
  en: {
    create: 'New segment',
    first: '＋ Find a condition',
    next: '＋ Condition',
    name: 'Segment name',
    done: 'Done',
    close: 'Close',
    size: /^[\d,]+ customers?$/,
  },
} as const;

function building(page: Page, hands: Hands, lang: Lang): Building {
  const t = WORDS[lang];
  const editor = page.locator('#card-editor');
  let conditions = 0;
  return {
    hands,
    editor,
    lang,
    async add(section: Words, entry: Words) {
      const bar = editor.locator(`[data-node="${conditions}"]`);
      const button = editor.getByRole('button', { name: conditions === 0 ? t.first : t.next, exact: true });
      conditions += 1;
      await hands.press(button);
      await hands.take(editor, section[lang], entry[lang]);
      await expect(bar).toBeVisible();
      return bar;
    },
    async values(bar, chip, values) {
      await hands.press(bar.getByRole('button', { name: chip }));
      for (const value of values) await hands.tick(bar.getByRole('checkbox', { name: value }));
      await hands.press(bar.getByRole('button', { name: t.close, exact: true }));
    },
  };
}

/** The size of the segment in the editor, as it is said. */
async function sizeIn(page: Page, lang: Lang): Promise<number> {
  await ready(page);
  const said = page.locator('#card-editor').getByText(WORDS[lang].size).first();
  return Number((await said.innerText()).replace(/\D/g, ''));
}

/** The as-of day that the page shows, as 2025-07-01. */
async function asOfShown(page: Page): Promise<string> {
  const text = await page.getByRole('banner').innerText();
  const [, year = '', month = '', day = ''] = /기준일\s+(\d{4})\D+(\d+)\D+(\d+)/.exec(text) ?? [];
  if (year !== '') return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const said = /As of\s*([^\n]+)/.exec(text)?.[1]?.trim() ?? '';
  return new Date(`${said} UTC`).toISOString().slice(0, 10);
}

async function buildAll(page: Page, seeds: readonly Seed[], hands: Hands, lang: Lang, folder: string) {
  const t = WORDS[lang];
  for (const [name, text] of Object.entries(MARKET)) writeFileSync(`${folder}/${name}.csv`, String(text));
  await start(page, lang);
  await load(page, filesOf(MARKET), lang);
  const asOf = await asOfShown(page);
  const native = await openNative();
  await native.query(marketViews(folder, asOf));
  for (const seed of seeds) {
    await test.step(seed.name[lang], async () => {
      await hands.press(page.getByRole('button', { name: t.create, exact: true }), true);
      const made = building(page, hands, lang);
      await hands.type(made.editor.getByRole('textbox', { name: t.name }), seed.name[lang]);
      await seed.build(made);
      const size = await sizeIn(page, lang);
      const [row] = await native.query(seed.sql(asOf));
      expect(size, seed.name.en).toBe(Number(row?.['n']));
      expect(size, `${seed.name.en} says something`).toBeGreaterThan(2);
      await hands.press(made.editor.getByRole('button', { name: t.done, exact: true }));
      await expect(made.editor).toBeHidden();
    });
  }
  native.close();
}

for (const lang of ['ko', 'en'] as const) {
  for (const [kind, seeds] of [
    ['shops', SHOP_SEEDS],
    ['services', SERVICE_SEEDS],
  ] as const) {
    test(`segments of ${kind} by the keyboard alone, counted as native DuckDB does: ${lang}`, async ({
      page,
    }, info) => {
      await buildAll(page, seeds, keys(page), lang, dirname(info.outputPath('x')));
    });

    test(`segments of ${kind} by the mouse, counted as native DuckDB does: ${lang}`, async ({
      page,
    }, info) => {
      await buildAll(page, seeds, mouse(), lang, dirname(info.outputPath('x')));
    });
  }
}

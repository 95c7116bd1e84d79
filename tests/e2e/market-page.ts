import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import type { Lang } from '../../src/lib/core/words';
import { openNative } from '../engine/native';
import type { UploadFile } from './data';
import { expect } from './fixture';
import { filesOf, market, marketViews } from './market';
import { load, ready, start, tray } from './notebook';

const MARKET = market(400);

/** A market that is open in the page, and in native DuckDB beside it. */
export interface MarketPage {
  /** As 2025-07-01. */
  readonly asOf: string;
  /** The whole numbers that a SELECT gives in its first row, over the views of `marketViews`. */
  counts(sql: string): Promise<number[]>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** The as-of day that the page shows, as 2025-07-01. */
export async function asOfShown(page: Page): Promise<string> {
  const text = await page.getByRole('banner').innerText();
  const [, year = '', month = '', day = ''] = /기준일\s+(\d{4})\D+(\d+)\D+(\d+)/.exec(text) ?? [];
  if (year !== '') return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const said = /As of\s*([^\n]+)/.exec(text)?.[1]?.trim() ?? '';
  return new Date(`${said} UTC`).toISOString().slice(0, 10);
}

/** A segment of a notebook, as its file says it. */
export interface SegmentInFile {
  readonly id: string;
  readonly name: string;
  readonly condition: object;
}

/** A notebook of those segments, as a file says it. */
function notebookOf(segments: readonly SegmentInFile[]): string {
  const purpose = { question: '', goal: '', market: '', business: '' };
  const about = {
    version: 1,
    title: '',
    asOf: '2025-06-30',
    timeZone: 'Asia/Seoul',
    currency: 'KRW',
    seed: 1,
  };
  return JSON.stringify({ ...about, purpose, inputs: [], steps: [], segments });
}

const EMPTY = { ko: '아직 데이터가 없는 노트북입니다', en: 'This notebook has no data yet' } as const;

/** Opens a notebook of just these segments, and the files for it. */
export async function openNotebook(
  page: Page,
  info: TestInfo,
  segments: readonly SegmentInFile[],
  files: readonly UploadFile[],
  lang: Lang = 'en',
): Promise<void> {
  const path = info.outputPath('market.gyul.json');
  writeFileSync(path, notebookOf(segments));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: lang === 'ko' ? '노트북 열기' : 'Open notebook' }).click();
  await (await choosing).setFiles(path);
  await expect(page.getByRole('heading', { name: EMPTY[lang] })).toBeVisible();
  await page.getByLabel(lang === 'ko' ? '파일 열기' : 'Open files').setInputFiles([...files]);
  await page.getByRole('button', { name: lang === 'ko' ? '이대로 불러오기' : 'Use this mapping' }).click();
  await expect(page.getByRole('banner')).toContainText(lang === 'ko' ? '기준일' : 'As of', {
    timeout: 60_000,
  });
  await ready(page);
}

/** Opens a market of 400 customers as a person does; with segments, as a notebook of just these. */
export async function openMarket(
  page: Page,
  info: TestInfo,
  lang: Lang,
  segments?: readonly SegmentInFile[],
): Promise<MarketPage> {
  const folder = dirname(info.outputPath('x'));
  for (const [name, text] of Object.entries(MARKET)) writeFileSync(`${folder}/${name}.csv`, String(text));
  await start(page, lang);
  if (segments) await openNotebook(page, info, segments, filesOf(MARKET), lang);
  else await load(page, filesOf(MARKET), lang);
  const asOf = await asOfShown(page);
  const native = await openNative();
  await native.query(marketViews(folder, asOf));
  return {
    asOf,
    async counts(sql) {
      const [row = {}] = await native.query(sql);
      return Object.values(row).map(Number);
    },
    rows: (sql) => native.query(sql),
    close: () => native.close(),
  };
}

const WRITTEN = {
  ko: { create: '새 세그먼트', words: '문장', name: '세그먼트 이름', done: '완료' },
  en: { create: 'New segment', words: 'Words', name: 'Segment name', done: 'Done' },
} as const;

/** A new segment of that name whose condition is written in words, counted and closed again. */
export async function writeSegment(
  page: Page,
  name: string,
  words: string,
  lang: Lang = 'en',
): Promise<number> {
  const t = WRITTEN[lang];
  const editor = page.locator('#card-editor');
  await tray(page, lang).getByRole('button', { name: t.create, exact: true }).click();
  await editor.getByRole('tab', { name: t.words }).click();
  await editor.getByRole('combobox').first().fill(words);
  await page.keyboard.press('Escape');
  await editor.getByRole('textbox', { name: t.name }).fill(name);
  const size = await sizeIn(page, lang);
  await editor.getByRole('button', { name: t.done, exact: true }).click();
  await expect(editor).toBeHidden();
  return size;
}

/** The size of the segment in the editor, once it is counted. */
export async function sizeIn(page: Page, lang: Lang = 'en'): Promise<number> {
  await ready(page);
  const said = page
    .locator('#card-editor')
    .getByText(lang === 'ko' ? /^[\d,]+명$/ : /^[\d,]+ customers?$/)
    .first();
  return numberIn(await said.innerText());
}

/** The only number of a text. */
export function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}

/** The numbers of a text, as they stand in it. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*/g) ?? []).map(numberIn);
}

/** Keeps a picture of what a journey shows, where a folder for it is named. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  const folder = process.env['GYUL_PICTURES'];
  if (folder !== undefined) await of.screenshot({ path: `${folder}/${name}.png` });
}

/** Segments for a notebook over the market, and how native DuckDB finds their members in `c`. */
export const PLAIN_SEGMENTS = {
  often: {
    inFile: { id: 's1', name: 'Often', condition: all(orders('>=', 12)) },
    sql: '(SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id) >= 12',
  },
  makers: {
    inFile: {
      id: 's2',
      name: 'Makers',
      condition: all({ kind: 'trait', trait: '업종', test: { op: 'in', values: ['제조'] } }),
    },
    sql: "trade = '제조'",
  },
  lately: {
    inFile: { id: 's3', name: 'Lately', condition: all(boughtIn({ kind: 'last', n: 14, unit: 'day' })) },
    sql: "EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND b.t >= DATE '2025-06-30' - 14)",
  },
} as const;

function all(...of: object[]): object {
  return { kind: 'all', of };
}

function orders(op: string, value: number): object {
  return { kind: 'trait', trait: 'orders', test: { op, value } };
}

function boughtIn(range: object): object {
  const test = { op: '>=', value: 1 };
  return { kind: 'did', table: 'orders', where: [], window: range, measure: { kind: 'times' }, test };
}

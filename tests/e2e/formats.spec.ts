import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { csv, type UploadFile } from './data';
import { expect, test } from './fixture';
import { load, ready, sizes, start, tray } from './notebook';
import { random } from '../../src/lib/stats/random';

interface Order {
  readonly order_no: string;
  readonly customer_id: string;
  readonly order_date: string;
  readonly category: string;
  readonly amount: number;
}

/** Orders of customers who buy more or less often. */
const ORDERS: readonly Order[] = (() => {
  const r = random(11);
  return Array.from({ length: 2400 }, (_, i) => ({
    order_no: `A${10_000 + i}`,
    customer_id: `C${String(Math.floor(r.uniform() ** 2 * 400)).padStart(4, '0')}`,
    order_date: new Date(Date.UTC(2025, 0, 1 + Math.floor(r.uniform() * 400))).toISOString().slice(0, 10),
    category: r.pick(['상의', '하의', '신발, 가방']),
    amount: 1000 * (1 + Math.floor(r.exponential(1) * 30)),
  }));
})();

const NAMES = ['order_no', 'customer_id', 'order_date', 'category', 'amount'] as const;
const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text);
const CSV = [
  NAMES.join(','),
  ...ORDERS.map((order) => NAMES.map((name) => quoted(String(order[name]))).join(',')),
].join('\n');

function file(name: string, buffer: Uint8Array | string): UploadFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) };
}

async function workbook(): Promise<Uint8Array> {
  const rows = [[...NAMES], ...ORDERS.map((order) => NAMES.map((name) => order[name]))];
  return writeXlsx({ sheets: [{ name: '주문', rows }] });
}

function parquet(): Uint8Array {
  const columnData = NAMES.map((name) =>
    name === 'amount'
      ? { name, data: ORDERS.map((order) => order[name]), type: 'INT32' as const }
      : { name, data: ORDERS.map((order) => String(order[name])), type: 'STRING' as const },
  );
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const FORMATS: readonly (readonly [string, () => Promise<UploadFile> | UploadFile])[] = [
  ['a workbook', async () => file('orders.xlsx', await workbook())],
  ['Parquet', () => file('orders.parquet', parquet())],
  ['JSON', () => file('orders.json', JSON.stringify(ORDERS))],
  ['JSON lines', () => file('orders.jsonl', ORDERS.map((order) => JSON.stringify(order)).join('\n'))],
  ['gzip', () => file('orders.csv.gz', gzipSync(CSV))],
  ['a zip', () => file('orders.zip', zipSync({ '주문/orders.csv': new TextEncoder().encode(CSV) }))],
  ['UTF-16', () => file('orders.txt', Buffer.from(`\ufeff${CSV.replaceAll('\n', '\r\n')}`, 'utf16le'))],
  [
    'a text with a title and totals',
    () => file('orders-report.csv', `2025 주문 내역\n\n${CSV}\n합계,,,,${ORDERS.length}\n`),
  ],
];

test.describe('the same orders give the same segments', () => {
  for (const [name, make] of FORMATS) {
    test(`as ${name}`, async ({ page, freshContext }) => {
      await start(page);
      await load(page, [csv('orders.csv', CSV)]);
      const expected = await sizes(page);
      const other = await (await freshContext()).newPage();
      await start(other);
      await load(other, [await make()]);
      expect(await sizes(other)).toEqual(expected);
    });
  }
});

test('cells pasted from a spreadsheet are a file', async ({ page }) => {
  await start(page);
  const text = ORDERS.slice(0, 200)
    .map((order) => NAMES.map((name) => order[name]).join('\t'))
    .join('\n');
  await page.evaluate(
    (pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    },
    `${NAMES.join('\t')}\n${text}`,
  );
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await expect(tray(page)).toContainText('Outside every segment', { timeout: 60_000 });
  await ready(page);
});

test('what a list is for decides who stays in it', async ({ page }) => {
  const people = Array.from({ length: 300 }, (_, i) => {
    const day = i % 10 === 0 ? '2020-01-01' : '2025-06-01';
    return `C${String(i).padStart(4, '0')},user${i}@example.com,${i % 3 === 0 ? 'N' : 'Y'},${day}`;
  });
  const customers = `customer_id,email,이메일 수신동의,수신동의일\n${people.join('\n')}\n`;
  await start(page);
  await load(page, [csv('orders.csv', CSV), csv('customers.csv', customers)]);
  await page.getByRole('button', { name: 'Export list' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Export list/ })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Segments: All' }).click();
  await dialog.getByRole('radio', { name: /E-mail/ }).check();
  await expect(dialog).toContainText(/[\d,]+ consented and stay; [\d,]+ are left out/);
  await expect(dialog).toContainText('older than two years');
  await dialog.getByRole('radio', { name: /KakaoTalk/ }).check();
  await expect(dialog).toContainText('do not say who consented');
});

test('personal values are pseudonyms on the screen until they are asked for', async ({ page }) => {
  const rows = ORDERS.slice(0, 300).map(
    ({ customer_id, order_date, amount }) =>
      `${customer_id},kim${customer_id}@naver.com,${order_date},${amount}`,
  );
  await start(page);
  await page
    .getByLabel('Open files')
    .setInputFiles([csv('orders.csv', `customer_id,email,order_date,amount\n${rows.join('\n')}\n`)]);
  await expect(page.getByRole('button', { name: 'Use this mapping' })).toBeVisible();
  await page.waitForTimeout(500);
  expect(await page.getByRole('main').innerText()).not.toContain('@naver.com');
  await page.getByRole('button', { name: 'Show real names, ids and contacts' }).click();
  await expect(page.getByRole('main')).toContainText('@naver.com');
});

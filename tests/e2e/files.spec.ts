import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { load, ready, sizes, start, tray } from './notebook';

const ORDERS = koreanOrders(3000);

test('reads CP949 as the same text', async ({ page }) => {
  await start(page, 'ko');
  // Node has no CP949 encoder; browsers have the decoder, which is turned round here.
  const bytes = await page.evaluate(
    (text) => {
      const decoder = new TextDecoder('euc-kr');
      const codes = new Map<string, [number, number]>();
      for (let lead = 0x81; lead <= 0xfd; lead++) {
        for (let trail = 0x41; trail <= 0xfe; trail++) {
          const char = decoder.decode(new Uint8Array([lead, trail]));
          if (char.length === 1 && char !== '\ufffd') codes.set(char, [lead, trail]);
        }
      }
      return [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? [63])));
    },
    `${ORDERS.replaceAll('상의', '뷁똠펲').replaceAll('₩', '')}`,
  );
  await page.getByLabel('파일 열기').setInputFiles([csv('주문.csv', Buffer.from(bytes))]);
  await expect(page.getByRole('main')).toContainText('CP949');
  await page.getByRole('button', { name: '이대로 불러오기' }).click();
  await expect(tray(page, 'ko').getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(page);
  await page.getByRole('combobox', { name: '특성' }).first().selectOption({ label: '선호 카테고리' });
  await ready(page);
  await expect(page.getByRole('main')).toContainText('뷁똠펲');
});

test.describe('files that cannot be opened', () => {
  const cases = [
    ['empty.csv', '', /empty/],
    ['header.csv', 'customer_id,order_date,amount\n', /no rows/],
    ['book.xlsx', 'PK\u0003\u0004rest of a spreadsheet', /damaged|cut off/],
  ] as const;
  for (const [name, content, sentence] of cases) {
    test(`says what to do about ${name}`, async ({ page }) => {
      await start(page);
      await page.getByLabel('Open files').setInputFiles([csv(name, content)]);
      await expect(page.getByRole('alert')).toContainText(sentence);
    });
  }

  test('says which column is missing', async ({ page }) => {
    await start(page);
    await page.getByLabel('Open files').setInputFiles([csv('orders.csv', ORDERS)]);
    await page
      .getByRole('combobox', { name: /^Customer/ })
      .first()
      .selectOption({ index: 0 });
    await expect(page.getByRole('button', { name: 'Use this mapping' })).toBeDisabled();
  });
});

test('a file with broken rows loads the others and counts them', async ({ page }) => {
  const lines = ORDERS.split('\n');
  lines[40] = 'O1,000001,2024-02-03';
  lines[41] = 'O2,000002,2024-02-03,상의,웹,1,₩1000,more,cells';
  await start(page);
  await load(page, [csv('broken.csv', lines.join('\n'))]);
  await expect(page.getByRole('region', { name: 'What was loaded' })).toContainText(
    'Too few or too many cells',
  );
});

test('customers alone, without a date, are enough', async ({ page }) => {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const spent = ((i * 7919) % 1000) * 100;
    return `C${String(i).padStart(4, '0')},${['Seoul', 'Busan', 'Daegu'][i % 3]},${20 + (i % 50)},${spent}`;
  });
  await start(page);
  await load(page, [csv('customers.csv', `customer_id,city,age,total_spent\n${rows.join('\n')}\n`)]);
  expect((await sizes(page)).length).toBeGreaterThanOrEqual(3);
  await expect(tray(page)).toContainText('Outside every segment');
});

test('cancels a load and goes on', async ({ page }) => {
  await start(page);
  await page.getByLabel('Open files').setInputFiles([csv('big.csv', koreanOrders(400_000))]);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  const cancel = page.getByRole('button', { name: /^Cancel/ });
  await cancel.click({ timeout: 60_000 });
  await ready(page);
  await expect(page.getByRole('main')).toContainText(/cancel/i);
});

test('hostile names and values are only ever text', async ({ page }) => {
  const header = [
    'id',
    'date',
    'amount',
    '<img src=x onerror=alert(1)>',
    '"; drop table t; --',
    '__proto__',
    '=1+1',
  ];
  const cell = `<script>alert(1)</script>`;
  const rows = Array.from({ length: 60 }, (_, i) =>
    [
      `=cmd|'/c calc'!A${i % 20}`,
      `2024-0${1 + (i % 9)}-11`,
      `${100 + i}`,
      cell,
      `'); drop table t; --`,
      '{{7*7}}',
      '+1',
    ]
      .map((text) => `"${text.replaceAll('"', '""')}"`)
      .join(','),
  );
  const text = `${header.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n${rows.join('\n')}\n`;
  page.on('dialog', () => expect(false, 'a script ran').toBe(true));
  await start(page);
  await load(page, [csv('<b>hostile</b>.csv', text)]);
  await expect(page.getByRole('main')).toContainText('<b>hostile</b>.csv');
  expect(await page.locator('img[src="x"], main b:text-is("hostile")').count()).toBe(0);
});

test('the button that takes the files stays where it was first seen', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<number>();
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === 'Use this mapping',
      );
      if (button) seen.add(Math.round(button.getBoundingClientRect().y));
      requestAnimationFrame(look);
    };
    look();
  });
  await start(page);
  await page.getByLabel('Open files').setInputFiles([csv('orders.csv', ORDERS)]);
  await expect(page.getByText('Reading options')).toBeVisible();
  await ready(page);
  const places = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<number> }).seen]);
  expect(places).toHaveLength(1);
});

test('a list of customer ids becomes a condition', async ({ page }) => {
  const ids = [
    ...new Set(
      ORDERS.split('\n')
        .slice(1)
        .map((line) => line.split(',')[1] ?? ''),
    ),
  ].filter(Boolean);
  await start(page);
  await load(page, [
    csv('orders.csv', ORDERS),
    csv('vip.csv', `customer_id\n${ids.slice(0, 37).join('\n')}\n`),
  ]);
  await page.getByRole('button', { name: 'New segment', exact: true }).click();
  const editor = page.locator('#card-editor');
  await editor.getByRole('button', { name: '＋ Find a condition', exact: true }).click();
  await expect(editor.getByText('A list of customer IDs?')).toBeVisible();
  await editor.getByRole('searchbox').fill('vip');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(editor.locator('.size b')).toHaveText('37 customers');
  await expect(editor).toContainText('On the list vip.csv');
  await expect(tray(page)).toContainText('Static list.');
});

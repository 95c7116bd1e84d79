import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSource } from '../../src/build/source.mjs';

const FOLDER = fileURLToPath(new URL('../.tmp/bench/', import.meta.url));
const SEED = 1;
const FIRST_DAY = Date.UTC(2024, 3, 1);
const MINUTES = 730 * 1440;
const ROWS_AT_ONCE = 20_000;
const CATEGORIES = ['outerwear', 'knit', 'tee', 'shirt', 'trousers', 'dress', 'shoes', 'bag', 'accessory'];
const CHANNELS = ['app', 'app', 'app', 'web', 'web', 'store'];

/** @typedef {{ uniform(): number, int(n: number): number, chance(p: number): boolean, gamma(shape: number, scale: number): number, pick<T>(items: readonly T[]): T }} Random */

const customerId = (/** @type {number} */ number) => `C${String(number).padStart(7, '0')}`;

/** Each customer at least once, the rest with a long tail: the chance of place x falls as 1 / √x. */
function customerOf(/** @type {Random} */ r, /** @type {number} */ row, /** @type {number} */ customers) {
  if (row % 8 === 0) return ((row / 8) * 7919) % customers;
  return Math.floor(customers * r.uniform() ** 2);
}

function orderLine(
  /** @type {Random} */ r,
  /** @type {number} */ row,
  /** @type {number} */ rows,
  /** @type {number} */ customers,
) {
  const minute = Math.floor(((row + r.uniform()) / rows) * MINUTES);
  const time = new Date(FIRST_DAY + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const amount = Math.max(1, Math.round(r.gamma(1.8, 32))) * 1000 - 100;
  const discount = r.chance(0.2) ? Math.floor(amount / 1000) * 100 : 0;
  const status = r.chance(0.02) ? 'cancelled' : r.chance(0.04) ? 'returned' : 'completed';
  const cells = [
    row + 1,
    customerId(customerOf(r, row, customers)),
    time,
    r.pick(CATEGORIES),
    r.pick(CHANNELS),
  ];
  return `${[...cells, amount, discount, status].join(',')}\n`;
}

function customerLine(/** @type {Random} */ r, /** @type {number} */ row) {
  const cells = [
    customerId(row),
    r.chance(0.6) ? 'F' : 'M',
    1960 + r.int(48),
    r.pick(['VIP', 'Gold', 'Silver']),
  ];
  return `${[...cells, r.chance(0.6) ? 'Y' : 'N'].join(',')}\n`;
}

/**
 * Writes a file of generated lines, unless it is there.
 * @param {string} name
 * @param {string} header
 * @param {number} rows
 * @param {(r: Random, row: number) => string} line
 */
async function write(name, header, rows, line) {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const random = await withSource(async (load) => (await load('/src/lib/stats/random.ts')).random);
  const r = random(SEED, name);
  const out = createWriteStream(`${path}.part`);
  out.write(`${header}\n`);
  for (let row = 0; row < rows;) {
    let text = '';
    for (const end = Math.min(rows, row + ROWS_AT_ONCE); row < end; row++) text += line(r, row);
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  return path;
}

/** The path of a seeded orders file of so many rows, one row for each order, eight orders for each customer; made once. */
export async function ordersFile(/** @type {number} */ rows) {
  const header = 'order_id,customer_id,order_date,category,channel,amount,discount,status';
  const customers = Math.ceil(rows / 8);
  return write(`orders-${rows}.csv`, header, rows, (r, row) => orderLine(r, row, rows, customers));
}

/** The path of a seeded customers file of so many rows, without dates; made once. */
export async function customersFile(/** @type {number} */ rows) {
  return write(
    `customers-${rows}.csv`,
    'customer_id,gender,birth_year,tier,email_consent',
    rows,
    customerLine,
  );
}

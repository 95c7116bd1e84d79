import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../src/build/serve.mjs';
import { measureBrowser, measureExport } from './browser.mjs';
import { customersFile, ordersFile } from './make-files.mjs';
import { report, writeReport } from './report.mjs';
import { onNative } from './on-native.mjs';

const BUILT = fileURLToPath(new URL('../../build', import.meta.url));
const MEMBERS = 1_000_000;

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '1000000,5000000' },
    edits: { type: 'string', default: '24' },
    'native-only': { type: 'boolean', default: false },
    'no-list': { type: 'boolean', default: false },
    'keep-readme': { type: 'boolean', default: false },
  },
});
const edits = Number(values.edits);

const say = (/** @type {string} */ text) => console.error(text);

async function site() {
  if (values['native-only']) return null;
  if (!existsSync(BUILT)) throw new Error('build the site first: npm run build');
  const server = await serve({ root: BUILT, port: 0 });
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` };
}

async function measureOrders(/** @type {number} */ orders, /** @type {string | undefined} */ url) {
  say(`${orders} orders: file`);
  const path = await ordersFile(orders);
  say(`${orders} orders: native`);
  const native = await onNative(path, edits);
  const figures = { orders, bytes: statSync(path).size, native };
  if (!url) return figures;
  say(`${orders} orders: browser`);
  return { ...figures, browser: await measureBrowser(url, path, edits) };
}

async function measureList(/** @type {string | undefined} */ url) {
  say(`list of ${MEMBERS}`);
  const path = await customersFile(MEMBERS);
  const native = await onNative(path, 0);
  const figures = { members: native.members, native: native.list };
  return url ? { ...figures, browser: await measureExport(url, path) } : figures;
}

const place = await site();
try {
  const runs = [];
  for (const orders of values.orders.split(',').map(Number))
    runs.push(await measureOrders(orders, place?.url));
  const text = report(runs, values['no-list'] ? undefined : await measureList(place?.url));
  console.log(text);
  if (!values['keep-readme']) await writeReport(text);
} finally {
  place?.server.close();
}

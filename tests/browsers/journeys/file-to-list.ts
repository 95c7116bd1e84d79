import type { Target } from '../locate';
import { same, type Journey } from '../journey';
import { load, ordersAtLeast, sizeOf } from '../notebook';

const DIALOG: Target = { role: 'dialog' };

/** Keeps what the page hands to the downloads, whose folder a page cannot see. */
const KEEP = `(() => {
  const make = URL.createObjectURL.bind(URL);
  window.__handed = [];
  URL.createObjectURL = (blob) => { window.__handed.push(blob); return make(blob); };
  return true;
})()`;

/** A file in, a segment by hand, and a list out whose rows are those that another engine finds. */
export const fileToList: Journey = {
  name: 'file → segments → list',
  async go({ start, orders, people, newcomer }) {
    const person = await newcomer();
    await person.tab.goto(start);
    await load(person, orders);
    await ordersAtLeast(person, 3);
    const size = await sizeOf(person, 'New segment');
    await person.tab.value(KEEP);
    await person.click({ role: 'button', name: 'Export list' });
    await person.click({ role: 'radio', name: 'Not for sending', within: DIALOG });
    await person.click({ role: 'radio', name: 'Exact', within: DIALOG });
    await person.click({ role: 'button', name: 'Export list', within: DIALOG });
    const list = await person.until('the list', async () => {
      const text = await person.tab.value(`window.__handed.at(-1)?.text()`);
      return typeof text === 'string' ? text : undefined;
    });
    const [header, ...rows] = list
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/);
    same('the first column', header?.split(',')[0], 'customer_id');
    const ids = rows.map((row) => row.split(',')[0]);
    same('the members', ids, await people(3));
    same('the size in the tray', size, ids.length);
    return `${ids.length} members`;
  },
};

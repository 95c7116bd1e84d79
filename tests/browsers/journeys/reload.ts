import { setTimeout as wait } from 'node:timers/promises';
import { same, type Journey } from '../journey';
import { asksFor, FILES, load, ordersAtLeast, sameData, sizes, tray } from '../notebook';

/** How long after a change the notebook is surely kept, in milliseconds. */
const KEPT = 3000;

/** A reload keeps the notebook; and the files as well, where the browser has a place for them. */
export const reload: Journey = {
  name: 'reload',
  async go({ start, orders, newcomer }) {
    const person = await newcomer();
    await person.tab.goto(start);
    await load(person, orders);
    await ordersAtLeast(person, 4);
    const before = await sizes(person);
    await wait(KEPT);
    const keepsFiles = (await person.tab.value(`'getDirectory' in (navigator.storage ?? {})`)) === true;
    await person.tab.reload();
    if (!keepsFiles) {
      await asksFor(person, 'orders.csv');
      await person.open(FILES, orders);
      await sameData(person);
    }
    await tray(person);
    same('the sizes', await sizes(person), before);
    return keepsFiles ? 'files kept' : 'file asked for again';
  },
};

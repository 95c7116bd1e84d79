import { same, type Journey } from '../journey';
import { changeOrders, load, ordersAtLeast, ready, sizeOf, sizes } from '../notebook';

/** Notes every worker that is sent anything from now on. */
const NOTE = `(() => {
  const send = Worker.prototype.postMessage;
  window.__workers = new Set();
  Worker.prototype.postMessage = function (...parts) { window.__workers.add(this); return send.apply(this, parts); };
  return true;
})()`;

/** Ends them, as a browser does that runs out of memory: nobody is told. Gives how many there were. */
const END = `(() => {
  const ended = [...window.__workers];
  window.__workers.clear();
  for (const worker of ended) worker.terminate();
  return ended.length;
})()`;

/** The engine's worker ends in the middle of the work: another takes its place and has the same numbers. */
export const workerEnded: Journey = {
  name: 'worker ended',
  async go({ start, orders, people, newcomer }) {
    const person = await newcomer();
    await person.tab.goto(start);
    await load(person, orders);
    await ordersAtLeast(person, 4);
    const before = await sizes(person);
    await person.tab.value(NOTE);
    await changeOrders(person, 5);
    await changeOrders(person, 4);
    same('the sizes before', await sizes(person), before);
    const ended = Number(await person.tab.value(END));
    if (ended === 0) throw new Error('no worker was found');
    // A new worker is sent something as soon as it starts.
    await person.until('another worker', async () =>
      (await person.tab.value('window.__workers.size')) === 0 ? undefined : true,
    );
    await ready(person);
    same('the sizes', await sizes(person), before);
    await changeOrders(person, 3);
    same('a number asked for afterwards', await sizeOf(person, 'New segment'), (await people(3)).length);
    return `${ended} ended`;
  },
};

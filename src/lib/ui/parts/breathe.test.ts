import { describe, expect, it } from 'vitest';
import { breathe, inTurn } from './breathe';

/** A task that was due before what is measured. */
const otherTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('breathe', () => {
  it('lets tasks that are due run first', async () => {
    let ran = false;
    void otherTask().then(() => (ran = true));
    await breathe();
    await breathe();
    expect(ran).toBe(true);
  });
});

describe('inTurn', () => {
  it('keeps the order of asking and gives each its own task', async () => {
    const order: string[] = [];
    const one = inTurn().then(() => {
      order.push('one');
      void Promise.resolve().then(() => order.push('follow-up of one'));
    });
    const two = inTurn().then(() => order.push('two'));
    await Promise.all([one, two]);
    expect(order).toEqual(['one', 'follow-up of one', 'two']);
  });
});

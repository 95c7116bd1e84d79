import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../core/problem';
import { Keys } from '../keys';
import { Lane } from './lane';

/** Work that ends when told, or when stopped. */
function gate(): { open: () => void; work: (signal: AbortSignal) => Promise<Result<string>> } {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const work = async (signal: AbortSignal): Promise<Result<string>> => {
    const stopped = new Promise<void>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('interrupted')));
    });
    await Promise.race([opened, stopped]);
    return ok('done');
  };
  return { open, work };
}

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

describe('keys', () => {
  it('stop all work of one key and no other', async () => {
    const keys = new Keys();
    const [a, b, c] = [gate(), gate(), gate()];
    const results = [keys.under('x', a.work), keys.under('x', b.work), keys.under('y', c.work)];
    keys.cancel('x');
    c.open();
    expect((await Promise.all(results)).map(code)).toEqual(['cancelled', 'cancelled', 'ok']);
  });

  it('can be used again after a cancel, and forget what has ended', async () => {
    const keys = new Keys();
    const first = gate();
    const stopped = keys.under('x', first.work);
    keys.cancel('x');
    await stopped;
    const second = gate();
    const going = keys.under('x', second.work);
    second.open();
    expect(code(await going)).toBe('ok');
    keys.cancel('x');
  });

  it('pass on what is thrown, unless it was stopped', async () => {
    const keys = new Keys();
    await expect(keys.under('x', () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});

describe('the lane', () => {
  it('does one thing after another, also after a bug', async () => {
    const lane = new Lane();
    const order: string[] = [];
    const step = (name: string) => async (): Promise<Result<null>> => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (name === 'b') throw new Error('b');
      return ok(null);
    };
    const [a, b, c] = [
      lane.next(undefined, step('a')),
      lane.next(undefined, step('b')),
      lane.next(undefined, step('c')),
    ];
    await expect(b).rejects.toThrow('b');
    await Promise.all([a, c]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('answers at once for work that is stopped while it waits, and skips it', async () => {
    const lane = new Lane();
    const long = gate();
    let ran = false;
    const running = lane.next(undefined, () => long.work(new AbortController().signal));
    const controller = new AbortController();
    const waiting = lane.next(controller.signal, () => {
      ran = true;
      return Promise.resolve(ok(null));
    });
    controller.abort();
    expect(code(await waiting)).toBe('cancelled');
    long.open();
    expect(code(await running)).toBe('ok');
    expect(ran).toBe(false);
  });
});

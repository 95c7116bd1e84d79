import { describe, expect, it } from 'vitest';
import { Writer, type Locks, type Writing } from './writer';

interface Request {
  readonly callback: (lock: unknown) => Promise<void>;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

/** Web Locks (https://w3c.github.io/web-locks) of one browser: exclusive locks with `ifAvailable`, `steal` and `signal`. */
class Browser implements Locks {
  readonly #held = new Map<string, Request>();
  readonly #queue = new Map<string, Request[]>();

  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => Promise<void>,
  ): Promise<void> {
    return new Promise((finish, fail) => {
      const request = { callback, finish, fail };
      if (options.ifAvailable && this.#held.has(name)) {
        void callback(null).then(finish);
        return;
      }
      if (options.steal) {
        this.#held.get(name)?.fail(new DOMException('stolen', 'AbortError'));
        this.#held.delete(name);
        return this.#grant(name, request);
      }
      if (!this.#held.has(name)) return this.#grant(name, request);
      const queue = this.#queue.get(name) ?? [];
      this.#queue.set(name, [...queue, request]);
      options.signal?.addEventListener('abort', () => {
        this.#queue.set(
          name,
          (this.#queue.get(name) ?? []).filter((other) => other !== request),
        );
        fail(new DOMException('aborted', 'AbortError'));
      });
    });
  }

  #grant(name: string, request: Request): void {
    this.#held.set(name, request);
    void Promise.resolve().then(() =>
      request.callback({ name }).then(() => {
        request.finish();
        if (this.#held.get(name) !== request) return;
        this.#held.delete(name);
        const [next, ...rest] = this.#queue.get(name) ?? [];
        this.#queue.set(name, rest);
        if (next) this.#grant(name, next);
      }),
    );
  }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

function tab(browser: Locks | undefined): { writer: Writer; seen: Writing[] } {
  const seen: Writing[] = [];
  return { writer: new Writer(browser, (writing) => seen.push(writing)), seen };
}

describe('who writes a notebook', () => {
  it('the first tab does, the second is told', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await b.writer.follow('n1');
    expect([a.writer.writing, b.writer.writing]).toEqual(['mine', 'elsewhere']);
  });

  it('two notebooks have nothing to do with each other', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await b.writer.follow('n2');
    expect([a.writer.writing, b.writer.writing]).toEqual(['mine', 'mine']);
  });

  it('the second writes once the first has let go', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await b.writer.follow('n1');
    a.writer.letGo();
    await soon();
    expect(b.seen).toEqual(['elsewhere', 'mine']);
  });

  it('the second can take it over, and the first is told; and back again', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await b.writer.follow('n1');
    await b.writer.takeOver();
    await soon();
    expect([a.writer.writing, b.writer.writing]).toEqual(['elsewhere', 'mine']);
    await a.writer.takeOver();
    await soon();
    expect([a.writer.writing, b.writer.writing]).toEqual(['mine', 'elsewhere']);
  });

  it('after a take-over, closing the writer gives it back', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await b.writer.follow('n1');
    await b.writer.takeOver();
    await soon();
    b.writer.letGo();
    await soon();
    expect(a.writer.writing).toBe('mine');
  });

  it('another notebook in the same tab frees the first', async () => {
    const browser = new Browser();
    const [a, b] = [tab(browser), tab(browser)];
    await a.writer.follow('n1');
    await a.writer.follow('n2');
    await soon();
    await b.writer.follow('n1');
    expect([a.writer.writing, b.writer.writing]).toEqual(['mine', 'mine']);
  });

  it('three tabs: never two that write', async () => {
    const browser = new Browser();
    const tabs = [tab(browser), tab(browser), tab(browser)];
    for (const { writer } of tabs) await writer.follow('n1');
    for (const at of [2, 0, 1, 1, 2]) {
      await tabs[at]?.writer.takeOver();
      await soon();
      expect(tabs.filter(({ writer }) => writer.writing === 'mine')).toEqual([tabs[at]]);
    }
  });

  it('without locks a tab writes', async () => {
    const a = tab(undefined);
    await a.writer.follow('n1');
    expect(a.writer.writing).toBe('mine');
  });
});

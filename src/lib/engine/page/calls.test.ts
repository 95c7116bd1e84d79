import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../core/problem';
import { cancelled, engineNotStarted, engineRestarted } from '../problems';
import { Calls } from './calls';
import type { Host } from './host';

interface FakeHost {
  readonly host: Host;
  readonly cancels: string[];
  readonly ends: string[];
}

/** A worker that does nothing; it dies when ended. */
function fakeHost(): FakeHost {
  const cancels: string[] = [];
  const ends: string[] = [];
  let die: (reason: string) => void = () => {};
  const died = new Promise<string>((resolve) => (die = resolve));
  const end = (reason: string): void => {
    ends.push(reason);
    die(reason);
  };
  const remote = { cancel: (key: string) => Promise.resolve(cancels.push(key)) } as unknown as Host['remote'];
  return { host: { remote, died, heard: () => 0, end, fate: engineRestarted }, cancels, ends };
}

const never = <T>(): Promise<T> => new Promise(() => {});
const quiet = (): void => {};
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('every call gets an answer', () => {
  it('from the worker', async () => {
    const calls = new Calls();
    const { host } = fakeHost();
    const answer = await calls.make(
      'k',
      quiet,
      () => Promise.resolve(ok(host)),
      () => Promise.resolve(ok(7)),
    );
    expect(answer).toEqual(ok(7));
    expect(calls.size).toBe(0);
  });

  it('when there is no worker', async () => {
    const calls = new Calls();
    const none = Promise.resolve(fail<Host>(engineNotStarted('x')));
    expect(code(await calls.make('k', quiet, () => none, never))).toBe('engine-not-started');
  });

  it('when the worker dies', async () => {
    const calls = new Calls();
    const { host } = fakeHost();
    const answer = calls.make(
      'k',
      quiet,
      () => Promise.resolve(ok(host)),
      () => never<Result<number>>(),
    );
    await vi.advanceTimersByTimeAsync(1);
    host.end('unreachable');
    expect(await answer).toMatchObject({
      ok: false,
      problem: { code: 'engine-restarted', detail: 'unreachable' },
    });
    expect(calls.size).toBe(0);
  });

  it('when it is cancelled before there is a worker', async () => {
    const calls = new Calls();
    const answer = calls.make(
      'k',
      quiet,
      () => never<Result<Host>>(),
      () => never<Result<number>>(),
    );
    calls.cancel('k');
    expect(code(await answer)).toBe('cancelled');
  });

  it('when it is cancelled and the worker obeys; the worker lives on', async () => {
    const calls = new Calls();
    const { host, cancels, ends } = fakeHost();
    const answer = calls.make(
      'k',
      quiet,
      () => Promise.resolve(ok(host)),
      async () => {
        await new Promise((done) => setTimeout(done, 100));
        return fail<number>(cancelled());
      },
    );
    await vi.advanceTimersByTimeAsync(1);
    calls.cancel('k');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(code(await answer)).toBe('cancelled');
    expect([cancels, ends]).toEqual([['k'], []]);
  });

  it('when it is cancelled and the worker does not obey; the worker is given up', async () => {
    const calls = new Calls();
    const { host, ends } = fakeHost();
    const make = (key: string): Promise<Result<number>> =>
      calls.make(
        key,
        quiet,
        () => Promise.resolve(ok(host)),
        () => never<Result<number>>(),
      );
    const [stuck, other] = [make('k'), make('other')];
    await vi.advanceTimersByTimeAsync(1);
    calls.cancel('k');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(code(await stuck)).toBe('cancelled');
    expect(code(await other)).toBe('engine-restarted');
    expect(ends).toHaveLength(1);
  });

  it('by rejecting, when there is a bug', async () => {
    const calls = new Calls();
    const { host } = fakeHost();
    const bug = (): Promise<Result<number>> => Promise.reject(new TypeError('cast column v'));
    await expect(calls.make('k', quiet, () => Promise.resolve(ok(host)), bug)).rejects.toThrow(
      'cast column v',
    );
    expect(calls.size).toBe(0);
  });

  it('and progress goes to the call that it belongs to', async () => {
    const calls = new Calls();
    const { host } = fakeHost();
    const seen: number[] = [];
    const label = { ko: '', en: '' };
    await calls.make(
      'k',
      ({ done }) => seen.push(done),
      () => Promise.resolve(ok(host)),
      (_, { id }) => {
        calls.progress(id, { label, done: 5, total: 9, unit: 'steps' });
        calls.progress(id + 1, { label, done: 6, total: 9, unit: 'steps' });
        return Promise.resolve(ok(1));
      },
    );
    expect(seen).toEqual([5]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineRestarted } from '../problems';
import { watch } from './heartbeat';
import { START_MS, type Host } from './host';

/** A worker that answers no ping; `speak` is any message of it. */
function mute(): { host: Host; speak: () => void; ends: string[] } {
  const ends: string[] = [];
  let heard = performance.now();
  let die: (reason: string) => void = () => {};
  const died = new Promise<string>((resolve) => (die = resolve));
  const remote = { ping: () => new Promise(() => {}), cancel: () => Promise.resolve() } as Host['remote'];
  const end = (reason: string): void => {
    ends.push(reason);
    die(reason);
  };
  const host = { remote, died, heard: () => heard, end, fate: engineRestarted };
  return { host, ends, speak: () => (heard = performance.now()) };
}

const SECOND = 1_000;
const work = { hasWork: () => true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that is watched', () => {
  it('is given up after 12 s of silence', async () => {
    const { host, ends } = mute();
    watch(host, work);
    await vi.advanceTimersByTimeAsync(12 * SECOND);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(ends).toEqual(['the worker does not answer']);
  });

  it('lives as long as it says anything, though no ping is answered', async () => {
    const { host, ends, speak } = mute();
    watch(host, work);
    for (let i = 0; i < 30; i++) {
      speak();
      await vi.advanceTimersByTimeAsync(5 * SECOND);
    }
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(15 * SECOND);
    expect(ends).toHaveLength(1);
  });

  it('has a minute to start, and is given up after it', async () => {
    const { host, ends } = mute();
    watch(host, { ...work, deadlineMs: START_MS });
    await vi.advanceTimersByTimeAsync(50 * SECOND);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(20 * SECOND);
    expect(ends).toEqual(['the worker does not answer']);
  });

  it('is asked nothing while there is no work, nor after the watch', async () => {
    const idle = mute();
    watch(idle.host, { hasWork: () => false });
    const left = mute();
    watch(left.host, work)();
    await vi.advanceTimersByTimeAsync(300 * SECOND);
    expect([idle.ends, left.ends]).toEqual([[], []]);
  });
});

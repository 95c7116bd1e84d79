import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from './draw-queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('jobs in turn', () => {
  it('run one in each task, without those that were cancelled, and go on after one that throws', () => {
    const done: string[] = [];
    inTurn(() => done.push('a'));
    const cancel = inTurn(() => done.push('b'));
    inTurn(() => {
      throw new Error('one broken chart');
    });
    inTurn(() => done.push('c'));
    cancel();
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['a']);
    expect(() => vi.advanceTimersToNextTimer()).toThrow('one broken chart');
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['a', 'c']);
    inTurn(() => done.push('d'));
    vi.runAllTimers();
    expect(done).toEqual(['a', 'c', 'd']);
  });
});

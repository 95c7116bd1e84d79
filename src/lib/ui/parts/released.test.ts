import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { released } from './released';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const mouse = (type: string) => window.dispatchEvent(new Event(type));

it('waits for the click while a mouse button is down, and for nothing otherwise', () => {
  const said: string[] = [];
  const wait = released();
  const stop = wait.watch();
  wait.then(() => said.push('at once'));
  expect(said).toEqual(['at once']);

  mouse('mousedown');
  wait.then(() => said.push('later'));
  mouse('mouseup');
  expect(said).toEqual(['at once']);
  vi.runAllTimers();
  expect(said).toEqual(['at once', 'later']);

  stop();
  mouse('mousedown');
  wait.then(() => said.push('unwatched'));
  expect(said.at(-1)).toBe('unwatched');
});

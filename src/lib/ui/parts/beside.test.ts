import { describe, expect, it } from 'vitest';
import { beside } from './beside';

const box = (left: number, top: number, width = 32, height = 32) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});
const list = { width: 170, height: 200 };

describe('beside', () => {
  it.each([
    ['left half, room below', box(20, 20), { innerWidth: 1280, innerHeight: 800 }, { left: 20, top: 56 }],
    ['right half', box(1200, 20), { innerWidth: 1280, innerHeight: 800 }, { left: 1062, top: 56 }],
    ['no room below', box(20, 700), { innerWidth: 1280, innerHeight: 800 }, { left: 20, top: 496 }],
    ['narrow screen', box(100, 20), { innerWidth: 200, innerHeight: 800 }, { left: 8, top: 56 }],
    ['tiny screen', box(0, 50), { innerWidth: 100, innerHeight: 100 }, { left: 8, top: 8 }],
  ])('%s', (_, opener, screen, expected) => {
    expect(beside(opener, list, screen)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from './utf8-valid';

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const EDGES = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xec, 0xed, 0xee, 0xef,
  0xf0, 0xf3, 0xf4, 0xf5, 0xff,
];

describe('isUtf8', () => {
  it('judges as TextDecoder does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EDGES), { maxLength: 6 }), (values) => {
        const bytes = Uint8Array.from(values);
        expect(isUtf8(bytes)).toBe(decodes(bytes));
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });

  it('takes texts of every script', () => {
    expect(isUtf8(new TextEncoder().encode('abc 고객 🍊 é \ufeff'))).toBe(true);
  });
});

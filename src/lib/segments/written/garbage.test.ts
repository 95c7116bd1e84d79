import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from './parse';
import { catalog, segments } from './sentences.fixture';
import { everyCondition } from './trees.fixture';
import { writeCondition } from './write';

const PIECES = [
  '최근',
  '90일',
  ' 안에 ',
  '구매하고',
  '(',
  ')',
  '‘',
  '’',
  '"',
  '`',
  '그리고',
  '또는',
  '등급이',
  'bought',
  ' and ',
  ' or ',
  'not ',
  'is ',
  '주문(',
  '#',
  '\\',
  '\n',
  ',',
  '2026-02-30',
  '😀',
  '\u202e',
  '\0',
  '１',
  '~',
  '이고',
  '이거나',
];

/** A condition in words with pieces taken out, doubled, put in or turned around. */
const mutated = fc
  .tuple(
    everyCondition({ catalog, segments }),
    fc.constantFrom('ko' as const, 'en' as const),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 }),
  )
  .map(([tree, lang, changes]) =>
    changes.reduce(
      (text, [place, length, piece]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + (length % 2 ? piece : '') + text.slice(at + length);
      },
      writeCondition(tree, catalog, segments, lang),
    ),
  );
const garbage = fc.oneof(
  { weight: 3, arbitrary: mutated },
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Milliseconds of processor time, which other work on the machine does not lengthen; the best of five. */
function cost(work: () => unknown): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('any text', () => {
  it('is read or refused with a place within it, 5000 times', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const read = parseCondition(text, catalog, segments, 'ko');
        if (read.ok) {
          const again = parseCondition(
            writeCondition(read.value, catalog, segments, 'en'),
            catalog,
            segments,
            'en',
          );
          expect(again).toMatchObject({ ok: true, value: read.value });
          return;
        }
        const { from, to } = read.problem;
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
      }),
      { numRuns: 5000, seed: 3 },
    );
  });

  const leaf =
    '최근 90일 안에 2회 이상 구매하고 매출이 10,000원 이상이고 마지막 주문일이 2026-03-01 이후이고 ';
  const LONG: Readonly<Record<string, string>> = {
    brackets: '('.repeat(20_000),
    'denied brackets': 'not ('.repeat(4000),
    'many conditions': leaf.repeat(400),
    'many English conditions': 'bought at least 2 times in the last 90 days and '.repeat(500),
    'open quotes': '‘a'.repeat(10_000),
    values: `등급이 ${'‘a’, '.repeat(4000)}‘b’ 중 하나임`,
    digits: `매출이 ${'1'.repeat(20_000)} 이상임`,
    spaces: `구매하고${' '.repeat(20_000)}VIP임`,
    names: '등급이 '.repeat(5000),
    'rows within rows': '주문('.repeat(7000),
    'one word': '가'.repeat(20_000),
    steps: `in order: ${'orders then '.repeat(1600)}`,
  };

  it.each(Object.entries(LONG))('costs little when it is long: %s', (_, text) => {
    const costOf = (length: number) =>
      cost(() => parseCondition(text.slice(0, length), catalog, segments, 'ko'));
    // A fourth of the text: 4 times as long where time grows with the length, 16 times where with its square. Less than
    // 4 ms is too little to be told apart.
    expect(costOf(20_000)).toBeLessThan(9 * Math.max(4, costOf(5000)));
  });
});

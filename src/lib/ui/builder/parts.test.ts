import { describe, expect, it } from 'vitest';
import type { LeafOf, OtherMeasure, RowWindow, SequenceStep } from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { Segment } from '../../core/notebook';
import { traitOf } from '../../segments/fixture';
import { areaLabel, AREA_TREE, chosenOf, findAreas, togglePart, toggleRegion } from './areas';
import { anchorGroups, anchorKey, firstAnchor, withAnchorKey } from './anchors';
import { besideColumn, comparable, otherGroups, withOther } from './beside';
import { groupsBeside } from './make';
import { measureOp, RANKS, withMeasureOp, withRankUnit } from './measure-tests';
import { NUMBERS, THAN } from './ops';
import { pastedList, readCells, textOfBytes } from './pasted';
import { catalog } from './scene.fixture';
import { combined, membersFor, nameable, offeredFor } from './sets';
import { addStep, firstLimit, moveStep, removeStep, setMissing } from './steps';
import { PLAIN_WINDOWS, windowKey, withWindowKey, type WindowKey } from './window-kinds';

describe('windows', () => {
  const anchor = firstAnchor(catalog);
  const keys: readonly WindowKey[] = [...PLAIN_WINDOWS, 'after', 'near-before', 'any'];

  it('change from any kind to any other, and keep their length', () => {
    const start: RowWindow = { kind: 'last', n: 45, unit: 'day' };
    for (const from of keys) {
      for (const to of keys) {
        const one = withWindowKey(start, from, '2026-03-31', anchor);
        const other = withWindowKey(one, to, '2026-03-31', anchor);
        expect(windowKey(other)).toBe(to);
      }
      const near = withWindowKey(start, 'after', '2026-03-31', anchor);
      expect(near).toMatchObject({ within: { n: 45, unit: 'day' } });
      expect(withWindowKey(near, 'any', '2026-03-31', anchor)).toEqual({ kind: 'any', n: 45, unit: 'day' });
    }
  });

  it('lie near rows of every table and near every date', () => {
    const choices = anchorGroups(catalog, 'en').flatMap(({ choices: inside }) => inside);
    expect(choices.map(({ value }) => value)).toEqual(['first:orders', 'last:orders', 'trait:last_order']);
    for (const { value } of choices) expect(anchorKey(withAnchorKey(anchor, value, catalog))).toBe(value);
    const bought = { ...anchor, where: [{ column: 'channel', test: { op: 'blank' } }] } as typeof anchor;
    expect(withAnchorKey(bought, 'last:orders', catalog)).toEqual({ ...bought, which: 'last' });
  });
});

describe('comparisons of a measure', () => {
  const other: OtherMeasure = {
    table: 'orders',
    where: [],
    window: { kind: 'ever' },
    measure: { kind: 'times' },
    per: null,
  };
  it('every verb from any other', () => {
    for (const unit of ['orders', 'share'] as const) {
      for (const from of [...NUMBERS, ...THAN, ...RANKS]) {
        for (const to of [...NUMBERS, ...THAN, ...RANKS]) {
          const context = { unit, asOf: '2026-03-31', other };
          const one = withMeasureOp({ op: '>=', value: 3 }, from, context);
          expect(measureOp(withMeasureOp(one, to, context))).toBe(to);
        }
      }
    }
  });
});

describe('a place among customers', () => {
  const context = { unit: 'orders', asOf: '2026-03-31', other: {} as OtherMeasure } as const;
  it('begins with the first tenth of all, and keeps its size from one end to the other', () => {
    const top = withMeasureOp({ op: '>=', value: 3 }, 'top', context);
    expect(top).toEqual({ op: 'top', n: 10, unit: 'percent', within: null });
    const three = { op: 'top', n: 3, unit: 'customers', within: 'grade' } as const;
    expect(withMeasureOp(three, 'bottom', context)).toEqual({ ...three, op: 'bottom' });
    expect(withMeasureOp(three, '<', context)).toEqual({ op: '<', value: 1 });
  });
  it('is in each of the values that people know; one that was chosen otherwise stays', () => {
    const traits = [
      traitOf('grade', 'category', 'base'),
      traitOf('agreed', 'boolean', 'base'),
      traitOf('city', 'text', 'base'),
      traitOf('age', 'number', 'base'),
    ];
    const offered = (chosen: string | null) => traits.filter(groupsBeside(chosen)).map(({ name }) => name);
    expect(offered(null)).toEqual(['grade', 'agreed']);
    expect(offered('city')).toEqual(['grade', 'agreed', 'city']);
  });
  it('counts whole customers, and no more per cent than all', () => {
    const of = (n: number) => ({ n, unit: 'percent', within: null }) as const;
    expect(withRankUnit(of(2.5), 'customers')).toEqual({ n: 3, unit: 'customers' });
    expect(withRankUnit(of(500), 'percent')).toEqual({ n: 100, unit: 'percent' });
  });
});

describe('what stands beside a column', () => {
  const others = besideColumn(catalog, catalog.events[0], 'amount');
  it('is of its kind: numbers with numbers, texts with texts', () => {
    const numbers = comparable(others, { type: 'money' });
    expect(numbers.every(({ of }) => of === 'customer')).toBe(true);
    expect(numbers.map(({ name }) => name)).toContain('revenue');
    const texts = comparable(besideColumn(catalog, catalog.events[0], 'category'), { type: 'category' });
    expect(texts[0]).toMatchObject({ name: 'channel' });
    expect(otherGroups(texts, 'ko').map(({ choices }) => choices.length)).toEqual([1, 3]);
  });
  it('is chosen and changed without leaving the side behind', () => {
    const test = { op: 'than', compare: '>', times: 2, trait: 'revenue', of: 'customer' } as const;
    const [column, trait] = [others.find(({ of }) => !of)!, others.find(({ of }) => of)!];
    expect(withOther(test, column)).not.toHaveProperty('of');
    expect(withOther(withOther(test, column), trait)).toMatchObject({ of: 'customer', times: 2 });
  });
});

describe('areas', () => {
  const seoul = AREA_TREE.find(({ name }) => name === '서울특별시')!;
  it('are the 17 시·도 with their parts', () => {
    expect(AREA_TREE).toHaveLength(17);
    expect(seoul.parts).toHaveLength(25);
  });
  it('are chosen as a whole, in part, and back', () => {
    const one = togglePart(seoul, '서울특별시 강남구', []);
    expect(one).toEqual(['서울특별시 강남구']);
    expect(chosenOf(seoul, one)).toBe('some');
    expect(toggleRegion(seoul, ['부산광역시', ...one])).toEqual(['부산광역시', '서울특별시']);
    expect(toggleRegion(seoul, ['서울특별시'])).toEqual([]);
    const without = togglePart(seoul, '서울특별시 강남구', ['서울특별시']);
    expect(without).toHaveLength(24);
    expect(without).not.toContain('서울특별시 강남구');
    expect(togglePart(seoul, '서울특별시 강남구', without)).toEqual(['서울특별시']);
  });
  it('are found by full and short names', () => {
    expect(findAreas('강남')).toMatchObject([{ name: '서울특별시', parts: [{ name: '강남구' }] }]);
    expect(findAreas('서울 강남')).toMatchObject([{ name: '서울특별시', parts: [{ name: '강남구' }] }]);
    expect(findAreas('전라북도').map(({ name }) => name)).toEqual(['전북특별자치도']);
    expect(findAreas('  ')).toBe(AREA_TREE);
    expect(findAreas('없는곳')).toEqual([]);
    expect(findAreas('gangnam')).toMatchObject([{ name: '서울특별시', parts: [{ name: '강남구' }] }]);
    expect(findAreas('Gyeonggi suwon')).toMatchObject([{ name: '경기도', parts: [{ name: '수원시' }] }]);
    expect(findAreas('Seoul').map(({ label }) => label.en)).toEqual(['Seoul']);
    expect(areaLabel('서울특별시 강남구', 'en')).toBe('Gangnam-gu, Seoul');
    expect(areaLabel('서울특별시 강남구', 'ko')).toBe('서울특별시 강남구');
    expect(areaLabel('서울 강남구 역삼동', 'en')).toBe('서울 강남구 역삼동');
  });
});

describe('pasted lists', () => {
  it.each([
    ['a\nb\r\nc\n', [['a'], ['b'], ['c'], ['']]],
    ['id\tname\n1\t"Kim, ""Lee"""\n', [['id', 'name'], ['1', 'Kim, "Lee"'], ['']]],
    [
      'a;b\n"two\nlines";2',
      [
        ['a', 'b'],
        ['two\nlines', '2'],
      ],
    ],
    ['\uFEFFx, y ,z', [['x', 'y', 'z']]],
  ])('%j has its cells', (text, cells) => expect(readCells(text)).toEqual(cells));

  it('are trimmed, each value once, with what was left out told', () => {
    const cells = readCells(`번호\n 1 \n\n2\n1\n3\n${'x'.repeat(1001)}\n`);
    expect(pastedList(cells, 0, true, ['3'])).toEqual({
      values: ['1', '2'],
      repeated: 2,
      blank: 1,
      long: 1,
      over: 0,
    });
    expect(pastedList(readCells('a, b,c'), 0, false, []).values).toEqual(['a', 'b', 'c']);
    expect(pastedList(readCells('a\t1\nb\t2'), 1, false, []).values).toEqual(['1', '2']);
  });

  it('hold 10,000 values', () => {
    const cells = Array.from({ length: 10_050 }, (_, i) => [String(i)]);
    const { values, over } = pastedList(cells, 0, false, ['old']);
    expect([values.length, over]).toEqual([9999, 51]);
  });

  it('are read from files of text alone', () => {
    expect(textOfBytes(new TextEncoder().encode('서울\n'))).toBe('서울\n');
    expect(textOfBytes(new Uint8Array([0xbc, 0xad, 0xbf, 0xef]))).toBe('서울');
    expect(textOfBytes(new Uint8Array([0xff, 0xfe, 0x1c, 0xc1]))).toBe('서');
    expect(textOfBytes(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeNull();
    expect(textOfBytes(new Uint8Array([65, 0, 1, 2]))).toBeNull();
  });
});

describe('steps of a sequence', () => {
  const step = (column: string, n: number | null): SequenceStep => ({
    table: 'orders',
    where: [{ column, test: { op: 'not-blank' } }],
    within: n === null ? null : { n, unit: 'day' },
    without: null,
  });
  const [a, b, c] = [step('a', null), step('b', 7), step('c', 30)] as const;
  const node: LeafOf<'sequence'> = {
    kind: 'sequence',
    steps: [a, b, c],
    missing: false,
    window: { kind: 'ever' },
  };

  it('trade places, and limits stay where they stand', () => {
    const moved = moveStep(node, 0, 1);
    expect(moved.steps.map(({ where }) => columnFilters(where)[0]?.column)).toEqual(['b', 'a', 'c']);
    expect(moved.steps.map(({ within }) => within?.n ?? null)).toEqual([null, 7, 30]);
    expect(moveStep(node, 2, 1)).toBe(node);
  });
  it('are added and removed; the first has no limit, two remain', () => {
    const less = removeStep(node, 0);
    expect(less.steps).toEqual([{ ...b, within: null }, c]);
    expect(removeStep(less, 0)).toBe(less);
    expect(addStep(less, a).steps).toHaveLength(3);
  });
  it('that must not follow have a limit that can be over in the window', () => {
    const limits = (n: number, within: number | null) => {
      const window = { kind: 'last', n, unit: 'day' } as const;
      const limit = within === null ? null : ({ n: within, unit: 'day' } as const);
      const missed = setMissing({ ...node, window, steps: [a, { ...c, within: limit }] }, true, '2026-03-31');
      return missed.steps.at(-1)?.within?.n ?? null;
    };
    expect([limits(90, 30), limits(31, 30), limits(30, 30), limits(7, 30), limits(2, 7)]).toEqual([
      30, 30, 14, 3, 1,
    ]);
    expect([limits(1, 30), limits(7, 5), limits(7, null)]).toEqual([null, 5, null]);
    const short = { ...node, window: { kind: 'last', n: 7, unit: 'day' } } as const;
    expect(firstLimit(short, 2, '2026-03-31')?.n).toBe(30);
    expect(firstLimit({ ...short, missing: true }, 2, '2026-03-31')?.n).toBe(3);
    expect(firstLimit({ ...short, missing: true }, 1, '2026-03-31')?.n).toBe(30);
  });
});

describe('two segments together', () => {
  const holds = (node: ReturnType<typeof combined>, inside: ReadonlySet<string>): boolean => {
    if (node.kind === 'all') return node.of.every((child) => holds(child, inside));
    if (node.kind === 'any') return node.of.some((child) => holds(child, inside));
    if (node.kind === 'not') return !holds(node.of, inside);
    return node.kind === 'member' && inside.has(node.segment);
  };
  it.each([
    ['union', [false, true, true, true]],
    ['intersection', [false, false, false, true]],
    ['difference', [false, true, false, false]],
    ['symmetric', [false, true, true, false]],
  ] as const)('%s', (op, expected) => {
    const cases = [[], ['a'], ['b'], ['a', 'b']].map((inside) =>
      holds(combined(op, 'a', 'b'), new Set(inside)),
    );
    expect(cases).toEqual(expected);
  });
  it('are never made of themselves', () => {
    const member = (segment: string) => ({ kind: 'member', segment }) as const;
    const shelf: readonly Segment[] = [
      { id: 'a', name: 'a', condition: member('b') },
      { id: 'b', name: 'b', condition: { kind: 'all', of: [] } },
      { id: 'c', name: 'c', condition: { kind: 'all', of: [] }, archived: true },
      { id: 'd', name: 'd', condition: { kind: 'all', of: [] } },
    ];
    expect(membersFor('b', shelf).map(({ id }) => id)).toEqual(['d']);
  });
  it('are named where they are archived by those that are made of them', () => {
    const member = (segment: string) => ({ kind: 'member', segment }) as const;
    const shelf: readonly Segment[] = [
      { id: 'a', name: 'a', condition: { kind: 'all', of: [member('c'), member('b')] } },
      { id: 'b', name: 'b', condition: { kind: 'all', of: [] } },
      { id: 'c', name: 'c', condition: { kind: 'all', of: [] }, archived: true },
      { id: 'd', name: 'd', condition: { kind: 'all', of: [] }, archived: true },
    ];
    const ids = (segments: readonly { id: string }[]) => segments.map(({ id }) => id);
    const [a, b] = shelf;
    if (!a || !b) throw new Error('no segments');
    expect(ids(nameable(a, shelf))).toEqual(['b', 'c']);
    expect(ids(nameable(b, shelf))).toEqual([]);
    const offered = (chosen?: string) =>
      offeredFor('a', shelf, 'en', chosen).map(({ segment }) => segment.id);
    expect(offered()).toEqual(['b']);
    expect(offered('c')).toEqual(['b', 'c']);
  });
  it('are offered with the way back where one is made of the other', () => {
    const member = (segment: string) => ({ kind: 'member', segment }) as const;
    const shelf: readonly Segment[] = [
      { id: 'r', name: 'At risk', condition: { kind: 'any', of: [member('x'), member('v')] } },
      { id: 'b', name: '', condition: { kind: 'not', of: member('r') } },
      { id: 'c', name: 'Old', condition: member('v'), archived: true },
      { id: 'v', name: 'VIP', condition: { kind: 'all', of: [] } },
      { id: 'x', name: 'Other', condition: member('x') },
    ];
    const said = (lang: 'ko' | 'en') =>
      offeredFor('v', shelf, lang).map(({ segment, circle }) => [segment.id, circle]);
    expect(said('en')).toEqual([
      ['r', ['VIP', 'At risk', 'VIP']],
      ['b', ['VIP', 'Unnamed segment', 'At risk', 'VIP']],
      ['x', undefined],
    ]);
    expect(said('ko')[1]).toEqual(['b', ['VIP', '이름 없는 세그먼트', 'At risk', 'VIP']]);
  });
});

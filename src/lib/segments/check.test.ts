import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { checkCondition } from './check';
import { dependsOn } from './cycle';
import { shopCatalog } from './fixture-shop';
import { planSegments } from './plan';
import { blocks } from './problems';

const catalog = shopCatalog('2026-03-31');
const alone: Catalog = { ...catalog, events: [] };
const trait = (name: string, test: Test): Condition => ({ kind: 'trait', trait: name, test });
const member = (segment: string): Condition => ({ kind: 'member', segment });
const segment = (id: string, condition: Condition): Segment => ({ id, name: id.toUpperCase(), condition });
const good = trait('orders', { op: '>=', value: 2 });
const bought: Condition = {
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
};
const did = (change: Partial<Extract<Condition, { kind: 'did' }>>): Condition =>
  ({ ...bought, ...change }) as Condition;

describe('problems of a condition', () => {
  it.each<[string, Condition, string[]]>([
    ['nothing', good, []],
    ['a trait that is not there', trait('nothing', { op: 'blank' }), ['unknown-trait']],
    ['an inherited name', trait('constructor', { op: 'blank' }), ['unknown-trait']],
    ['a hostile name', trait('"; DROP TABLE base; --\0', { op: 'blank' }), ['unknown-trait']],
    ['a text test on a number', trait('orders', { op: 'contains', text: 'x' }), ['wrong-test']],
    ['a number test on a date', trait('last_order', { op: '>=', value: 3 }), ['wrong-test']],
    [
      'compared with a date',
      trait('orders', { op: 'than', compare: '>', times: 1, trait: 'last_order' }),
      ['wrong-test'],
    ],
    [
      'compared with nothing',
      trait('orders', { op: 'than', compare: '>', times: 1, trait: '없음' }),
      ['unknown-trait'],
    ],
    ['a reversed range', trait('orders', { op: 'between', low: 3, high: 1 }), ['range-reversed']],
    [
      'reversed days',
      did({ window: { kind: 'between', from: '2026-02-01', to: '2026-01-01' } }),
      ['range-reversed'],
    ],
    ['an unknown column', did({ where: [{ column: 'colour', test: { op: 'blank' } }] }), ['unknown-column']],
    ['an unknown measure', did({ measure: { kind: 'sum', column: 'colour' } }), ['unknown-column']],
    ['a sum of texts', did({ measure: { kind: 'sum', column: 'category' } }), ['wrong-measure']],
    [
      'no values',
      did({ where: [{ column: 'category', test: { op: 'in', values: ['', ' '] } }] }),
      ['empty-value'],
    ],
    ['no conditions', { kind: 'any', of: [good, { kind: 'all', of: [] }] }, ['empty-group']],
    ['no such segment', { kind: 'not', of: member('s9') }, ['unknown-segment']],
  ])('%s', (_, condition, codes) => {
    expect(checkCondition(condition, catalog, []).map(({ code }) => code)).toEqual(codes);
  });

  it('names the node and speaks both languages', () => {
    const [problem] = checkCondition(
      { kind: 'all', of: [good, { kind: 'not', of: trait('x', { op: 'blank' }) }] },
      catalog,
      [],
    );
    expect(problem?.place).toBe('1.0');
    for (const words of [problem?.message, problem?.hint]) {
      expect(words?.ko).toMatch(/[가-힣]/);
      expect(words?.en).toMatch(/[a-z]/);
    }
  });

  it('knows data without orders and a notebook without an as-of day', () => {
    expect(checkCondition(bought, alone, []).map(({ code }) => code)).toEqual(['unknown-events']);
    const timeless = { ...catalog, asOf: '' };
    expect(checkCondition(bought, timeless, []).map(({ code }) => code)).toEqual(['no-as-of']);
    const recent = trait('last_order', { op: 'within', window: { kind: 'last', n: 3, unit: 'day' } });
    expect(checkCondition(recent, timeless, []).map(({ code }) => code)).toEqual(['no-as-of']);
    expect(checkCondition(good, timeless, [])).toEqual([]);
  });
});

describe('segments of segments', () => {
  const circle = [
    segment('a', member('b')),
    segment('b', { kind: 'any', of: [good, member('c')] }),
    segment('c', { kind: 'not', of: member('a') }),
  ];

  it('refuses circles with their path', () => {
    const [problem] = checkCondition(circle[0]!.condition, catalog, circle, 'a');
    expect(problem?.code).toBe('segment-cycle');
    expect(problem?.message.en).toContain('A → B → C → A');
    expect(checkCondition(member('a'), catalog, [segment('a', good)], 'a')[0]?.message.en).toContain('A → A');
    expect(checkCondition(member('b'), catalog, circle, 'new')[0]?.message.en).toContain('B → C → A → B');
  });

  it('sees a circle that an edit would close before it is saved', () => {
    const saved = [segment('a', good), segment('b', member('a'))];
    expect(checkCondition(member('b'), catalog, saved, 'a').map(({ code }) => code)).toEqual([
      'segment-cycle',
    ]);
    expect(dependsOn('b', 'a', saved)).toBe(true);
    expect(dependsOn('a', 'b', saved)).toBe(false);
  });

  it('lets two segments name the same third', () => {
    const diamond = [segment('a', good), segment('b', member('a')), segment('c', member('a'))];
    expect(checkCondition({ kind: 'all', of: [member('b'), member('c')] }, catalog, diamond, 'd')).toEqual(
      [],
    );
  });

  it('says that a broken segment breaks those that name it, and plans the others', () => {
    const segments = [
      segment('a', trait('gone', { op: 'blank' })),
      segment('b', member('a')),
      segment('c', good),
      ...circle.map((s) => ({
        ...s,
        id: `x${s.id}`,
        condition: JSON.parse(
          JSON.stringify(s.condition).replaceAll('"segment":"', '"segment":"x'),
        ) as Condition,
      })),
    ];
    const plan = planSegments(segments, catalog);
    expect([...plan.segments.keys()]).toEqual(['c']);
    expect(plan.problems.get('b')?.map(({ code }) => code)).toEqual(['broken-segment']);
    expect(plan.problems.get('xa')?.every(blocks)).toBe(true);
  });

  it('refuses what would be endless when written out', () => {
    const chain = Array.from({ length: 40 }, (_, i) =>
      segment(`s${i}`, i === 0 ? good : { kind: 'all', of: [member(`s${i - 1}`), member(`s${i - 1}`)] }),
    );
    expect(checkCondition(member('s39'), catalog, chain).map(({ code }) => code)).toContain(
      'condition-too-large',
    );
    expect(checkCondition(member('s5'), catalog, chain)).toEqual([]);
  });
});

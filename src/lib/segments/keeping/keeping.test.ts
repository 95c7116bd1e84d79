import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { emptyNotebook, type Segment } from '../../core/notebook';
import { shopCatalog } from '../fixture-shop';
import { MAX_VERSIONS } from '../limits';
import { definitionDifference } from './difference';
import { daysFrom, monthOf, termOf } from './term';
import { usesOf } from './uses';
import { sizesOfChange, withVersion } from './versions';

const orders = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const revenue: Condition = { kind: 'trait', trait: 'revenue', test: { op: '>', value: 1000 } };
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
const segment = (condition: Condition, more: Partial<Segment> = {}): Segment => ({
  id: 's1',
  name: 'Loyal',
  condition,
  ...more,
});
const at = (asOf: string, customers: number | null = 7, typing = false) => ({ asOf, customers, typing });

describe('versions of a segment', () => {
  it('keep the earlier definition with its day and size', () => {
    const next = withVersion(segment(orders(2)), segment(orders(3)), at('2026-03-31', 41));
    expect(next).toEqual(
      segment(orders(3), {
        versions: [{ condition: orders(2), asOf: '2026-03-31', customers: 41 }],
        defined: '2026-03-31',
      }),
    );
    const again = withVersion(next, { ...next, condition: orders(4) }, at('2026-04-30', null));
    expect(again.versions?.map(({ customers }) => customers)).toEqual([41, null]);
    expect(again.defined).toBe('2026-04-30');
  });

  it('say nothing about a change of the name, or of nothing', () => {
    const renamed = { ...segment(orders(2)), name: 'Other' };
    expect(withVersion(segment(orders(2)), renamed, at('2026-03-31'))).toBe(renamed);
  });

  it('forget that members are meant to change: another definition is another matter', () => {
    const meant = segment(orders(2), { shortLived: true });
    expect(withVersion(meant, { ...meant, name: 'Other' }, at('2026-03-31')).shortLived).toBe(true);
    const next = withVersion(meant, { ...meant, condition: orders(3) }, at('2026-03-31'));
    expect(Object.keys(next)).not.toContain('shortLived');
  });

  it('count typing in one field as one change', () => {
    const one = withVersion(segment(orders(2)), segment(orders(1)), at('2026-03-31'));
    const two = withVersion(one, { ...one, condition: orders(12) }, at('2026-03-31', 3, true));
    expect(two.versions).toEqual([{ condition: orders(2), asOf: '2026-03-31', customers: 7 }]);
  });

  it('drop the oldest of more than fifty', () => {
    let now = segment(orders(0));
    for (let i = 1; i <= MAX_VERSIONS + 5; i += 1) {
      now = withVersion(now, { ...now, condition: orders(i) }, at('2026-03-31', i));
    }
    expect(now.versions).toHaveLength(MAX_VERSIONS);
    expect(now.versions?.[0]?.condition).toEqual(orders(5));
    expect(now.versions?.at(-1)?.condition).toEqual(orders(MAX_VERSIONS + 4));
  });

  it('tell the sizes around each change, of the same as-of day alone', () => {
    let now = segment(orders(1));
    const change = (to: number, asOf: string, customers: number | null) => {
      now = withVersion(now, { ...now, condition: orders(to) }, at(asOf, customers));
    };
    change(2, '2026-03-31', 100);
    change(3, '2026-03-31', 60);
    change(4, '2026-04-30', 45);
    change(5, '2026-04-30', null);
    const told = (asOf: string, customers: number | null) =>
      now.versions?.map((_, i) => sizesOfChange(now.versions ?? [], i, { asOf, customers }));
    expect(told('2026-04-30', 9)).toEqual([
      { before: 100, after: 60 },
      { before: 60, after: null },
      { before: 45, after: null },
      { before: null, after: 9 },
    ]);
    expect(told('2026-05-31', 9)?.at(-1)).toEqual({ before: null, after: null });
    expect(told('2026-04-30', null)?.at(-1)).toEqual({ before: null, after: null });
  });

  it('leave the day of the definition out where there is none', () => {
    expect(withVersion(segment(orders(2)), segment(orders(3)), at(''))).not.toHaveProperty('defined');
  });
});

describe('the difference of two definitions', () => {
  const catalog = shopCatalog('2026-03-31');
  const differ = (a: Condition, b: Condition) => definitionDifference(a, b, catalog, [], 'en');

  it('tells what was added, taken away and changed', () => {
    const found = differ(
      all(orders(2), revenue),
      all(orders(3), { kind: 'not', of: all(revenue, orders(9)) }),
    );
    expect(found.changed).toHaveLength(1);
    expect(found.changed[0]?.from).toContain('2');
    expect(found.changed[0]?.to).toContain('3');
    expect(found.removed).toHaveLength(1);
    expect(found.added).toHaveLength(1);
    expect(found.regrouped).toBe(false);
  });

  it('takes equal conditions for one another only once', () => {
    expect(differ(all(revenue, revenue), all(revenue))).toMatchObject({ added: [], changed: [] });
    expect(differ(all(revenue, revenue), all(revenue)).removed).toHaveLength(1);
  });

  it('tells that conditions are joined in another way', () => {
    const nothing = { added: [], removed: [], changed: [] };
    expect(differ(all(orders(2), revenue), any(orders(2), revenue))).toEqual({ ...nothing, regrouped: true });
    expect(differ(all(orders(2), revenue), all(orders(2), revenue))).toEqual({
      ...nothing,
      regrouped: false,
    });
    expect(differ(all(orders(2), revenue), any(orders(3), revenue)).regrouped).toBe(true);
    expect(differ(orders(2), any(orders(2), revenue)).regrouped).toBe(true);
    expect(differ(orders(2), all(orders(2), revenue)).regrouped).toBe(false);
    expect(differ(all(revenue), all(revenue, orders(2))).regrouped).toBe(false);
  });

  it('says a denied condition as changed', () => {
    const found = differ(all(revenue), all({ kind: 'not', of: revenue }));
    expect(found).toMatchObject({ added: [], removed: [], regrouped: false });
    expect(found.changed).toHaveLength(1);
  });
});

describe('a segment for a time', () => {
  it.each([
    [{}, undefined],
    [{ starts: '2026-04-01' }, 'before'],
    [{ starts: '2026-03-31' }, 'active'],
    [{ ends: '2026-03-31' }, 'active'],
    [{ ends: '2026-03-30' }, 'over'],
    [{ starts: '2026-03-01', ends: '2026-03-31' }, 'active'],
    [{ starts: '2026-04-01', ends: '2026-04-30' }, 'before'],
  ])('%j', (days, term) => {
    expect(termOf(days, '2026-03-31')).toBe(term);
    expect(termOf(days, '')).toBeUndefined();
  });

  it('may last a month', () => {
    expect(monthOf('2024-02-10')).toEqual({ starts: '2024-02-01', ends: '2024-02-29' });
    expect(monthOf('2026-12-31', 1)).toEqual({ starts: '2027-01-01', ends: '2027-01-31' });
    expect(daysFrom('2026-04-01', 60)).toEqual({ starts: '2026-04-01', ends: '2026-05-30' });
  });
});

describe('where a segment is used', () => {
  const other: Segment = {
    id: 's2',
    name: 'Rest',
    condition: { kind: 'not', of: { kind: 'member', segment: 's1' } },
  };
  const notebook = {
    ...emptyNotebook(),
    segments: [segment(orders(2)), other],
    steps: [
      { id: 'c1', spec: { kind: 'overview' } as const },
      { id: 'c2', spec: { kind: 'overlap', segments: ['s1', 's2'] } as const },
      { id: 'c3', spec: { kind: 'difference', segment: 's2', against: 's1' } as const },
      { id: 'c4', spec: { kind: 'over-time', unit: 'week', n: 4, alert: 0.2, segments: ['s1'] } as const },
      { id: 'c5', spec: { kind: 'over-time', unit: 'week', n: 4, alert: 0.2 } as const },
    ],
    scheme: { kind: 'overlapping', suppress: ['s1'] } as const,
  };

  it('tells segments, cards and whom it stops', () => {
    const uses = usesOf('s1', notebook);
    expect(uses.segments.map(({ id }) => id)).toEqual(['s2']);
    expect(uses.cards.map(({ kind }) => kind)).toEqual(['overlap', 'difference', 'over-time']);
    expect(uses.suppresses).toBe(true);
    expect(usesOf('s3', notebook)).toEqual({ segments: [], cards: [], suppresses: false });
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { MigrationSpec } from '../../core/notebook';
import type { Trait } from '../../core/relation';
import type { StepView } from '../contract';
import { reviewRows, withReview } from './review';
import { migrationSchema } from './schema';

const SPEC: MigrationSpec = { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25 };

const trait = (name: string, en: string, type: Trait['type'], from: Trait['from']): Trait => ({
  name,
  type,
  unit: type === 'number' ? 'score' : 'none',
  label: { ko: en, en },
  definition: { ko: en, en },
  family: 'behaviour',
  table: 'b',
  ...(from && { from }),
});

/** 30 stayed in a, 10 went from a to b, 5 from b to a, 55 stayed in b. */
const VIEW: StepView<MigrationSpec> = {
  spec: SPEC,
  lang: 'en',
  catalog: {
    base: 'b',
    customers: 100,
    traits: [
      trait('favourite', 'Favourite', 'category', ['orders']),
      trait('rating', 'Rating', 'number', ['tickets']),
    ],
    events: [{ name: 'orders', table: 'orders', rowsAreOrders: true, columns: [] }],
    asOf: '2026-03-31',
    currency: 'KRW',
  },
  results: {
    flows: [
      ['a', 'a', 30],
      ['a', 'b', 10],
      ['b', 'a', 5],
      ['b', 'b', 55],
    ].map(([from, to, customers]) => ({
      day: '2025-12-31',
      until: '2026-03-31',
      ids: 'a b',
      places: 'a b',
      p_then: from ?? null,
      p_now: to ?? null,
      customers: customers ?? null,
    })),
    suggested: [
      { key: 'orders-fewer', customers: 7 },
      { key: 'orders-more', customers: 0 },
    ],
    driftValues: [
      { trait: 'favourite', kind: 'value', value: 'coat', n_then: 60, n_now: 30 },
      { trait: 'favourite', kind: 'value', value: 'shoe', n_then: 40, n_now: 70 },
      { trait: 'rating', kind: 'value', value: '5', n_then: 80, n_now: 50 },
      { trait: 'rating', kind: 'value', value: '1', n_then: 20, n_now: 50 },
    ],
  },
  scheme: {
    segments: [],
    all: [
      { id: 'a', name: 'A', condition: { kind: 'all', of: [] }, value: 'coupon' },
      { id: 'b', name: 'B', condition: { kind: 'all', of: [] } },
    ],
    suppress: [],
    kind: 'overlapping',
    at: () => undefined,
  },
};

describe('the regular review', () => {
  it('is filled in with what is known of each block', () => {
    const rows = Object.fromEntries(reviewRows(VIEW).map(({ block, figures }) => [block, figures]));
    expect(rows['behaviour']).toEqual(['15 customers changed their place.', 'Buy at most half as often: 7']);
    expect(rows['preference']).toHaveLength(2);
    expect(rows['preference']?.[0]).toMatch(/^PSI: Favourite 0\.3\d* \(.*coat 60% → 30%/);
    expect(rows['preference']?.[1]).toBe('The plan changes for 15 customers.');
    expect(rows['feedback']?.[0]).toMatch(/^PSI: Rating .*5 80% → 50%/);
    expect(rows['feedback']?.[1]).toBe('85 of 100 stayed in their place (85%).');
    expect(reviewRows({ ...VIEW, results: {} })).toEqual([]);
  });

  it('keeps what is written, and nothing of what is cleared', () => {
    const one = withReview(SPEC, 'feedback', ' Answer within a day ');
    expect(one).toEqual({ ...SPEC, review: { feedback: 'Answer within a day' } });
    const two = withReview(one, 'behaviour', 'Remind them');
    expect(v.parse(migrationSchema, JSON.parse(JSON.stringify(two)))).toEqual(two);
    expect(withReview(withReview(two, 'feedback', ' '), 'behaviour', '')).toEqual(SPEC);
    expect(v.safeParse(migrationSchema, { ...SPEC, review: { other: 'x' } }).success).toBe(false);
  });
});

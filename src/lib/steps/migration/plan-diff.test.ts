import { describe, expect, it } from 'vitest';
import type { MigrationSpec, Segment } from '../../core/notebook';
import type { StepView } from '../contract';
import { NOT_YET, NOWHERE } from './places';
import { planDiff } from './plan-diff';

const segment = (id: string, value?: string, how?: string): Segment => ({
  id,
  name: id,
  condition: { kind: 'all', of: [] },
  ...(value === undefined ? {} : { value }),
  ...(how === undefined ? {} : { how }),
});
const SEGMENTS = [
  segment('new', 'First coupon', 'Text message'),
  segment('loyal', 'Early access', 'Text message'),
  segment('late', 'First coupon ', 'Letter'),
  segment('quiet'),
];
const PLACES = [...SEGMENTS.map(({ id }) => id), NOWHERE, NOT_YET];

const scattered = (i: number) => (i * 2654435761) % 4294967296;

/** Each customer's place on both days. */
const PEOPLE = Array.from({ length: 997 }, (_, i) => ({
  from: PLACES[Math.floor(scattered(i) / 7) % PLACES.length] ?? '',
  to: PLACES[Math.floor(scattered(i) / 1009) % PLACES.length] ?? '',
}));

function viewOf(people: typeof PEOPLE, segments = SEGMENTS): StepView<MigrationSpec> {
  const counts = new Map<string, number>();
  for (const { from, to } of people) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  const flows = [...counts].map(([key, customers]) => {
    const [then = '', now = ''] = key.split(' ');
    return { p_then: then, p_now: now, customers };
  });
  return {
    spec: { kind: 'migration', back: { n: 1, unit: 'month' }, psi: 0.25 },
    catalog: {
      base: 'b',
      customers: people.length,
      traits: [],
      events: [],
      asOf: '2026-03-31',
      currency: 'KRW',
    },
    results: { flows },
    lang: 'en',
    scheme: { segments: [], all: segments, suppress: [], kind: 'overlapping', at: () => undefined },
  };
}

describe('what the plan changes for those who moved', () => {
  it('counts customers as they are counted one by one', () => {
    const diff = planDiff(viewOf(PEOPLE));
    const plan = (place: string) => {
      const { value = '', how = '' } = SEGMENTS.find(({ id }) => id === place) ?? {};
      return [value.trim(), how.trim()];
    };
    const moved = PEOPLE.filter(({ from, to }) => from !== to);
    expect(diff.movedCustomers).toBe(moved.length);
    expect(diff.changed).toBe(
      moved.filter(({ from, to }) => plan(from).join('|') !== plan(to).join('|')).length,
    );
    expect(diff.unwritten).toBe(moved.filter(({ to }) => to === 'quiet').length);
    expect(diff.moves).toHaveLength(12);
    const sizes = diff.moves.map(({ customers }) => customers);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { from, to, customers } of diff.moves) {
      expect(customers).toBe(moved.filter((one) => one.from === from && one.to === to).length);
    }
  });

  it('says of each part whether it stays, begins, ends or changes', () => {
    const part = (from: string, to: string) => {
      const [move] = planDiff(viewOf([{ from, to }])).moves;
      return [move?.value, move?.how];
    };
    expect(part('new', 'loyal')).toEqual(['changes', 'same']);
    expect(part('new', 'late')).toEqual(['same', 'changes']);
    expect(part('quiet', 'new')).toEqual(['starts', 'starts']);
    expect(part('loyal', NOWHERE)).toEqual(['ends', 'ends']);
    expect(part(NOT_YET, 'quiet')).toEqual(['none', 'none']);
  });

  it('knows when nobody moved and when nothing is written', () => {
    expect(planDiff(viewOf([{ from: 'new', to: 'new' }]))).toMatchObject({ moves: [], movedCustomers: 0 });
    const groups = viewOf(PEOPLE);
    expect(planDiff({ ...groups, spec: { ...groups.spec, by: 'rfm_group' } }).written).toBe(false);
    expect(planDiff(viewOf(PEOPLE, [segment('new'), segment('late', ' ')])).written).toBe(false);
  });
});

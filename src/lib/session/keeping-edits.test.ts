import { beforeEach, describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import { emptyNotebook, type Notebook, type Segment } from '../core/notebook';
import { shopCatalog } from '../segments/fixture-shop';
import { RULES } from '../segments/health/rules';
import type { Finding, Mend } from '../segments/health/facts';
import { soundFacts, soundNotebook } from '../segments/health/fixture-facts';
import { addSegments, duplicateSegment, setSegment } from './edits';
import { History } from './history.svelte';
import {
  archiveSegments,
  confirmDefinitions,
  goBackTo,
  setKept,
  setReviews,
  setLimit,
  unarchiveSegment,
} from './keeping-edits';
import { mend } from './mending';
import type { Session } from './session.svelte';

const orders = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id.toUpperCase(),
  condition: orders(2),
  ...more,
});

interface Fake {
  readonly session: Session;
  now: () => Notebook;
  /** The table of `s1` that the tray has counted. */
  counted: string;
  computing: boolean;
  editing: string | undefined;
}

/** A session with a real history, whose tray has counted 41 customers of `s1`. */
function fake(notebook: Notebook): Fake {
  const history = new History();
  history.replace(notebook);
  const state: Fake = {
    session: {} as Session,
    now: () => history.now,
    counted: 'table',
    computing: false,
    editing: undefined,
  };
  const tray = () => ({
    ids: ['s1'],
    tables: [state.counted],
    sizes: { segments: [{ customers: 41, revenue: null }] },
    scheme: undefined,
  });
  const session = {
    history,
    catalog: shopCatalog('2026-03-31'),
    get notebook() {
      return history.now;
    },
    get tray() {
      return tray();
    },
    get computing() {
      return state.computing;
    },
    get editing() {
      return state.editing;
    },
    segmentPlan: () => ({ table: 'table' }),
    edit: (id: string | undefined) => (state.editing = id),
    change: (next: Notebook, _: unknown, key = '') => history.change(next, { ko: '', en: '' }, key),
  };
  return Object.assign(state, { session: session as unknown as Session });
}

let it0: Fake;
const first = () => it0.now().segments[0];
beforeEach(() => {
  it0 = fake({ ...emptyNotebook(), asOf: '2026-03-31', segments: [segment('s1'), segment('s2')] });
});

describe('a changed definition', () => {
  it('leaves the earlier one with its size behind, and can be undone', () => {
    setSegment(it0.session, segment('s1', { condition: orders(3) }));
    expect(first()).toMatchObject({
      condition: orders(3),
      defined: '2026-03-31',
      versions: [{ condition: orders(2), asOf: '2026-03-31', customers: 41 }],
    });
    it0.session.history.undo();
    expect(first()).toEqual(segment('s1'));
  });

  it('does not know a size that belongs to another definition', () => {
    it0.counted = 'an earlier table';
    setSegment(it0.session, segment('s1', { condition: orders(3) }));
    expect(first()?.versions?.[0]?.customers).toBeNull();
  });

  it('is one version while a person types in one field, as it is one undo step', () => {
    const type = (value: number, field: string) =>
      setSegment(it0.session, { ...(first() ?? segment('s1')), condition: orders(value) }, field);
    type(1, 'value');
    type(12, 'value');
    expect(first()?.versions).toHaveLength(1);
    type(13, 'other');
    expect(first()?.versions?.map(({ condition }) => condition)).toEqual([orders(2), orders(12)]);
    it0.session.history.undo();
    expect(first()?.condition).toEqual(orders(12));
    expect(first()?.versions).toHaveLength(1);
  });

  it('leaves no version of what a person passed over before it was counted', () => {
    const choose = (value: number) =>
      setSegment(it0.session, segment('s1', { ...first(), condition: orders(value) }));
    const values = () => first()?.versions?.map(({ condition }) => condition);
    choose(3);
    it0.counted = 'of before';
    it0.computing = true;
    choose(4);
    choose(5);
    expect(values()).toEqual([orders(2)]);
    expect(first()?.versions?.[0]?.customers).toBe(41);
    it0.counted = 'table';
    it0.computing = false;
    choose(6);
    expect(values()).toEqual([orders(2), orders(5)]);
  });

  it('keeps what was there before the last change, though it was not counted yet', () => {
    it0.counted = 'nothing yet';
    it0.computing = true;
    setSegment(it0.session, segment('s2', { condition: orders(8) }));
    setSegment(it0.session, segment('s1', { condition: orders(3) }));
    expect(first()?.versions?.map(({ condition }) => condition)).toEqual([orders(2)]);
    it0.computing = false;
    setSegment(it0.session, segment('s1', { ...first(), condition: orders(4) }));
    expect(first()?.versions).toHaveLength(2);
  });

  it('keeps no version of a new name or note', () => {
    setSegment(it0.session, segment('s1', { name: 'Other' }));
    setKept(it0.session, 's1', { note: 'Agreed with sales' });
    expect(first()).toEqual(segment('s1', { name: 'Other', note: 'Agreed with sales' }));
  });

  it('can be gone back to, which is a change like another', () => {
    setSegment(it0.session, segment('s1', { condition: orders(3) }));
    goBackTo(it0.session, 's1', 0);
    expect(first()?.condition).toEqual(orders(2));
    expect(first()?.versions?.map(({ condition }) => condition)).toEqual([orders(2), orders(3)]);
    it0.session.history.undo();
    expect(first()?.condition).toEqual(orders(3));
  });

  it('does not belong to a copy or to a new segment', () => {
    setSegment(it0.session, segment('s1', { condition: orders(3) }));
    duplicateSegment(it0.session, 's1', (name) => `${name} 2`);
    expect(it0.now().segments[1]).toEqual(
      segment('s3', { name: 'S1 2', condition: orders(3), defined: '2026-03-31' }),
    );
    const [id] = addSegments(it0.session, [{ name: 'New', condition: orders(9) }]);
    expect(it0.now().segments.find((one) => one.id === id)?.defined).toBe('2026-03-31');
  });
});

describe('how a segment is kept', () => {
  it('takes fields in and, when empty, out', () => {
    setKept(it0.session, 's1', { basis: 'customers', starts: '2026-03-01', ends: '2026-03-31' });
    expect(first()).toMatchObject({ basis: 'customers', starts: '2026-03-01', ends: '2026-03-31' });
    setKept(it0.session, 's1', { basis: '', starts: '', ends: '' });
    expect(first()).toEqual(segment('s1'));
  });

  it('archives in one undo step, closes the editor, and takes back', () => {
    it0.editing = 's2';
    archiveSegments(it0.session, ['s1', 's2']);
    expect(it0.editing).toBeUndefined();
    expect(it0.now().segments.map(({ archived }) => archived)).toEqual([true, true]);
    unarchiveSegment(it0.session, 's1');
    expect(first()).toEqual(segment('s1'));
    it0.session.history.undo();
    it0.session.history.undo();
    expect(it0.now().segments).toEqual([segment('s1'), segment('s2')]);
  });

  it('is looked at again 90 days after the as-of day', () => {
    setReviews(it0.session, ['s1', 's2']);
    expect(it0.now().segments.map(({ reviewBy }) => reviewBy)).toEqual(['2026-06-29', '2026-06-29']);
  });
});

describe('a definition that still fits', () => {
  it('is confirmed as of the as-of day, in one undo step', () => {
    confirmDefinitions(it0.session, ['s1']);
    expect(it0.now().segments).toEqual([segment('s1', { defined: '2026-03-31' }), segment('s2')]);
    it0.session.history.undo();
    expect(first()).toEqual(segment('s1'));
  });

  it('is not confirmed twice on a day, nor without one', () => {
    confirmDefinitions(it0.session, ['s1']);
    const confirmed = it0.now();
    confirmDefinitions(it0.session, ['s1']);
    confirmDefinitions(it0.session, ['s9']);
    expect(it0.now()).toBe(confirmed);
    const dayless = fake({ ...emptyNotebook(), segments: [segment('s1')] });
    confirmDefinitions(dayless.session, ['s1']);
    expect(dayless.now().segments).toEqual([segment('s1')]);
  });

  it('is no longer old by the health check', () => {
    it0 = fake({ ...it0.now(), segments: [segment('s1', { defined: '2024-01-01' })] });
    const rule = RULES.find(({ id }) => id === 'stale');
    const stale = () => {
      const { segments, asOf } = it0.now();
      const facts = segments.map((one) => soundFacts(one.id, { segment: one }));
      return rule?.find(soundNotebook({ segments: facts, asOf }), 365).length;
    };
    expect(stale()).toBe(1);
    confirmDefinitions(it0.session, ['s1']);
    expect(stale()).toBe(0);
  });
});

describe('a threshold', () => {
  it('is kept in the notebook unless it is the usual one', () => {
    setLimit(it0.session, 'too-many', 5);
    setLimit(it0.session, 'overlap', 0.2);
    expect(it0.now().health).toEqual({ 'too-many': 5, overlap: 0.2 });
    setLimit(it0.session, 'too-many', 8);
    setLimit(it0.session, 'overlap', 0.1);
    expect(it0.now()).not.toHaveProperty('health');
    setLimit(it0.session, 'shift', 14);
    setLimit(it0.session, 'accessible', 0.3);
    expect(it0.now().health).toEqual({ shift: 14, accessible: 0.3 });
    setLimit(it0.session, 'shift', 7);
    setLimit(it0.session, 'accessible', 0.5);
    expect(it0.now()).not.toHaveProperty('health');
  });
});

describe('the button of a finding', () => {
  const press = (done: Mend, segments: readonly string[] = []) => {
    const finding: Finding = { rule: 'broken', segments, evidence: { ko: '', en: '' }, mend: done };
    return mend(it0.session, finding, done, 'Rest');
  };

  it('archives, sets review days, and says that the data bear them out', () => {
    expect(press({ kind: 'archive', segments: ['s2'] })).toBeUndefined();
    press({ kind: 'review', segments: ['s1'] });
    press({ kind: 'rebase', segments: ['s1'] });
    expect(it0.now().segments).toEqual([
      segment('s1', { reviewBy: '2026-06-29', basis: 'data' }),
      segment('s2', { archived: true }),
    ]);
  });

  it('gives customers one segment each and keeps whom it stops', () => {
    press({ kind: 'waterfall' });
    expect(it0.now().scheme).toEqual({ kind: 'waterfall', suppress: [] });
  });

  it('makes a segment of the rest, archived ones aside', () => {
    archiveSegments(it0.session, ['s2']);
    expect(press({ kind: 'rest' })).toEqual({ kind: 'editor' });
    expect(it0.now().segments[2]).toMatchObject({
      name: 'Rest',
      condition: { kind: 'all', of: [{ kind: 'not', of: { kind: 'member', segment: 's1' } }] },
    });
    expect(it0.editing).toBe('s3');
  });

  it('leaves a segment that is not counted out of the rest', () => {
    press({ kind: 'rest' });
    expect(it0.now().segments[2]?.condition).toEqual({
      kind: 'all',
      of: [{ kind: 'not', of: { kind: 'member', segment: 's1' } }],
    });
  });

  it('opens the first segment', () => {
    expect(press({ kind: 'open', segments: ['s2', 's1'] })).toEqual({ kind: 'editor' });
    expect(it0.editing).toBe('s2');
  });

  it('says that definitions are right as of today', () => {
    it0 = fake({ ...it0.now(), segments: [segment('s1', { defined: '2024-01-01' }), segment('s2')] });
    expect(press({ kind: 'confirm', segments: ['s1'] })).toBeUndefined();
    expect(it0.now().segments).toEqual([segment('s1', { defined: '2026-03-31' }), segment('s2')]);
  });

  it('puts segments before those that take their customers', () => {
    expect(press({ kind: 'first', segments: ['s2'] })).toBeUndefined();
    expect(it0.now().segments).toEqual([segment('s2'), segment('s1')]);
  });

  it('puts one into another, which keeps its earlier definition, in one undo step', () => {
    it0.editing = 's2';
    const other = segment('s2', { condition: orders(9) });
    it0 = Object.assign(fake({ ...it0.now(), segments: [segment('s1'), other] }), { editing: 's2' });
    expect(press({ kind: 'merge', segments: ['s2'], into: 's1' })).toBeUndefined();
    expect(it0.editing).toBeUndefined();
    expect(it0.now().segments).toMatchObject([
      {
        id: 's1',
        condition: { kind: 'any', of: [orders(2), orders(9)] },
        versions: [{ condition: orders(2), customers: 41 }],
      },
      { id: 's2', archived: true },
    ]);
    it0.session.history.undo();
    expect(it0.now().segments).toEqual([segment('s1'), other]);
  });

  it('opens the first segment at the part of its plan that is missing', () => {
    expect(press({ kind: 'say', segments: ['s2', 's1'] })).toEqual({ kind: 'message', field: 'value' });
    expect(it0.editing).toBe('s2');
    setSegment(it0.session, segment('s2', { value: 'A coupon' }));
    expect(press({ kind: 'say', segments: ['s2'] })).toEqual({ kind: 'message', field: 'how' });
  });

  it('adds what customers did to the first segment, and opens it', () => {
    expect(press({ kind: 'deepen', segments: ['s2'], table: 'orders' })).toEqual({ kind: 'editor' });
    expect(it0.editing).toBe('s2');
    expect(it0.now().segments[1]?.condition).toMatchObject({
      kind: 'all',
      of: [orders(2), { kind: 'did', table: 'orders' }],
    });
  });

  it('asks something of a column that nothing uses', () => {
    press({ kind: 'ask', table: 'orders', column: 'category', label: { ko: '', en: '' } });
    expect(it0.now().segments.at(-1)?.condition).toMatchObject({
      of: [{ kind: 'did', table: 'orders', where: [{ column: 'category', test: { op: 'in' } }] }],
    });
  });

  it('asks something of a table that nothing uses', () => {
    const before = it0.now().segments.length;
    expect(press({ kind: 'ask', table: 'orders', label: { ko: '주문 데이터', en: 'order data' } })).toEqual({
      kind: 'editor',
    });
    const added = it0.now().segments.at(-1);
    expect(it0.now().segments).toHaveLength(before + 1);
    expect(added?.condition).toMatchObject({ kind: 'all', of: [{ kind: 'did', table: 'orders' }] });
  });

  it('adds the card that answers, once', () => {
    const steps = () => it0.now().steps.map(({ spec }) => spec);
    const landing = press({ kind: 'card', card: 'difference' }, ['s2']);
    expect(steps()).toEqual([{ kind: 'difference', segment: 's2', against: '' }]);
    expect(landing).toEqual({ kind: 'card', step: it0.now().steps[0]?.id });
    press({ kind: 'card', card: 'difference' }, ['s2']);
    press({ kind: 'card', card: 'over-time' });
    press({ kind: 'card', card: 'over-time' });
    const look = { kind: 'look', trait: 'city', label: { ko: '지역', en: 'City' } } as const;
    press(look);
    press(look);
    expect(steps().map(({ kind }) => kind)).toEqual(['difference', 'over-time', 'distribution']);
  });
});

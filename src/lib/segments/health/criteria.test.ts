import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import { traitOf } from '../fixture';
import { everyCatalog, leafOn } from '../fixture-tables';
import { criteriaOf } from './criteria';
import { unusedOf } from './unused';

const every = everyCatalog('2026-03-31');
const catalog: Catalog = {
  ...every,
  traits: [
    traitOf('city', 'category', 'base'),
    { ...traitOf('mail', 'text', 'base'), personal: 'email' },
    { ...traitOf('orders', 'number', 'base'), family: 'behaviour' },
    { ...traitOf('visits', 'number', 'base'), family: 'behaviour' },
    { ...traitOf('open_rate', 'number', 'base'), family: 'response' },
  ],
};
const VISITS = new Set(['visits']);
const city: Condition = { kind: 'trait', trait: 'city', test: { op: 'in', values: ['Seoul'] } };
const visits: Condition = { kind: 'trait', trait: 'visits', test: { op: '>', value: 1 } };
const opened: Condition = { kind: 'trait', trait: 'open_rate', test: { op: '>', value: 0.5 } };
const written: Condition = { kind: 'sql', sql: 'SELECT customer_id FROM customers' };
const segment = (id: string, condition: Condition, more: Partial<Segment> = {}): Segment => ({
  id,
  name: id,
  condition,
  ...more,
});
const named = (id: string): Condition => ({ kind: 'member', segment: id });
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });

describe('criteria of a condition', () => {
  const criteria = (condition: Condition, segments: readonly Segment[] = []) =>
    [...criteriaOf(condition, catalog, segments)].sort();

  it('are the families of its traits, and what customers did', () => {
    expect(criteria(city)).toEqual(['demographic']);
    expect(criteria(all(city, leafOn('orders')))).toEqual(['demographic', 'did']);
    expect(criteria(all(city, { kind: 'not', of: opened }))).toEqual(['demographic', 'response']);
    expect(criteria(all())).toEqual([]);
    expect(criteria(written)).toEqual(['did']);
  });

  it('look into other segments, circles included', () => {
    const a = segment('a', all(city, named('b')));
    const b = segment('b', all(visits, named('a')));
    expect(criteria(named('a'), [a, b])).toEqual(['behaviour', 'demographic']);
    expect(criteria(named('gone'), [])).toEqual([]);
  });
});

describe('who people are and where they live', () => {
  const reads = (trait: Trait) =>
    [
      ...criteriaOf(
        { kind: 'trait', trait: trait.name, test: { op: 'not-blank' } },
        { ...catalog, traits: [trait] },
        [],
      ),
    ].join();

  it.each([
    ['age', 'number', 'demographic'],
    ['연령대', 'category', 'demographic'],
    ['성별', 'category', 'demographic'],
    ['sex', 'category', 'demographic'],
    ['거주지역', 'text', 'demographic'],
    ['결혼 여부', 'boolean', 'demographic'],
    ['grade', 'category', 'profile'],
    ['등급', 'category', 'profile'],
    ['points', 'number', 'profile'],
    ['선호 브랜드', 'category', 'profile'],
    ['업종', 'category', 'profile'],
    ['average', 'number', 'profile'],
    ['region_manager_calls', 'number', 'profile'],
  ] as const)('a column %s of %s is %s', (name, type, criterion) => {
    expect(reads(traitOf(name, type, 'base'))).toBe(criterion);
  });

  it('are told by the kind of personal data where there is one', () => {
    expect(reads({ ...traitOf('e-mail address', 'text', 'base'), personal: 'email' })).toBe('profile');
    expect(reads({ ...traitOf('dob', 'date', 'base'), personal: 'birthday' })).toBe('demographic');
    expect(reads({ ...traitOf('where', 'text', 'base'), personal: 'address' })).toBe('demographic');
  });

  it('stay alone beside consent and chance, which say nothing of customers', () => {
    const consent = { ...traitOf('consent_email', 'boolean', 'base'), family: 'consent' as const };
    const more = { ...catalog, traits: [...catalog.traits, consent] };
    const agreed: Condition = { kind: 'trait', trait: 'consent_email', test: { op: 'is', value: true } };
    const half: Condition = { kind: 'split', salt: 'x', from: 0, to: 0.5, within: 'orders' };
    expect([...criteriaOf(all(city, agreed, half), more, [])]).toEqual(['demographic']);
    expect([...criteriaOf(all(agreed, half), more, [])]).toEqual([]);
    const area: Condition = { kind: 'trait', trait: 'mail', test: { op: 'area', areas: ['서울특별시'] } };
    expect([...criteriaOf(area, catalog, [])]).toEqual(['demographic']);
  });
});

describe('what nothing reads', () => {
  const unused = (segments: readonly Segment[], steps: Parameters<typeof unusedOf>[2] = []) => {
    return unusedOf(catalog, segments, steps, VISITS)
      ?.filter(({ column }) => column === undefined)
      .map(({ label }) => label.en);
  };
  const columns = (segments: readonly Segment[], steps: Parameters<typeof unusedOf>[2] = []) =>
    unusedOf(catalog, segments, steps, VISITS)?.flatMap(({ table, column }) =>
      column === undefined ? [] : [`${table}.${column}`],
    );

  it('is everything at first, but for personal columns', () => {
    expect(unused([])).toEqual([
      'order data',
      'event data',
      'message data',
      'survey data',
      'ticket data',
      'city',
    ]);
  });

  it('comes with a trait to look at, where one is made of it', () => {
    const found = (unusedOf(catalog, [], [], VISITS) ?? []).map(({ label, trait }) => [
      label.en,
      trait?.name,
    ]);
    expect(Object.fromEntries(found)).toMatchObject({ 'message data': 'open_rate', city: 'city' });
  });

  it('leaves out what cards read', () => {
    expect(
      unused([], [{ kind: 'overview' }, { kind: 'distribution', trait: 'city', scale: 'auto' }]),
    ).toEqual(['event data', 'message data', 'survey data', 'ticket data']);
    expect(unused([], [{ kind: 'distribution', trait: 'open_rate', scale: 'auto' }])).not.toContain(
      'message data',
    );
  });

  it('leaves out what cards on segments show of them', () => {
    const revenue = { ...traitOf('revenue', 'money', 'base'), family: 'value' as const };
    const shop = { ...catalog, traits: [...catalog.traits, revenue] };
    const found = (...steps: Parameters<typeof unusedOf>[2]) =>
      (unusedOf(shop, [], steps, VISITS) ?? []).map(({ label, table, column }) =>
        column === undefined ? label.en : `${table}.${column}`,
      );
    expect(found()).toContain('order data');
    const overlap = found({ kind: 'overlap', segments: [] });
    expect(overlap).not.toContain('order data');
    expect(overlap).not.toContain('orders.amount');
    expect(overlap).toContain('message data');
    const drifting = found({ kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25 });
    expect(drifting).not.toContain('message data');
    expect(drifting).toContain('city');
    const differing = found({ kind: 'difference', segment: '', against: '' });
    for (const name of ['city', 'order data', 'event data', 'message data'])
      expect(differing).not.toContain(name);
    expect(differing).toContain('survey data');
    const followed = found({ kind: 'over-time', unit: 'month', n: 12, alert: 0.2 });
    expect(followed).toEqual(found());
  });

  it('leaves out tables that conditions read, and those that their traits are made of', () => {
    expect(unused([segment('a', all(visits, opened, leafOn('tickets')))])).toEqual([
      'order data',
      'survey data',
      'city',
    ]);
  });

  it('passes over archived segments, unless another names them', () => {
    const kept = segment('a', city, { archived: true });
    expect(unused([kept])).toContain('city');
    expect(unused([kept, segment('b', named('a'))])).not.toContain('city');
  });

  it('leaves out what a written SELECT names', () => {
    const sql = (text: string) => [segment('a', { kind: 'sql', sql: text })];
    expect(unused([segment('a', written)])).toEqual(unused([]));
    expect(unused(sql('SELECT customer_id FROM customers WHERE "City" = \'Seoul\''))).not.toContain('city');
    const paid = sql('SELECT o.customer_id FROM orders o GROUP BY 1 HAVING sum(o.Amount) * 2 > count(*)');
    expect(unused(paid)).toEqual(unused([])?.filter((label) => label !== 'order data'));
    expect(columns(paid)).toEqual(['orders.category']);
    expect(columns(sql('SELECT o.* FROM orders o'))).toEqual([]);
    expect(columns(sql('SELECT DISTINCT * FROM (SELECT customer_id FROM orders) x'))).toEqual([]);
    // A name in a text is none.
    expect(columns(sql("SELECT customer_id FROM orders WHERE category = 'amount'"))).toEqual([
      'orders.amount',
    ]);
    // Traits that it names are made of tables too.
    expect(unused(sql('SELECT customer_id FROM customers WHERE open_rate > 0.5'))).not.toContain(
      'message data',
    );
    expect(columns(sql('SELECT t.customer_id FROM tickets AS t WHERE t.rating < 3'))).toEqual([
      'tickets.category',
      'tickets.text',
      'tickets.closed',
    ]);
  });

  it('cannot be told where a written SELECT cannot be read', () => {
    const bad: Condition = { kind: 'sql', sql: 'SELECT customer_id FROM elsewhere' };
    expect(unusedOf(catalog, [segment('a', bad)], [], VISITS)).toBeNull();
    expect(unusedOf(catalog, [segment('a', bad, { archived: true })], [], VISITS)).not.toBeNull();
    expect(unusedOf({ ...catalog, asOf: '' }, [segment('a', written)], [], VISITS)).toBeNull();
  });

  it('names columns of tables that are read, but for those that tell what a row is', () => {
    expect(columns([])).toEqual([]);
    expect(columns([segment('a', leafOn('tickets', [['category', ['Delivery']]]))])).toEqual([
      'tickets.rating',
      'tickets.text',
      'tickets.closed',
    ]);
    expect(columns([segment('a', leafOn('orders'))])).toEqual(['orders.amount', 'orders.category']);
    expect(columns([segment('a', leafOn('events'))])).toEqual([
      'events.term',
      'events.product',
      'events.category',
      'events.amount',
    ]);
  });

  it('counts the columns of which traits are made, and those that cards draw, as read', () => {
    const revenue: Condition = { kind: 'trait', trait: 'revenue', test: { op: '>', value: 1 } };
    const paid = { ...traitOf('revenue', 'money', 'base'), family: 'value' as const };
    const found = unusedOf({ ...catalog, traits: [paid] }, [segment('a', revenue)], [], VISITS);
    expect(found?.flatMap(({ column }) => column ?? [])).toEqual(['category']);
    expect(columns([], [{ kind: 'overview' }])).toEqual(['orders.category']);
    expect(columns([segment('a', city)], [{ kind: 'overview' }])).toEqual(['orders.category']);
  });

  it('leaves out columns with personal data', () => {
    const [orders] = catalog.events;
    if (!orders) throw new Error('no orders');
    const [first, ...rest] = orders.columns;
    if (!first) throw new Error('no columns');
    const marked = { ...orders, columns: [{ ...first, personal: 'name' as const }, ...rest] };
    const found = unusedOf({ ...catalog, events: [marked] }, [segment('a', leafOn('orders'))], [], VISITS);
    expect(found?.map(({ column }) => column)).not.toContain(first.name);
  });

  it('is said with its table', () => {
    const found = unusedOf(catalog, [segment('a', leafOn('orders'))], [], VISITS) ?? [];
    expect(found.find(({ column }) => column === 'amount')?.label).toEqual({
      ko: '주문 데이터의 ‘결제 금액’',
      en: '“Amount” of the order data',
    });
  });
});

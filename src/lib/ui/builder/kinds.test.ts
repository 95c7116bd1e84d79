import { render } from 'svelte/server';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../core/condition';
import { leavesOf } from '../../core/tree';
import { checkCondition } from '../../segments/check';
import { deedKind, rowsOf, withDeedKind, withTable, type DeedKind } from '../../segments/default-rows';
import { defaultDid } from '../../segments/default-did';
import { OTHER_TABLES } from '../../segments/fixture-tables';
import { blocks } from '../../segments/problems';
import { conditionSchema } from '../../segments/schema';
import { addMenuText } from '../../text/areas/add-menu';
import { builderText } from '../../text/areas/builder';
import { conditionsText } from '../../text/areas/conditions';
import { deedKindsText } from '../../text/areas/deed-kinds';
import { addSections, found, oftenUsed } from './add-sections';
import LeafChips from './LeafChips.svelte';
import type { Scene } from './scene';
import { catalog, segments } from './scene.fixture';

const [segment] = segments as [(typeof segments)[number]];
const [shopOrders] = catalog.events as [(typeof catalog.events)[number]];
const discount = { name: 'discount', type: 'money', label: { ko: '할인', en: 'Discount' } } as const;
const orders = { ...shopOrders, columns: [...shopOrders.columns, discount] };
const [someTrait] = catalog.traits as [(typeof catalog.traits)[number]];
const degrees = (name: string, ko: string, en: string) =>
  ({
    ...someTrait,
    name,
    type: 'number',
    family: 'profile',
    label: { ko, en },
    personal: 'location',
  }) as const;
const traits = [...catalog.traits, degrees('lat', '위도', 'Latitude'), degrees('lng', '경도', 'Longitude')];
const every = { ...catalog, traits, events: [orders, ...OTHER_TABLES] };

function sceneOf(lang: 'ko' | 'en'): Scene {
  return {
    segment: { ...segment, condition: { kind: 'all', of: [] } },
    catalog: every,
    segments,
    counts: new Map(),
    total: 100,
    computing: false,
    problems: [],
    lang,
    currency: 'KRW',
    valuesFor: () => Promise.resolve([]),
    apply: () => undefined,
  };
}

function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

function bar(lang: 'ko' | 'en', node: Leaf): string {
  return render(LeafChips, { props: { scene: sceneOf(lang), path: '0', node } }).body;
}

/** The words of a bar as they are read: what each select shows, and the texts between. */
function read(html: string): string {
  const chosen = html
    .replace(/<!--.*?-->/g, '')
    .replace(/<select[^>]*>(.*?)<\/select>/gs, (_, options: string) => {
      return / selected(="")?>?([^<]*)</.exec(options)?.[2]?.replace(/^.*>/, '') ?? '';
    })
    .replace(/<input[^>]*value="([^"]*)"[^>]*>/g, ' $1 ');
  return textOf(chosen).trim();
}

const all = addSections(sceneOf('en'));
const entries = all.flatMap(({ entries: inside }) => inside);
const byKey = (key: string) => entries.find((entry) => entry.key === key)!;
const leafOf = (key: string) => leavesOf(byKey(key).make())[0]!;

describe('the menu of conditions', () => {
  it('has every kind of leaf, window and measure that the language has', () => {
    const leaves = entries.flatMap(({ make }) => leavesOf(make()));
    expect(new Set(leaves.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['trait', 'rank', 'did', 'nth', 'regular', 'returned', 'overdue', 'sequence'],
        ...['split', 'member', 'sql', 'distance'],
      ]),
    );
    const dids = leaves.filter((leaf) => leaf.kind === 'did');
    expect(dids.map(({ window }) => window.kind)).toEqual(
      expect.arrayContaining(['near', 'any', 'ever', 'last']),
    );
    expect(dids.map(({ measure }) => measure.kind)).toEqual(expect.arrayContaining(['share', 'top-share']));
    expect(dids.some(({ test }) => test.op === 'than' && test.other.per === 30)).toBe(true);
  });

  it('makes conditions that are well formed and need no more than values', () => {
    for (const { key, make } of entries) {
      const node = make();
      expect(v.safeParse(conditionSchema, node).success, key).toBe(true);
      const problems = checkCondition(node, every, segments, segment.id).filter(blocks);
      const written = leavesOf(node).some(({ kind }) => kind === 'sql');
      expect(written ? [] : problems.map(({ code }) => code), key).toEqual([]);
    }
  });

  it('gives entries keys of their own, and labels in both languages', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    for (const { label } of entries) expect(label.ko && label.en).toMatch(/\S/);
  });

  it('is short at first', () => {
    expect(oftenUsed(all).length).toBeLessThanOrEqual(6);
    expect(all.length).toBeLessThanOrEqual(10);
    for (const { key } of oftenUsed(all)) expect(byKey(key)).toBeDefined();
  });

  it('thinks of a cart as something on the site', () => {
    expect(found(all, '장바구니')[0]?.key).toBe('events');
  });

  it.each([
    ['churn', 'orders-overdue'],
    ['이탈', 'orders-stopped'],
    ['coupon', 'orders-discount'],
    ['every', 'orders-every'],
    ['모든 주문', 'orders-every'],
    ['쿠폰', 'orders-discount'],
    ['funnel', 'events-sequence'],
    ['장바구니', 'events-sequence'],
    ['cart sequence', 'events-sequence'],
    ['교집합', undefined],
    ['상위 10', undefined],
    ['VIP', 'rank'],
    ['반경', 'distance'],
    ['km', 'distance'],
    ['a/b', 'split'],
    ['대조군', 'split'],
    ['셀렉트', 'sql'],
    ['매출', 'trait-revenue'],
    ['Revenue', 'trait-revenue'],
    ['단골', 'orders-regular'],
  ])('finds %s', (search, key) => {
    const hits = found(all, search).flatMap(({ entries: inside }) => inside.map((entry) => entry.key));
    if (key) expect(hits).toContain(key);
    expect(hits.length).toBeLessThan(entries.length);
  });
});

describe.each(['ko', 'en'] as const)('bars in %s', (lang) => {
  const text = conditionsText[lang];

  it('render every entry of the menu, and name every control', () => {
    for (const { key, make } of entries) {
      for (const leaf of leavesOf(make())) {
        const body = bar(lang, leaf);
        const controls = body.match(/<(select|input|textarea)[^>]*>/g) ?? [];
        expect(controls.length, key).toBeGreaterThan(0);
        expect(
          controls.filter((tag) => !/aria-label="[^"]+"/.test(tag)),
          key,
        ).toEqual([]);
        expect(body, key).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it('give each control of a bar a name of its own', () => {
    for (const key of [
      'orders-more',
      'orders-less',
      'orders-near',
      'orders-overdue',
      'orders-returned',
      'rank',
      'split',
      'distance',
    ]) {
      const names = [...bar(lang, leafOf(key)).matchAll(/<(?:select|input)[^>]*aria-label="([^"]+)"/g)];
      const said = names.map((match) => match[1]);
      expect(new Set(said).size, `${key}: ${said.join(' | ')}`).toBe(said.length);
    }
  });

  it('say what they hold', () => {
    const verbs = deedKindsText[lang].orders.verbs;
    expect(textOf(bar(lang, leafOf('orders-overdue')))).toContain(text.usualGap);
    expect(read(bar(lang, leafOf('orders-regular')))).toContain(verbs.regular);
    expect(read(bar(lang, leafOf('orders-stopped')))).toContain(verbs.last);
    expect(textOf(bar(lang, leafOf('orders-near')))).toContain(
      text.anchorFirst(builderText[lang].deeds.orders.one),
    );
    expect(textOf(bar(lang, leafOf('sql')))).toContain(
      text.sqlNote('customers, orders, events, messages, surveys, tickets'),
    );
    expect(textOf(bar(lang, leafOf('orders-less')))).toContain(text.otherIs);
  });

  it('show steps one under the other with their buttons', () => {
    const body = bar(lang, leafOf('events-sequence'));
    expect(body.match(/<li/g)).toHaveLength(2);
    expect(body).toContain(`aria-label="${text.stepDown('1')}"`);
    expect(body).toContain(`aria-label="${text.stepRemove('2')}"`);
    expect(textOf(body)).toContain(text.stepMissing);
    expect(textOf(body)).toContain(text.withoutAdd);
  });

  it('let a SELECT from elsewhere run only when it was read', () => {
    const node = leafOf('sql');
    const [message, hint] = [
      { ko: '', en: '' },
      { ko: '', en: '' },
    ];
    const problems = [{ code: 'sql-not-allowed', message, hint, place: '0' }];
    const scene = { ...sceneOf(lang), problems, allowSql: () => undefined };
    const words = (shown: Scene) =>
      textOf(render(LeafChips, { props: { scene: shown, path: '0', node } }).body);
    expect(words(scene)).toContain(text.sqlAllow);
    expect(words({ ...scene, problems: [] })).not.toContain(text.sqlAllow);
    expect(words(sceneOf(lang))).not.toContain(text.sqlAllow);
  });

  it('have headings in the menu', () => {
    for (const { title } of all) expect(title[lang]).toMatch(/\S/);
    for (const words of Object.values(addMenuText[lang].synonyms)) expect(words).toMatch(/\S/);
  });
});

describe('another thing said of the same rows', () => {
  const kinds: readonly DeedKind[] = [
    ...(['did', 'not', 'first', 'last', 'nth'] as const),
    ...(['regular', 'returned', 'overdue', 'sequence'] as const),
  ];
  const start = {
    ...defaultDid(orders, true),
    where: [{ column: 'category', test: { op: 'in', values: ['신발'] } }] as const,
    window: { kind: 'last', n: 45, unit: 'day' } as const,
  };

  it('keeps the rows from any kind to any other, and the window where both have one', () => {
    for (const from of kinds) {
      for (const to of kinds) {
        const one = withDeedKind(start, from, orders);
        const other = withDeedKind(one, to, orders);
        expect(deedKind(other)).toBe(to);
        expect(rowsOf(other)).toEqual({ table: 'orders', where: start.where });
        if ('window' in one && 'window' in other) expect(other.window).toEqual(start.window);
        expect(v.safeParse(conditionSchema, other).success).toBe(true);
      }
    }
  });

  it('keeps what another table can answer', () => {
    const events = OTHER_TABLES[0]!;
    const moved = withTable(start, events);
    expect(moved).toEqual({ ...start, table: 'events' });
    const messages = withTable(start, OTHER_TABLES[1]!);
    expect(rowsOf(messages).where).toEqual([{ column: 'action', test: { op: 'in', values: ['opened'] } }]);
    const sum = { ...start, measure: { kind: 'sum', column: 'amount' } } as const;
    expect(withTable(sum, events)).toMatchObject({ measure: sum.measure, test: start.test });
    expect(withTable(sum, OTHER_TABLES[2]!)).toMatchObject({
      measure: { kind: 'times' },
      test: { op: '>=', value: 1 },
    });
    const many: Condition = withTable(withDeedKind(start, 'sequence', orders), events);
    expect(many).toMatchObject({ steps: [{ table: 'events', where: start.where }, { table: 'orders' }] });
  });
});

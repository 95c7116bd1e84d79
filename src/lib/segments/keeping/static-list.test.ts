import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import { traitOf } from '../fixture';
import { shopCatalog } from '../fixture-shop';
import { restsOnList } from './static-list';

const words = { ko: 'x', en: 'x' };
const EMAIL: Trait = { ...traitOf('mail', 'text', 'base', words), personal: 'email' };
const LIST = traitOf('on_list_i2', 'boolean', 'base', words);
const CITY = traitOf('city', 'category', 'base', words);
const shop = shopCatalog('2026-01-01');
const CATALOG: Catalog = { ...shop, traits: [...shop.traits, EMAIL, LIST, CITY] };

const segment = (id: string, condition: Condition): Segment => ({ id, name: id, condition });
const SEGMENTS: readonly Segment[] = [
  segment('rule', { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } }),
  segment('cities', { kind: 'trait', trait: 'city', test: { op: 'in', values: ['서울'] } }),
  segment('mails', { kind: 'trait', trait: 'mail', test: { op: 'in', values: ['a@example.com'] } }),
  segment('mailed', { kind: 'trait', trait: 'mail', test: { op: 'not-blank' } }),
  segment('file', {
    kind: 'all',
    of: [{ kind: 'trait', trait: 'on_list_i2', test: { op: 'is', value: true } }],
  }),
  segment('without', { kind: 'not', of: { kind: 'member', segment: 'file' } }),
];

describe('a segment that rests on a fixed list', () => {
  it('is one by a file of ids or by ids in its condition, itself or by those that it names', () => {
    const found = SEGMENTS.filter((one) => restsOnList(one, SEGMENTS, CATALOG)).map(({ id }) => id);
    expect(found).toEqual(['mails', 'file', 'without']);
  });
});

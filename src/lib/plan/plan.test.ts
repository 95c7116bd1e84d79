import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Segment } from '../core/notebook';
import { shopCatalog } from '../segments/fixture-shop';
import { planNotebook } from './plan';

const CATALOG = shopCatalog('2024-03-01');

function segment(id: string, entity?: string): Segment {
  const condition = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } } as const;
  return { id, name: id, condition, ...(entity === undefined ? {} : { entity }) };
}

describe('planNotebook', () => {
  const notebook = { ...emptyNotebook(), segments: [segment('people'), segment('shops', 'restaurant')] };

  it('plans the segments of the entity at hand', () => {
    const people = planNotebook(notebook, CATALOG, undefined);
    expect([...people.segments.segments.keys()]).toEqual(['people']);
    const shops = planNotebook({ ...notebook, entity: 'restaurant' }, CATALOG, 'shops');
    expect([...shops.segments.segments.keys()]).toEqual(['shops']);
  });
});

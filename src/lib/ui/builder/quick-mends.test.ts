import { describe, expect, it } from 'vitest';
import type { Condition, RowWindow } from '../../core/condition';
import { checkCondition } from '../../segments/check';
import { shopCatalog } from '../../segments/fixture-shop';
import { replaceAt } from './edit';
import { quickMends } from './quick-mends';

const catalog = shopCatalog('2026-03-31');
const step = { table: 'orders', where: [], within: null, without: null } as const;
const missed = (range: RowWindow): Condition => ({
  kind: 'all',
  of: [
    { kind: 'trait', trait: 'orders', test: { op: '>=', value: 1 } },
    {
      kind: 'sequence',
      steps: [step, { ...step, within: { n: 30, unit: 'day' } }],
      missing: true,
      window: range as never,
    },
  ],
});

describe('a sequence whose time is never over', () => {
  it.each([
    [{ kind: 'last', n: 7, unit: 'day' }, ['Look at all time', 'Shorten the time to 3 days']],
    [{ kind: 'last', n: 1, unit: 'day' }, ['Look at all time']],
  ] as const)('is mended by every one of its buttons: %j', (range, labels) => {
    const root = missed(range);
    const [problem, ...others] = checkCondition(root, catalog, []);
    expect(others).toEqual([]);
    if (!problem) throw new Error('nothing is wrong');
    expect(problem.code).toBe('never-over');
    const mends = quickMends(problem, root, catalog.asOf, 'en');
    expect(mends.map(({ label }) => label)).toEqual(labels);
    for (const { node } of mends) {
      const { condition } = replaceAt(root, problem.place ?? '', node);
      expect(checkCondition(condition, catalog, [])).toEqual([]);
    }
  });

  it('is the only problem that has any', () => {
    const problem = { code: 'other', message: { ko: '', en: '' }, hint: { ko: '', en: '' }, place: '1' };
    expect(quickMends(problem, missed({ kind: 'last', n: 7, unit: 'day' }), '2026-03-31', 'en')).toEqual([]);
  });
});

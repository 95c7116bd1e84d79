import { describe, expect, it } from 'vitest';
import { fail } from '../core/problem';
import { shopCatalog } from '../segments/fixture-shop';
import { Answers } from './answers';
import { proposalsOf } from './begin';
import type { CleanData } from './load';

describe('proposals that do not fit in the memory', () => {
  it('are told once, and not tried again at every edit', async () => {
    let asked = 0;
    const problem = { code: 'out-of-memory', message: { ko: '', en: '' }, hint: { ko: '', en: '' } };
    const query = () => Promise.resolve((asked++, fail(problem)));
    const answers = new Answers({ query } as unknown as ConstructorParameters<typeof Answers>[0]);
    const data = { catalog: shopCatalog('2026-04-01') } as CleanData;
    const first = await proposalsOf(data, answers, 'k', 'en');
    expect(first).toMatchObject({ ok: false, problem: { code: 'no-proposals' } });
    expect(await proposalsOf(data, answers, 'k', 'en')).toEqual({ ok: true, value: [] });
    expect(asked).toBe(1);
  });
});

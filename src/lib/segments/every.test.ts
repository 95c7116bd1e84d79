import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import type { Condition } from '../core/condition';
import { everyLeaf } from './default-leaves';
import { explainSql } from './explain-sql';
import { shopCatalog } from './fixture-shop';
import { finePrint } from './words/fine-print';
import { writeCondition } from './written/write';

const catalog = shopCatalog('2026-03-31');

/** Categories of the orders of each customer; a minus marks what was returned. */
const BOUGHT: Readonly<Record<string, readonly (string | null)[]>> = {
  shoes: ['shoes', 'shoes'],
  both: ['shoes', 'coats'],
  blank: ['shoes', null],
  spaces: ['shoes', ' '],
  returned: ['shoes', '-coats'],
  coats: ['coats'],
  none: [],
};

const every = (values: readonly string[], op: 'in' | 'not-in' = 'in'): Condition => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'share', of: [{ column: 'category', test: { op, values } }], by: null },
  test: { op: '=', value: 1 },
});

let native: NativeEngine;
beforeAll(async () => {
  native = await openNative();
  const names = Object.keys(BOUGHT);
  const ids = names.map((name, i) => `(${i + 1}, '${name}')`).join(', ');
  await native.query(`CREATE TABLE base AS SELECT * FROM (VALUES ${ids}) AS r(c, customer_id)`);
  const rows = names.flatMap((name, i) =>
    (BOUGHT[name] ?? []).map((what) => {
      const category = what === null ? 'NULL' : `'${what.replace('-', '')}'`;
      return `(${i + 1}, TIMESTAMP '2026-01-02', 1.0, ${category}, ${what?.startsWith('-') === true})`;
    }),
  );
  await native.query(
    `CREATE TABLE orders AS SELECT *, CAST(row_number() OVER () AS INTEGER) AS order_no FROM (VALUES ${rows.join(', ')}) AS r(c, t, amount, category, is_return) ORDER BY c`,
  );
});
afterAll(() => native.close());

async function held(condition: Condition): Promise<unknown[]> {
  const rows = await native.query(explainSql(condition, catalog, []));
  return rows.map((row) => row['customer_id']).sort();
}

/** Whom it means: those with orders that they kept, each of which passes. */
function meant(passes: (category: string | null) => boolean): string[] {
  return Object.entries(BOUGHT)
    .map(([name, bought]) => [name, bought.filter((what) => !what?.startsWith('-'))] as const)
    .filter(([, kept]) => kept.length > 0 && kept.every(passes))
    .map(([name]) => name)
    .sort();
}

const filled = (category: string | null): category is string => category !== null && category.trim() !== '';

describe('every row', () => {
  it('passes where there is one at least, and no blank', async () => {
    const expected = meant((category) => category === 'shoes');
    expect(expected).toEqual(['returned', 'shoes']);
    expect(await held(every(['shoes']))).toEqual(expected);
  });

  it('passes what is not asked for, blanks too', async () => {
    const expected = meant((category) => !filled(category) || category !== 'coats');
    expect(await held(every(['coats'], 'not-in'))).toEqual(expected);
  });

  it('is an entry of its own for what can be had one by one, and says who does not match', () => {
    const [orders] = catalog.events;
    const leaf = orders && everyLeaf(orders);
    expect(leaf).toMatchObject({
      where: [],
      measure: { kind: 'share', by: null },
      test: { op: '=', value: 1 },
    });
    if (!orders || !leaf) return;
    expect(everyLeaf({ ...orders, name: 'messages' })).toBeUndefined();
    expect(everyLeaf({ ...orders, columns: [] })).toBeUndefined();
    expect(finePrint(leaf, catalog, 'en').join(' ')).toContain('Customers without records do not match');
    expect(writeCondition(every(['shoes']), catalog, [], 'ko')).toMatch(/^모든 주문이 \(.*\)에 해당함$/);
    expect(writeCondition(every(['shoes']), catalog, [], 'en')).toMatch(
      /^every one of their orders has \(.*\)$/,
    );
  });
});

import { expect, it } from 'vitest';
import { openNative } from '../../../../tests/engine/native';
import { anyoneSelect } from './one-customer';

it('goes through everybody by number, and begins again', async () => {
  const engine = await openNative();
  await engine.query(
    `CREATE TABLE base AS SELECT unnest([4, 9, 11]) AS c, unnest(['d', 'i', 'k']) AS customer_id`,
  );
  const seen: unknown[] = [];
  let after = 0;
  for (let i = 0; i < 4; i += 1) {
    const [row] = await engine.query(anyoneSelect('base', after));
    after = Number(row?.['c']);
    seen.push(row?.['customer_id']);
  }
  expect(seen).toEqual(['d', 'i', 'k', 'd']);
  engine.close();
});

import { expect, it } from 'vitest';
import { fail, ok } from '../core/problem';
import { engineNotStarted } from '../engine/problems';
import { countOf } from '../segments/bits/bits';
import { Members } from './members';

const CATALOG = { base: 'base', customers: 16 };

/** An engine whose tables hold as many customers as their names are long. */
function spied() {
  const asked: string[][] = [];
  const query = (selects: readonly string[]) => {
    asked.push(selects.map((select) => /FROM "(\w+)"/.exec(select)?.[1] ?? ''));
    const rows = asked
      .at(-1)
      ?.map((name) => [{ bits: Buffer.from([255 >> (8 - name.length), 0]).toString('base64') }]);
    return Promise.resolve(ok(rows ?? []));
  };
  return { asked, members: new Members({ query } as never) };
}

it('asks for each table once, and for all again when the customers are others', async () => {
  const { asked, members } = spied();
  const first = await members.of([{ bits: 'ab' }, { table: 'abc' }, { bits: 'ab' }], CATALOG, 'k');
  expect(first.ok && first.value.each.map(countOf)).toEqual([2, 3, 2]);
  expect(first.ok && countOf(first.value.everyone)).toBe(4);
  await members.of([{ table: 'abc' }, { bits: 'a' }], CATALOG, 'k');
  await members.of([{ bits: 'ab' }], { base: 'others', customers: 16 }, 'k');
  expect(asked).toEqual([['base', 'ab', 'abc'], ['a'], ['others', 'ab']]);
});

it('keeps what was used last when there is much of it', async () => {
  const { asked, members } = spied();
  const many = { base: 'base', customers: 2 ** 27 };
  for (const bits of ['a', 'ab', 'a', 'abc', 'a', 'abcd', 'a', 'ab']) await members.of([{ bits }], many, 'k');
  expect(asked.flat().filter((name) => name === 'ab')).toHaveLength(2);
  expect(asked.flat().filter((name) => name === 'a')).toHaveLength(1);
});

it('says what went wrong, and asks again the next time', async () => {
  let answers = 0;
  const query = () => Promise.resolve(answers++ === 0 ? fail(engineNotStarted('no')) : ok([[{}], [{}]]));
  const members = new Members({ query } as never);
  expect((await members.of([{ bits: 'a' }], CATALOG, 'k')).ok).toBe(false);
  expect((await members.of([{ bits: 'a' }], CATALOG, 'k')).ok).toBe(true);
});

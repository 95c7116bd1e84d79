import { describe, expect, it } from 'vitest';
import type { Reading } from '../core/input';
import type { Result } from '../core/problem';
import type { Engine } from '../engine/protocol';
import { lookFile } from '../readers/look';
import { textOf } from '../readers/unpack';
import { openAgain, openFile, type OpenedFile } from './opening';
import { withRest } from './rest-of-file';

const WORK = { signal: new AbortController().signal, onprogress: () => undefined };
const engine = { look: (file: File, part?: string) => lookFile(file, part, WORK) } as unknown as Engine;
const opening = { engine, key: 'k', onprogress: () => undefined };

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** JSON lines of orders, of which only the last has a phone number. */
function orders(rows: number): File {
  const lines = Array.from({ length: rows }, (_, i) =>
    JSON.stringify({
      order_id: i,
      customer_id: `C${i % 500}`,
      order_date: '2026-01-01',
      amount: 1000 + i,
      note: 'x'.repeat(100),
      ...(i === rows - 1 ? { phone: '010-1234-5678' } : {}),
    }),
  );
  // Several parts, since Node streams each as one piece.
  const parts = lines.flatMap((_, i) => (i % 1000 ? [] : [`${lines.slice(i, i + 1000).join('\n')}\n`]));
  return new File(parts, 'orders.jsonl', { lastModified: 1 });
}

describe('a file of which only the first rows were known', () => {
  it('gets the columns of its last rows, and keeps what was decided', async () => {
    const file = orders(20_000);
    const opened: OpenedFile = taken(await openFile(opening, 'i1', file));
    expect(opened.guess.spec.columns.map(({ name }) => name)).not.toContain('phone');
    const reading: Reading = opened.guess.spec.reading;
    const decided = { ...opened.guess.spec, dropped: ['note'], share: 0.5 };
    const text = (await taken(await textOf(file, reading, WORK)).text()).split('\n');
    expect(text[0]).toBe('order_id,customer_id,order_date,amount,note,phone');
    const whole = await openAgain(opening, opened);
    if (!whole) throw new Error('the first look had told all');
    const { spec } = withRest({ opened, spec: decided }, whole);
    expect(spec.columns.map(({ name }) => name)).toEqual(text[0]?.split(','));
    expect(spec).toMatchObject({ share: 0.5, mapping: decided.mapping, role: 'orders' });
    expect(spec.dropped).toContain('note');
    expect(await openAgain(opening, whole)).toBeUndefined();
  });

  it('is not looked at again when it was short', async () => {
    const opened = taken(await openFile(opening, 'i1', orders(20)));
    expect(opened.guess.spec.columns.map(({ name }) => name)).toContain('phone');
    expect(await openAgain(opening, opened)).toBeUndefined();
  });
});

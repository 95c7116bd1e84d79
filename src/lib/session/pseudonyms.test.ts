import { describe, expect, it } from 'vitest';
import { Pseudonyms } from './pseudonyms.svelte';

const EMAIL = { mail: 'email' } as const;

async function learned(...values: string[]): Promise<Pseudonyms> {
  const pseudonyms = new Pseudonyms();
  await pseudonyms.learn(values.map((value) => ({ kind: 'email', value })));
  return pseudonyms;
}

describe('pseudonyms', () => {
  it('are the same for the same value, others for others, and unlike the value', async () => {
    const names = await learned('kim@example.com', 'lee@example.com');
    expect(names.of('email', 'kim@example.com')).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(names.of('email', 'kim@example.com')).not.toBe(names.of('email', 'lee@example.com'));
  });

  it('are others in every page', async () => {
    const [a, b] = [await learned('kim@example.com'), await learned('kim@example.com')];
    expect(a.of('email', 'kim@example.com')).not.toBe(b.of('email', 'kim@example.com'));
  });

  it('do not tell that an id and a phone number are the same', async () => {
    const names = await learned();
    await names.learn([
      { kind: 'person-id', value: '01012345678' },
      { kind: 'phone', value: '01012345678' },
    ]);
    expect(names.of('person-id', '01012345678')).not.toBe(names.of('phone', '01012345678'));
  });

  it('never show a value that was not learned, and leave blanks blank', async () => {
    const names = await learned();
    expect(names.of('email', 'kim@example.com')).toBe('••••••••');
    expect(names.of('email', '')).toBe('');
  });

  it('stand in rows for personal columns alone, until real values are asked for', async () => {
    const names = await learned();
    const rows = [
      { mail: 'kim@example.com', orders: 3 },
      { mail: null, orders: 0 },
    ];
    await names.learnRows(rows, EMAIL);
    expect(names.rows(rows, EMAIL)[0]).toEqual({ mail: names.of('email', 'kim@example.com'), orders: 3 });
    expect(names.rows(rows, EMAIL)[1]).toEqual({ mail: null, orders: 0 });
    names.revealed = true;
    expect(names.rows(rows, EMAIL)).toEqual(rows);
  });

  it('take values that are words of the language', async () => {
    const names = await learned('__proto__', 'constructor');
    expect(names.of('email', '__proto__')).toHaveLength(8);
    expect(names.of('email', 'toString')).toBe('••••••••');
  });
});

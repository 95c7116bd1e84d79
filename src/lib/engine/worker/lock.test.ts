import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '../../../../tests/engine/node-engine';
import { decode } from './decode';
import { LOCK, lock, type Ask } from './lock';

let engine: NodeEngine;
const ask: Ask = async (sql) => {
  const { schema, batches } = await engine.send(sql);
  return schema.fields.some(({ name }) => name === 'name') ? decode(schema, batches) : [];
};

beforeAll(async () => {
  engine = await openNodeEngine();
  engine.file('input/a.csv', 'id\n1\n');
  engine.file('elsewhere.csv', 'id\n1\n');
});
afterAll(() => engine.close());

describe('the lock', () => {
  it('names folders first, then shuts access, then the configuration', () => {
    expect(LOCK.map((sql) => /SET (\w+)/.exec(sql)?.[1])).toEqual([
      'allowed_directories',
      'autoinstall_known_extensions',
      'autoload_known_extensions',
      'allow_community_extensions',
      'enable_external_access',
      'lock_configuration',
    ]);
    expect(LOCK[0]).toBe(`SET allowed_directories=['input/','out/']`);
  });

  it('throws when the engine does not say that it is locked', async () => {
    await expect(lock(() => Promise.resolve([]))).rejects.toThrow(/not locked/);
    const half = [{ name: 'enable_external_access', value: 'true' }];
    await expect(lock(() => Promise.resolve(half))).rejects.toThrow(/not locked/);
  });

  it('holds', async () => {
    await lock(ask);
    for (const sql of [
      'SET enable_external_access=true',
      'SET lock_configuration=false',
      'RESET enable_external_access',
      `SET allowed_directories=['']`,
      `SET memory_limit='1GB'`,
      `FROM 'elsewhere.csv'`,
      `FROM read_csv('input/../elsewhere.csv')`,
      `ATTACH 'x.db'`,
      'LOAD json',
    ]) {
      expect(await engine.failure(sql), sql).not.toBe('');
    }
  });

  it('lets inputs be read, also those that come later', async () => {
    engine.file('input/b.csv', 'id\n2\n');
    expect(await engine.failure(`FROM read_csv('input/a.csv')`)).toBe('');
    expect(await engine.failure(`FROM read_csv('input/b.csv')`)).toBe('');
  });

  it('cannot be run again, which would mean that it had not held', async () => {
    await expect(lock(ask)).rejects.toThrow(/locked/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineProblem, isTrap } from './engine-problems';
import { openNodeEngine, type NodeEngine } from '../../../tests/engine/node-engine';

describe('a trap', () => {
  it.each([
    'memory access out of bounds',
    'RuntimeError: memory access out of bounds',
    'function signature mismatch',
    'null function or function signature mismatch',
    'null function',
    'table index is out of bounds',
    'unreachable',
    'RuntimeError: unreachable executed',
    'index out of bounds',
    'Out of bounds memory access (evaluating "x")',
    'Out of bounds call_indirect',
    'Maximum call stack size exceeded',
    'too much recursion',
    'Aborted(native code called abort())',
  ])('is seen in "%s"', (message) => expect(isTrap(message)).toBe(true));

  it.each([
    'Out of Memory Error: could not allocate block',
    `Conversion Error: Could not convert string 'unreachable' to INT32`,
    `Catalog Error: Table with name unreachable does not exist!`,
    `Invalid Input Error: CSV Error on Line: 3\nmemory access out of bounds,1`,
    'INTERRUPT Error: Interrupted!',
  ])('is not seen in "%s"', (message) => expect(isTrap(message)).toBe(false));
});

describe('what errors mean', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Out of Memory Error: failed to allocate data of size 4.0 KiB (3.1 GiB/3.1 GiB used)', 'out-of-memory'],
    ['Array buffer allocation failed', 'out-of-memory'],
    [
      'IO Error: NotReadableError: The requested file could not be read, typically due to permission problems',
      'file-gone',
    ],
    [
      'NotFoundError: A requested file or directory could not be found at the time an operation was processed.',
      'file-gone',
    ],
    ['Invalid Input Error: Error when sniffing file "input/a.csv".', 'csv-unreadable'],
    ['Binder Error: Referenced column "x" not found in FROM clause!', 'engine-error'],
    [`Conversion Error: Could not convert string 'a' to INT32`, 'engine-error'],
  ];
  it.each(cases)('%s', (message, code) => {
    const problem = engineProblem(message);
    expect(problem).toMatchObject({ code, detail: message });
    expect(problem.message.ko).toMatch(/[가-힣].*니다\.$/);
    expect(problem.hint.ko).toMatch(/[가-힣]/);
    expect(problem.message.en).toMatch(/^[A-Z].*\.$/);
    expect(problem.hint.en).toMatch(/^[A-Z].*\.$/);
  });
});

describe('errors of the real engine', () => {
  let engine: NodeEngine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    engine.file('input/ragged.csv', 'a,b\n1,2\n3\n4,5,6\n');
    engine.file('input/latin.csv', new Uint8Array([97, 10, 0xff, 0xfe, 0xb0, 10]));
  });
  afterAll(() => engine.close());

  const ragged = `SELECT * FROM read_csv('input/ragged.csv', delim=',', header=true, columns={'a': 'INT', 'b': 'INT'}, auto_detect=false)`;
  it.each([
    [ragged, 'csv-unreadable'],
    [`SELECT * FROM read_csv('input/latin.csv', all_varchar=true, header=true, delim=',')`, 'csv-unreadable'],
    [`SELECT nothing FROM range(1)`, 'engine-error'],
    [`SELECT CAST('x' AS INTEGER)`, 'engine-error'],
  ])('%s', async (sql, code) => {
    const message = await engine.failure(sql);
    expect(message).not.toBe('');
    expect(isTrap(message)).toBe(false);
    expect(engineProblem(message).code, message).toBe(code);
  });

  it('says out of memory cleanly, and goes on', async () => {
    await engine.send(`SET memory_limit='20MB'`);
    const message = await engine.failure('SELECT list(range) FROM range(20000000)');
    expect(engineProblem(message).code, message).toBe('out-of-memory');
    await engine.send(`SET memory_limit='3GB'`);
    expect(await engine.failure('SELECT 1')).toBe('');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { guard, SAFE_MARK } from '../sql/guard';
import { cleanTables } from './clean';
import { guessInput } from './guess';

const CELLS = ['=1+1', "'quoted", '@SUM(1,1)', '-5 points', 'plain', "=cmd|'/c calc'!A1", 'a;=b', '+82 10'];

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

describe('a spreadsheet-safe list of our own', () => {
  it('is read as it was before it was made safe', () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = CELLS.map((cell, i) => `C${i},${quoted(guard(cell))},`);
    const text = `customer_id,${quoted(guard('=note'))},${SAFE_MARK}\n${rows.join('\n')}\n`;
    engine.file('safe.csv', text);
    const { spec } = guessInput({ id: 'i1', name: 'safe.csv', encoding: 'utf-8', text, whole: true });
    expect(spec.columns.map(({ name }) => name)).toEqual(['customer_id', '=note']);
    const plan = cleanTables([{ spec, path: 'safe.csv' }], '2026-01-01');
    engine.run(plan.statements);
    const found = engine.query(`SELECT "=note" AS note FROM "${plan.catalog.base}" ORDER BY customer_id`);
    expect(found.map(({ note }) => note)).toEqual(CELLS);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { InputSpec, Reading } from '../../core/input';
import { cellsOf } from '../../sql/csv';
import { inspectText } from './inspect';
import { mendText } from './mend';

const READING: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
};
const work = { signal: new AbortController().signal, onprogress: () => undefined };
const HEAD = '번호,이름,메모,금액\n';
const row = (i: number) =>
  `${i},고객 ${i % 977},${i % 50 === 0 ? `"쉼표, 따옴표 ""${i}""\n다음 줄"` : `메모 ${i % 13}`},${i * 10}\n`;

/** About 9 MB: several chunks, whose ends fall anywhere. */
function longText(rows: number, odd: (i: number) => string | undefined = () => undefined): string {
  const lines = Array.from({ length: rows }, (_, i) => odd(i) ?? row(i));
  return HEAD + lines.join('');
}

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const ROWS = 250_000;
const SUM = (ROWS * (ROWS - 1) * 10) / 2;

function sums(content: string | Uint8Array, form: 'original' | 'mended'): unknown {
  const path = `long-${form}-${String(content.length)}.csv`;
  engine.file(path, content);
  const columns = ['a', 'b', 'c', 'd'].map((name) => ({ name, type: 'text' as const }));
  const spec: InputSpec = { id: 'l', name: path, role: 'orders', reading: READING, columns, mapping: {} };
  return engine.query(
    `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(sum(TRY_CAST(c3 AS DOUBLE)) AS DOUBLE) AS total, CAST(sum(CASE WHEN contains(c2, chr(10)) THEN 1 ELSE 0 END) AS DOUBLE) AS long FROM ${cellsOf({ spec, path, form })}`,
  )[0];
}

async function mended(text: Blob, width = 4): Promise<Uint8Array> {
  const result = await mendText(text, READING, width, work);
  if (!result.ok) throw new Error(result.problem.code);
  return new Uint8Array(await result.value.arrayBuffer());
}

describe('long texts', () => {
  it('are read alike as they are and mended', async () => {
    const text = longText(ROWS);
    const inspected = await inspectText(new Blob([text]), READING, work);
    expect(inspected).toMatchObject({ ok: true, value: { rows: ROWS, regular: true, faults: [] } });
    const expected = { n: ROWS, total: SUM, long: ROWS / 50 };
    expect(sums(text, 'original')).toEqual(expected);
    expect(sums(await mended(new Blob([text])), 'mended')).toEqual(expected);
  });

  it('keep every row where some of them are broken', async () => {
    const odd = (i: number) =>
      i % 9999 === 1
        ? `${i},고객 1,메모 "x,${i * 10}\n`
        : i % 7777 === 2
          ? `${i},고객 1,메모,${i * 10},,\n`
          : undefined;
    const text = longText(ROWS, odd);
    const inspected = await inspectText(new Blob([text]), READING, work);
    expect(inspected).toMatchObject({ ok: true, value: { rows: ROWS, regular: false } });
    expect(sums(await mended(new Blob([text])), 'mended')).toMatchObject({ n: ROWS, total: SUM });
  });

  it('are named by the line where something is wrong', async () => {
    const text = longText(ROWS, (i) => (i === 200_001 ? '1,2\n' : undefined));
    const line = text.slice(0, text.indexOf('\n1,2\n')).split('\n').length + 1;
    const inspected = await inspectText(new Blob([text]), READING, work);
    expect(inspected).toMatchObject({
      ok: true,
      value: { faults: [{ kind: 'short-row', rows: 1, lines: [line] }] },
    });
  });

  it('end where a total stands, far below', async () => {
    const text = `${longText(ROWS)}합계,,,${SUM}\n`;
    const inspected = await inspectText(new Blob([text]), READING, work);
    expect(inspected).toMatchObject({
      ok: true,
      value: { rows: ROWS, faults: [{ kind: 'footer', rows: 1 }] },
    });
    if (inspected.ok) expect(inspected.value.reading.end).toBe(text.split('\n').length - 2);
  });

  it('tell how far they are, and stop when asked', async () => {
    const text = new Blob([longText(ROWS)]);
    const told: number[] = [];
    const stop = new AbortController();
    const stopped = inspectText(text, READING, {
      signal: stop.signal,
      onprogress: (done, total) => {
        told.push(done);
        expect(total).toBe(text.size);
        stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    expect(told.length).toBe(1);
  });

  it('that a quote never closes lose no more than its row', async () => {
    const text = longText(60_000, (i) =>
      i === 500 ? '500,"고객,메모,5000\n' : `${i},고객 ${i % 9},메모,${i * 10}\n`,
    );
    const inspected = await inspectText(new Blob([text]), READING, work);
    expect(inspected).toMatchObject({
      ok: true,
      value: { rows: 60_000, faults: [{ kind: 'stray-quote', done: 'mended', rows: 1, lines: [502] }] },
    });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Notebook } from '../core/notebook';
import { parseNotebook } from './notebook-schema';
import { readNotebookText, writeNotebook } from './notebook-text';
import { toPlainJson } from './plain-json';
import { arbitraryNotebook } from './testing/arbitrary-notebook';
import { FULL } from './testing/examples';
import { HOSTILE_TEXTS } from './testing/hostile';
import { nested } from './testing/variants';

function problemOf(value: unknown): { code: string; place: string | undefined } | null {
  const result = parseNotebook(value);
  return result.ok ? null : { code: result.problem.code, place: result.problem.place };
}

describe('a notebook file', () => {
  it('comes back for any valid notebook, and its text is always the same', () => {
    fc.assert(
      fc.property(arbitraryNotebook, (notebook) => {
        const text = writeNotebook(notebook);
        const read = readNotebookText(text);
        expect(read).toEqual({ ok: true, value: notebook });
        if (read.ok) expect(writeNotebook(read.value)).toBe(text);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('is written for people: keys in one order, indented, one last newline', () => {
    const text = writeNotebook(FULL);
    expect(text.startsWith('{\n  "version": 1,\n  "title": "봄 재구매 캠페인",\n  "asOf"')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    const reversed = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as Notebook;
    expect(writeNotebook(reversed)).toBe(text);
  });

  it('may begin with a byte order mark', () => {
    expect(readNotebookText(`\ufeff${writeNotebook(FULL)}`)).toEqual({ ok: true, value: FULL });
  });

  it.each(Object.entries(HOSTILE_TEXTS))('is refused: %s', (_, text) => {
    const result = readNotebookText(text);
    expect(result.ok).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((inner) => `{"version":1,${inner}}`),
    );
    fc.assert(
      fc.property(text, (any) => typeof readNotebookText(any).ok === 'boolean'),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it('that is as large as may be is read again from its own indented text', () => {
    const step = (i: number) => ({
      id: `s${i}`,
      spec: { kind: 'overview' } as const,
      note: 'x'.repeat(5_000),
    });
    const large = { ...emptyNotebook(), steps: Array.from({ length: 200 }, (_, i) => step(i)) };
    expect(readNotebookText(writeNotebook(large)).ok).toBe(true);
    const note = 'x'.repeat(10_000);
    expect(problemOf({ ...large, steps: large.steps.map((one) => ({ ...one, note })) })?.code).toBe(
      'notebook-too-large',
    );
  });
});

describe('what a problem says', () => {
  const base = emptyNotebook();
  const overview = { kind: 'overview' } as const;

  it.each([
    [{ ...base, version: 2 }, 'notebook-newer', 'version'],
    [{ ...base, version: NaN }, 'notebook-value', 'version'],
    [{ ...base, version: -1 }, 'notebook-version', 'version'],
    [{ ...base, title: 'x'.repeat(201) }, 'notebook-too-long', 'title'],
    [{ ...base, autorun: true }, 'notebook-unknown-key', 'autorun'],
    [{ ...base, steps: [{ id: 'a', spec: { kind: 'sql' } }] }, 'notebook-unknown-kind', 'steps.0.spec.kind'],
    [
      {
        ...base,
        steps: [
          { id: 'a', spec: overview },
          { id: 'a', spec: overview },
        ],
      },
      'notebook-duplicate-id',
      'steps',
    ],
    [{ ...base, steps: [{ id: 'a', spec: overview, note: 3 }] }, 'notebook-value', 'steps.0.note'],
    [{ ...base, expected: [] }, 'notebook-value', undefined],
    [{ ...base, title: new Date(0) }, 'notebook-value', 'title'],
    [{ ...base, title: () => 'x' }, 'notebook-value', 'title'],
    [
      JSON.parse('{"version":1,"purpose":{"__proto__":{"x":1}}}'),
      'notebook-unknown-key',
      'purpose.__proto__',
    ],
  ])('%#', (value: unknown, code, place) => {
    expect(problemOf(value)).toEqual({ code, place });
  });

  it('never repeats the value that did not fit', () => {
    const secret = 'kim@example.com';
    const result = parseNotebook({ ...base, asOf: secret, currency: secret });
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('plain copies', () => {
  it('share nothing with what came in', () => {
    const result = parseNotebook(FULL);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.value).toEqual(FULL);
    expect(result.value.inputs[0]?.columns).not.toBe(FULL.inputs[0]?.columns);
    expect(Object.getPrototypeOf(result.value)).toBe(Object.prototype);
  });

  it('stop at depth, at cycles and at too many entries', () => {
    const cycle: Record<string, unknown> = {};
    cycle.again = cycle;
    expect(toPlainJson(cycle).ok).toBe(false);
    const list: unknown[] = Array.from({ length: 10 }, () => 'x');
    let wide: unknown = list;
    for (let i = 0; i < 10; i++) wide = Array.from({ length: 10 }, () => wide);
    expect(toPlainJson(wide).ok).toBe(false);
  });

  it('mend halves of surrogate pairs', () => {
    expect(toPlainJson(['\ud800', '🍊'])).toEqual({ ok: true, value: ['\ufffd', '🍊'] });
  });

  it('hold the deepest condition that a person can build', () => {
    const condition = nested(63);
    const notebook = { ...emptyNotebook(), segments: [{ id: 'a', name: 'a', condition }] };
    expect(parseNotebook(notebook).ok).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { xlsx } from '../../../tests/fixtures/books/xlsx-parts';
import type { Head } from '../core/file';
import type { Reading } from '../core/input';
import type { Result } from '../core/problem';
import { lookFile } from './look';
import { calmWork } from './testing/work';
import { textOf } from './unpack';

const READING: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
};

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.detail}`);
  return result.value;
}

async function headOf(file: File): Promise<Head & { kind: 'text' }> {
  const { head } = taken(await lookFile(file, undefined, calmWork()));
  if (head.kind !== 'text') throw new Error('no text');
  return head;
}

/** What a look at a long file told, and after its text was read; the head has to be the beginning of that text. */
async function looked(file: File) {
  const before = await headOf(file);
  const text = await taken(await textOf(file, READING, calmWork())).text();
  const after = await headOf(file);
  const shown = new TextDecoder().decode(before.bytes);
  expect(before).toMatchObject({ whole: false, own: true, provisional: true });
  expect(after.provisional).toBeUndefined();
  expect(after.sizeBytes).toBe(new TextEncoder().encode(text).length);
  expect(text.startsWith(shown)).toBe(true);
  return { shown, text, sizeBytes: before.sizeBytes };
}

const ROWS = 40_000;

function cell(text: string | number): string {
  return typeof text === 'number' ? `<c t="s"><v>${text}</v></c>` : `<c><v>${text}</v></c>`;
}

/** A sheet whose cells name shared strings in order, and the strings. */
function longBook(last = ''): File {
  const rows = Array.from({ length: ROWS }, (_, i) => `<row>${cell(`${i}`)}${cell(i)}${cell(i % 7)}</row>`);
  const strings = Array.from({ length: ROWS }, (_, i) => `<t>고객 ${i}</t>`);
  const bytes = xlsx({ sheets: [{ name: 'a', rows: rows.join('') + last }], strings });
  return new File([new Uint8Array(bytes)], 'long.xlsx', { lastModified: ROWS + last.length });
}

/** Lines of JSON, in parts, since Node streams each part as one piece. */
function longJson(form: 'lines' | 'list'): File {
  const join = form === 'list' ? ',\n' : '\n';
  const parts: string[] = [];
  for (let i = 0; i < ROWS; i += 1000) {
    const lines = Array.from({ length: 1000 }, (_, k) => `{"id":${i + k},"text":"${'x'.repeat(60)}"}`);
    parts.push((i ? join : form === 'list' ? '[' : '') + lines.join(join));
  }
  return new File([...parts, form === 'list' ? ']' : '\n'], `long-${form}.json`, { lastModified: 1 });
}

describe('a look at a long file', () => {
  it('reads the first rows of a book and tells about how much there is', async () => {
    const { shown, text, sizeBytes } = await looked(longBook());
    expect(shown.startsWith('0,고객 0,고객 0\n1,고객 1,고객 1\n')).toBe(true);
    expect(shown.split('\n').length).toBeGreaterThan(2000);
    expect(Math.abs(sizeBytes / new TextEncoder().encode(text).length - 1)).toBeLessThan(0.2);
  });

  it('does not see that a late row is wider; the text has the column all the same', async () => {
    const file = longBook(`<row>${cell('1')}${cell(2)}${cell(3)}${cell('99')}</row>`);
    const before = await headOf(file);
    const text = await taken(await textOf(file, READING, calmWork())).text();
    expect(before.provisional).toBe(true);
    expect(new TextDecoder().decode(before.bytes).split('\n')[0]).toBe('0,고객 0,고객 0');
    expect(text.split('\n')[0]).toBe('0,고객 0,고객 0,');
    expect(new TextDecoder().decode((await headOf(file)).bytes).split('\n')[0]).toBe('0,고객 0,고객 0,');
  });

  it.each(['lines', 'list'] as const)('reads the first records of JSON %s', async (form) => {
    const { text, sizeBytes } = await looked(longJson(form));
    expect(text.split('\n')).toHaveLength(ROWS + 2);
    expect(Math.abs(sizeBytes / text.length - 1)).toBeLessThan(0.2);
  });

  it('tells a broken end when the whole is read', async () => {
    const file = new File([longJson('list'), '{'], 'broken.json', { lastModified: 2 });
    expect(await headOf(file)).toMatchObject({ provisional: true });
    expect(await textOf(file, READING, calmWork())).toMatchObject({ problem: { code: 'json-broken' } });
  });

  it('leaves short files as they were: read to their ends', async () => {
    const bytes = xlsx({ sheets: [{ name: 'a', rows: '<row><c><v>1</v></c></row>' }] });
    const head = await headOf(new File([new Uint8Array(bytes)], 'short.xlsx'));
    expect(head).toMatchObject({ whole: true, sizeBytes: 2 });
    expect(head.provisional).toBeUndefined();
  });
});

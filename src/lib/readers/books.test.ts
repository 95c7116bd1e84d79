import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Expected } from '../../../tests/fixtures/books/expected';
import type { Look } from '../core/file';
import type { Reading } from '../core/input';
import { lookFile } from './look';
import { ownRows } from './testing/own-rows';
import { calmWork } from './testing/work';
import { textOf } from './unpack';

const FOLDER = join(import.meta.dirname, '../../../tests/fixtures/books/files');
const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));

const READING: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
};

function headText(look: Look): string {
  return look.head.kind === 'text' ? new TextDecoder().decode(look.head.bytes) : '';
}

function partNames(look: Look): string[] {
  return look.parts.map((part) => (part.hidden ? `(${part.name})` : part.name));
}

function rowsOf(look: Look): readonly (readonly string[])[] {
  if (look.head.kind === 'columns')
    return [look.head.columns.map((column) => column.name), ...look.head.rows];
  expect(look.head.own).toBe(true);
  return ownRows(headText(look));
}

async function check(name: string, expected: Expected): Promise<void> {
  const file = new File([readFileSync(join(FOLDER, name))], name, { lastModified: 0 });
  const outcome = await lookFile(file, expected.part, calmWork());
  if (expected.refused !== undefined) {
    expect(outcome).toMatchObject({ ok: false, problem: { code: expected.refused } });
    return;
  }
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const look = outcome.value;
  expect(look.format).toBe(expected.format);
  if (expected.parts) expect(partNames(look)).toEqual(expected.parts);
  else expect(look.parts).toHaveLength(1);
  expect(look.notes.map((note) => ('code' in note ? note.code : note.en))).toEqual(expected.notes ?? []);
  if (expected.rows) expect(rowsOf(look)).toEqual(expected.rows);
  if (look.head.kind === 'columns') return;
  if (expected.text !== undefined) expect(headText(look)).toBe(expected.text);
  const text = await textOf(file, { ...READING, part: look.part }, calmWork());
  if (!text.ok) throw new Error(JSON.stringify(text.problem));
  expect(await text.value.text()).toBe(headText(look).replace(/^\ufeff/, ''));
}

describe('files of every kind', () => {
  it('are at least forty-five', () => {
    expect(names.length).toBeGreaterThanOrEqual(45);
  });

  it.each(names)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8'));
    await check(name, expected);
  });
});

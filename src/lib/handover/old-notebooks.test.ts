import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from './migrations';
import { readNotebookText, writeNotebook } from './notebook-text';
import { decodeLink } from './recipe-link';

const FOLDER = new URL('../../../tests/notebooks/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

const files = readdirSync(FOLDER);
const notebooks = files.filter((name) => name.endsWith('.gyul.json'));
const links = files.filter((name) => name.endsWith('.link.txt'));

describe('old notebooks', () => {
  it('are there for every version so far', () => {
    expect(notebooks.length).toBeGreaterThanOrEqual(2);
    expect(links.length).toBe(notebooks.length);
  });

  it.each(notebooks)('%s opens', (name) => {
    const result = readNotebookText(read(name));
    expect(result).toMatchObject({ ok: true, value: { version: 1 } });
    if (result.ok && name.startsWith('v1-')) {
      const sameOrder = `${JSON.stringify(JSON.parse(read(name)), null, 2)}\n`;
      expect(writeNotebook(result.value)).toBe(sameOrder);
    }
  });

  it.each(links)('%s opens to the notebook of the same name', (name) => {
    const link = read(name).trim();
    const fromLink = decodeLink(link.slice(link.indexOf('#')));
    const fromFile = readNotebookText(read(name.replace('.link.txt', '.gyul.json')));
    expect(fromLink.ok).toBe(true);
    expect(fromLink).toEqual(fromFile);
  });
});

describe('migrate', () => {
  it('has a way from every old version', () => {
    expect(Object.keys(MIGRATIONS)).toEqual([]);
    expect(migrate({ version: 1, x: 1 })).toEqual({ ok: true, value: { version: 1, x: 1 } });
  });

  it.each([[undefined], ['1'], [0], [1.5], [null]])('refuses version %s', (version) => {
    expect(migrate({ version })).toMatchObject({ ok: false, problem: { code: 'notebook-version' } });
  });
});

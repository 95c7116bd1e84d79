import { describe, expect, it } from 'vitest';

const modules: Record<string, Record<string, unknown>> = import.meta.glob('./areas/*.ts', { eager: true });
const areas = Object.entries(modules).flatMap(([path, exports]) =>
  Object.entries(exports).map(([name, value]) => [`${path} ${name}`, value] as const),
);

/** Every text of a tree with its path; functions are called with arguments that can be seen in the answer. */
function texts(node: unknown, path = ''): { path: string; text: string }[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node === 'function') {
    const args = Array.from({ length: node.length }, (_, i) => `«${i}»`);
    return [{ path, text: String(node(...args)) }];
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

function isPair(value: unknown): value is { ko: unknown; en: unknown } {
  return typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;
}

/** Areas whose functions choose words by numbers and codes, rather than put texts in. */
const CODED = new Set(['./areas/mapping.ts mappingText']);

const pairs = areas.flatMap(([name, value]) => (isPair(value) ? [[name, value] as const] : []));

describe('texts', () => {
  it('finds the areas', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(9);
  });

  it.each(pairs)('%s has the same keys in both languages, none of them empty in both', (_, area) => {
    const [ko, en] = [texts(area.ko), texts(area.en)];
    expect(ko.map(({ path }) => path).sort()).toEqual(en.map(({ path }) => path).sort());
    const said = new Set([...ko, ...en].flatMap(({ path, text }) => (text.trim() ? [path] : [])));
    for (const { path } of ko) expect(said, path).toContain(path);
  });

  it.each(pairs.filter(([name]) => !CODED.has(name)))(
    '%s puts the same texts into both languages',
    (_, area) => {
      const en = new Map(texts(area.en).map((one) => [one.path, one.text]));
      const named = (text = '') => [...new Set(text.match(/«\d»/g))].sort();
      for (const { path, text } of texts(area.ko)) {
        expect(text, path).not.toMatch(/undefined|NaN|\[object/);
        expect(named(text), path).toEqual(named(en.get(path)));
      }
    },
  );

  it.each(pairs)('%s speaks Korean politely and without HTML', (_, area) => {
    for (const { path, text } of texts(area.ko)) {
      expect(text, path).not.toMatch(/<[a-z/]/i);
      expect(text, path).not.toMatch(/(해라|하라|한다|된다|이다)\.$/);
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import { walk } from '../core/tree';
import { RANDOM_CONDITION } from '../segments/words/fixture-random';
import { problemInJson, readConditionJson, writeConditionJson } from './condition-json';
import { lineOf, wrongSign } from './json-places';

const LEAF = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 1 } };

/** What stands at the place of the problem of a text; fails when there is none. */
function wrong(text: string) {
  const read = readConditionJson(text);
  if (read.ok) return expect.fail(JSON.stringify(read.value));
  const { problem } = read;
  for (const lang of ['ko', 'en'] as const) {
    expect(problem.message[lang] && problem.hint[lang]).toBeTruthy();
    expect(problem.message[lang] + problem.hint[lang]).not.toMatch(/undefined|NaN|\[object|노트북|notebook/);
  }
  return { code: problem.code, at: text.slice(problem.from, problem.to), said: problem.message };
}

describe('a condition as JSON', () => {
  it('comes back the same', () => {
    for (const condition of fc.sample(RANDOM_CONDITION, { numRuns: 300, seed: 5 })) {
      const read = readConditionJson(writeConditionJson(condition));
      expect(read.ok && read.value).toEqual(JSON.parse(JSON.stringify(condition)));
    }
  });

  it.each([
    ['{"kind":"all","of":[⟦}⟧', 'json-not-json'],
    ['{"kind":"all",⟦}⟧', 'json-not-json'],
    ['{"kind": ⟦all⟧, "of": []}', 'json-not-json'],
    ["{⟦'⟧kind': 1}", 'json-not-json'],
    ['{"kind":"all","of":[]} ⟦x⟧', 'json-not-json'],
    ['{"kind":⟦"all⟧', 'json-not-json'],
    ['⟦⟧', 'json-not-json'],
    ['{"kind":"any","of":[{"kind":"trait","trait":"a","test":{"op":⟦"~"⟧}}]}', 'json-unknown-kind'],
    ['{"kind":⟦"every"⟧}', 'json-unknown-kind'],
    [
      '{"kind":"nth","table":"orders","where":[],"nth":1,"window":{"kind":⟦"next"⟧,"n":30,"unit":"day"}}',
      'json-rows-ahead',
    ],
    ['⟦7⟧', 'json-value'],
    ['{"kind":"not","of":{"kind":"member","segment":⟦7⟧}}', 'json-value'],
    ['{"kind":"not","of":{"kind":"member","segment":"s1","x":⟦[1]⟧}}', 'json-unknown-key'],
    ['{"kind":"not","of":⟦{"kind":"member"}⟧}', 'json-missing'],
    [`{"kind":"member","segment":⟦"${'x'.repeat(1001)}"⟧}`, 'json-too-long'],
    ['{"kind":"all","of":[],"__proto__":⟦{"x":1}⟧}', 'json-unknown-key'],
  ])('%s: %s', (marked, code) => {
    const at = /⟦(.*)⟧/u.exec(marked)?.[1];
    // A string that is never closed is told where it begins.
    const shown = marked.endsWith('"all⟧') ? '"' : at;
    expect(wrong(marked.replace(/[⟦⟧]/gu, ''))).toMatchObject({ code, at: shown });
  });

  it('says the line, the column and the path', () => {
    const text = JSON.stringify({ kind: 'all', of: [LEAF, { ...LEAF, trait: '' }] }, null, 2);
    const { said } = wrong(text);
    const line = text.split('\n').findIndex((each) => each.includes('"trait": ""')) + 1;
    expect(said.en).toContain(`Line ${line}, column 16 · of.1.trait`);
    expect(said.ko).toContain(`${line}행 16열 · of.1.trait`);
  });

  it('refuses what is hostile, without exhausting anything', () => {
    const deep = (n: number) => `${'{"kind":"not","of":'.repeat(n)}${JSON.stringify(LEAF)}${'}'.repeat(n)}`;
    expect(wrong(deep(64)).code).toBe('json-too-deep');
    expect(wrong(deep(50_000)).code).toBe('json-too-deep');
    expect(wrong('['.repeat(200_000)).code).toBe('json-not-json');
    expect(wrong(`"${'\\u0041'.repeat(200_000)}`).code).toBe('json-not-json');
    expect(wrong(`{"kind":"all","of":[${Array(1001).fill(JSON.stringify(LEAF)).join()}]}`).code).toBe(
      'json-too-deep',
    );
    expect(wrong(`{"kind":"sql","sql":"${'x'.repeat(5_000_000)}"}`).code).toBe('json-too-large');
    expect(wrong(`{"kind":"sql","sql":"${'한'.repeat(400_000)}"}`).code).toBe('json-too-large');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('finds the node of a problem', () => {
    const condition: Condition = {
      kind: 'any',
      of: [
        { kind: 'all', of: [] },
        { kind: 'not', of: { kind: 'all', of: [{ kind: 'member', segment: 's2' }] } },
      ],
    };
    const text = writeConditionJson(condition);
    const words = { ko: '가', en: 'a' };
    for (const { path, node } of walk(condition)) {
      const { from, to } = problemInJson(text, condition, {
        code: 'x',
        message: words,
        hint: words,
        place: path,
      });
      expect(JSON.parse(text.slice(from, to))).toEqual(node);
    }
  });
});

describe('the first sign that is not JSON', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('is there just when JSON.parse refuses a text', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '"', '}', ']', '0', ' ', '\\', '\t', 'e'),
      )
      .map(([json, at, cut, put]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + cut);
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(wrongSign(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it('has a line and a column', () => {
    expect(lineOf('a\nbc\nd', 4)).toEqual({ line: 2, column: 3 });
    expect(lineOf('', 0)).toEqual({ line: 1, column: 1 });
  });
});

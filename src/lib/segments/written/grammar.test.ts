import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ebnf } from './ebnf';

describe.each(['ko', 'en'] as const)('the grammar in %s', (lang) => {
  it('is what its file says', () => {
    const said = readFileSync(join(import.meta.dirname, `${lang}.ebnf`), 'utf8');
    expect(said.trimEnd()).toBe(ebnf(lang));
  });

  it('defines every name that it uses, once', () => {
    const lines = ebnf(lang).split('\n');
    const defined = lines.map((line) => line.split(' = ')[0]);
    expect(new Set(defined).size).toBe(defined.length);
    const used = lines.flatMap((line) => {
      const right = line.slice(line.indexOf(' = ') + 3).replace(/"[^"]*"|\?[^?]*\?/g, ' ');
      return right.match(/[\p{L}][\p{L}\p{N}~?-]*/gu) ?? [];
    });
    for (const name of used) expect(defined).toContain(name);
  });
});

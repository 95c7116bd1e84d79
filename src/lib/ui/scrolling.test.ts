import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../..');

function rulesOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const style = text.slice(text.lastIndexOf('<style'));
  return [...style.matchAll(/[^{}]*\{[^{}]*\}/g)].map(([rule]) => rule.trim());
}

/** What is only for screen readers is placed absolutely: without a place of its own, what scrolls does not hold it, and the page grows as wide as what is scrolled. */
it('whatever scrolls is the place of what is hidden in it', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  );
  const loose = files.flatMap((file) =>
    rulesOf(file)
      .filter((rule) => /overflow(-x)?: (auto|scroll)/.test(rule) && !/(?<![-\w])position:/.test(rule))
      .map((rule) => `${file}: ${rule.split('{')[0]?.trim()}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(loose).toEqual([]);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { nodeSchema } from '../segments/schema';
import { filtersSchema } from '../segments/schema-measure';
import { notebookShape, parseNotebook } from './notebook-schema';
import { type JsonSchema, matches } from './testing/json-schema-check';
import { FULL } from './testing/examples';
import { mutationsOf } from './testing/mutations';
import { BAD, GOOD, ONLY_VALIDATOR } from './testing/variants';

const FILE = new URL('../../../static/schema/notebook.v1.json', import.meta.url);

function generate(): string {
  const schema = toJsonSchema(notebookShape, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: { Condition: nodeSchema, Filters: filtersSchema },
  });
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Gyul notebook, version 1',
    description:
      'A .gyul.json file. Text lengths are counted in UTF-16 units by the product. It also refuses days that do not exist, ids that appear twice, conditions of more than 64 levels and more than 1 MiB of compact JSON.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, generate());

function published(): JsonSchema {
  return JSON.parse(readFileSync(FILE, 'utf8')) as JsonSchema;
}

describe('the published JSON Schema', () => {
  it('is up to date: UPDATE_SCHEMA=1 npx vitest run src/lib/handover/json-schema.test.ts', () => {
    expect(existsSync(FILE)).toBe(true);
    expect(readFileSync(FILE, 'utf8')).toBe(generate());
  });

  it.each(GOOD)('accepts, as the validator does: $name', ({ value }) => {
    const json: unknown = JSON.parse(JSON.stringify(value));
    expect(parseNotebook(json)).toEqual({ ok: true, value: json });
    expect(matches(json, published())).toBe(true);
  });

  it.each(BAD)('refuses, as the validator does: $name', ({ value }) => {
    const json: unknown = JSON.parse(JSON.stringify(value));
    expect(parseNotebook(json).ok).toBe(false);
    expect(matches(json, published())).toBe(false);
  });

  it('agrees with the validator on every small change to a full notebook', () => {
    const schema = published();
    const changed = mutationsOf(FULL).map(({ name, value }) => ({
      name,
      value: JSON.parse(JSON.stringify(value ?? null)) as unknown,
    }));
    const refused = changed.filter(({ value }) => !parseNotebook(value).ok).map(({ name }) => name);
    const unfit = changed.filter(({ value }) => !matches(value, schema)).map(({ name }) => name);
    expect(changed.length).toBeGreaterThan(1_000);
    expect(refused).toEqual(unfit);
  });

  it.each(ONLY_VALIDATOR)('leaves to the validator: $name', ({ value }) => {
    expect(parseNotebook(value).ok).toBe(false);
    expect(matches(value, published())).toBe(true);
  });
});

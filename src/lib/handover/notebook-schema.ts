import * as v from 'valibot';
import { isDay } from '../core/day';
import type { Notebook } from '../core/notebook';
import { fail, ok, type Result } from '../core/problem';
import { inputSchema } from '../inputs/schema';
import { conditionSchema, nodeSchema, proposalKinds } from '../segments/schema';
import { differenceSchema } from '../steps/difference/schema';
import { distributionSchema } from '../steps/distribution/schema';
import { migrationSchema } from '../steps/migration/schema';
import { overTimeSchema } from '../steps/over-time/schema';
import { overlapSchema } from '../steps/overlap/schema';
import { overviewSchema } from '../steps/overview/schema';
import { rfmSchema } from '../steps/rfm/schema';
import { canonical } from './canonical';
import { problemOfMismatch } from './mismatch-problem';
import { LIMITS } from './limits';

import { migrate } from './migrations';
import { notebookProblem } from './notebook-problem';
import { FORBIDDEN_NAMES, toPlainJson } from './plain-json';

const idSchema = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/),
  v.check((id) => !FORBIDDEN_NAMES.includes(id), 'a reserved name'),
);
const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const phrase = upTo(LIMITS.phrase);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay, 'not a day'));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

function unique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

function listOf<T extends { readonly id: string }>(item: v.GenericSchema<unknown, T>, most: number) {
  return v.pipe(
    v.array(item),
    v.maxLength(most),
    v.check((items) => unique(items), 'duplicate id'),
    v.check((items) => items.every(({ id }) => !FORBIDDEN_NAMES.includes(id)), 'a reserved name'),
  );
}

const purposeSchema = v.strictObject({
  question: phrase,
  goal: phrase,
  market: phrase,
  business: v.picklist(['b2c', 'b2b', '']),
});

const entitySchema = v.strictObject({
  id: idSchema,
  name: upTo(LIMITS.title),
  accounts: v.exactOptional(v.literal(true)),
});

const snapshotSchema = v.strictObject({
  asOf: v.union([v.literal(''), day]),
  files: v.pipe(v.array(upTo(500)), v.maxLength(LIMITS.inputs)),
  customers: size,
  sizes: v.pipe(v.record(idSchema, size), v.maxEntries(LIMITS.segments)),
  definitions: v.exactOptional(
    v.pipe(v.record(idSchema, v.pipe(v.string(), v.regex(/^[0-9a-z]{11}$/))), v.maxEntries(LIMITS.segments)),
  ),
});

const stepSchema = v.strictObject({
  id: idSchema,
  spec: v.variant('kind', [
    overviewSchema,
    distributionSchema,
    rfmSchema,
    overlapSchema,
    overTimeSchema,
    migrationSchema,
    differenceSchema,
  ]),
  note: v.exactOptional(upTo(LIMITS.note)),
});

function notebookObject(condition: typeof conditionSchema) {
  const segmentSchema = v.strictObject({
    id: idSchema,
    name: upTo(LIMITS.title),
    condition,
    who: v.exactOptional(phrase),
    value: v.exactOptional(phrase),
    how: v.exactOptional(phrase),
    reviewBy: v.exactOptional(day),
    proposed: v.exactOptional(proposalKinds),
    entity: v.exactOptional(idSchema),
    note: v.exactOptional(upTo(LIMITS.note)),
    basis: v.exactOptional(v.picklist(['us', 'customers', 'data'])),
    starts: v.exactOptional(day),
    ends: v.exactOptional(day),
    archived: v.exactOptional(v.literal(true)),
    heldOut: v.exactOptional(v.literal(true)),
    shortLived: v.exactOptional(v.literal(true)),
    versions: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({ condition, asOf: v.union([v.literal(''), day]), customers: v.nullable(size) }),
        ),
        v.maxLength(LIMITS.versions),
      ),
    ),
    defined: v.exactOptional(day),
  });
  return v.strictObject({
    version: v.literal(1),
    title: upTo(LIMITS.title),
    asOf: v.union([v.literal(''), day]),
    timeZone: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+/-]{1,64}$/)),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    seed: size,
    purpose: purposeSchema,
    inputs: listOf(inputSchema, LIMITS.inputs),
    steps: listOf(stepSchema, LIMITS.steps),
    segments: listOf(segmentSchema, LIMITS.segments),
    expected: v.exactOptional(v.pipe(v.record(idSchema, size), v.maxEntries(LIMITS.segments))),
    smallest: v.exactOptional(v.pipe(size, v.maxValue(1000))),
    entities: v.exactOptional(listOf(entitySchema, 10)),
    entity: v.exactOptional(idSchema),
    stitch: v.exactOptional(v.pipe(v.array(v.picklist(['email', 'phone', 'member'])), v.maxLength(3))),
    scheme: v.exactOptional(
      v.strictObject({
        kind: v.picklist(['overlapping', 'waterfall']),
        suppress: v.pipe(v.array(idSchema), v.maxLength(LIMITS.segments)),
      }),
    ),
    health: v.exactOptional(
      v.pipe(v.record(idSchema, v.pipe(v.number(), v.finite())), v.maxEntries(LIMITS.rules)),
    ),
    snapshots: v.exactOptional(v.pipe(v.array(snapshotSchema), v.maxLength(LIMITS.snapshots))),
  });
}

const notebookSchema = notebookObject(conditionSchema);

/** The shape of a notebook for JSON Schema, which cannot say the limits on a whole condition. */
export const notebookShape = notebookObject(nodeSchema);

/** Valibot takes an array for an object without required keys, and `v.object` drops keys: neither may pass. */
function unchanged(before: unknown, after: unknown): boolean {
  return JSON.stringify(canonical(before)) === JSON.stringify(canonical(after));
}

/** A fresh, valid notebook out of a value that may be hostile; older versions are migrated. */
export function parseNotebook(value: unknown): Result<Notebook> {
  const plain = toPlainJson(value);
  if (!plain.ok) return plain;
  if (new TextEncoder().encode(JSON.stringify(plain.value)).length > LIMITS.bytes) {
    return fail(notebookProblem('too-large'));
  }
  const current = migrate(plain.value);
  if (!current.ok) return current;
  const parsed = v.safeParse(notebookSchema, current.value, { abortEarly: true });
  if (!parsed.success) return fail(problemOfMismatch(parsed.issues[0]));
  return unchanged(current.value, parsed.output) ? ok(parsed.output) : fail(notebookProblem('value'));
}

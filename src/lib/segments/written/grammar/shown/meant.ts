import type { Condition, RowFilter, Test } from '../../../../core/condition';
import { isGroup } from '../../../../core/filters';
import type { Thing } from '../../lexicon';
import type { Reader } from '../../reader';

const YES = ['예', '네', 'yes'];
const NO = ['아니요', '아니오', 'no'];

/** Whether a list of one value answers yes or no. */
function answered(values: readonly string[]): boolean | undefined {
  const [only = '', ...more] = values;
  if (more.length > 0 || (!YES.includes(only) && !NO.includes(only))) return undefined;
  return YES.includes(only);
}

/** The codes of what people read in their place. */
function coded(values: readonly string[], { values: labels }: Thing): readonly string[] {
  if (!labels) return values;
  const codes = Object.entries(labels);
  return values.map((value) => {
    if (Object.hasOwn(labels, value)) return value;
    return codes.find(([, { ko, en }]) => ko === value || en === value)?.[0] ?? value;
  });
}

/** What a test means of a thing of its type; null when it is to be denied then. */
function meantTest(
  test: Test,
  thing: Thing | undefined,
  loose: boolean,
): { readonly test: Test; readonly denied: boolean } {
  const same = { test, denied: false };
  if (!thing) return same;
  if (loose && test.op === 'within' && thing.type !== 'date') {
    const { window: range } = test;
    if (range.kind === 'ever') return { test: { op: 'not-blank' }, denied: false };
  }
  if (test.op !== 'in' && test.op !== 'not-in') return same;
  const answer = thing.type === 'boolean' ? answered(test.values) : undefined;
  if (answer !== undefined) return { test: { op: 'is', value: answer }, denied: test.op === 'not-in' };
  const values = coded(test.values, thing);
  return values.every((value, i) => value === test.values[i])
    ? same
    : { test: { ...test, values }, denied: false };
}

/** A condition with the codes of its values, and yes or no where its trait has only these. */
export function meant(reader: Reader, held: Condition): Condition {
  if (held.kind === 'not') {
    const of = meant(reader, held.of);
    return of === held.of ? held : { kind: 'not', of };
  }
  if (held.kind !== 'trait') return held;
  const { test, denied } = meantTest(held.test, reader.lexicon.traits.byId(held.trait), reader.loose);
  if (test === held.test) return held;
  const leaf: Condition = { ...held, test };
  return denied ? { kind: 'not', of: leaf } : leaf;
}

/** A filter with the codes of its values. */
export function meantFilter(reader: Reader, held: RowFilter): RowFilter {
  if (isGroup(held)) return held;
  const names = reader.table && reader.lexicon.columns[reader.table];
  const { test, denied } = meantTest(held.test, names?.byId(held.column), reader.loose);
  return test === held.test || denied ? held : { ...held, test };
}

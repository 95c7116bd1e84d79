import type { Condition, Test } from '../../core/condition';
import type { Catalog, EventColumn, EventTable, Trait } from '../../core/relation';
import { defaultTest } from '../../segments/default-test';
import { firstNumber, opOf, opsFor, withOp, type OpContext, type Subject } from './ops';

/** A trait as the subject of a test. */
export function traitSubject(trait: Trait): Subject {
  return { name: trait.name, type: trait.type, unit: trait.unit, label: trait.label };
}

/** A column of an event table as the subject of a test; money is written in the notebook's currency. */
export function columnSubject(column: EventColumn): Subject {
  return {
    name: column.name,
    type: column.type,
    unit: column.type === 'money' ? 'currency' : 'none',
    label: column.label,
  };
}

/** The test that a new condition on this subject starts with. */
export function firstTest({ type, unit }: Pick<Subject, 'type' | 'unit'>): Test {
  const numeric = type === 'number' || type === 'money';
  return numeric ? { op: '>=', value: firstNumber(unit) } : defaultTest({ type });
}

/** The test after its subject changed: the verb stays where the new type knows it; lists and texts start anew. */
export function convertTest(test: Test, from: Subject | undefined, to: Subject, context: OpContext): Test {
  const key = opOf(test);
  const than = test.op === 'than' && test.trait !== to.name;
  if (!opsFor(to.type, than).includes(key)) return firstTest(to);
  if ('values' in test) return { ...test, values: [] };
  if ('text' in test) return { ...test, text: '' };
  const sameUnit = from?.unit === to.unit;
  if (('value' in test && typeof test.value === 'number') || test.op === 'between') {
    return sameUnit ? test : withOp(firstTest(to), key, { ...context, unit: to.unit });
  }
  return test;
}

/** A new condition on a trait. */
export function traitCondition(trait: Trait): Condition {
  return { kind: 'trait', trait: trait.name, test: firstTest(trait) };
}

/** "Did" (at least once) or "did not" (never) place orders, at any time. */
export function didCondition(table: EventTable['name'], did: boolean): Condition {
  return {
    kind: 'did',
    table,
    where: [],
    window: did ? { kind: 'last', n: 90, unit: 'day' } : { kind: 'last', n: 180, unit: 'day' },
    measure: { kind: 'times' },
    test: did ? { op: '>=', value: 1 } : { op: '=', value: 0 },
  };
}

/** Traits by family, in the order of the catalogue; families without traits are left out. */
export function byFamily(catalog: Catalog): { family: Trait['family']; traits: Trait[] }[] {
  return (['behaviour', 'value', 'profile', 'score'] as const)
    .map((family) => ({ family, traits: catalog.traits.filter((trait) => trait.family === family) }))
    .filter(({ traits }) => traits.length > 0);
}

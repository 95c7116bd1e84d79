import type { Condition, EventTableName, Test } from '../../core/condition';
import type { Catalog, EventColumn, Trait } from '../../core/relation';
import { defaultTest } from '../../segments/default-test';
import { isNumeric } from '../../segments/fits';
import { columnValueLabels } from '../../segments/words/tables';
import { firstNumber, opOf, opsOf, withOp, type OpContext, type Subject } from './ops';

/** A trait as the subject of a test. */
export function traitSubject(trait: Trait): Subject {
  const { name, type, unit, label, valueLabels, personal, byDay } = trait;
  return {
    ...{ name, type, unit, label },
    ...(valueLabels && { valueLabels }),
    ...(personal && { personal }),
    ...(byDay && { byDay }),
  };
}

/** A column of an event table as the subject of a test; money is written in the notebook's currency. */
export function columnSubject(column: EventColumn, table: EventTableName): Subject {
  const valueLabels = columnValueLabels(table, column.name);
  return {
    ...(valueLabels && { valueLabels }),
    ...(column.personal && { personal: column.personal }),
    ...(column.byDay && { byDay: column.byDay }),
    name: column.name,
    type: column.type,
    unit: column.type === 'money' ? 'currency' : 'none',
    label: column.label,
  };
}

/** The test that a new condition on this subject starts with; for personal data, that there is any. */
export function firstTest({ type, unit, personal }: Pick<Subject, 'type' | 'unit' | 'personal'>): Test {
  if (personal !== undefined && (type === 'text' || type === 'category')) return { op: 'not-blank' };
  const numeric = type === 'number' || type === 'money';
  return numeric ? { op: '>=', value: firstNumber(unit) } : defaultTest({ type });
}

/** The test after its subject changed: the verb stays where the new type knows it; lists and texts start anew, areas stay. */
export function convertTest(test: Test, from: Subject | undefined, to: Subject, context: OpContext): Test {
  const key = opOf(test);
  const than = 'trait' in test && (test.of === 'customer' || test.trait !== to.name);
  if (!opsOf(to, than).includes(key)) return firstTest(to);
  if ('values' in test) return { ...test, values: [] };
  if ('pattern' in test) return { ...test, pattern: '' };
  if ('text' in test) return { ...test, text: '' };
  const sameUnit = from?.unit === to.unit;
  if (('value' in test && typeof test.value === 'number') || test.op === 'between') {
    return sameUnit ? test : withOp(firstTest(to), key, { ...context, unit: to.unit });
  }
  return test;
}

/** Whether customers can be put in order by a trait. */
export function rankable({ type }: Pick<Trait, 'type'>): boolean {
  return isNumeric(type) || type === 'date';
}

/** Whether a trait parts customers into groups that people know. */
export function splits({ type, personal }: Pick<Trait, 'type' | 'personal'>): boolean {
  return personal === undefined && (type === 'category' || type === 'boolean');
}

/** Which traits part customers into groups for a choice: what is chosen already stays, whatever its type. */
export function groupsBeside(chosen: string | null): (trait: Trait) => boolean {
  return (trait) => trait.name === chosen || splits(trait);
}

/** A new condition on a trait. */
export function traitCondition(trait: Trait): Condition {
  return { kind: 'trait', trait: trait.name, test: firstTest(trait) };
}

const FAMILIES: readonly Trait['family'][] = [
  'behaviour',
  'value',
  'response',
  'attitude',
  'service',
  'profile',
  'consent',
  'score',
];

/** Traits by family, each in the order of the catalogue; families without traits are left out. */
export function byFamily(catalog: Catalog): { family: Trait['family']; traits: Trait[] }[] {
  return FAMILIES.map((family) => ({
    family,
    traits: catalog.traits.filter((trait) => trait.family === family),
  })).filter(({ traits }) => traits.length > 0);
}

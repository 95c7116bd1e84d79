import type { Beside, Test } from '../../core/condition';
import type { Catalog, EventTable, TraitType, Unit } from '../../core/relation';
import type { Lang } from '../../core/words';
import { isNumeric } from '../../segments/fits';
import { conditionsText } from '../../text/areas/conditions';
import type { ChoiceGroup } from './choice';
import type { Subject } from './ops';

/** Something that a value can be compared with: a trait, or another column of the same row. */
export interface Other {
  readonly name: string;
  /** Set for a trait of the customer of a row. */
  readonly of?: Beside;
  readonly label: Readonly<Record<Lang, string>>;
  readonly type: TraitType;
  readonly unit: Unit;
}

/** What a trait can be compared with: the other traits. */
export function besideTrait(catalog: Catalog, name: string): readonly Other[] {
  return catalog.traits
    .filter((trait) => trait.name !== name)
    .map(({ name: other, label, type, unit }) => ({ name: other, label, type, unit }));
}

/** What a column of a row can be compared with: the other columns, and the traits of the row's customer. */
export function besideColumn(
  catalog: Catalog,
  table: EventTable | undefined,
  name: string,
): readonly Other[] {
  const columns = (table?.columns ?? [])
    .filter((column) => column.name !== name)
    .map(({ name: other, label, type }): Other => {
      return { name: other, label, type, unit: type === 'money' ? 'currency' : 'none' };
    });
  const traits = besideTrait(catalog, '').map((trait): Other => ({ ...trait, of: 'customer' }));
  return [...columns, ...traits];
}

function isText(type: TraitType): boolean {
  return type === 'category' || type === 'text';
}

/** Those that a subject can be compared with: numbers with numbers, texts with texts, dates with dates. */
export function comparable(others: readonly Other[], subject: Pick<Subject, 'type'>): readonly Other[] {
  if (isNumeric(subject.type)) return others.filter(({ type }) => isNumeric(type));
  if (subject.type === 'date') return others.filter(({ type }) => type === 'date');
  return isText(subject.type) ? others.filter(({ type }) => isText(type)) : [];
}

/** The one to begin with: of the same unit where there is one. */
export function firstOther(others: readonly Other[], subject: Pick<Subject, 'unit'>): Other | undefined {
  return others.find(({ unit }) => unit === subject.unit) ?? others[0];
}

/** One of them as one text. */
export function otherKey({ name, of }: Pick<Other, 'name' | 'of'>): string {
  return of ? `customer:${name}` : `beside:${name}`;
}

/** A comparison as the choice of the other side. */
export type WithOther = Extract<Test, { readonly trait: string }>;

/** The comparison with another other side. */
export function withOther(test: WithOther, other: Other): WithOther {
  if (other.of) return { ...test, trait: other.name, of: other.of };
  const { of: _left, ...rest } = test;
  return { ...rest, trait: other.name };
}

/** The choices, those of the row apart from those of its customer. */
export function otherGroups(others: readonly Other[], lang: Lang): readonly ChoiceGroup[] {
  const text = conditionsText[lang];
  const choices = (from: readonly Other[]) =>
    from.map((other) => ({ value: otherKey(other), label: other.label[lang] }));
  const beside = choices(others.filter(({ of }) => !of));
  const customer = choices(others.filter(({ of }) => of));
  if (customer.length === 0) return [{ choices: beside }];
  return [
    { label: text.ofRow, choices: beside },
    { label: text.ofCustomer, choices: customer },
  ].filter((group) => group.choices.length > 0);
}

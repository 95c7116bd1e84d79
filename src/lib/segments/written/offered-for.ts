import type { TraitType } from '../../core/relation';
import type { Form } from './form';
import type { Thing } from './lexicon';
import type { Reader } from './reader';

/** The trait or column whose values are spoken of. */
export function thingSpokenOf({ subject, lexicon }: Pick<Reader, 'subject' | 'lexicon'>): Thing | undefined {
  if (subject === undefined) return undefined;
  const names = subject.kind === 'trait' ? lexicon.traits : lexicon.columns[subject.table];
  return names?.byId(subject.kind === 'trait' ? subject.trait : subject.column);
}

/** The type of the values that are spoken of; undefined while nothing with a type is. */
export function typeSpokenOf(reader: Pick<Reader, 'subject' | 'lexicon'>): TraitType | undefined {
  return thingSpokenOf(reader)?.type;
}

/** Takes back what a form offered, from `before` on, where values of the type that is spoken of cannot be asked so. */
export function takeBack(reader: Reader, types: readonly TraitType[], before: number): void {
  const type = typeSpokenOf(reader);
  if (reader.offers && type !== undefined && !types.includes(type)) reader.offers.length = before;
}

/** Forms that are read whatever is spoken of, but offered only where its values are of one of these types. */
export function offeredFor<T>(types: readonly TraitType[], forms: readonly Form<T>[]): Form<T>[] {
  return forms.map((form) => ({ ...form, types }));
}

import type { TraitType } from '../../core/relation';
import type { Form } from './form';
import type { Reader } from './reader';

/** The type of the values that are spoken of; undefined while nothing with a type is. */
function typeSpokenOf({ subject, lexicon }: Reader): TraitType | undefined {
  if (subject === undefined) return undefined;
  const names = subject.kind === 'trait' ? lexicon.traits : lexicon.columns[subject.table];
  return names?.byId(subject.kind === 'trait' ? subject.trait : subject.column)?.type;
}

/** Forms that are read whatever is spoken of, but offered only where its values are of one of these types. */
export function offeredFor<T>(types: readonly TraitType[], forms: readonly Form<T>[]): Form<T>[] {
  return forms.map((form) => ({
    name: form.name,
    write: (value, pen) => form.write(value, pen),
    describe: (lang) => form.describe(lang),
    read(reader, at) {
      const { offers } = reader;
      if (offers === null) return form.read(reader, at);
      const [type, before] = [typeSpokenOf(reader), offers.length];
      const hit = form.read(reader, at);
      if (type !== undefined && !types.includes(type)) offers.length = before;
      return hit;
    },
  }));
}

import { sayingOf } from '../../../words/about';
import type { TraitType } from '../../../../core/relation';
import type { Words } from '../../../../core/words';
import type { Form } from '../../form';
import type { Lexicon } from '../../lexicon';
import { tellReadings } from './readings';

/** The traits whose types are known, as names are looked for among them. */
export function typedTraits({ traits }: Lexicon): { name: string; label: Words; type: TraitType }[] {
  return traits.things.flatMap(({ id, label, type }) =>
    type === undefined ? [] : [{ name: id, label, type }],
  );
}

/** The one trait that says where people live, or when they were born; no words of its own. */
export function soleTrait(wanted: 'home' | 'birthday' | 'joined'): Form<string> {
  return {
    name: null,
    describe: () => ({ text: '', uses: [] }),
    write: () => false,
    read(reader, at) {
      const found = sayingOf(wanted, typedTraits(reader.lexicon));
      const [only] = found;
      if (only && found.length === 1) return { value: only.name, to: at };
      tellReadings(
        reader,
        at,
        wanted,
        found.map(({ label }) => label),
      );
      return undefined;
    },
  };
}

/** The one column of orders that holds money; no words of its own. */
export const spent: Form<string> = {
  name: null,
  describe: () => ({ text: '', uses: [] }),
  write: () => false,
  read(reader, at) {
    const money = (reader.lexicon.columns.orders?.things ?? []).filter(({ type }) => type === 'money');
    const named = money.find(({ id }) => id === 'amount');
    const only = named ?? (money.length === 1 ? money[0] : undefined);
    return only && { value: only.id, to: at };
  },
};

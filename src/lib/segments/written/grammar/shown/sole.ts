import { sayingOf } from '../../../words/about';
import type { Form } from '../../form';
import { tellReadings } from './readings';

/** The one trait that says where people live, or when they were born; no words of its own. */
export function soleTrait(wanted: 'home' | 'birthday' | 'joined'): Form<string> {
  return {
    name: null,
    describe: () => ({ text: '', uses: [] }),
    write: () => false,
    read(reader, at) {
      const things = reader.lexicon.traits.things.flatMap(({ id, label, type }) =>
        type === undefined ? [] : [{ name: id, label, type }],
      );
      const found = sayingOf(wanted, things);
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

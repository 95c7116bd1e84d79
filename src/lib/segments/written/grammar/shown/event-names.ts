import { eventVerb, type EventVerb } from '../../../words/event-verbs';
import type { Form } from '../../form';

const EVENTS = { kind: 'column', table: 'events', column: 'event' } as const;

/** The names that the data has for what a verb says, or else the usual one; no words of its own. */
export function eventNames(verb: EventVerb | undefined): Form<readonly string[]> {
  return {
    name: null,
    describe: () => ({ text: '', uses: [] }),
    write: () => false,
    read(reader, at) {
      if (!verb) return { value: [], to: at };
      const known = reader.valuesFor(EVENTS).filter((name) => eventVerb([name]) === verb);
      return { value: known.length > 0 ? known : [verb.usual], to: at };
    },
  };
}

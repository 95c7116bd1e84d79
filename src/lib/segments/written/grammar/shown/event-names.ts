import { eventVerb, type EventVerb } from '../../../words/event-verbs';
import { sayingOf } from '../../../words/about';
import type { Form } from '../../form';
import type { Reader } from '../../reader';
import { typedTraits } from './sole';

const EVENTS = { kind: 'column', table: 'events', column: 'event' } as const;

/** Where the data has other events only, who signed up is said by the day of joining, if there is one. */
function isTrait({ lexicon, valuesFor }: Reader, { usual }: EventVerb): boolean {
  if (usual !== 'sign_up' || valuesFor(EVENTS).length === 0) return false;
  return sayingOf('joined', typedTraits(lexicon)).length === 1;
}

/** The names that the data has for what a verb says, or else the usual one; no words of its own. */
export function eventNames(verb: EventVerb | undefined): Form<readonly string[]> {
  return {
    name: null,
    describe: () => ({ text: '', uses: [] }),
    write: () => false,
    read(reader, at) {
      if (!verb) return { value: [], to: at };
      const known = reader.valuesFor(EVENTS).filter((name) => eventVerb([name]) === verb);
      if (known.length === 0 && isTrait(reader, verb)) return undefined;
      return { value: known.length > 0 ? known : [verb.usual], to: at };
    },
  };
}

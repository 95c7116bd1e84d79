import type { TraitType } from '../../core/relation';
import type { Lang } from '../../core/words';
import { kept, type Form } from './form';
import type { Thing } from './lexicon';
import { keyOf, NO_NAMES, shownLabel, type Names } from './names-of';
import { put, type Pen } from './pen';
import { openQuote, quote, quotedAt } from './quotes';
import { miss, note, offer, skip, type Hit, type Reader, type SlotKind } from './reader';
import { unknownName } from './unknown';

type NameKind = Extract<SlotKind, 'trait' | 'column' | 'segment'>;

function namesFor(kind: NameKind, { lexicon, table }: Reader | Pen): Names {
  if (kind === 'trait') return lexicon.traits;
  if (kind === 'segment') return lexicon.segments;
  return (table && lexicon.columns[table]) ?? NO_NAMES;
}

function written(thing: Thing | undefined, id: string, names: Names, lang: Lang, quoted = false): string {
  if (thing && names.isBare(thing) && !quoted) return shownLabel(thing, lang);
  const label = thing?.label[lang];
  if (label && names.find(label) === thing) return quote(label, lang);
  return `#${quote(id, lang)}`;
}

/** Whether it is what is spoken of already: nothing is compared with itself. */
function isSubject({ id }: Thing, kind: NameKind, { subject, table }: Reader): boolean {
  if (subject?.kind !== kind) return false;
  return subject.kind === 'trait' ? subject.trait === id : subject.column === id && subject.table === table;
}

function offerNames(reader: Reader, at: number, kind: NameKind, names: Names, types?: Naming['types']): void {
  if (!reader.offers) return;
  const open = openQuote(reader, at);
  const typed = keyOf(open ?? reader.raw.slice(at));
  for (const thing of names.things) {
    if (types && (thing.type === undefined || !types.includes(thing.type) || isSubject(thing, kind, reader)))
      continue;
    if (!keyOf(thing.label[reader.lang]).includes(typed)) continue;
    offer(reader, at, written(thing, thing.id, names, reader.lang, open !== undefined), kind);
  }
}

/** English calls the trait of how many orders there are otherwise within a sentence. */
const COUNT_OF_ORDERS = 'number of orders';

function bareAt(reader: Reader, at: number, kind: NameKind, names: Names): ReturnType<Names['longest']> {
  const { text, loose, lang } = reader;
  const bare = names.longest(text, at);
  if (bare || !loose) return bare;
  if (kind === 'trait' && lang === 'en' && text.startsWith(COUNT_OF_ORDERS, at)) {
    const thing = names.things.find(({ label }) => label.en === 'Orders' && label.ko !== label.en);
    if (thing) return { thing, to: at + COUNT_OF_ORDERS.length };
  }
  return names.longestOfAll(text, at);
}

function readName(
  reader: Reader,
  place: number,
  kind: NameKind,
  { bare: bareOnly = false, types }: Naming,
): Hit<Thing> | undefined {
  const at = skip(reader, place);
  const names = namesFor(kind, reader);
  if (at > 0) reader.reachedName = true;
  const bare = bareAt(reader, at, kind, names);
  if (bare) {
    if (bare.to === reader.text.length) offerNames(reader, at, kind, names, types);
    return { value: bare.thing, to: bare.to };
  }
  if (!bareOnly && reader.text[at] === '#') {
    const id = quotedAt(reader, at + 1);
    if (id && id.value !== '')
      return {
        value: names.byId(id.value) ?? { id: id.value, label: { ko: id.value, en: id.value } },
        to: id.to,
      };
  }
  const quoted = bareOnly ? undefined : quotedAt(reader, at);
  const thing = quoted && names.find(quoted.value);
  if (quoted && thing) return { value: thing, to: quoted.to };
  if (quoted) note(reader, unknownName(at, quoted.to, quoted.value, kind, names.things, reader.lang));
  miss(reader, at, { kind: 'slot', slot: kind });
  offerNames(reader, at, kind, names, types);
  return undefined;
}

function unitOf(thing: Thing | undefined, { lexicon }: Pen): Pen['unit'] {
  if (thing?.type === 'money' || thing?.unit === 'currency')
    return lexicon.currency === 'KRW' ? 'won' : 'none';
  const unit = thing?.unit;
  return unit === 'days' || unit === 'share' || unit === 'orders' ? unit : 'none';
}

/** How a name is read: `bare` without quotation marks alone; `subject` when what follows speaks of it. */
interface Naming {
  readonly bare?: boolean;
  readonly subject?: boolean;
  /** Only things of these types are offered, to be compared with what is spoken of; all are read. */
  readonly types?: readonly TraitType[];
}

/** The name of a trait, of a column of the table that is spoken of, or of a segment. */
export function nameOf(kind: NameKind, naming: Naming = {}): Form<string> {
  const { bare = false, subject = false, types = [] } = naming;
  const key = `${kind} ${bare} ${subject} ${types.join(' ')}`;
  const known = made.get(key) ?? kept(nameForm(kind, naming));
  made.set(key, known);
  return known;
}

const made = new Map<string, Form<string>>();

function nameForm(kind: NameKind, naming: Naming): Form<string> {
  const { bare = false, subject = false } = naming;
  return {
    name: `${bare ? 'bare-' : ''}${kind}-name`,
    read(reader, at) {
      const hit = readName(reader, at, kind, naming);
      if (hit && subject) {
        const table = reader.table;
        reader.subject =
          kind === 'column' && table
            ? { kind, table, column: hit.value.id }
            : { kind: 'trait', trait: hit.value.id };
      }
      return hit && { value: hit.value.id, to: hit.to };
    },
    write(id, pen) {
      const names = namesFor(kind, pen);
      const thing = names.byId(id);
      if (bare && !(thing && names.isBare(thing))) return false;
      put(pen, written(thing, id, names, pen.lang));
      if (subject) pen.unit = unitOf(thing, pen);
      return true;
    },
    describe: () => ({
      text: bare
        ? `? the name of a ${kind} that cannot be mistaken for something else ?`
        : `? the name of a ${kind} ? | ? the same in quotation marks ? | "#" ? its id in quotation marks ?`,
      uses: [],
    }),
  };
}

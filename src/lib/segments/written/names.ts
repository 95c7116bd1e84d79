import type { Form } from './form';
import type { Thing } from './lexicon';
import { keyOf, NO_NAMES, shownLabel, type Names } from './names-of';
import { put, type Pen } from './pen';
import { openQuote, quote, quotedAt, quoteBegins } from './quotes';
import { miss, note, skip, type Hit, type Reader, type SlotKind } from './reader';
import { unknownName } from './unknown';

type NameKind = Extract<SlotKind, 'trait' | 'column' | 'segment'>;

function namesFor(kind: NameKind, { lexicon, table }: Reader | Pen): Names {
  if (kind === 'trait') return lexicon.traits;
  if (kind === 'segment') return lexicon.segments;
  return (table && lexicon.columns[table]) ?? NO_NAMES;
}

function written(thing: Thing | undefined, id: string, names: Names, pen: Pen): string {
  if (thing && names.isBare(thing)) return shownLabel(thing, pen.lang);
  const label = thing?.label[pen.lang];
  if (label && names.find(label) === thing) return quote(label, pen.lang);
  return `#${quote(id, pen.lang)}`;
}

function offer(reader: Reader, at: number, kind: NameKind, names: Names): void {
  if (!reader.offers) return;
  const rest = reader.raw.slice(at);
  const typed = keyOf(openQuote(reader, at) ?? rest);
  const open = quoteBegins(reader, at);
  const pen = { lang: reader.lang } as Pen;
  for (const thing of names.things) {
    if (!keyOf(thing.label[reader.lang]).includes(typed)) continue;
    const bare = names.isBare(thing) && !open;
    reader.offers.push({
      from: at,
      text: bare
        ? shownLabel(thing, reader.lang)
        : written(thing, thing.id, { ...names, isBare: () => false }, pen),
      kind,
    });
  }
}

function readName(reader: Reader, place: number, kind: NameKind, bareOnly: boolean): Hit<Thing> | undefined {
  const at = skip(reader, place);
  const names = namesFor(kind, reader);
  if (at > 0) reader.reachedName = true;
  const bare = names.longest(reader.text, at);
  if (bare) {
    if (bare.to === reader.text.length) offer(reader, at, kind, names);
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
  offer(reader, at, kind, names);
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
}

/** The name of a trait, of a column of the table that is spoken of, or of a segment. */
export function nameOf(kind: NameKind, { bare = false, subject = false }: Naming = {}): Form<string> {
  return {
    name: `${bare ? 'bare-' : ''}${kind}-name`,
    read(reader, at) {
      const hit = readName(reader, at, kind, bare);
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
      put(pen, written(thing, id, names, pen));
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

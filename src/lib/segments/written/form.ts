import type { EventTableName } from '../../core/condition';
import type { TraitType } from '../../core/relation';
import type { Lang } from '../../core/words';
import type { Pen } from './pen';
import { takeBack } from './offered-for';
import type { Hit, Kept, Reader } from './reader';

/** What a form looks like in the notation of grammars, and the forms that it names. */
export interface Described {
  readonly text: string;
  readonly uses: readonly Form<unknown>[];
}

/** One declaration of how something is written, and thereby read. */
export interface Form<T> {
  /** Its name in the grammar; null when it is written out where it is used. */
  readonly name: string | null;
  /** The types of values for which it is offered; all when left out. */
  readonly types?: readonly TraitType[];
  /** Undefined when the text at that place is something else. */
  read(reader: Reader, at: number): Hit<T> | undefined;
  /** False when this form cannot say the value; what it wrote until then is to be thrown away. */
  write(value: T, pen: Pen): boolean;
  describe(lang: Lang): Described;
}

/** What reads further is meant; of two that read as far, what is not denied. */
export function isBetter(hit: Hit<unknown>, best: Hit<unknown>): boolean {
  return hit.to > best.to || (hit.to === best.to && best.denied === true && hit.denied !== true);
}

/** How a form is named where others use it. */
export function referTo(form: Form<unknown>, lang: Lang): Described {
  return form.name === null ? form.describe(lang) : { text: form.name, uses: [form] };
}

/**
 * One of several forms: the first that can say the value, and the one that reads the longest text. `also` are read, but
 * never written nor offered, where the reader is loose.
 */
export function oneOf<T>(
  name: string | null,
  forms: () => readonly Form<T>[],
  also?: () => readonly Form<T>[],
): Form<T> {
  let made: readonly Form<T>[] | undefined;
  let more: readonly Form<T>[] | undefined;
  const all = () => (made ??= forms());
  const loose = () => (more ??= also ? [...all(), ...also()] : all());
  return {
    name,
    read(reader, at) {
      let best: Hit<T> | undefined;
      const { table, subject, attached } = reader;
      let tableAfter = table;
      let subjectAfter = subject;
      for (const form of reader.loose ? loose() : all()) {
        reader.table = table;
        reader.subject = subject;
        reader.attached = attached;
        const before = reader.offers?.length ?? 0;
        const hit = form.read(reader, at);
        if (reader.offers !== null && form.types) {
          const after = reader.subject;
          reader.subject = subject;
          takeBack(reader, form.types, before);
          reader.subject = after;
        }
        if (!hit || (best && !isBetter(hit, best))) continue;
        best = hit;
        tableAfter = reader.table;
        subjectAfter = reader.subject;
      }
      reader.table = tableAfter;
      reader.subject = subjectAfter;
      return best;
    },
    write(value, pen) {
      const before = { ...pen };
      for (const form of all()) {
        if (form.write(value, pen)) return true;
        Object.assign(pen, before);
      }
      return false;
    },
    describe(lang) {
      const each = all().map((form) => referTo(form, lang));
      const text = each.map((one) => one.text).join(' | ');
      return { text: name === null ? `( ${text} )` : text, uses: each.flatMap(({ uses }) => uses) };
    },
  };
}

/** A form that is named before it is made, which is once. */
export function later<T>(form: () => Form<T>): Form<T> {
  let made: Form<T> | undefined;
  const it = () => (made ??= form());
  return {
    name: null,
    read: (reader, at) => it().read(reader, at),
    write: (value, pen) => it().write(value, pen),
    describe: (lang) => it().describe(lang),
  };
}

/** Something that may be left out: null. */
export function maybe<T>(form: Form<T>): Form<T | null> {
  return orElse<T | null>(form as Form<T | null>, null, (value) => value === null);
}

/** Something that stands for a value when it is left out. */
export function orElse<T>(form: Form<T>, otherwise: T, isOtherwise: (value: T) => boolean): Form<T> {
  return {
    name: null,
    read: (reader, at) => form.read(reader, at) ?? { value: otherwise, to: at },
    write: (value, pen) => isOtherwise(value) || form.write(value, pen),
    describe(lang) {
      const { text, uses } = referTo(form, lang);
      return { text: `[ ${text} ]`, uses };
    },
  };
}

const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];

/** Keeps what was read at a place. */
export function kept<T>(form: Form<T>): Form<T> {
  const self: Form<T> = {
    name: form.name,
    write: (value, pen) => form.write(value, pen),
    describe: (lang) => form.describe(lang),
    read(reader, at) {
      let places = reader.kept.get(self);
      if (!places) reader.kept.set(self, (places = new Map<number, Kept | null>()));
      const key = at * 8 + (reader.table ? TABLES.indexOf(reader.table) + 1 : 0);
      const known = places.get(key);
      if (known !== undefined) {
        if (known === null) return undefined;
        reader.table = known.table;
        reader.subject = known.subject;
        return known.hit as Hit<T>;
      }
      const hit = form.read(reader, at);
      places.set(key, hit ? { hit, table: reader.table, subject: reader.subject } : null);
      return hit;
    },
  };
  return self;
}

/** A form that looks at rows of its own: those around it stay the ones that are spoken of. */
export function apart<T>(form: Form<T>): Form<T> {
  return {
    name: form.name,
    describe: (lang) => form.describe(lang),
    read(reader, at) {
      const { table, subject } = reader;
      const hit = form.read(reader, at);
      [reader.table, reader.subject] = [table, subject];
      return hit;
    },
    write(value, pen) {
      const { table, unit, ending } = pen;
      pen.ending = 'end';
      const done = form.write(value, pen);
      [pen.table, pen.unit, pen.ending] = [table, unit, ending];
      return done;
    },
  };
}

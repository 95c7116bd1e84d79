import type { Beside } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, EventColumn, EventTable, Trait } from '../../core/relation';
import { sameWords, type Lang, type Words } from '../../core/words';
import { findColumn, findTrait } from '../find';
import { columnValueLabels } from './tables';
import { shownText, type NumberStyle } from './show';

/** What sentences are written about. */
export interface About {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
}

/** A trait or a column as sentences name it. */
export interface Named {
  readonly name: string;
  readonly label: Words;
  readonly style: NumberStyle;
  /** What people read in place of values that are codes. */
  readonly values?: Readonly<Record<string, Words>> | undefined;
  /** The one trait of the data that says where people live, or when they were born. */
  readonly sole?: 'home' | 'birthday' | undefined;
}

const SOLE: readonly (readonly [sole: 'home' | 'birthday', types: readonly string[], pattern: RegExp])[] = [
  ['home', ['text', 'category'], /주소|거주|지역|시도|address|residence|region/i],
  ['birthday', ['date'], /생년월일|생일|birth/i],
];

const JOINED = ['joined', ['date'], /가입|회원 ?등록|joined|sign.?up|registered/i] as const;

/** The traits that may say where people live, when they were born, or when they joined. */
export function sayingOf<T extends Pick<Trait, 'type' | 'name' | 'label'>>(
  wanted: 'home' | 'birthday' | 'joined',
  traits: readonly T[],
): readonly T[] {
  const all: readonly (readonly [string, readonly string[], RegExp])[] = [...SOLE, JOINED];
  const found = all.find(([sole]) => sole === wanted);
  return traits.filter(
    ({ type, name, label }) =>
      found?.[1].includes(type) === true && found[2].test(`${name} ${label.ko} ${label.en}`),
  );
}

function soleOf(trait: Trait | undefined, { traits }: Catalog): Named['sole'] {
  if (!trait) return undefined;
  const found = SOLE.find(([sole]) => {
    const fits = sayingOf(sole, traits);
    return fits.length === 1 && fits[0] === trait;
  });
  return found?.[0];
}

/** How the other side of a comparison is named: a column of the same row or trait of the same customer, or a trait of the row's customer. */
export type Others = (name: string, of?: Beside) => Named;

function named(
  thing: Trait | EventColumn | undefined,
  name: string,
  currency: string,
  values: Named['values'],
): Named {
  const label = thing?.label ?? sameWords(name);
  const unit = thing && 'unit' in thing ? thing.unit : 'none';
  return { name, label, values, style: { type: thing?.type ?? 'text', unit, currency, label } };
}

/** The trait as sentences name it; one that the data lacks goes by its own name. */
export function namedTrait(name: string, { catalog }: About): Named {
  const trait = findTrait(catalog, name);
  return { ...named(trait, name, catalog.currency, trait?.valueLabels), sole: soleOf(trait, catalog) };
}

/** The column as sentences name it; one that the data lacks goes by its own name. */
export function namedColumn(name: string, table: EventTable | undefined, { catalog }: About): Named {
  const values = table && columnValueLabels(table.name, name);
  return named(table && findColumn(table, name), name, catalog.currency, values);
}

/** What the filters of rows of a table compare with. */
export function besideRows(table: EventTable | undefined, about: About): Others {
  return (name, of) => (of === 'customer' ? namedTrait(name, about) : namedColumn(name, table, about));
}

/** Values of a trait as people read them. */
export function valuesIn({ values }: Named, codes: readonly string[], lang: Lang): string[] {
  return codes.map(
    (code) => (values && Object.hasOwn(values, code) ? values[code]?.[lang] : undefined) ?? code,
  );
}

/** English labels that read badly as a subject. */
const AS_SUBJECT: Readonly<Record<string, string>> = { Orders: 'number of orders' };

/** A label within a sentence: the product's own English labels begin small there, names from files stay as they are. */
export function labelIn({ label }: Named, lang: Lang): string {
  const shown = shownText(label[lang]);
  const subject = lang === 'en' && label.en !== label.ko ? AS_SUBJECT[shown] : undefined;
  if (subject) return subject;
  const own = lang === 'en' && label.en !== label.ko && /^[A-Z][^A-Z]/.test(shown);
  return own ? shown.charAt(0).toLowerCase() + shown.slice(1) : shown;
}

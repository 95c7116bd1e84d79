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
}

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
  return named(trait, name, catalog.currency, trait?.valueLabels);
}

/** The column as sentences name it; one that the data lacks goes by its own name. */
export function namedColumn(name: string, table: EventTable | undefined, { catalog }: About): Named {
  const values = table && columnValueLabels(table.name, name);
  return named(table && findColumn(table, name), name, catalog.currency, values);
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

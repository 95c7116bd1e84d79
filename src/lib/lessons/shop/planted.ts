import type { Words } from '../../core/words';

/** Something true of the files, with the SQL that finds it over the tables of `FACT_VIEWS`. */
export interface PlantedFact {
  readonly id: string;
  readonly what: Words;
  readonly sql: string;
  /** What is found in the shipped files: a count, a share of 1, or a ratio. */
  readonly found: number;
  /** What the generator was asked for, and how far the found figure may be off as a share of it; none where it follows from the rest. */
  readonly planted?: { readonly value: number; readonly within: number };
}

/** A fact in short: id, Korean, English, SQL, found; then planted and tolerance. */
export type FactDraft = readonly [
  id: string,
  ko: string,
  en: string,
  sql: string,
  found: number,
  planted?: number,
  within?: number,
];

/** Facts from their short form. */
export function factsFrom(drafts: readonly FactDraft[]): PlantedFact[] {
  return drafts.map(([id, ko, en, sql, found, value, within]) => ({
    id,
    what: { ko, en },
    sql,
    found,
    ...(value === undefined ? {} : { planted: { value, within: within ?? 0 } }),
  }));
}

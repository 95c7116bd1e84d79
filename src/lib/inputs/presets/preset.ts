import type { Field, Role } from '../../core/input';
import type { Words } from '../../core/words';
import type { ColumnSample } from '../mapping-content';

/** A column of a known export, and what it stands for. */
export interface PresetField {
  /** Headers that the export gives to it, the one to take first in front. */
  readonly headers: readonly string[];
  /** Why it stands for that field: a sentence. */
  readonly why: Words;
}

/** The export of a known system. */
export interface Preset {
  /** Kept in notebooks; never renamed. */
  readonly id: string;
  /** What the system and its export are called. */
  readonly name: Words;
  /** What such a file holds, in one sentence. */
  readonly about: Words;
  readonly role: Role;
  /** Headers that must all be there; of several between bars, one. */
  readonly needs: readonly string[];
  /** Headers that must not be there, because another export has them. */
  readonly without?: readonly string[];
  /** What else must be so, where headers do not tell. */
  readonly test?: (samples: readonly ColumnSample[]) => boolean;
  readonly fields: Readonly<Partial<Record<Field, PresetField>>>;
  /** Other headers of the export: they stand for no field, whatever their names suggest. `*` at an end stands for anything. */
  readonly others?: readonly string[];
  /** What a person should know before such a file is loaded. */
  readonly notes?: readonly Words[];
}

/** Headers written between bars. */
export function headers(list: string): readonly string[] {
  return list.split('|').map((header) => header.trim());
}

/** A column by its headers (between bars) and the reason for its field. */
export function column(list: string, ko: string, en: string): PresetField {
  return { headers: headers(list), why: { ko, en } };
}

import type { Sending } from '../../handover/consent/rule';

/** What the person chose in the export dialog. */
export interface ExportChoice {
  /** `members`: one list for each segment. `all`: one file of all customers with a column for each segment. */
  readonly rows: 'members' | 'all';
  /** Ids of segments, in the order of the tray. */
  readonly segments: readonly string[];
  /** Names of traits, in the order listed. */
  readonly columns: readonly string[];
  /** `safe`: cells that a spreadsheet would run get an apostrophe. `exact`: as they are. */
  readonly form: 'safe' | 'exact';
  readonly bom: boolean;
  /** What the list is for; undefined until a person has said so, where the data know about consent. */
  readonly sending: Sending | undefined;
}

/** Consent among the people of a choice. */
export interface ConsentCounts {
  readonly people: number;
  readonly allowed: number;
  /** Of the allowed, those whose consent is older than two years. */
  readonly stale: number;
}

/** A segment that can be exported. */
export interface ExportSegment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Why it is not in use on the as-of day, in words. */
  readonly rests?: string | undefined;
}

/** A choice to begin with: every segment one by one, safe, opening in Excel; the columns are given. */
export function firstChoice(
  segments: readonly ExportSegment[],
  columns: readonly string[],
  sending?: Sending,
): ExportChoice {
  const ids = segments.map(({ id }) => id);
  return { rows: 'members', segments: ids, columns, form: 'safe', bom: true, sending };
}

/** How many files the choice makes. */
export function fileCount({ rows, segments }: ExportChoice): number {
  return rows === 'members' ? segments.length : Math.min(1, segments.length);
}

/** How many rows the choice makes in all files together. */
export function rowCount(
  choice: ExportChoice,
  segments: readonly ExportSegment[],
  customers: number,
): number {
  if (choice.segments.length === 0) return 0;
  if (choice.rows === 'all') return customers;
  return segments.reduce((sum, { id, size }) => sum + (choice.segments.includes(id) ? size : 0), 0);
}

/** The list with the item put in or taken out, in the order of `all`. */
export function toggled(list: readonly string[], item: string, all: readonly string[]): string[] {
  const has = list.includes(item);
  return all.filter((one) => (one === item ? !has : list.includes(one)));
}

import type { Inspection } from '../core/file';
import type { InputSpec } from '../core/input';
import type { Words } from '../core/words';
import type { LoadSize } from '../engine/fits';
import { columnDifferences, type ColumnDifferences } from './adopting';
import type { OpenedFile } from './opening';

/** A file that waits for its mapping to be looked at. */
export interface PendingInput {
  readonly opened: OpenedFile;
  /** As the user corrected it. */
  readonly spec: InputSpec;
  /** What reading the whole text told; undefined while it is read, and for files without text. */
  readonly inspection?: Inspection | undefined;
  /** Bytes read so far, of how many. */
  readonly read?: { readonly done: number; readonly total: number } | undefined;
  /** The input whose place it takes. */
  readonly replaces?: InputSpec | undefined;
}

/** Line ends of the beginning of a file, counted once: the view asks again at every change. */
const counted = new WeakMap<Uint8Array, number>();

function occurrences(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

function newLines(bytes: Uint8Array): number {
  const known = counted.get(bytes);
  if (known !== undefined) return known;
  const count = occurrences(bytes, 10) || occurrences(bytes, 13);
  counted.set(bytes, count);
  return count;
}

/** Rows in the whole file: counted where it was read, else estimated from the line ends of its beginning. */
export function rowsOf({ opened, inspection }: PendingInput): {
  readonly rows: number;
  readonly exact: boolean;
} {
  const { head } = opened.look;
  if (head.kind === 'columns') return { rows: head.rowsTotal, exact: true };
  if (inspection) return { rows: inspection.rows, exact: true };
  const { guess } = opened;
  if (head.whole) return { rows: guess.rows.length, exact: guess.rows.length < 1000 };
  const lines = (newLines(head.bytes) * head.sizeBytes) / head.bytes.length;
  return { rows: Math.max(0, Math.round(lines) - (guess.spec.reading.header ? 1 : 0)), exact: false };
}

/** The share of the text that lies in the columns that are loaded, by the first rows. */
function keptText({ opened, spec }: PendingInput): number {
  if (!spec.dropped?.length) return 1;
  const dropped = new Set(spec.dropped);
  const encoder = new TextEncoder();
  let [kept, all] = [0, 0];
  for (const row of opened.guess.rows) {
    row.forEach((cell, i) => {
      const { length } = encoder.encode(cell);
      all += length + 1;
      if (!dropped.has(spec.columns[i]?.name ?? '')) kept += length + 1;
    });
  }
  return all === 0 ? 1 : kept / all;
}

/** What is known of the size of a load before it is loaded. */
export function loadSizeOf(pending: PendingInput): LoadSize {
  const { spec, opened } = pending;
  const { head } = opened.look;
  const share = spec.share ?? 1;
  return {
    rows: Math.round(rowsOf(pending).rows * share),
    columns: spec.columns.length - (spec.dropped?.length ?? 0),
    ...(head.kind === 'text' ? { bytes: head.sizeBytes * share * keptText(pending) } : {}),
  };
}

/** How the columns differ from those of the input that is replaced. */
export function differencesOf({ replaces, spec }: PendingInput): ColumnDifferences | undefined {
  return replaces && columnDifferences(replaces, spec);
}

/** Everything that a person should look at, from the readers and from the guesses. */
export function notesOf({ opened }: PendingInput): readonly Words[] {
  return [...opened.look.notes, ...opened.guess.notes];
}

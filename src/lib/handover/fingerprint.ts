import type { Fingerprint } from '../core/input';
import type { Words } from '../core/words';
import { fingerprintWords } from './fingerprint-words';

/** How a file that was brought compares with the one that a notebook was made from. */
export interface Comparison {
  /** `same`: the same rows in any order. `rows`: the same columns but other rows. `columns`: other columns. */
  readonly kind: 'same' | 'rows' | 'columns';
  /** Columns that the notebook expects and the file does not have, even under another name. */
  readonly missing: readonly string[];
  /** Columns of the file that the notebook does not know. */
  readonly extra: readonly string[];
  /** Columns that seem to be the expected ones under another name, to be confirmed. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly rows: { readonly expected: number; readonly actual: number };
  /** Whether the same columns stand in another order, which the content hash may depend on. */
  readonly reordered: boolean;
  readonly words: Words;
}

/** A column name without case, width, spaces and marks, as people vary them. */
function normalised(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function renamedColumns(missing: readonly string[], extra: readonly string[]): Comparison['renamed'] {
  const left = new Set(extra);
  return missing.flatMap((from) => {
    const alike = [...left].filter(
      (name) => normalised(name) === normalised(from) && normalised(from) !== '',
    );
    const [to] = alike;
    if (to === undefined || alike.length > 1) return [];
    left.delete(to);
    return [{ from, to }];
  });
}

/** Compares what a notebook expects of a file with what was brought. */
export function compareFingerprints(expected: Fingerprint, actual: Fingerprint): Comparison {
  const allMissing = expected.columns.filter((name) => !actual.columns.includes(name));
  const allExtra = actual.columns.filter((name) => !expected.columns.includes(name));
  const renamed = renamedColumns(allMissing, allExtra);
  const missing = allMissing.filter((name) => !renamed.some(({ from }) => from === name));
  const extra = allExtra.filter((name) => !renamed.some(({ to }) => to === name));
  const sameColumns = allMissing.length === 0 && allExtra.length === 0;
  const sameRows = expected.rows === actual.rows && expected.content === actual.content;
  const kind = !sameColumns ? 'columns' : sameRows ? 'same' : 'rows';
  const rows = { expected: expected.rows, actual: actual.rows };
  const reordered = sameColumns && expected.columns.some((name, i) => name !== actual.columns[i]);
  const found = { kind, missing, extra, renamed, rows, reordered } as const;
  return { ...found, words: fingerprintWords(found) };
}

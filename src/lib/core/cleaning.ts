/** How texts are evened out: spaces trimmed and put together, NFC, full-width to half-width, lower case. */
export type TextForm = 'trim' | 'spaces' | 'nfc' | 'width' | 'lower';

/** By what two rows are the same: all cells, some columns, or e-mail or phone once they are normalised. */
export type SameBy =
  | { readonly kind: 'row' }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'email' | 'phone'; readonly column: string };

/** What a row is judged by. */
export type RowTest =
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside'; readonly low?: number; readonly high?: number }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'matches'; readonly text: string };

/** A mend of one input: applied in order on load, counted, logged, and taken back by taking it out of the list. */
export type CleaningStep =
  | { readonly kind: 'even-out'; readonly columns: readonly string[]; readonly forms: readonly TextForm[] }
  /** Spellings of one thing become one. */
  | {
      readonly kind: 'merge';
      readonly column: string;
      readonly merges: readonly { readonly from: readonly string[]; readonly to: string }[];
    }
  | { readonly kind: 'fill'; readonly column: string; readonly value: string }
  /** Cells that the test finds become blank. */
  | { readonly kind: 'blank'; readonly column: string; readonly test: RowTest }
  /** Rows that the test finds are set aside; `why` says whose rows they are. */
  | {
      readonly kind: 'set-aside';
      readonly column: string;
      readonly test: RowTest;
      readonly why: 'missing' | 'out-of-range' | 'test-accounts' | 'wholesale' | 'other';
    }
  /** Digits that a spreadsheet took off the front are put back: `1012345678` becomes `01012345678`. */
  | { readonly kind: 'leading-zeros'; readonly column: string; readonly digits: number }
  /** Of rows that are the same one stays: the first or last of the file, or the one with most cells filled. */
  | { readonly kind: 'duplicates'; readonly by: SameBy; readonly keep: 'first' | 'last' | 'fullest' };

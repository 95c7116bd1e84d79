import type { Row, Value } from '../../core/relation';

/** A button in each row. */
export interface RowAction {
  /** What stands on the button, and above the column. */
  readonly label: string;
  /** The whole name of the button of a row, which tells it from the others. */
  readonly name: (row: Row) => string;
  readonly disabled: boolean;
  readonly onclick: (index: number) => void;
}

/** A column of a small table. */
export interface TableColumn {
  /** The key of a row. */
  readonly key: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** How a value is written; as it is by default, nothing for null. */
  readonly format?: (value: Value) => string;
}

import type { Value } from '../../core/relation';

/** A column of a small table. */
export interface TableColumn {
  /** The key of a row. */
  readonly key: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** How a value is written; as it is by default, nothing for null. */
  readonly format?: (value: Value) => string;
}

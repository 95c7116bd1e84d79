import type { Result } from '../../../core/problem';
import type { TextTable } from '../../rows/note';

/** One sheet of a book of an old kind, or why it cannot be read. */
export interface LegacySheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly table: Result<TextTable>;
}

/** Reads all sheets of a book of an old kind at once; rejects with the reason of the signal when stopped. */
export type LegacyReader = (blob: Blob, signal: AbortSignal) => Promise<Result<readonly LegacySheet[]>>;

import type { StitchKey } from '../../core/notebook';
import type { Words } from '../../core/words';

/** How many customers of one kind of file another knows. */
export interface Match {
  readonly id: string;
  readonly from: Words;
  readonly to: Words;
  readonly matched: number;
  readonly total: number;
}

/** What joining by one identifier came to. */
export interface JoinedBy {
  readonly key: StitchKey;
  readonly identifiers: number;
  readonly ids: number;
  /** Identifiers of too many ids, which join nobody. */
  readonly shared: number;
}

/** What joining came to. */
export interface Joined {
  readonly ids: number;
  readonly customers: number;
  readonly by: readonly JoinedBy[];
  readonly complete: boolean;
}

/** Something that can be counted beside customers. */
export interface Counted {
  readonly id: string;
  readonly name: string;
  readonly accounts: boolean;
}

/** A file with the columns that could name members of another entity. */
export interface SideFile {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** A new entity: its name, and its column in each file. */
export interface NewSide {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
}

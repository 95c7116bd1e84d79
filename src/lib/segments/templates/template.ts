import type { Condition } from '../../core/condition';
import type { Catalog, Row } from '../../core/relation';
import type { Words } from '../../core/words';

/** Where a template is listed: by what its condition asks about, or by the trade that it comes from. */
export type TemplateGroup = 'life' | 'behaviour' | 'value' | 'profile' | 'attitude' | 'trade';

/** What the data says that a catalog does not: thresholds worked out from orders, and frequent values. */
export interface TemplateFacts {
  /** The row of `proposalSelect`; empty when it is not known. */
  readonly stats: Row;
  /** The most frequent value of a trait, by its name. */
  readonly most: Readonly<Record<string, string>>;
  /** What was chosen where a survey asks for reasons or for what people do, by the name of the trait. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  /** The names of events in the data; not there when they are not known. */
  readonly events?: readonly string[];
  /** Whether orders have a time of day; not there when it is not known. */
  readonly timed?: boolean;
  /** Whether any product of the events is one of the orders; not there when it is not known. */
  readonly products?: boolean;
}

/** Nothing is known: templates then show round numbers, which can be changed. */
export const NO_FACTS: TemplateFacts = { stats: {}, most: {} };

/** The condition on the columns at hand, or what is missing: a sentence for each file or column. */
export type Resolution =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly missing: readonly Words[] };

/** A segment that can be taken as it is, once the data has what it asks about. */
export interface Template {
  readonly id: string;
  readonly group: TemplateGroup;
  /** One of the few to begin with. */
  readonly core?: true;
  /** The trade that it comes from. */
  readonly trade?: Words;
  readonly name: Words;
  /** Suggestions for the segment: who they are, what value they get, how they are reached. */
  readonly who: Words;
  readonly value: Words;
  readonly how: Words;
  /** For a segment for a time: how many days it lasts, from the as-of day on. */
  readonly days?: number;
  /** Whom it is about, where that is not customers: companies rather than contacts, or one side of a market. */
  readonly members?: 'companies' | 'sides';
  readonly resolve: (catalog: Catalog, facts?: TemplateFacts) => Resolution;
}

import type { StitchKey } from '../../core/notebook';
import type { Row } from '../../core/relation';
import { ident, text } from '../../sql/quote';
import { MOST_SHARED, type Stitching } from './stitch';

/** What joining ids by identifiers came to. */
export interface Stitched {
  /** Different ids of the files, and the customers that they became. */
  readonly ids: number;
  readonly customers: number;
  readonly by: readonly {
    readonly key: StitchKey;
    /** Identifiers that several ids have in common, and these ids. */
    readonly identifiers: number;
    readonly ids: number;
    /** Identifiers of too many ids, which join nobody. */
    readonly shared: number;
  }[];
  /** Whether nothing is left to join: chains of ids can be too long. */
  readonly complete: boolean;
}

/** SELECTs for `readStitched`; they read `names`, `identifiers` and `labels` tables of the plan. */
export function stitchedSelects({ names, edges, labels }: Stitching): string[] {
  const joined = `SELECT count(*) FROM ${ident(labels.table)} WHERE k <> label`;
  const left = `SELECT count(*) FROM (SELECT e.key, e.v FROM ${ident(edges.table)} AS e JOIN ${ident(labels.table)} AS l ON l.k = e.k WHERE e.ids <= ${MOST_SHARED} GROUP BY e.key, e.v HAVING min(l.label) <> max(l.label)) AS split`;
  const every = `(SELECT count(*) FROM ${ident(names.table)})`;
  const few = `ids <= ${MOST_SHARED}`;
  return [
    `SELECT CAST(${every} AS DOUBLE) AS ids, CAST(${every} - (${joined}) AS DOUBLE) AS customers, (${left}) = 0 AS complete`,
    `SELECT key, CAST(count(DISTINCT CASE WHEN ${few} THEN v END) AS DOUBLE) AS identifiers, CAST(count(DISTINCT CASE WHEN ${few} THEN k END) AS DOUBLE) AS joined, CAST(count(DISTINCT CASE WHEN NOT ${few} THEN v END) AS DOUBLE) AS shared FROM ${ident(edges.table)} GROUP BY key ORDER BY key`,
  ];
}

/** The answers of `stitchedSelects`, in order, in words of the product. */
export function readStitched(answers: readonly (readonly Row[])[], keys: readonly StitchKey[]): Stitched {
  const [totals, byKey] = answers;
  const of = (key: StitchKey) => byKey?.find((row) => row['key'] === key);
  return {
    ids: Number(totals?.[0]?.['ids'] ?? 0),
    customers: Number(totals?.[0]?.['customers'] ?? 0),
    complete: totals?.[0]?.['complete'] === true,
    by: keys.map((key) => ({
      key,
      identifiers: Number(of(key)?.['identifiers'] ?? 0),
      ids: Number(of(key)?.['joined'] ?? 0),
      shared: Number(of(key)?.['shared'] ?? 0),
    })),
  };
}

/** A SELECT of identifiers that join nobody because too many ids have them: `identifier`, `ids`, most first. Personal data. */
export function sharedSelect({ edges }: Stitching, key: StitchKey): string {
  return `SELECT v AS identifier, CAST(max(ids) AS DOUBLE) AS ids FROM ${ident(edges.table)} WHERE key = ${text(key)} AND ids > ${MOST_SHARED} GROUP BY v ORDER BY ids DESC, v`;
}

/** A SELECT of the ids that were joined: `customer_id` of the customer and `id` as it stands in a file, customer by customer. */
export function joinedSelect({ names, labels }: Stitching): string {
  return `SELECT n.customer_id AS customer_id, o.customer_id AS id FROM ${ident(labels.table)} AS l JOIN ${ident(names.table)} AS n ON n.k = l.label JOIN ${ident(names.table)} AS o ON o.k = l.k WHERE l.k <> l.label ORDER BY n.customer_id, o.customer_id`;
}

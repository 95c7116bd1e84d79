import type { StitchKey } from '../../core/notebook';
import type { Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident, text } from '../../sql/quote';
import { fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import type { People } from './people';

/** An identifier of more ids than this is a shop's own or a made-up one: it joins nobody, and is reported. */
export const MOST_SHARED = 20;

/**
 * How often the least labels are handed on. Each round halves the way to the least one at least, so that chains of over a
 * thousand ids are joined; `stitchedSelects` tells whether any is left.
 */
const ROUNDS = 10;

/** The tables in which ids are joined. */
export interface Stitching {
  /** Every id of the files: `k` INTEGER, the ids of the customers files first, those that no column says last. */
  readonly names: Statement;
  /** Identifiers of ids: `key`, `v`, `k`, and `ids`, how many ids have it. */
  readonly edges: Statement;
  /** The least `k` of everybody who is the same: `k`, `label`, for ids that have an identifier in common. */
  readonly labels: Statement;
}

function namesStatement(raws: readonly RawTable[]): Statement {
  const parts = raws.map(({ file, statement: { table } }) => {
    const rank = `CASE WHEN NOT m_known THEN 2 ELSE ${file.spec.role === 'customers' ? 0 : 1} END`;
    return `SELECT m_customer AS customer_id, ${rank} AS rank FROM ${ident(table)} WHERE reason = 0`;
  });
  const every = `SELECT customer_id, min(rank) AS rank FROM (${parts.join(' UNION ALL ')}) AS every GROUP BY customer_id`;
  const select = `SELECT CAST(row_number() OVER (ORDER BY rank, customer_id) AS INTEGER) AS k, customer_id FROM (${every}) AS named`;
  const reads = raws.map((raw) => raw.statement.table);
  return statement('names', select, reads, { ko: '고객 번호 모으기', en: 'Collecting the ids' });
}

function edgesStatement(raws: readonly RawTable[], keys: readonly StitchKey[], names: Statement): Statement {
  const parts = raws.flatMap(({ statement: { table } }) =>
    keys.map((key) => {
      const v = fieldColumn(key);
      return `SELECT DISTINCT ${text(key)} AS key, ${v} AS v, m_customer AS customer_id FROM ${ident(table)} WHERE reason = 0 AND ${v} IS NOT NULL`;
    }),
  );
  const pairs = `SELECT DISTINCT key, v, n.k FROM (${parts.join(' UNION ALL ')}) AS p JOIN ${ident(names.table)} AS n ON n.customer_id = p.customer_id`;
  const counts = `SELECT key, v, count(*) AS ids FROM e GROUP BY key, v`;
  const select = `WITH e AS (${pairs}), n AS (${counts})
SELECT e.key, e.v, e.k, CAST(n.ids AS INTEGER) AS ids FROM e JOIN n ON n.key = e.key AND n.v = e.v WHERE n.ids > 1`;
  const reads = [names.table, ...raws.map((raw) => raw.statement.table)];
  return statement('identifiers', select, reads, {
    ko: '이메일·전화번호로 맞춰 보기',
    en: 'Comparing identifiers',
  });
}

/** Identifiers that join, numbered, so that rounds compare whole numbers. */
function pairsStatement(edges: Statement): Statement {
  const select = `SELECT CAST(dense_rank() OVER (ORDER BY key, v) AS INTEGER) AS g, k FROM ${ident(edges.table)} WHERE ids <= ${MOST_SHARED}`;
  return statement('pairs', select, [edges.table], { ko: '같은 고객 찾기', en: 'Finding the same people' });
}

/** One round: the least label of all who share an identifier, handed to the holder of the old label too, then shortened. */
function roundSelect(pairs: Statement, labels: string): string {
  const least = `SELECT p.g, min(l.label) AS label FROM ${ident(pairs.table)} AS p JOIN l ON l.k = p.k GROUP BY p.g`;
  const mine = `SELECT p.k, min(m.label) AS label FROM ${ident(pairs.table)} AS p JOIN m ON m.g = p.g GROUP BY p.k`;
  const hooked = `SELECT l.label AS k, min(n.label) AS label FROM n JOIN l ON l.k = n.k GROUP BY l.label`;
  const next = `SELECT n.k, least(n.label, coalesce(h.label, n.label)) AS label FROM n LEFT JOIN h ON h.k = n.k`;
  return `WITH l AS (${labels}), m AS (${least}), n AS (${mine}), h AS (${hooked}), x AS (${next})
SELECT x.k, least(x.label, y.label) AS label FROM x JOIN x AS y ON y.k = x.label`;
}

function labelStatements(pairs: Statement): Statement[] {
  const label = { ko: '같은 고객 잇기', en: 'Joining ids' };
  let labels = `SELECT DISTINCT k, k AS label FROM ${ident(pairs.table)}`;
  let reads = [pairs.table];
  return Array.from({ length: ROUNDS }, () => {
    const made = statement('labels', roundSelect(pairs, labels), reads, label);
    labels = `SELECT k, label FROM ${ident(made.table)}`;
    reads = [pairs.table, made.table];
    return made;
  });
}

/**
 * One customer for all ids that are connected by identifiers, over all rows of all files. A customer's id is that of a
 * customers file where there is one, else one that a file says, else an identifier; the least of several.
 */
export function stitchedPeople(
  raws: readonly RawTable[],
  keys: readonly StitchKey[],
): People & { readonly stitching: Stitching } {
  const names = namesStatement(raws);
  const edges = edgesStatement(raws, keys, names);
  const pairs = pairsStatement(edges);
  const rounds = labelStatements(pairs);
  const labels = rounds[rounds.length - 1] ?? pairs;
  const whole = `SELECT n.k, n.customer_id, coalesce(l.label, n.k) AS label FROM ${ident(names.table)} AS n LEFT JOIN ${ident(labels.table)} AS l ON l.k = n.k`;
  const numbering = { ko: '고객 번호 매기기', en: 'Numbering the customers' };
  const ids = statement(
    'ids',
    `SELECT CAST(row_number() OVER (ORDER BY customer_id) AS INTEGER) AS c, customer_id FROM (${whole}) AS w WHERE k = label`,
    [names.table, labels.table],
    numbering,
  );
  const links = statement(
    'links',
    `SELECT w.customer_id, i.c FROM (${whole}) AS w JOIN ${ident(names.table)} AS n ON n.k = w.label JOIN ${ident(ids.table)} AS i ON i.customer_id = n.customer_id`,
    [names.table, labels.table, ids.table],
    numbering,
  );
  const stitching = { names, edges, labels };
  return { ids, links, statements: [names, edges, pairs, ...rounds, ids, links], stitching };
}

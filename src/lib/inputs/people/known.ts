import type { EventTable, Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import type { RawTable } from '../raw/raw-table';
import { isLinked, type People } from './people';

/** Who the customers files name, whatever the day. */
function named(raws: readonly RawTable[], people: People): string[] {
  const files = raws.filter(({ file }) => file.spec.role === 'customers');
  if (files.length === 0) return [];
  const rows = files.map(
    ({ statement: { table } }) => `SELECT m_customer AS customer_id FROM ${ident(table)} WHERE reason = 0`,
  );
  const join = `JOIN ${ident(people.links.table)} AS l ON l.customer_id = r.customer_id`;
  return [`SELECT l.c AS c, NULL AS t FROM (${rows.join(' UNION ALL ')}) AS r ${join}`];
}

/**
 * The table of `c` and `t`, one row for each customer in order of `c`: when a customer first did anything, which is when the
 * data could first tell of them; null for those whom a customers file names, and who are known on any day. Undefined
 * without dated rows: then everybody is.
 */
export function knownStatement(
  people: People,
  raws: readonly RawTable[],
  events: readonly EventTable[],
): Statement | undefined {
  if (events.length === 0) return undefined;
  const first = events.map(({ table }) => `SELECT c, min(t) AS t FROM ${ident(table)} GROUP BY c`);
  const rows = [...first, ...named(raws, people)].join(' UNION ALL ');
  const grouped = `SELECT c, CASE WHEN count(*) = count(t) THEN min(t) END AS t FROM (${rows}) AS r GROUP BY c`;
  const select = `SELECT i.c AS c, g.t AS t FROM ${ident(people.ids.table)} AS i LEFT JOIN (${grouped}) AS g ON g.c = i.c ORDER BY i.c`;
  const files = raws.filter(({ file }) => file.spec.role === 'customers');
  const reads = [
    people.ids.table,
    ...events.map(({ table }) => table),
    ...files.map((raw) => raw.statement.table),
    ...(files.length > 0 && isLinked(people) ? [people.links.table] : []),
  ];
  return statement('known', select, reads, {
    ko: '고객을 처음 알게 된 날',
    en: 'When customers were first known',
  });
}

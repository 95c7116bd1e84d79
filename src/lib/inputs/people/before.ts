import type { Day } from '../../core/day';
import type { EventTable, Statement } from '../../core/relation';
import { knownBefore } from '../../sql/calendar';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import { isLinked, type People } from './people';

/** Customers, their rows, and since when they are known. */
export interface Dated {
  readonly people: People;
  readonly events: readonly EventTable[];
  /** As `knownStatement` makes it. */
  readonly known: Statement;
}

/** The same of those alone who were known before a day, numbered anew. */
export interface Before extends Dated {
  /** What is to be made beside the tables that it comes from, in order. */
  readonly statements: readonly Statement[];
}

const LABEL = { ko: '기준일까지 알게 된 고객만 남기기', en: 'Keeping the customers known at the as-of day' };

function numbered({ people: { ids }, known }: Dated, day: Day): Statement {
  const select = `SELECT CAST(row_number() OVER (ORDER BY i.c) AS INTEGER) AS c, i.customer_id AS customer_id, i.c AS was
FROM ${ident(ids.table)} AS i JOIN ${ident(known.table)} AS kn ON kn.c = i.c WHERE ${knownBefore('kn.t', day)} ORDER BY i.c`;
  return statement('ids', select, [ids.table, known.table], LABEL);
}

/** The rows of a table for those who are left, in their order. */
function renumbered(name: string, table: string, columns: readonly string[], ids: Statement): Statement {
  const listed = columns.map((column) => `e.${ident(column)} AS ${ident(column)}`).join(', ');
  const select = `SELECT i.c AS c, ${listed}\nFROM ${ident(table)} AS e JOIN ${ident(ids.table)} AS i ON i.was = e.c ORDER BY e.rowid`;
  return statement(name, select, [table, ids.table], LABEL);
}

/**
 * The customers whom the data could know before a day, and their rows: what the files would say had they ended there. Rows
 * on or after the day stay, since nothing counts them.
 */
export function knownOnly(all: Dated, day: Day): Before {
  const ids = numbered(all, day);
  const known = renumbered('known', all.known.table, ['t'], ids);
  const links = isLinked(all.people)
    ? renumbered('links', all.people.links.table, ['customer_id'], ids)
    : ids;
  const copies = all.events.map(({ name, table, columns }) =>
    renumbered(name, table, ['t', 'order_no', ...columns.map((column) => column.name)], ids),
  );
  const statements = [...new Set([ids, links, known, ...copies])];
  const events = all.events.map((table, i) => ({ ...table, table: copies[i]?.table ?? table.table }));
  return { people: { ids, links, statements }, events, known, statements };
}

/** A SELECT of one row, `n`: how many customers the data could not know yet at a day. */
export function laterSelect(known: string, day: Day): string {
  return `SELECT CAST(count(*) AS DOUBLE) AS n FROM ${ident(known)} AS kn WHERE NOT (${knownBefore('kn.t', day)})`;
}

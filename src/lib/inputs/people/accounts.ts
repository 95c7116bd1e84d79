import type { Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import { columnOf, fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import type { People } from './people';

/** The files whose rows say to which account a contact belongs. */
export function accountFiles(raws: readonly RawTable[]): RawTable[] {
  return raws.filter(({ file: { spec } }) => spec.role === 'customers' && columnOf(spec, 'account') >= 0);
}

/** The account of each person: the first row of the first file that says one. */
function contactsSelect(raws: readonly RawTable[], people: People): string {
  const parts = accountFiles(raws).map(
    ({ statement: { table } }, at) =>
      `SELECT i.c, CAST(${at} AS BIGINT) * 4294967296 + n AS place, ${fieldColumn('account')} AS account FROM ${ident(table)} AS r JOIN ${ident(people.links.table)} AS i ON i.customer_id = r.m_customer WHERE reason = 0 AND ${fieldColumn('account')} IS NOT NULL`,
  );
  if (parts.length === 0)
    return `SELECT CAST(NULL AS INTEGER) AS c, CAST(NULL AS VARCHAR) AS account WHERE false`;
  const every = parts.join(' UNION ALL ');
  return `SELECT e.c, e.account FROM (${every}) AS e JOIN (SELECT c, min(place) AS place FROM (${every}) AS f GROUP BY c) AS f ON f.c = e.c AND f.place = e.place`;
}

/**
 * Accounts in place of people. Whoever has an account in a customers file counts for it; an id that is itself the name of
 * an account stands for the account; everybody else is left out.
 */
export function accountPeople(raws: readonly RawTable[], people: People): People {
  const label = { ko: '담당자를 회사로 묶기', en: 'Rolling contacts up to accounts' };
  const contacts = statement(
    'contacts',
    contactsSelect(raws, people),
    [people.links.table, ...accountFiles(raws).map((raw) => raw.statement.table)],
    label,
  );
  const ids = statement(
    'ids',
    `SELECT CAST(row_number() OVER (ORDER BY account) AS INTEGER) AS c, account AS customer_id FROM (SELECT DISTINCT account FROM ${ident(contacts.table)}) AS a`,
    [contacts.table],
    label,
  );
  const links = linksStatement(people, contacts, ids);
  return { ids, links, statements: [...people.statements, contacts, ids, links] };
}

function linksStatement(people: People, contacts: Statement, ids: Statement): Statement {
  const select = `SELECT l.customer_id, coalesce(a.c, s.c) AS c FROM ${ident(people.links.table)} AS l
LEFT JOIN ${ident(contacts.table)} AS k ON k.c = l.c LEFT JOIN ${ident(ids.table)} AS a ON a.customer_id = k.account LEFT JOIN ${ident(ids.table)} AS s ON s.customer_id = l.customer_id
WHERE coalesce(a.c, s.c) IS NOT NULL`;
  const label = { ko: '담당자를 회사로 묶기', en: 'Rolling contacts up to accounts' };
  return statement('links', select, [people.links.table, contacts.table, ids.table], label);
}

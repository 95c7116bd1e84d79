import type { InputSpec } from '../../core/input';
import { ident } from '../../sql/quote';
import { isLinked, type People } from '../people/people';
import { columnOf, ownPositions } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { profileColumns } from './profile';
import type { TraitPart } from './part';

/** Whether a customers file says nothing of its customers but who they are: a list. */
function isList(raw: RawTable): boolean {
  const { spec } = raw.file;
  const who = new Set((['email', 'phone', 'member'] as const).map((field) => columnOf(spec, field)));
  return ownPositions(spec).every((at) => who.has(at)) && profileColumns([raw], '').length === 0;
}

/** The trait of a list, by the id of its input: a newer file in its place changes who is on it and no condition. */
function listTrait({ id }: Pick<InputSpec, 'id'>): string {
  return `on_list_${id}`;
}

/** Who is on which list: a customers file of ids, addresses or numbers alone. Undefined without one, or where nothing else tells of customers. */
export function listedTraits(
  raws: readonly RawTable[],
  people: People,
  others: boolean,
): TraitPart | undefined {
  const customers = raws.filter(({ file }) => file.spec.role === 'customers');
  const lists = customers.filter(isList);
  if (lists.length === 0 || (!others && customers.length < 2)) return undefined;
  const linked = isLinked(people);
  const rows = lists.map(
    ({ statement: { table } }, at) =>
      `SELECT ${at} AS list, m_customer AS customer_id FROM ${ident(table)} WHERE reason = 0`,
  );
  const join = linked ? ` JOIN ${ident(people.links.table)} AS l USING (customer_id)` : '';
  const who = linked ? 'l.c' : 'customer_id';
  const each = lists.map((_, at) => `bool_or(list = ${at}) AS on${at}`).join(', ');
  return {
    parts: [
      `listed AS (SELECT ${who} AS who, ${each} FROM (${rows.join(' UNION ALL ')}) AS r${join} GROUP BY ${who})`,
    ],
    columns: lists.map(({ file: { spec } }, at) => ({
      sql: `coalesce(listed.on${at}, FALSE)`,
      trait: {
        name: listTrait(spec),
        type: 'boolean',
        unit: 'none',
        family: 'profile',
        label: { ko: `${spec.name} 목록에 있음`, en: `On the list ${spec.name}` },
        definition: {
          ko: `‘${spec.name}’ 파일에 고객 번호가 있으면 ‘예’입니다.`,
          en: `Yes where the file “${spec.name}” has the customer’s id.`,
        },
      },
    })),
    joins: [`LEFT JOIN listed ON listed.who = ${linked ? 'i.c' : 'i.customer_id'}`],
    reads: [...lists.map((raw) => raw.statement.table), people.links.table],
  };
}

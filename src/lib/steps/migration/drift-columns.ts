import type { Catalog, Statement, Trait } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import type { DriftBetween } from './drift-between';
import { driftSelect } from './drift-sql';
import { valueSql, valuesSelect } from './drift-values-sql';

/** Columns of each kind that are watched: the first, so that one look costs one pass. */
const MOST = 20;

const LABEL = {
  ko: '고객 파일의 열을 비교하고 있습니다',
  en: 'Comparing the columns of the customers files',
};

/** The columns that came with a customers file in both, under the same name and of the same type. */
function columnsOf(older: Catalog, newer: Catalog): Trait[] {
  return newer.traits.filter(
    ({ name, type, table, from, personal }) =>
      table === newer.base &&
      from === undefined &&
      personal === undefined &&
      older.traits.some((one) => one.name === name && one.type === type && one.table === older.base),
  );
}

/** Columns of the customers file as the older file and the newer one hold them; undefined where there are none to compare. */
export function driftOfColumns(older: Catalog, newer: Catalog): DriftBetween | undefined {
  if (older.base === newer.base) return undefined;
  const columns = columnsOf(older, newer);
  const numbers = columns.filter(({ type }) => type === 'number' || type === 'money').slice(0, MOST);
  const values = columns.filter(({ type }) => type === 'category' || type === 'boolean').slice(0, MOST);
  if (numbers.length + values.length === 0) return undefined;
  const made = ({ base }: Catalog): Statement => {
    const select = [
      'TRUE AS here',
      ...numbers.map(({ name }, i) => `CAST(${ident(name)} AS DOUBLE) AS v${i}`),
      ...values.map((trait, i) => `${valueSql(trait, ident(trait.name))} AS k${i}`),
    ];
    return statement('columns', `SELECT ${select.join(', ')} FROM ${ident(base)}`, [base], LABEL);
  };
  const [then, now] = [made(older), made(newer)];
  return {
    statements: [then, now],
    queries: {
      ...(numbers.length > 0
        ? {
            drift: driftSelect(
              numbers.map(({ name }) => name),
              then.table,
              now.table,
            ),
          }
        : {}),
      ...(values.length > 0 ? { driftValues: valuesSelect(values, then.table, now.table) } : {}),
    },
  };
}

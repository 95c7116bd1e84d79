import type { Day } from '../../core/day';
import type { Catalog, Trait } from '../../core/relation';
import { ident } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { groupsAt, groupsSelect, groupsStatement, keysSql, MOST_GROUPS } from './groups-sql';

function sizesSelect(day: Day, groups: string, first: string, table: string): string {
  const count = (when: string, name: string) =>
    `CAST(count(CASE WHEN ${when} THEN 1 END) AS DOUBLE) AS ${name}`;
  const columns = Array.from({ length: MOST_GROUPS }, (_, i) => [
    count(`y.i = ${i}`, `n${i}`),
    count(`y.i = ${i} AND x.i = ${i}`, `k${i}`),
  ]).flat();
  return `SELECT ${[`'${day}' AS day`, ...columns].join(', ')}
FROM (SELECT f.v AS f_v, a.v AS a_v FROM ${ident(first)} AS f POSITIONAL JOIN ${ident(table)} AS a) AS s
LEFT JOIN ${ident(groups)} AS x ON x.value = s.f_v LEFT JOIN ${ident(groups)} AS y ON y.value = s.a_v`;
}

/** How many customers were in each group of a trait on each day, and how many of those of the first day still are. */
export function compileSizes(
  days: readonly Day[],
  trait: Trait,
  catalog: Catalog,
  scheme: SchemeView,
): Compiled {
  const made = days.flatMap((day) => {
    const at = groupsAt(day, trait, scheme, catalog);
    return at ? [{ day, at }] : [];
  });
  const [first, last] = [made[0]?.at.table, made.at(-1)?.at.table];
  if (first === undefined || last === undefined) return { statements: [], traits: [], queries: {} };
  const groups = groupsStatement(trait, first, last);
  const sizes = made.map(({ day, at }) => [day, sizesSelect(day, groups.table, first, at.table)] as const);
  return {
    statements: [...made.flatMap(({ at }) => at.statements), groups],
    traits: [],
    queries: {
      ids: `SELECT ${keysSql(groups.table)} AS ids`,
      groups: groupsSelect(groups.table),
      ...Object.fromEntries(sizes),
    },
  };
}

import type { Day } from '../../core/day';
import type { Catalog, Trait } from '../../core/relation';
import { ident } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { NOT_YET, NOWHERE } from '../migration/places';
import { groupsAt, groupsSelect, groupsStatement, keysSql } from './groups-sql';

/** In which group of a trait everybody was on the earlier day and in which on the later. */
export function compileMoves(
  days: readonly [Day, Day],
  trait: Trait,
  catalog: Catalog,
  scheme: SchemeView,
): Compiled {
  const [then, now] = days.map((day) => groupsAt(day, trait, scheme, catalog));
  if (!then || !now) return { statements: [], traits: [], queries: {} };
  const groups = groupsStatement(trait, then.table, now.table);
  const place = (key: string, late: string) =>
    `coalesce(${key}.k, CASE WHEN s.${late} THEN '${NOT_YET}' ELSE '${NOWHERE}' END)`;
  const keys = keysSql(groups.table);
  return {
    statements: [...then.statements, ...now.statements, groups],
    traits: [],
    queries: {
      flows: `SELECT '${days[0]}' AS day, '${days[1]}' AS until, ${keys} AS ids, ${keys} AS places, p_then, p_now, CAST(count(*) AS DOUBLE) AS customers
FROM (SELECT ${place('x', 'a_late')} AS p_then, ${place('y', 'b_late')} AS p_now
FROM (SELECT a.v AS a_v, a.late AS a_late, b.v AS b_v, b.late AS b_late FROM ${ident(then.table)} AS a POSITIONAL JOIN ${ident(now.table)} AS b) AS s
LEFT JOIN ${ident(groups.table)} AS x ON x.value = s.a_v LEFT JOIN ${ident(groups.table)} AS y ON y.value = s.b_v) AS p
GROUP BY p_then, p_now ORDER BY customers DESC, p_then, p_now`,
      groups: groupsSelect(groups.table),
    },
  };
}

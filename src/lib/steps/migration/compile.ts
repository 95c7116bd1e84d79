import type { MigrationSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { membersAt } from '../../segments/members-at';
import { ident, text } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { dayBack } from '../days-back';
import { driftBetween } from './drift-between';
import { placeConditions, placesOf, placeSql } from './places';

function flowsSelect(then: string, now: string, place: (alias: string) => string, facts: string): string {
  return `SELECT ${facts}, ${place('a')} AS p_then, ${place('b')} AS p_now, CAST(count(*) AS DOUBLE) AS customers
FROM ${ident(then)} AS a POSITIONAL JOIN ${ident(now)} AS b GROUP BY p_then, p_now ORDER BY customers DESC, p_then, p_now`;
}

/** Who was where on the earlier day and is where now, and how the watched traits moved. */
export function compileMigration(
  spec: MigrationSpec,
  catalog: Catalog,
  _focus: unknown,
  scheme?: SchemeView,
): Compiled {
  const day = dayBack(catalog.asOf, spec.back.n, spec.back.unit);
  const places = placesOf(scheme);
  const conditions = placeConditions(places, catalog);
  const [then, now] = [day, catalog.asOf].map((at) => {
    const view = scheme?.at(at, conditions);
    return view && membersAt(conditions, view, scheme?.all ?? [], conditions.slice(places.length));
  });
  if (!scheme || !then || !now) return { statements: [], traits: [], queries: {} };
  const place = (alias: string) => placeSql(alias, places, catalog);
  const facts = `'${day}' AS day, ${text(places.map(({ id }) => id).join(' '))} AS ids`;
  const moved = driftBetween([day, catalog.asOf], scheme, catalog);
  return {
    statements: [...then.statements, ...now.statements, ...(moved?.statements ?? [])],
    traits: [],
    queries: {
      flows: flowsSelect(then.table, now.table, place, facts),
      ...(moved ? { drift: moved.select } : {}),
    },
  };
}

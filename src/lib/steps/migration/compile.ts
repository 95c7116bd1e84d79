import type { MigrationSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { membersAt } from '../../segments/members-at';
import { ident, text } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { rests } from '../kept-by';
import { NOBODY } from '../../segments/scheme';
import { daysOf } from './days';
import { driftBetween } from './drift-between';
import { compileMoves } from '../groups/compile-moves';
import { followedTrait } from '../groups/followable';
import { placeConditions, placesOf, placeSql, type Place } from './places';
import { suggestedQueries } from './suggested';

function flowsSelect(then: string, now: string, place: (alias: string) => string, facts: string): string {
  return `SELECT ${facts}, ${place('a')} AS p_then, ${place('b')} AS p_now, CAST(count(*) AS DOUBLE) AS customers
FROM ${ident(then)} AS a POSITIONAL JOIN ${ident(now)} AS b GROUP BY p_then, p_now ORDER BY customers DESC, p_then, p_now`;
}

/** Who was where on the earlier day and where on the later, and how the watched traits moved. */
export function compileMigration(
  spec: MigrationSpec,
  catalog: Catalog,
  _focus: unknown,
  scheme?: SchemeView,
): Compiled {
  const days = daysOf(spec, catalog.asOf);
  const trait = followedTrait(spec.by, catalog);
  if (trait && scheme) {
    const moved = compileMoves(days, trait, catalog, scheme);
    const drift = driftBetween(days, scheme, catalog);
    return {
      ...moved,
      statements: [...moved.statements, ...(drift?.statements ?? [])],
      queries: { ...moved.queries, ...drift?.queries },
    };
  }
  const places = placesOf(spec, scheme);
  const conditions = placeConditions(places, catalog);
  const [then, now] = days.map((at) => {
    const view = scheme?.at(at, conditions);
    const held = conditions.map((condition, i) =>
      rests(places[i]?.id ?? '', scheme, at) ? NOBODY : condition,
    );
    return view && membersAt(held, view, scheme?.all ?? [], held.slice(places.length));
  });
  if (!scheme || !then || !now) return { statements: [], traits: [], queries: {} };
  const place = (alias: string) => placeSql(alias, places, catalog);
  const list = (of: readonly Place[]) => text(of.map(({ id }) => id).join(' '));
  const shown = places.filter((one) => one.shown);
  const facts = `'${days[0]}' AS day, '${days[1]}' AS until, ${list(shown)} AS ids, ${list(places)} AS places`;
  const moved = driftBetween(days, scheme, catalog);
  return {
    statements: [...then.statements, ...now.statements, ...(moved?.statements ?? [])],
    traits: [],
    queries: {
      flows: flowsSelect(then.table, now.table, place, facts),
      ...moved?.queries,
      ...suggestedQueries(spec, catalog),
    },
  };
}

import type { Condition } from '../../core/condition';
import type { MigrationSpec } from '../../core/notebook';
import type { Catalog, Statement } from '../../core/relation';
import { membersAt } from '../../segments/members-at';
import { tableAt } from '../../segments/table-at';
import { ident, text } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { dayBack } from '../days-back';
import { driftSelect, watchedTraits } from './drift-sql';
import { placeConditions, placesOf, placeSql } from './places';

function flowsSelect(then: string, now: string, place: (alias: string) => string, facts: string): string {
  return `SELECT ${facts}, ${place('a')} AS p_then, ${place('b')} AS p_now, CAST(count(*) AS DOUBLE) AS customers
FROM ${ident(then)} AS a POSITIONAL JOIN ${ident(now)} AS b GROUP BY p_then, p_now ORDER BY customers DESC, p_then, p_now`;
}

interface Drift {
  readonly statements: readonly Statement[];
  readonly select: string;
}

/** The watched traits of both days, and how they are spread. */
function drift(days: readonly [string, string], scheme: SchemeView, catalog: Catalog): Drift | undefined {
  const traits = watchedTraits(catalog);
  const asked = traits.map((trait): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } }));
  const made = days.flatMap((day) => {
    const then = traits.length > 0 ? scheme.at(day, asked) : undefined;
    return then
      ? [
          tableAt('values', then, (scope) =>
            traits.map((trait, i) => `CAST(${scope.trait(trait).sql} AS DOUBLE) AS v${i}`),
          ),
        ]
      : [];
  });
  const [then, now] = made;
  if (!then || !now) return undefined;
  return {
    statements: [...then.statements, ...now.statements],
    select: driftSelect(traits, then.table, now.table),
  };
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
    return view && membersAt(conditions, view, scheme?.all ?? []);
  });
  if (!scheme || !then || !now) return { statements: [], traits: [], queries: {} };
  const place = (alias: string) => placeSql(alias, places, catalog);
  const facts = `'${day}' AS day, ${text(places.map(({ id }) => id).join(' '))} AS ids`;
  const moved = drift([day, catalog.asOf], scheme, catalog);
  return {
    statements: [...then.statements, ...now.statements, ...(moved?.statements ?? [])],
    traits: [],
    queries: {
      flows: flowsSelect(then.table, now.table, place, facts),
      ...(moved ? { drift: moved.select } : {}),
    },
  };
}

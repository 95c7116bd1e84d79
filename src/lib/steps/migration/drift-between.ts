import type { Condition } from '../../core/condition';
import type { Catalog, Statement } from '../../core/relation';
import { tableAt } from '../../segments/table-at';
import type { SchemeView } from '../contract';
import { driftSelect, watchedTraits } from './drift-sql';

/** How the watched traits are spread on two days. */
export interface DriftBetween {
  /** Tables to make, in order. */
  readonly statements: readonly Statement[];
  /** As `driftSelect`. */
  readonly select: string;
}

/** The watched traits as of two days; undefined where the data has none, or cannot tell of one of the days. */
export function driftBetween(
  days: readonly [string, string],
  scheme: SchemeView,
  catalog: Catalog,
): DriftBetween | undefined {
  const traits = watchedTraits(catalog);
  const asked = traits.map((trait): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } }));
  const made = days.flatMap((day) => {
    const then = traits.length > 0 ? scheme.at(day, asked) : undefined;
    return then
      ? [
          tableAt('values', then, (scope) =>
            traits.map((trait, i) => ({
              name: `v${i}`,
              sql: `CAST(${scope.trait(trait).sql} AS DOUBLE)`,
              unknown: 'NULL',
            })),
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

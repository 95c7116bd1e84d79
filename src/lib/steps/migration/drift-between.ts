import type { Condition } from '../../core/condition';
import type { Catalog, Row, Statement } from '../../core/relation';
import { isScore, watchedTraits, watchedValues } from '../../segments/compared-traits';
import { tableAt, type ColumnAt } from '../../segments/table-at';
import type { Scope } from '../../segments/scope';
import type { SchemeView } from '../contract';
import { driftSelect } from './drift-sql';
import { valueSql, valuesSelect } from './drift-values-sql';

/** How the watched traits are spread on two days. */
export interface DriftBetween {
  /** Tables to make, in order. */
  readonly statements: readonly Statement[];
  /** What to ask of them, each as its own query. */
  readonly queries: Readonly<Partial<Record<DriftQuery, string>>>;
}

/** Numbers as by `driftSelect`, values as by `valuesSelect`. */
type DriftQuery = 'drift' | 'driftValues';

/** The rows of the queries of `driftBetween`. */
export type DriftRows = Readonly<Partial<Record<DriftQuery, readonly Row[]>>>;

/** The watched traits as of two days; undefined where the data has none, or cannot tell of one of the days. */
export function driftBetween(
  days: readonly [string, string],
  scheme: SchemeView,
  catalog: Catalog,
): DriftBetween | undefined {
  const values = watchedValues(catalog);
  const numbers = [...watchedTraits(catalog), ...values.filter(isScore).map(({ name }) => name)];
  const traits = [...new Set([...numbers, ...values.map(({ name }) => name)])];
  const asked = traits.map((trait): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } }));
  const columns = (scope: Scope): ColumnAt[] => [
    { name: 'here', sql: 'TRUE', unknown: 'FALSE' },
    ...numbers.map((trait, i) => ({
      name: `v${i}`,
      sql: `CAST(${scope.trait(trait).sql} AS DOUBLE)`,
      unknown: 'NULL' as const,
    })),
    ...values.map((trait, i) => ({
      name: `k${i}`,
      sql: valueSql(trait, scope.trait(trait.name).sql),
      unknown: 'NULL' as const,
    })),
  ];
  const made = days.flatMap((day) => {
    const then = traits.length > 0 ? scheme.at(day, asked) : undefined;
    return then ? [tableAt('values', then, columns)] : [];
  });
  const [then, now] = made;
  if (!then || !now) return undefined;
  return {
    statements: [...then.statements, ...now.statements],
    queries: {
      ...(numbers.length > 0 ? { drift: driftSelect(numbers, then.table, now.table) } : {}),
      ...(values.length > 0 ? { driftValues: valuesSelect(values, then.table, now.table) } : {}),
    },
  };
}

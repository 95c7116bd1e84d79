import type { DifferenceSpec } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import { categoryTraits, numberTraits } from '../../segments/compared-traits';
import { createScope } from '../../segments/scope';
import { ident, text } from '../../sql/quote';
import type { Compiled, Focus, SchemeView } from '../contract';
import { sidesOf, type Sides } from './sides';

/** Values of a category that are compared, the most frequent. */
const MOST_VALUES = 6;

function sidesFrom({ segment, against }: Sides): { readonly join: string; readonly m: readonly string[] } {
  const join = `JOIN ${ident(segment.table)} AS sa ON sa.c = b.c`;
  if (!against) return { join, m: ['sa.m', 'NOT sa.m'] };
  return { join: `${join}\nJOIN ${ident(against.table)} AS sb ON sb.c = b.c`, m: ['sa.m', 'sb.m'] };
}

/** One row: for each number `i` and side `s`, `n<i>_<s>`, `mean<i>_<s>` and `var<i>_<s>`, blanks left out. */
function numbersSelect(sides: Sides, catalog: Catalog): string {
  const scope = createScope(catalog);
  const { join, m } = sidesFrom(sides);
  const columns = numberTraits(catalog).flatMap((trait, i) => {
    const { sql } = scope.trait(trait.name);
    const value = trait.type === 'boolean' ? `CASE WHEN ${sql} THEN 1.0 WHEN NOT ${sql} THEN 0.0 END` : sql;
    return m.flatMap((side, s) => {
      const held = `CASE WHEN ${side} THEN CAST(${value} AS DOUBLE) END`;
      return [
        `CAST(count(${held}) AS DOUBLE) AS n${i}_${s}`,
        `avg(${held}) AS mean${i}_${s}`,
        `var_samp(${held}) AS var${i}_${s}`,
      ];
    });
  });
  const sizes = m.map((side, s) => `CAST(sum(CASE WHEN ${side} THEN 1 ELSE 0 END) AS DOUBLE) AS size${s}`);
  const ids = [`${text(sides.segment.id)} AS segment`, `${text(sides.against?.id ?? '')} AS against`];
  return `SELECT ${[...ids, ...sizes, ...columns].join(', ')}\n${scope.from()}\n${join}`;
}

/** Rows of `trait`, `value`, `k0`, `k1` and, of all values, `n0`, `n1`. */
function categorySelect(trait: Trait, sides: Sides, catalog: Catalog): string {
  const scope = createScope(catalog);
  const { sql } = scope.trait(trait.name);
  const { join, m } = sidesFrom(sides);
  const count = (side: string | undefined) => `sum(CASE WHEN ${side} THEN 1 ELSE 0 END)`;
  const grouped = `SELECT CAST(${sql} AS VARCHAR) AS value, ${count(m[0])} AS k0, ${count(m[1])} AS k1, count(*) AS n
${scope.from()}\n${join} WHERE ${sql} IS NOT NULL GROUP BY 1`;
  return `(SELECT ${text(trait.name)} AS trait, g.value, CAST(g.k0 AS DOUBLE) AS k0, CAST(g.k1 AS DOUBLE) AS k1,
CAST(sum(g.k0) OVER () AS DOUBLE) AS n0, CAST(sum(g.k1) OVER () AS DOUBLE) AS n1
FROM (${grouped}) AS g ORDER BY g.n DESC, g.value LIMIT ${MOST_VALUES})`;
}

/** How the members of a segment differ from the others, trait by trait. */
export function compileDifference(
  spec: DifferenceSpec,
  catalog: Catalog,
  focus: Focus | undefined,
  scheme?: SchemeView,
): Compiled {
  const sides = sidesOf(spec, scheme, focus);
  if (!sides) return { statements: [], traits: [], queries: {} };
  const categories = categoryTraits(catalog);
  const values = categories.map((trait) => categorySelect(trait, sides, catalog)).join('\nUNION ALL\n');
  return {
    statements: [],
    traits: [],
    queries: {
      numbers: numbersSelect(sides, catalog),
      ...(categories.length > 0 ? { values } : {}),
    },
  };
}

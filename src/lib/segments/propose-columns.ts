import type { Catalog, Row } from '../core/relation';
import { inkSql } from '../sql/texts';
import { candidates, type Candidate, type ColumnKind } from './column-kind';
import { sensible, statOf, type Draft } from './draft';
import { draftOf } from './propose-column-drafts';
import { createScope } from './scope';

/** Whether the few of a column are at its low end: longest ago. */
function lowEnd(kind: ColumnKind): boolean {
  return kind === 'last';
}

/** A value that can be ordered: dates as days since 1970. */
function ordered({ trait }: Candidate, sql: string): string {
  return trait.type === 'date'
    ? `CAST(CAST(${sql} AS DATE) - DATE '1970-01-01' AS DOUBLE)`
    : `CAST(${sql} AS DOUBLE)`;
}

function edgeSql(candidate: Candidate): string[] {
  const { key, kind } = candidate;
  if (kind === 'category') {
    return [`mode(CASE WHEN ${inkSql(`v.${key}`)} THEN v.${key} END) AS ${key}_edge`];
  }
  return [
    `quantile_disc(v.${key}, ${lowEnd(kind) ? '0.2' : '0.8'}) AS ${key}_edge`,
    `(avg(v.${key}) - median(v.${key})) / CASE WHEN stddev_pop(v.${key}) > 0 THEN stddev_pop(v.${key}) END AS ${key}_skew`,
  ];
}

function countSql({ key, kind }: Candidate): string {
  const compared = kind === 'category' ? '=' : lowEnd(kind) ? '<=' : '>=';
  return `CAST(count(CASE WHEN v.${key} ${compared} e.${key}_edge THEN 1 END) AS DOUBLE) AS ${key}_n`;
}

/** One SELECT of one row: for each column that may carry a segment its edge, how many lie beyond it, and its skew. */
export function columnStatsSelect(catalog: Catalog): string {
  const found = candidates(catalog);
  const scope = createScope(catalog);
  const values = found.map((candidate) => {
    const { sql } = scope.trait(candidate.trait.name);
    const value = candidate.kind === 'category' ? `CAST(${sql} AS VARCHAR)` : ordered(candidate, sql);
    return `${value} AS ${candidate.key}`;
  });
  const customers = `SELECT ${['b.c AS c', ...values].join(', ')} ${scope.from()}`;
  const edges = `SELECT ${['count(*) AS everybody', ...found.flatMap(edgeSql)].join(', ')} FROM (${customers}) AS v`;
  const columns = found.flatMap((candidate) => [
    countSql(candidate),
    `min(e.${candidate.key}_edge) AS ${candidate.key}_edge`,
    ...(candidate.kind === 'category' ? [] : [`min(e.${candidate.key}_skew) AS ${candidate.key}_skew`]),
  ]);
  return `SELECT ${['CAST(count(*) AS DOUBLE) AS customers', ...columns].join(', ')} FROM (${customers}) AS v CROSS JOIN (${edges}) AS e`;
}

/** Under this share of the customers, the most frequent value of a column is no group to speak of. */
const WORTH = 0.05;

/** Above this, (mean − median) / standard deviation says that a few customers hold much of a number. */
const SKEWED = 0.05;

function skewOf(stats: Row, { key }: Candidate): number {
  return statOf(stats, `${key}_skew`) ?? 0;
}

/** Core segments from the row of `columnStatsSelect`: at most one for each thing that columns can say. */
export function proposeFromColumns(stats: Row, catalog: Catalog): Draft[] {
  const customers = statOf(stats, 'customers');
  const usable = candidates(catalog).filter(
    ({ key }) => stats[`${key}_edge`] !== null && sensible(statOf(stats, `${key}_n`), customers),
  );
  const first = (kind: ColumnKind) => usable.find((candidate) => candidate.kind === kind);
  const bySkew = usable
    .filter((candidate) => candidate.kind === 'number' && skewOf(stats, candidate) > SKEWED)
    .sort((a, b) => skewOf(stats, b) - skewOf(stats, a))[0];
  const all = candidates(catalog);
  const alone = ({ kind }: Candidate) => all.filter((other) => other.kind === kind).length === 1;
  const worth = ({ key }: Candidate) => (statOf(stats, `${key}_n`) ?? 0) >= WORTH * (customers ?? 0);
  const categories = usable.filter((candidate) => candidate.kind === 'category' && worth(candidate));
  const chosen = [
    first('joined'),
    first('spend') ?? first('income') ?? bySkew,
    first('frequency'),
    first('recency') ?? first('last'),
    ...(first('spend') && first('income') ? [first('income')] : []),
    ...categories,
  ];
  return chosen
    .filter((candidate) => candidate !== undefined)
    .slice(0, 4)
    .map((candidate) =>
      draftOf(candidate, stats, { skew: skewOf(stats, candidate), alone: alone(candidate) }),
    );
}

import type { RfmSpec } from '../../core/notebook';
import type { Catalog, Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident, num, text } from '../../sql/quote';
import type { Compiled, Focus } from '../contract';
import { customerColumn, customersWith, tablesOf, traitColumn } from '../trait-source';
import { cutName } from './cut-name';
import { type Dimension, fedDimensions, type FedDimension, ownCuts } from './dimensions';
import { GROUPS, scoresIn } from './groups';
import { ladderStatement } from './ladder';
import { cutsQuery, rfmQueries } from './queries';
import { keepsCuts, REFIT_TRAIT, refitQuery, refitTrait } from './refit';
import { rfmTraits } from './traits';

/** Customers with at least one order: c, and a DOUBLE for each dimension (money stays exact beside it). */
function valuesStatement(catalog: Catalog, dimensions: readonly FedDimension[]): Statement {
  const traits = dimensions.map((d) => d.trait);
  const columns = dimensions.map((d) => `CAST(${traitColumn(d.trait)} AS DOUBLE) AS ${d.key}`);
  const exact = dimensions
    .filter((d) => d.key === 'monetary')
    .map((d) => `${traitColumn(d.trait)} AS revenue`);
  const bought = dimensions
    .filter((d) => d.key !== 'monetary')
    .map((d) =>
      d.key === 'frequency' ? `${traitColumn(d.trait)} >= 1` : `${traitColumn(d.trait)} IS NOT NULL`,
    );
  const select = `SELECT ${[`${customerColumn(catalog)} AS c`, ...columns, ...exact].join(', ')}
${customersWith(catalog, traits)} WHERE ${bought.join(' AND ')}`;
  const label = { ko: 'RFM 값을 모으는 중', en: 'Collecting RFM values' };
  return statement('rfm_values', select, tablesOf(catalog, traits), label);
}

function cutColumns(dimension: Dimension, spec: RfmSpec): string[] {
  const own = ownCuts(spec, dimension.key);
  return Array.from({ length: spec.bins - 1 }, (_, k) => {
    const quantile = `round(q_${dimension.key}[${k + 1}], 6)`;
    const value = own
      ? `CAST(${num(own[k] ?? 0)} AS DOUBLE)`
      : `CASE WHEN whole_${dimension.key} = 1 THEN ceil(${quantile}) ELSE ${quantile} END`;
    return `${value} AS ${cutName(dimension, k + 1)}`;
  });
}

/**
 * One row: the thresholds of every dimension. Quantiles by linear interpolation (type 7), to six decimals so that no
 * engine's last digit decides; rounded up where all values are whole, which is what the R package rfm comes to.
 */
function cutsStatement(spec: RfmSpec, values: string, dimensions: readonly FedDimension[]): Statement {
  const shares = Array.from({ length: spec.bins - 1 }, (_, k) => num((k + 1) / spec.bins));
  const measured = dimensions
    .filter((d) => !ownCuts(spec, d.key))
    .flatMap((d) => [
      `quantile_cont(${d.key}, [${shares.join(', ')}]) AS q_${d.key}`,
      `min(CASE WHEN ${d.key} = floor(${d.key}) THEN 1 WHEN ${d.key} IS NOT NULL THEN 0 END) AS whole_${d.key}`,
    ]);
  const select = `SELECT ${dimensions.flatMap((d) => cutColumns(d, spec)).join(', ')}
FROM (SELECT ${['count(*) AS n', ...measured].join(', ')} FROM ${ident(values)}) AS q`;
  const label = { ko: 'RFM 구간을 나누는 중', en: 'Cutting RFM bins' };
  return statement('rfm_cuts', select, [values], label);
}

function score(dimension: Dimension, bins: number): string {
  const above = Array.from(
    { length: bins - 1 },
    (_, k) => `CASE WHEN v.${dimension.key} > k.${cutName(dimension, k + 1)} THEN 1 ELSE 0 END`,
  ).join(' + ');
  const value = dimension.reversed ? `${bins} - (${above})` : `1 + ${above}`;
  return `CASE WHEN v.${dimension.key} IS NOT NULL THEN CAST(${value} AS INTEGER) END AS ${dimension.score}`;
}

function groupCase(bins: number): string {
  const cases = GROUPS.flatMap((group) => {
    const [r, f] = [scoresIn(group.r, bins), scoresIn(group.f, bins)];
    if (!r || !f) return [];
    return [
      `WHEN rfm_r BETWEEN ${r[0]} AND ${r[1]} AND rfm_f BETWEEN ${f[0]} AND ${f[1]} THEN ${text(group.name)}`,
    ];
  });
  return `CASE ${cases.join(' ')} END AS rfm_group`;
}

function scoresStatement(
  spec: RfmSpec,
  catalog: Catalog,
  values: string,
  cuts: string,
  dimensions: readonly FedDimension[],
): Statement {
  const scored = `SELECT b.c, ${dimensions.map((d) => score(d, spec.bins)).join(',\n')}
FROM ${ident(catalog.base)} AS b LEFT JOIN ${ident(values)} AS v ON v.c = b.c CROSS JOIN ${ident(cuts)} AS k`;
  const select = `SELECT c, ${dimensions.map((d) => d.score).join(', ')}, ${groupCase(spec.bins)} FROM (${scored}) AS s`;
  const label = { ko: 'RFM 점수를 매기는 중', en: 'Scoring RFM' };
  return statement('rfm', select, [catalog.base, values, cuts], label);
}

/** The groups of everybody by thresholds that are fitted to this data, beside those of the spec; none where these are fitted too. */
function refitStatements(
  spec: RfmSpec,
  catalog: Catalog,
  values: string,
  dimensions: readonly FedDimension[],
): Statement[] {
  if (!keepsCuts(spec)) return [];
  const cuts = cutsStatement({ ...spec, cuts: {} }, values, dimensions);
  const scores = scoresStatement(spec, catalog, values, cuts.table, dimensions);
  const select = `SELECT c, rfm_group AS ${REFIT_TRAIT} FROM ${ident(scores.table)}`;
  const label = { ko: 'RFM 기준값을 다시 구하는 중', en: 'Fitting RFM anew' };
  return [cuts, scores, statement('rfm_refit', select, [scores.table], label)];
}

/** Scores and a named group for each customer with an order, and the numbers that the charts show. */
export function compileRfm(spec: RfmSpec, catalog: Catalog, focus: Focus | undefined): Compiled {
  const dimensions = fedDimensions(catalog);
  const values = valuesStatement(catalog, dimensions);
  const cuts = cutsStatement(spec, values.table, dimensions);
  const scores = scoresStatement(spec, catalog, values.table, cuts.table, dimensions);
  const ladder = ladderStatement(spec.bins, values.table, cuts.table, dimensions);
  const refit = refitStatements(spec, catalog, values.table, dimensions);
  const [newCuts, , newGroups] = refit.map(({ table }) => table);
  const tables = { values: values.table, cuts: cuts.table, scores: scores.table, ladder: ladder.table };
  return {
    statements: [values, cuts, scores, ladder, ...refit],
    traits: [
      ...rfmTraits(spec, scores.table, dimensions),
      ...(newGroups === undefined ? [] : [refitTrait(newGroups)]),
    ],
    queries: {
      ...rfmQueries(tables, dimensions, spec.bins, focus),
      ...(newGroups === undefined ? {} : { refit: refitQuery(scores.table, newGroups) }),
      ...(newCuts === undefined ? {} : { refitCuts: cutsQuery(newCuts, dimensions, spec.bins) }),
    },
  };
}

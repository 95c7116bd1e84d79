import type { Catalog, Trait } from '../../core/relation';
import { ident, text } from '../../sql/quote';
import { createScope } from '../scope';
import { kpisOf, type Candidate } from './candidates';

/** Candidates of one SELECT. */
const TOGETHER = 6;

function isNumber({ trait, value }: Candidate): boolean {
  return value === null && trait.type !== 'boolean';
}

/** The members with the figures `k0` … and the values `v0` … of the candidates. */
function membersSql(
  table: string,
  candidates: readonly Candidate[],
  catalog: Catalog,
  figures: readonly Trait[],
): string {
  const scope = createScope(catalog);
  const kpis = figures.map(({ name }, j) => `CAST(${scope.trait(name).sql} AS DOUBLE) AS k${j}`);
  const values = candidates.map((candidate, i) => {
    const { sql } = scope.trait(candidate.trait.name);
    if (isNumber(candidate)) return `CAST(${sql} AS DOUBLE) AS v${i}`;
    return candidate.value === null ? `${sql} AS v${i}` : `CAST(${sql} AS VARCHAR) AS v${i}`;
  });
  return `SELECT ${[...kpis, ...values].join(', ')}\n${scope.from()}\nJOIN ${ident(table)} AS s ON s.c = b.c WHERE s.m`;
}

/** Whether a member is in the first part; who has no value is in the other. */
function sideSql(candidate: Candidate, i: number): string {
  if (candidate.value !== null) return `coalesce(y.v${i} = ${text(candidate.value)}, FALSE)`;
  if (!isNumber(candidate)) return `coalesce(y.v${i}, FALSE)`;
  return `coalesce(CASE WHEN h.e${i} > h.l${i} THEN y.v${i} >= h.e${i} ELSE y.v${i} > h.e${i} END, FALSE)`;
}

function oneSelect(
  table: string,
  candidates: readonly Candidate[],
  catalog: Catalog,
  kpis: readonly Trait[],
): string {
  const members = membersSql(table, candidates, catalog, kpis);
  const edges = candidates.flatMap((candidate, i) =>
    isNumber(candidate) ? [`quantile_disc(x.v${i}, 0.5) AS e${i}`, `min(x.v${i}) AS l${i}`] : [],
  );
  const sides = [
    ...kpis.map((_, j) => `y.k${j}`),
    ...candidates.map((candidate, i) => `${sideSql(candidate, i)} AS p${i}`),
    ...candidates.flatMap((candidate, i) => (isNumber(candidate) ? [`h.e${i}`, `h.l${i}`] : [])),
  ];
  const columns = candidates.flatMap((candidate, i) => [
    `CAST(sum(CASE WHEN z.p${i} THEN 1 ELSE 0 END) AS DOUBLE) AS size${i}`,
    ...(isNumber(candidate) ? [`min(z.e${i}) AS e${i}`, `min(z.l${i}) AS l${i}`] : []),
    ...kpis.flatMap((_, j) =>
      [`z.p${i}`, `NOT z.p${i}`].flatMap((side, s) => {
        const held = `CASE WHEN ${side} THEN z.k${j} END`;
        return [
          `CAST(count(${held}) AS DOUBLE) AS n${i}_${j}_${s}`,
          `avg(${held}) AS mean${i}_${j}_${s}`,
          `var_samp(${held}) AS var${i}_${j}_${s}`,
        ];
      }),
    ),
  ]);
  const edged = `SELECT ${['count(*) AS everybody', ...edges].join(', ')} FROM (${members}) AS x`;
  return `SELECT ${['CAST(count(*) AS DOUBLE) AS members', ...columns].join(', ')}\nFROM (SELECT ${sides.join(', ')} FROM (${members}) AS y CROSS JOIN (${edged}) AS h) AS z`;
}

/** Candidates as they are asked together, a few in each SELECT of `evidenceSelects`. */
export function inGroups(candidates: readonly Candidate[]): Candidate[][] {
  const groups = Math.ceil(candidates.length / TOGETHER);
  return Array.from({ length: groups }, (_, g) => candidates.slice(g * TOGETHER, (g + 1) * TOGETHER));
}

/** SELECTs of one row each: sizes of the two parts of every candidate, and the moments of the figures in each part. */
export function evidenceSelects(
  table: string,
  candidates: readonly Candidate[],
  catalog: Catalog,
  kpis: readonly Trait[] = kpisOf(catalog),
): string[] {
  if (kpis.length === 0) return [];
  return inGroups(candidates).map((group) => oneSelect(table, group, catalog, kpis));
}

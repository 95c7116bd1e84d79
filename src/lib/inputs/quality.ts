import type { Role } from '../core/input';
import type { Row } from '../core/relation';
import { cleaningLog, type CleaningCount } from './outcome/cleaning-log';
import { countsSelect, typedColumns } from './outcome/counts';
import { linksSelect, pairsSelect, readPairs, type Links, type RolePair } from './outcome/links';
import { stackingOf, type Stacking } from './outcome/stacking';
import { twinsOf, type Twins } from './outcome/twins';
import type { CleanPlan } from './clean';
import { readStitched, stitchedSelects, type Stitched } from './people/stitched';
import { rawTable, type RawTable } from './raw/raw-table';
import { ASIDE, type AsideReason } from './raw/reasons';
import type { SourceFile } from './raw/source';

export type { CleaningCount, Links, RolePair, Stacking, Stitched, Twins };

/** How the rows of one file came out; every row is in `used` or in one reason of `aside`. */
export interface Quality {
  readonly input: string;
  /** Rows in the file below the header; empty lines are not counted. */
  readonly rows: number;
  readonly used: number;
  readonly aside: Readonly<Record<AsideReason | 'refused', number>>;
  /** Further lines that broken rows took with them, because a quote did not close. */
  readonly linesTaken: number;
  /** Cells that hold something which is not what their column should be; columns without any are left out. */
  readonly unreadable: readonly { readonly column: string; readonly cells: number }[];
  /** Used rows that are returns, refunds or cancellations. */
  readonly returns: number;
  /** Rows of a customers file whose id came before; the first one counts. */
  readonly duplicates: number;
  /** What each cleaning step did, in their order. */
  readonly cleaning: readonly CleaningCount[];
}

/** What was found in all files. */
export interface QualityReport {
  /** One for each file, in their order. */
  readonly files: readonly Quality[];
  /** How orders and customers files fit together; undefined when there is only one of them. */
  readonly links: Links | undefined;
  /** How the ids of every two roles fit together, each pair both ways. */
  readonly pairs: readonly RolePair[];
  /** Columns that only some files of a role have, and columns that they read in different ways. */
  readonly stacking: readonly Stacking[];
  /** Files with the same content. */
  readonly twins: readonly Twins[];
  /** What joining ids came to; undefined where none was asked for. */
  readonly stitched: Stitched | undefined;
}

/** SELECTs over the raw tables of files alone, one for each: those that `qualitySelects` begins with. */
export function countsSelects(files: readonly SourceFile[]): string[] {
  const raws = files.map(rawTable);
  return raws.map((raw) => countsSelect(raw, raws));
}

/** SELECTs over the tables of a plan, raw ones among them: one for each file, then what concerns several. */
export function qualitySelects(plan: CleanPlan): string[] {
  const links = linksSelect(plan);
  const pairs = pairsSelect(plan);
  return [
    ...plan.raws.map((raw) => countsSelect(raw, plan.raws)),
    ...(links === undefined ? [] : [links]),
    ...(pairs === undefined ? [] : [pairs]),
    ...(plan.people.stitching ? stitchedSelects(plan.people.stitching) : []),
  ];
}

function readCounts(raw: RawTable, row: Row): Quality {
  const n = (name: string) => Number(row[name] ?? 0);
  const refused = n('refused_rows');
  const counts = ASIDE.map((reason): [AsideReason, number] => [reason, n(`${reason}_rows`)]);
  const sampledOut = n('rows') - n('stored_rows');
  const unreadable = typedColumns(raw)
    .map((i) => ({ column: raw.file.spec.columns[i]?.name ?? '', cells: n(`cells_${i}`) }))
    .filter(({ cells }) => cells > 0);
  return {
    input: raw.file.spec.id,
    rows: n('rows') + refused,
    used: n('used_rows'),
    aside: {
      ...(Object.fromEntries(counts) as Record<AsideReason, number>),
      'sampled-out': sampledOut,
      refused,
    },
    linesTaken: n('lines_taken'),
    unreadable,
    returns: n('returns'),
    duplicates: n('duplicates'),
    cleaning: cleaningLog(raw.file, row),
  };
}

/** What was found, from the answers of `qualitySelects` in their order. */
export function readQuality(answers: readonly (readonly Row[])[], plan: CleanPlan): QualityReport {
  const rows = plan.raws.map((_, i) => answers[i]?.[0] ?? {});
  const links = answers.flat().find((row) => 'with_orders' in row);
  const pairs = answers.flat().find((row) => 'pair_roles' in row);
  const n = (name: string) => Number(links?.[name] ?? 0);
  const keys = plan.raws[0]?.file.stitch ?? [];
  const specs = plan.raws.map(({ file }) => file.spec);
  const found = links && {
    withOrders: n('with_orders'),
    inCustomersFile: n('in_customers'),
    both: n('both_sides'),
  };
  return {
    files: plan.raws.map((raw, i) => readCounts(raw, rows[i] ?? {})),
    links: found,
    pairs: pairs ? readPairs(plan, pairs) : found ? orderPairs(found) : [],
    stacking: stackingOf(specs),
    twins: twinsOf(specs, rows),
    stitched: plan.people.stitching ? readStitched(answers.slice(-2), keys) : undefined,
  };
}

function orderPairs({ withOrders, inCustomersFile, both }: Links): RolePair[] {
  const pair = (from: Role, to: Role, total: number) => ({ from, to, matched: both, total });
  return [pair('orders', 'customers', withOrders), pair('customers', 'orders', inCustomersFile)];
}

import { coarse, isNumeric, shapeOf } from './shape';

/** What the good rows of a table say about one column. */
export interface ColumnProfile {
  /** Values that are not blank. */
  readonly values: number;
  readonly blanks: number;
  readonly fine: ReadonlySet<string>;
  readonly coarse: ReadonlySet<string>;
  readonly kind: 'number' | 'patterned' | 'text' | 'blank' | 'unknown';
  readonly longest: number;
}

/** What a table looks like when it is in order, one entry for each column. */
export type Profile = readonly ColumnProfile[];

const FEW = 4;
/** The share of a column's values by which its kind is known: a total or another table may be among the first rows. */
const NEARLY = 0.75;
/** A column with fewer blanks for each value has none in order. */
const RARELY = 0.1;

/** Whether a shape is that of a code, a date, a time or an amount rather than of words. */
function isCode(shape: string): boolean {
  return !/^[aA가x]+$/u.test(shape) && !(/\s/.test(shape) && /[aA가x]/u.test(shape));
}

function profileColumn(cells: readonly string[]): ColumnProfile {
  const values = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const rough = new Map<string, number>();
  let longest = 0;
  const shapes = values.map((value) => shapeOf(value));
  for (const shape of shapes) rough.set(coarse(shape), (rough.get(coarse(shape)) ?? 0) + 1);
  for (const value of values) longest = Math.max(longest, value.length);
  const codes = [...rough].filter(([shape, n]) => n > 1 && isCode(shape));
  const coded = codes.reduce((sum, [, n]) => sum + n, 0);
  const kind = (): ColumnProfile['kind'] => {
    if (values.length === 0) return cells.length >= FEW ? 'blank' : 'unknown';
    if (values.filter(isNumeric).length >= values.length * NEARLY) return 'number';
    if (values.length < FEW) return 'unknown';
    const few = codes.length <= Math.max(3, values.length * 0.1);
    return few && coded >= values.length * NEARLY ? 'patterned' : 'text';
  };
  const found = kind();
  const typical = (shape: string) => {
    if (found === 'patterned') return codes.some(([code]) => code === coarse(shape));
    return found !== 'number' || /9/.test(shape);
  };
  const kept = shapes.filter(typical);
  return {
    values: values.length,
    blanks: cells.length - values.length,
    fine: new Set(kept),
    coarse: new Set(kept.map(coarse)),
    kind: found,
    longest,
  };
}

/** What good rows of one width say about their columns. */
export function profileRows(rows: readonly (readonly string[])[], width: number): Profile {
  return Array.from({ length: width }, (_, i) => profileColumn(rows.map((row) => row[i] ?? '')));
}

/** A profile that expects nothing, for headers and where there are no good rows. */
export function openProfile(width: number): Profile {
  return profileRows([], width);
}

/** From this on a cell does not fit its column. */
export const MISFIT = 3;

/** How ill a cell fits a column: 0 as well as any, `MISFIT` not at all. */
export function misfit(column: ColumnProfile | undefined, cell: string): number {
  if (!column || (column.kind === 'unknown' && column.values === 0)) return 0;
  const value = cell.replace(/^[\s"']+|[\s"']+$/g, '');
  if (value === '')
    return column.blanks > column.values * RARELY || column.values === 0
      ? 0
      : column.values < FEW
        ? 0.5
        : 1.5;
  switch (column.kind) {
    case 'blank':
      return MISFIT;
    case 'number':
      if (column.fine.has(shapeOf(value))) return 0;
      return isNumeric(value) ? 0.2 : column.values < FEW ? 1.5 : MISFIT;
    case 'patterned': {
      const shape = shapeOf(value);
      if (column.fine.has(shape)) return 0;
      if (!column.coarse.has(coarse(shape))) return MISFIT;
      return column.values > 10 && column.fine.size < 4 ? 0.8 : 0.4;
    }
    default: {
      const wordless = !/\p{L}/u.test(value) && !column.coarse.has(coarse(shapeOf(value)));
      return (wordless ? 1.2 : 0.1) + (value.length > 3 * column.longest + 40 ? 1.5 : 0);
    }
  }
}

/** How ill a whole row fits. */
export function rowMisfit(profile: Profile, cells: readonly string[]): number {
  return profile.reduce((sum, column, i) => sum + misfit(column, cells[i] ?? ''), 0);
}

import type { ColumnReading, InputSpec, Mapping, Role } from '../../core/input';
import type { SourceFile } from '../raw/source';

/** Types of columns in short; `day` and `time` are dates as they are usually written. */
export type Kind = 'text' | 'number' | 'money' | 'boolean' | 'day' | 'time';

/** A file of a test, described in full: nothing about it is guessed. */
export interface DescribedFile {
  readonly name: string;
  readonly role: Role;
  /** Columns in order, by name. */
  readonly columns: Readonly<Record<string, Kind>>;
  readonly mapping: Mapping;
  readonly more?: Partial<InputSpec>;
}

const DATES: Readonly<Partial<Record<Kind, string>>> = { day: '%Y-%m-%d', time: '%Y-%m-%d %H:%M:%S' };

function columnOf([name, kind]: [string, Kind]): ColumnReading {
  const format = DATES[kind];
  if (format !== undefined) return { name, type: 'date', format };
  return { name, type: kind === 'day' || kind === 'time' ? 'date' : kind };
}

/** The file as a session would hand it over. */
export function describedFile(file: DescribedFile): SourceFile {
  const reading = {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    escape: '"',
    header: true,
    skip: 0,
  } as const;
  return {
    path: file.name,
    spec: {
      id: file.name.replace(/\W/g, '_'),
      name: file.name,
      role: file.role,
      reading,
      columns: Object.entries(file.columns).map(columnOf),
      mapping: file.mapping,
      ...file.more,
    },
  };
}

/** CSV text of cells; null is an empty cell. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null) =>
    value === null
      ? ''
      : /[",\n]/.test(String(value))
        ? `"${String(value).replaceAll('"', '""')}"`
        : String(value);
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** Rows as a VALUES list, for an oracle. */
export function valuesOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const value = (one: string | number | null) =>
    one === null ? 'NULL' : typeof one === 'number' ? String(one) : `'${one.replaceAll("'", "''")}'`;
  return `VALUES ${rows.map((row) => `(${row.map(value).join(', ')})`).join(', ')}`;
}

/** Fixed pseudo-random whole numbers below a bound. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** A time of 2024 as `2024-03-01 10:20:00`. */
export function timeAt(minutes: number): string {
  return new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

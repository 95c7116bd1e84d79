import type { InputSpec } from '../core/input';
import { cellName, cellsOf, type InputFile } from '../sql/csv';

/**
 * The columns in the order in which a fingerprint takes them: that of `expected`, where these are the same columns, so
 * that a fingerprint made earlier can be compared; else by name.
 */
export function fingerprintOrder({ columns }: InputSpec, expected: readonly string[] = []): string[] {
  const names = columns.map(({ name }) => name).toSorted();
  const same = expected.length === names.length && expected.toSorted().every((name, i) => name === names[i]);
  return same ? [...expected] : names;
}

/**
 * A SELECT of `rows` (DOUBLE) and `content` (VARCHAR): the sum modulo 2^64 of the lower 64 bits of the MD5 of each row,
 * its cells in the order of `names`, joined by chr(31) with chr(30) for a missing cell. Neither the order of the rows,
 * nor that of the columns in the file, nor how they are quoted shows. It reads the file again: about 1 s for a million
 * rows in the browser, so run it after the first charts.
 */
export function fingerprintSelect(file: InputFile, names = fingerprintOrder(file.spec)): string {
  const places = new Map(file.spec.columns.map(({ name }, i) => [name, i]));
  const cells = names.flatMap((name) => {
    const i = places.get(name);
    return i === undefined ? [] : [`coalesce(${cellName(i)}, chr(30))`];
  });
  const row = cells.join(' || chr(31) || ');
  return `SELECT CAST(count(*) AS DOUBLE) AS rows, CAST(coalesce(sum(CAST(md5_number_lower(${row}) AS HUGEINT)), 0) % 18446744073709551616 AS VARCHAR) AS content FROM ${cellsOf(file)}`;
}

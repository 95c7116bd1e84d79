import { cellName, cellsOf, type InputFile } from '../sql/csv';

/**
 * A SELECT of `rows` (DOUBLE) and `content` (VARCHAR): the sum modulo 2^64 of the lower 64 bits of the MD5 of each row,
 * its cells joined by chr(31) with chr(30) for a missing cell. Neither the order of the rows nor how they are quoted
 * shows. It reads the file again: about 1 s for a million rows in the browser, so run it after the first charts.
 */
export function fingerprintSelect(file: InputFile): string {
  const cells = file.spec.columns.map((_, i) => `coalesce(${cellName(i)}, chr(30))`);
  const row = cells.join(' || chr(31) || ');
  return `SELECT CAST(count(*) AS DOUBLE) AS rows, CAST(coalesce(sum(CAST(md5_number_lower(${row}) AS HUGEINT)), 0) % 18446744073709551616 AS VARCHAR) AS content FROM ${cellsOf(file)}`;
}

import type { InputSpec } from '../../core/input';
import { BEYOND, cellName, nativeCell } from '../../sql/csv';
import { text } from '../../sql/quote';
import type { RawColumn } from './columns';
import type { SourceFile } from './source';

/** A cell holds whole rows of the file: a quote was opened and not closed where it should have been. */
function swallowed(spec: InputSpec, columns: readonly RawColumn[]): string {
  const { delimiter } = spec.reading;
  const width = spec.columns.length;
  if (width < 4 || delimiter === ' ' || spec.reading.quote === '') return 'false';
  const cells = spec.columns.map((_, i) => {
    const cell = cellName(i);
    const lines = `list_filter(string_split(${cell}, chr(10)), lambda x: len(string_split(x, ${text(delimiter)})) = ${width})`;
    const long = `CASE WHEN strlen(${cell}) > ${width} THEN contains(${cell}, chr(10)) ELSE false END`;
    const check = `CASE WHEN ${long} THEN len(${lines}) > 0 ELSE false END`;
    const typed = columns.find(({ from }) => from === i);
    return typed ? `CASE WHEN ${typed.name} IS NULL THEN ${check} ELSE false END` : check;
  });
  return cells.join(' OR ');
}

/**
 * Whether a row has too few or too many cells, or holds other rows. A mended text says so itself; a table with typed
 * columns has no such rows. Undefined when no row can be broken.
 */
export function brokenRow({ spec, form }: SourceFile, columns: readonly RawColumn[]): string | undefined {
  if (form === 'columns') return undefined;
  if (form === 'mended') return `starts_with(coalesce(${BEYOND}, ''), '!')`;
  const last = cellName(spec.columns.length - 1);
  return `${last} IS NULL OR trim(coalesce(${BEYOND}, '')) <> '' OR ${swallowed(spec, columns)}`;
}

/** Whether a row holds nothing at all. Typed cells are asked as they are: their texts would be made for every row. */
export function blankRow({ spec, form }: SourceFile): string {
  const cells = spec.columns.map(({ native }, i) =>
    form === 'columns' && native !== undefined
      ? `${nativeCell(i)} IS NULL`
      : `trim(coalesce(${cellName(i)}, '')) = ''`,
  );
  return cells.join(' AND ');
}

/** Line ends inside the cells of a broken row: how many further lines of the file it took with it. */
export function takenLines({ spec, form }: SourceFile): string {
  if (form === 'columns' || form === 'mended') return '0';
  const cells = spec.columns.map((_, i) => `coalesce(${cellName(i)}, '')`).join(' || ');
  return `length(${cells}) - length(replace(${cells}, chr(10), ''))`;
}

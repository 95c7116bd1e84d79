import { Field, makeData, RecordBatch, Schema, Struct, type Data } from 'apache-arrow';

/** One batch of columns of the same number of rows, named `v` and their place in the file. */
export function batchOf(wanted: readonly number[], columns: readonly Data[], rows: number): RecordBatch {
  const fields = columns.map((data, i) => new Field(`v${wanted[i] ?? i}`, data.type, true));
  const data = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children: [...columns] });
  return new RecordBatch(new Schema(fields), data);
}

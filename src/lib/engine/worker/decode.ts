import { DataType, type Field, type RecordBatch, type Schema } from 'apache-arrow';
import type { Row, Value } from '../../core/relation';

type Read = (value: unknown) => Value;

function wide(value: unknown): Value {
  if (value === null) return null;
  const n = Number(value);
  return Number.isSafeInteger(n) ? n : String(value);
}

function same(value: unknown): Value {
  return value as Value;
}

/** How values of a column are read; throws for types whose Arrow values are not what SQL shows. */
function reader({ name, type }: Field): Read {
  const inner: DataType = DataType.isDictionary(type) ? type.dictionary : type;
  if (DataType.isInt(inner)) return inner.bitWidth === 64 ? wide : same;
  if (DataType.isFloat(inner) || DataType.isBool(inner) || DataType.isNull(inner)) return same;
  if (DataType.isUtf8(inner) || DataType.isLargeUtf8(inner)) return same;
  throw new TypeError(`cast column ${name} (${String(type)}) in SQL to DOUBLE, BOOLEAN or VARCHAR`);
}

/**
 * Plain rows of a result. BIGINT becomes a number when safe, else text; ENUM becomes text. Throws TypeError for
 * types that Arrow hands out in another form than SQL shows (DECIMAL, HUGEINT, DATE, TIMESTAMP, INTERVAL, nested),
 * and for columns of the same name.
 */
export function decode(schema: Schema, batches: readonly RecordBatch[]): Row[] {
  const columns = schema.fields.map((field) => ({ name: field.name, read: reader(field) }));
  if (new Set(columns.map(({ name }) => name)).size < columns.length) {
    throw new TypeError(`columns of the same name: ${columns.map(({ name }) => name).join(', ')}`);
  }
  const rows: Row[] = [];
  for (const batch of batches) {
    const vectors = columns.map(({ name, read }, i) => ({ name, read, vector: batch.getChildAt(i) }));
    for (let r = 0; r < batch.numRows; r++) {
      rows.push(Object.fromEntries(vectors.map(({ name, read, vector }) => [name, read(vector?.get(r))])));
    }
  }
  return rows;
}

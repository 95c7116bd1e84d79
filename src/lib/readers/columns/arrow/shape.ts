import { DataType, Precision, type Field, type Schema } from 'apache-arrow';
import type { ColumnShape } from '../open';

/** A column of ours in a batch: the place of its field, and of the field within it when a record was spread. */
export interface Source {
  readonly shape: ColumnShape;
  readonly field: number;
  readonly inner: number | undefined;
  /** Whether it enters DuckDB as it is; otherwise as text. */
  readonly direct: boolean;
}

type TypeShape = Omit<ColumnShape, 'name'> & { readonly direct: boolean };

const TEXT: TypeShape = { sql: 'VARCHAR', direct: true };
const AS_JSON: TypeShape = { sql: 'VARCHAR', direct: false };

function numeric(type: DataType): TypeShape | undefined {
  if (DataType.isInt(type)) {
    const wide = type.bitWidth === 64 && !type.isSigned;
    return { sql: wide ? 'UBIGINT' : 'BIGINT', native: 'integer', direct: true };
  }
  if (DataType.isFloat(type)) {
    const direct = type.precision !== Precision.HALF;
    return { sql: type.precision === Precision.DOUBLE ? 'DOUBLE' : 'FLOAT', native: 'double', direct };
  }
  if (DataType.isDecimal(type)) {
    if (type.bitWidth !== 128) return AS_JSON;
    return { sql: `DECIMAL(${type.precision}, ${type.scale})`, native: 'decimal', direct: true };
  }
  return undefined;
}

function typeShape(type: DataType): TypeShape {
  const number = numeric(type);
  if (number !== undefined) return number;
  if (DataType.isDictionary(type)) {
    const inner = typeShape(type.dictionary);
    return inner.direct ? inner : AS_JSON;
  }
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return TEXT;
  if (DataType.isBool(type)) return { sql: 'BOOLEAN', native: 'boolean', direct: true };
  if (DataType.isDate(type)) return { sql: 'DATE', native: 'date', direct: true };
  if (DataType.isTime(type)) return { sql: 'TIME', direct: true };
  if (DataType.isTimestamp(type)) {
    // Instants are no wall-clock times: they read as text with their offset.
    return (type.timezone ?? '') === ''
      ? { sql: 'TIMESTAMP', native: 'timestamp', direct: true }
      : { sql: 'TIMESTAMPTZ', direct: true };
  }
  return AS_JSON;
}

function source({ name, type }: Field, field: number, inner?: number): Source {
  const { direct, ...shape } = typeShape(type);
  return { shape: { name, ...shape }, field, inner, direct };
}

/** Columns of ours: records are spread one level as `a.b`, whatever is deeper is JSON text. */
export function sourcesOf({ fields }: Schema): Source[] {
  return fields.flatMap((field, place) => {
    const children: readonly Field[] = DataType.isStruct(field.type) ? field.type.children : [];
    if (children.length === 0) return [source(field, place)];
    return children.map((child, inner) =>
      source(child.clone({ name: `${field.name}.${child.name}` }), place, inner),
    );
  });
}

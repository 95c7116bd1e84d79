import {
  Bool,
  DateDay,
  Decimal,
  Float32,
  Float64,
  Int32,
  Int64,
  TimeMicrosecond,
  TimeMillisecond,
  TimeNanosecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  Uint32,
  Uint64,
  Utf8,
  type DataType,
} from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import type { NativeType } from '../../../core/input';

/** How the values of a Parquet column become an Arrow column. */
export interface Kind {
  readonly sql: string;
  readonly native?: NativeType;
  readonly type: DataType;
  /** What is done to the values of a page: nothing but a view, or one of the conversions of `convert.ts`. */
  readonly form:
    'as-is' | 'unsigned' | 'flags' | 'texts' | 'hex' | 'uuid' | 'half' | 'int96' | 'decimal' | 'wide-decimal';
  /** Digits after the point, for `wide-decimal`, which is read as text. */
  readonly scale?: number;
}

const TEXT: Kind = { sql: 'VARCHAR', type: new Utf8(), form: 'texts' };

type Unit = 'MILLIS' | 'MICROS' | 'NANOS';

const TIMESTAMPS = {
  MILLIS: (zone: string | null) => new TimestampMillisecond(zone),
  MICROS: (zone: string | null) => new TimestampMicrosecond(zone),
  NANOS: (zone: string | null) => new TimestampNanosecond(zone),
};
const TIMES = { MILLIS: new TimeMillisecond(), MICROS: new TimeMicrosecond(), NANOS: new TimeNanosecond() };

/** Instants are no wall-clock times: they read as text with their offset, and the notebook's zone is applied later. */
function timestamp(unit: Unit, isInstant: boolean): Kind {
  const type = TIMESTAMPS[unit](isInstant ? 'UTC' : null);
  return isInstant
    ? { sql: 'TIMESTAMPTZ', type, form: 'as-is' }
    : { sql: 'TIMESTAMP', native: 'timestamp', type, form: 'as-is' };
}

const time = (unit: Unit): Kind => ({ sql: 'TIME', type: TIMES[unit], form: 'as-is' });

function decimal({ precision = 38, scale = 0 }: SchemaElement): Kind {
  if (precision > 38) return { ...TEXT, form: 'wide-decimal', scale };
  const type = new Decimal(scale, precision, 128);
  return { sql: `DECIMAL(${precision}, ${scale})`, native: 'decimal', type, form: 'decimal' };
}

function unitOf(converted: string | undefined): Unit | undefined {
  if (converted?.endsWith('_MILLIS')) return 'MILLIS';
  return converted?.endsWith('_MICROS') ? 'MICROS' : undefined;
}

function integer({ type, converted_type: converted, logical_type: logical }: SchemaElement): Kind {
  const unsigned =
    logical?.type === 'INTEGER'
      ? !logical.isSigned
      : converted !== undefined && converted.startsWith('UINT_');
  const base = { sql: unsigned ? 'UBIGINT' : 'BIGINT', native: 'integer' } as const;
  if (type === 'INT32') {
    return unsigned
      ? { ...base, sql: 'BIGINT', type: new Uint32(), form: 'unsigned' }
      : { ...base, type: new Int32(), form: 'as-is' };
  }
  return unsigned
    ? { ...base, type: new Uint64(), form: 'unsigned' }
    : { ...base, type: new Int64(), form: 'as-is' };
}

function whole(element: SchemaElement): Kind {
  const { converted_type: converted, logical_type: logical } = element;
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return decimal(element);
  if (logical?.type === 'DATE' || converted === 'DATE') {
    return { sql: 'DATE', native: 'date', type: new DateDay(), form: 'as-is' };
  }
  if (logical?.type === 'TIMESTAMP') return timestamp(logical.unit, logical.isAdjustedToUTC);
  if (logical?.type === 'TIME') return time(logical.unit);
  const unit = unitOf(converted);
  // The old marks of times do not tell zones apart; whoever writes them alone means what the clock shows.
  if (unit !== undefined) return converted?.startsWith('TIMESTAMP') ? timestamp(unit, false) : time(unit);
  return integer(element);
}

function bytes(element: SchemaElement): Kind {
  const { converted_type: converted, logical_type: logical } = element;
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return decimal(element);
  if (logical?.type === 'UUID') return { ...TEXT, form: 'uuid' };
  if (logical?.type === 'FLOAT16')
    return { sql: 'FLOAT', native: 'double', type: new Float32(), form: 'half' };
  return element.type === 'BYTE_ARRAY' ? TEXT : { ...TEXT, form: 'hex' };
}

/** How the values of a leaf of the schema are read. */
export function kindOf(element: SchemaElement): Kind {
  switch (element.type) {
    case 'BOOLEAN':
      return { sql: 'BOOLEAN', native: 'boolean', type: new Bool(), form: 'flags' };
    case 'INT32':
    case 'INT64':
      return whole(element);
    case 'INT96':
      return { sql: 'TIMESTAMP', native: 'timestamp', type: new TimestampMicrosecond(null), form: 'int96' };
    case 'FLOAT':
      return { sql: 'FLOAT', native: 'double', type: new Float32(), form: 'as-is' };
    case 'DOUBLE':
      return { sql: 'DOUBLE', native: 'double', type: new Float64(), form: 'as-is' };
    default:
      return bytes(element);
  }
}

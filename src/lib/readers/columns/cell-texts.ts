import {
  DataType,
  DateUnit,
  makeVector,
  Precision,
  TimeUnit,
  type Data,
  type Timestamp,
  type Time,
} from 'apache-arrow';

type Text = (row: number) => string;

const PER_SECOND: Readonly<Record<TimeUnit, bigint>> = {
  [TimeUnit.SECOND]: 1n,
  [TimeUnit.MILLISECOND]: 1_000n,
  [TimeUnit.MICROSECOND]: 1_000_000n,
  [TimeUnit.NANOSECOND]: 1_000_000_000n,
};

/** The part of a second, as DuckDB writes it: at most microseconds, no zeros at the end. */
function fraction(part: bigint, perSecond: bigint): string {
  const micros = (part * 1_000_000n) / perSecond;
  return micros === 0n ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;
}

function instant(value: bigint, perSecond: bigint): string {
  const part = ((value % perSecond) + perSecond) % perSecond;
  const seconds = Number((value - part) / perSecond);
  const text = new Date(seconds * 1000).toISOString();
  return text.slice(0, text.lastIndexOf('.')).replace('T', ' ') + fraction(part, perSecond);
}

const day = (days: number): string => {
  const text = new Date(days * 86_400_000).toISOString();
  return text.slice(0, text.indexOf('T'));
};

function decimal(words: Uint32Array, row: number, width: number, scale: number): string {
  let value = 0n;
  for (let i = width - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[row * width + i] ?? 0);
  value = BigInt.asIntN(width * 32, value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return value < 0n ? `-${text}` : text;
}

function timestamps(data: Data<Timestamp>): Text {
  const values = data.values as BigInt64Array;
  const perSecond = PER_SECOND[data.type.unit];
  const zone = (data.type.timezone ?? '') === '' ? '' : '+00';
  return (row) => instant(values[row] ?? 0n, perSecond) + zone;
}

function times(data: Data<Time>): Text {
  const values = data.values as Int32Array | BigInt64Array;
  const perSecond = PER_SECOND[data.type.unit];
  return (row) => instant(BigInt(values[row] ?? 0), perSecond).slice('1970-01-01 '.length);
}

/** The shortest text that means the same number of 32 bits. */
function singleText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(value);
}

function textOf(data: Data): Text {
  const { type } = data;
  if (DataType.isDecimal(type)) {
    const words = data.values as Uint32Array;
    return (row) => decimal(words, row, type.bitWidth / 32, type.scale);
  }
  if (DataType.isTimestamp(type)) return timestamps(data as Data<Timestamp>);
  if (DataType.isTime(type)) return times(data as Data<Time>);
  if (DataType.isDate(type)) {
    const values = data.values as Int32Array | BigInt64Array;
    const perDay = type.unit === DateUnit.DAY ? 1 : 86_400_000;
    return (row) => day(Math.floor(Number(values[row] ?? 0) / perDay));
  }
  const vector = makeVector(data);
  const isShort = DataType.isFloat(type) && type.precision !== Precision.DOUBLE;
  return (row) => {
    const value: unknown = vector.get(row);
    return isShort && typeof value === 'number' ? singleText(value) : String(value);
  };
}

/** What reads the text of each cell of a column, as SQL would show it; '' for missing ones. */
export function cellTexts(data: Data): Text {
  if (data.length === 0) return () => '';
  const text = textOf(data);
  return (row) => (data.getValid(row) ? text(row) : '');
}

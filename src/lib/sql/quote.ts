/** A double-quoted SQL identifier; throws on NUL, which no engine accepts. */
export function ident(name: string): string {
  if (name.includes('\0')) throw new RangeError('NUL in a SQL identifier');
  return `"${name.replaceAll('"', '""')}"`;
}

/** A single-quoted SQL text; NUL, which SQL text cannot hold, is left out. */
export function text(value: string): string {
  return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

/** A finite number as a SQL literal that reads back as the same number. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a SQL number: ${value}`);
  const digits = Object.is(value, -0) ? '0' : String(value);
  return value < 0 ? `(${digits})` : digits;
}

/** A calendar day as a TIMESTAMP literal at its first instant. */
export function stamp(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`not a day: ${day}`);
  return `TIMESTAMP '${day} 00:00:00'`;
}

/** A calendar day as a DATE literal. */
export function date(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`not a day: ${day}`);
  return `DATE '${day}'`;
}

/** Decimal digits of a finite number without an exponent, e.g. `0.0000001`. */
function plainDigits(value: number): string {
  const [mantissa = '0', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift < 0) return `0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return whole + fraction.padEnd(shift, '0');
}

function signed(value: number, digits: string): string {
  return value < 0 ? `(-${digits})` : digits;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a SQL number: ${value}`);
  return value;
}

/** A finite number as a literal that compares with DOUBLE and integer columns as the very same double. */
export function double(value: number): string {
  const digits = String(Math.abs(finite(value)));
  const significant = digits.replace('.', '').length;
  return signed(value, digits.includes('e') || significant <= 15 ? digits : `${digits}e0`);
}

/** A finite number as an exact DECIMAL literal; a DOUBLE literal beyond 18 digits before or 8 after the point. */
export function decimal(value: number): string {
  const digits = plainDigits(finite(value));
  const [whole = '', fraction = ''] = digits.split('.');
  return whole.length > 18 || fraction.length > 8 ? double(value) : signed(value, digits);
}

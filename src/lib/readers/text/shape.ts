/** Letters of one kind, with which the shape of a value is written. */
function kindOf(char: string): string {
  if (char >= '0' && char <= '9') return '9';
  if (char >= 'a' && char <= 'z') return 'a';
  if (char >= 'A' && char <= 'Z') return 'A';
  if (char < '\u0080') return char;
  if (char >= '가' && char <= '힣') return '가';
  return /\p{L}/u.test(char) ? 'x' : char;
}

const LONGEST_SHAPE = 60;

/** A value with its digits as 9, its letters as a, A, 가 or x: `2026-03-01` is `9999-99-99`. */
export function shapeOf(value: string): string {
  let shape = '';
  const n = Math.min(value.length, LONGEST_SHAPE);
  for (let i = 0; i < n; i++) shape += kindOf(value[i] ?? '');
  return shape;
}

/** A shape with its runs put together: `9999-99-99` becomes `9-9-9`. */
export function coarse(shape: string): string {
  let out = '';
  for (let i = 0; i < shape.length; i++) if (shape[i] !== shape[i - 1]) out += shape[i];
  return out;
}

/** Whether a value is a number as people write it: signs, thousands separators and a unit of money or percent allowed. */
export function isNumeric(value: string): boolean {
  return /^[-+(]?\s*[$€£¥₩]?\s*[-+]?\d[\d,.\s']*(?:[eE][-+]?\d+)?\s*(?:[%원$€£¥₩)]|[KkMm]\b)?\)?$/u.test(
    value,
  );
}

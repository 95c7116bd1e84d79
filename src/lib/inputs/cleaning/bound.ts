const PLAIN = /^(?:[a-z_]\w*|"[^"]+")$/i;

/**
 * SQL that names `cell` once and may use it often. DuckDB works out a repeated part again in every branch of a CASE, and
 * text that doubles with each step outgrows the parser, so whatever is more than a name is bound by a lambda.
 */
export function bound(cell: string, body: (name: string) => string): string {
  return PLAIN.test(cell) ? body(cell) : `list_transform([${cell}], lambda x: ${body('x')})[1]`;
}

/** SQL that is TRUE or FALSE, never NULL: NULL fails. */
export function orFalse(sql: string): string {
  return `coalesce(${sql}, FALSE)`;
}

/** SQL that is TRUE or FALSE, never NULL: NULL passes. */
export function orTrue(sql: string): string {
  return `coalesce(${sql}, TRUE)`;
}

import { text } from './quote';

/** SQL: the whole text fits a pattern in which `*` is any run of characters and `?` any one, whatever the case of letters. */
export function fitsPattern(expression: string, pattern: string): string {
  const like = pattern.replace(/[!%_]/g, '!$&').replaceAll('*', '%').replaceAll('?', '_');
  return `lower(${expression}) LIKE lower(${text(like)}) ESCAPE '!'`;
}

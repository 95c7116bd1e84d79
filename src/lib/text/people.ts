/** So many customers, in English. */
export function people(n: string): string {
  return `${n} ${n === '1' ? 'customer' : 'customers'}`;
}

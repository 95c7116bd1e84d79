/** The next id with a prefix that none of the items has, e.g. `s4`; counting up keeps links reproducible. */
export function freshId(prefix: string, items: readonly { readonly id: string }[]): string {
  const numbers = items.map(({ id }) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

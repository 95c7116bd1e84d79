import { keyOf } from './names-of';

function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** At most three names that are written much like a word: with few letters changed, or with the word in them. */
export function nearest(word: string, names: readonly string[]): string[] {
  const key = keyOf(word).slice(0, 60);
  if (key === '') return [];
  const most = Math.max(1, Math.floor(key.length / 3));
  const scored = names.flatMap((name) => {
    const other = keyOf(name).slice(0, 60);
    if (other === '') return [];
    const within = key.length > 1 && (other.includes(key) || (other.length > 1 && key.includes(other)));
    const far = within ? 0.5 : distance(key, other, most);
    return far <= most ? [{ name, far }] : [];
  });
  return [...new Set(scored.sort((a, b) => a.far - b.far).map(({ name }) => name))].slice(0, 3);
}

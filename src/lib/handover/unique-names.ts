/** Names as the engine compares them: letters in either case are the same. */
function folded(name: string): string {
  return name.toLowerCase();
}

function cleaned(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ').trim();
}

/**
 * Column names that SQL can tell apart, in order: control characters become spaces, an empty name becomes
 * `column`, and a name that an earlier or reserved one already has gets ` (2)`, ` (3)` and so on.
 */
export function uniqueNames(names: readonly string[], reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved.map(folded));
  return names.map((raw) => {
    const base = cleaned(raw) || 'column';
    let name = base;
    for (let n = 2; taken.has(folded(name)); n++) name = `${base} (${n})`;
    taken.add(folded(name));
    return name;
  });
}

const REPLACEMENTS: readonly unknown[] = [null, true, -1, 0.5, '', 'x y', '\u202e', [], {}, { kind: 'zzz' }];

function replaceAt(value: unknown, path: readonly string[], change: (inner: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === first ? replaceAt(item, rest, change) : item));
  }
  const copy = { ...(value as Record<string, unknown>) };
  copy[first] = replaceAt(copy[first], rest, change);
  return copy;
}

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [[...path], ...inner];
}

/** Copies of a JSON value with each of its parts in turn left out, extended or replaced by something else. */
export function mutationsOf(value: unknown): { readonly name: string; readonly value: unknown }[] {
  return pathsOf(value).flatMap((path) => {
    const at = path.join('.');
    const replaced = REPLACEMENTS.map((replacement) => ({
      name: `${at} = ${JSON.stringify(replacement)}`,
      value: replaceAt(value, path, () => replacement),
    }));
    const gone = { name: `${at} gone`, value: replaceAt(value, path, () => undefined) };
    const more = {
      name: `${at} with more`,
      value: replaceAt(value, path, (inner) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner, extra: 1 } : inner,
      ),
    };
    return [...replaced, gone, more];
  });
}

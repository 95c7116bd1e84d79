import { unescaped } from './unescaped';

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** The value of an attribute, as written; undefined when there is none. Looks at whole names only, prefix included. */
export function rawAttribute(tag: string, name: string): string | undefined {
  let at = tag.indexOf(name);
  while (at >= 0) {
    let next = at + name.length;
    if (at > 0 && isSpace(tag.charCodeAt(at - 1))) {
      while (isSpace(tag.charCodeAt(next))) next++;
      if (tag.charCodeAt(next) === 61) {
        next++;
        while (isSpace(tag.charCodeAt(next))) next++;
        const quote = tag[next];
        if (quote !== '"' && quote !== "'") return undefined;
        const end = tag.indexOf(quote, next + 1);
        return end < 0 ? undefined : tag.slice(next + 1, end);
      }
    }
    at = tag.indexOf(name, next);
  }
  return undefined;
}

/** The value of an attribute with its entities resolved. */
export function attribute(tag: string, name: string): string | undefined {
  const raw = rawAttribute(tag, name);
  return raw === undefined ? undefined : unescaped(raw);
}

/** The value of the attribute of that local name, whatever its prefix (`r:id`, `rel:id`). */
export function prefixedAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s[\\w.-]+:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescaped(match[1] ?? match[2] ?? '') : undefined;
}

/** Whether an attribute of XML Schema's boolean kind says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

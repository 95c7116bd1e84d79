import { isUtf8 } from '../bytes/decoded';

/** The extra field in which Info-ZIP keeps a name as UTF-8. */
const UNICODE_PATH = 0x7075;

function unicodePath(view: DataView, from: number, to: number): string | undefined {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== UNICODE_PATH || length < 6 || at + 4 + length > to) continue;
    return new TextDecoder().decode(slice(view, at + 9, at + 4 + length));
  }
  return undefined;
}

function slice(view: DataView, from: number, to: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}

/**
 * The name of an entry. Without the UTF-8 flag the standard says CP437, but Windows writes the code page of its country
 * there: names that are UTF-8 are taken as such (macOS forgets the flag), else CP949, which Korean Windows writes.
 * Backslashes become slashes, and names are composed (macOS keeps Korean syllables taken apart).
 */
export function entryName(
  view: DataView,
  from: number,
  nameEnd: number,
  extraEnd: number,
  utf8: boolean,
): string {
  const bytes = slice(view, from, nameEnd);
  const unicode = utf8 ? undefined : unicodePath(view, nameEnd, extraEnd);
  const text = unicode ?? new TextDecoder(utf8 || isUtf8(bytes) ? 'utf-8' : 'euc-kr').decode(bytes);
  return text.replaceAll('\\', '/').normalize('NFC');
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark tells, if there is one. */
export function bomEncoding(head: Uint8Array): string | undefined {
  return BOMS.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0];
}

/** Whether the bytes are strict UTF-8, but for a last character that is cut. */
export function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The encoding of JSON or HTML that does not tell: by its mark, UTF-16 by its zeros, else UTF-8 where that holds, else CP949. */
export function guessTextEncoding(head: Uint8Array): string {
  const mark = bomEncoding(head);
  if (mark !== undefined) return mark;
  if (head[0] !== 0 && head[1] === 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'euc-kr';
}

/** Bytes as text, piece by piece, without the byte order mark; small pieces are put together to half a megabyte. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length < 512 * 1024) continue;
    yield text;
    text = '';
  }
  text += decoder.decode();
  if (text !== '') yield text;
}

/** Windows code pages as labels of `TextDecoder`; those not named here are `windows-<number>` or unknown. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known) return known;
  const label = LABELS.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  decoders.set(page, decoder);
  return decoder;
}

function bytesOf(data: ArrayLike<number> | string): Uint8Array {
  return typeof data === 'string'
    ? Uint8Array.from(data, (char) => char.charCodeAt(0))
    : Uint8Array.from(data);
}

/**
 * Code pages for SheetJS, in the shape of its own tables, which weigh 200 kB: decoding alone, by the platform. Books of
 * Excel 95 and before hold text in the code page of their country.
 */
export const CODE_PAGES = {
  utils: {
    /** Text of bytes in a code page; never empty for a byte, since SheetJS takes its first letter. */
    decode: (page: number, data: ArrayLike<number> | string): string =>
      decoderOf(page).decode(bytesOf(data)) || (data.length > 0 ? '\ufffd' : ''),
    /** Only needed for writing, which is not done. */
    encode: (_page: number, text: string): Uint8Array => bytesOf(text),
  },
} as const;

import type { Words } from '../../core/words';
import { guessTextEncoding } from '../bytes/decoded';
import { looksLikeJson } from '../json/open';

/** What a file is, by its bytes alone. `legacy` is for books that only SheetJS reads. */
export type Kind =
  | { readonly is: 'gzip' | 'zip' | 'compound' | 'columns' | 'legacy' | 'html' | 'json' | 'text' | 'empty' }
  | { readonly is: 'other'; readonly what: Words };

type Magic = readonly (number | string)[];

function begins(head: Uint8Array, magic: Magic, at = 0): boolean {
  const bytes = magic.flatMap((part) =>
    typeof part === 'number' ? [part] : [...part].map((char) => char.charCodeAt(0)),
  );
  return bytes.every((byte, i) => head[at + i] === byte);
}

const READ: readonly (readonly ['gzip' | 'zip' | 'compound' | 'columns' | 'legacy', Magic])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', ['PK', 3, 4]],
  ['zip', ['PK', 5, 6]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['columns', ['PAR1']],
  ['columns', ['ARROW1']],
  ['columns', [0xff, 0xff, 0xff, 0xff]],
  ['columns', ['FEA1']],
  // Streams of BIFF 2 to 8 without a compound file around them.
  ['legacy', [9, 0, 4, 0]],
  ['legacy', [9, 2, 6, 0]],
  ['legacy', [9, 4, 6, 0]],
  ['legacy', [9, 8, 8, 0]],
  ['legacy', [9, 8, 16, 0]],
  ['legacy', ['ID;P']],
  ['legacy', ['TABLE\r\n0,1\r\n']],
];

const same = (text: string): Words => ({ ko: text, en: text });

const NOT_READ: readonly (readonly [Words, Magic, number?])[] = [
  [same('PDF'), ['%PDF']],
  [{ ko: 'PNG 그림', en: 'a PNG picture' }, [0x89, 'PNG']],
  [{ ko: 'JPEG 그림', en: 'a JPEG picture' }, [0xff, 0xd8, 0xff]],
  [{ ko: 'GIF 그림', en: 'a GIF picture' }, ['GIF8']],
  [{ ko: '소리나 영상', en: 'sound or video' }, ['RIFF']],
  [{ ko: '소리나 영상', en: 'sound or video' }, ['ftyp'], 4],
  [{ ko: 'RAR 압축', en: 'a RAR archive' }, ['Rar!']],
  [{ ko: '7z 압축', en: 'a 7z archive' }, ['7z', 0xbc, 0xaf, 0x27, 0x1c]],
  [{ ko: 'bzip2 압축', en: 'a bzip2 archive' }, ['BZh']],
  [{ ko: 'xz 압축', en: 'an xz archive' }, [0xfd, '7zXZ', 0]],
  [{ ko: 'zstd 압축', en: 'a zstd archive' }, [0x28, 0xb5, 0x2f, 0xfd]],
  [{ ko: 'tar 묶음', en: 'a tar archive' }, ['ustar'], 257],
  [{ ko: 'EGG 압축', en: 'an EGG archive' }, ['EGGA']],
  [{ ko: 'ALZ 압축', en: 'an ALZ archive' }, ['ALZ', 1]],
  [{ ko: 'SQLite 데이터베이스', en: 'an SQLite database' }, ['SQLite format 3', 0]],
  [{ ko: 'Avro', en: 'Avro' }, ['Obj', 1]],
  [{ ko: 'ORC', en: 'ORC' }, ['ORC', 0x0a]],
  [{ ko: 'RTF 문서', en: 'an RTF document' }, ['{\\rtf']],
  [{ ko: '한글 문서(HWP)', en: 'a Hangul document (HWP)' }, ['HWP Document File']],
  [{ ko: '암호화된 Parquet', en: 'encrypted Parquet' }, ['PARE']],
  [{ ko: '프로그램', en: 'a program' }, ['MZ', 0x90, 0]],
];

/** Characters that text does not hold, but for tabs, line ends and the separators that some exports use. */
function controls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27)) count++;
  return count;
}

const SPREADSHEET_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';

function textKind(text: string): Kind {
  const start = text.trimStart().slice(0, 4096);
  const lower = start.toLowerCase();
  if (lower.startsWith('<')) {
    if (start.includes(SPREADSHEET_2003)) return { is: 'legacy' };
    if (
      /^<(!doctype\s+html|html|table|head|meta|body|div|style|script)\b/.test(lower) ||
      /<(html|table)\b/.test(lower)
    )
      return { is: 'html' };
    if (lower.startsWith('<?xml')) return { is: 'other', what: { ko: 'XML 문서', en: 'an XML document' } };
  }
  return looksLikeJson(text) ? { is: 'json' } : { is: 'text' };
}

/** Tells a file by its first bytes (64 KB are plenty), never by its name. */
export function kindOf(head: Uint8Array): Kind {
  if (head.length === 0) return { is: 'empty' };
  const read = READ.find(([, magic]) => begins(head, magic));
  if (read) return { is: read[0] };
  const not = NOT_READ.find(([, magic, at]) => begins(head, magic, at));
  if (not) return { is: 'other', what: not[0] };
  const encoding = guessTextEncoding(head);
  const start = head.subarray(0, 8192);
  if (!encoding.startsWith('utf-16') && controls(start) * 20 > start.length)
    return {
      is: 'other',
      what: { ko: '표나 글이 아닌 데이터', en: 'data that is neither a table nor text' },
    };
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  return text.trim() === '' && head.length < 65_536 ? { is: 'empty' } : textKind(text);
}

import type { Encoding } from '../core/input';
import type { Words } from '../core/words';
import { fitOf, OLD_ENCODINGS, scanOld, type OldEncoding } from './encodings/scan';
import { oldEvidence } from './encodings/words';
import { scanUtf8 } from './utf8';

/** The encoding of a file and why it is believed. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly evidence: Words;
}

/** An encoding that a file could have, with a line of it read that way. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  /** The first line with letters beyond ASCII, or the first one; at most 120 characters. */
  readonly line: string;
}

/** Whole characters of UTF-8 for each byte that is none, from which on a text is UTF-8 with errors. */
const MOSTLY = 4;
/** An old encoding that fits worse is not offered. */
const OFFERED = 0.15;
const LINE = 120;

function byMark(b: Uint8Array): EncodingGuess | undefined {
  const evidence = {
    ko: '파일 앞머리의 표시(BOM)를 보고 알았습니다.',
    en: 'From the mark (BOM) at its start.',
  };
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', evidence };
  if (b[0] === 0xff && b[1] === 0xfe) return { encoding: 'utf-16le', evidence };
  return b[0] === 0xfe && b[1] === 0xff ? { encoding: 'utf-16be', evidence } : undefined;
}

/** Delimiters and digits of UTF-16 have a zero byte on one side. */
function byZeros(bytes: Uint8Array): EncodingGuess | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  if (Math.max(even, odd) < head.length * 0.1 || Math.min(even, odd) > Math.max(even, odd) * 0.1)
    return undefined;
  const evidence = { ko: '0 바이트가 번갈아 나옵니다.', en: 'Every other byte is zero.' };
  return { encoding: odd > even ? 'utf-16le' : 'utf-16be', evidence };
}

function rankOld(head: Uint8Array): { encoding: OldEncoding; fit: number }[] {
  const fits = OLD_ENCODINGS.map((encoding) => ({ encoding, fit: fitOf(scanOld(head, encoding)) }));
  return fits.sort((a, b) => b.fit - a.fit);
}

/** Guesses the encoding from the first bytes of a file (64 KB is plenty); plain ASCII counts as UTF-8. */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  const sure = byMark(head) ?? byZeros(head);
  if (sure) return sure;
  const utf8 = scanUtf8(head);
  if (utf8.errors === 0) {
    return {
      encoding: 'utf-8',
      evidence:
        utf8.wide > 0
          ? { ko: '모든 바이트가 UTF-8 규칙에 맞습니다.', en: 'Every byte fits the rules of UTF-8.' }
          : { ko: '영문과 숫자만 있습니다.', en: 'It holds ASCII characters only.' },
    };
  }
  const [best] = rankOld(head);
  if (best && best.fit > OFFERED && utf8.wide < MOSTLY * utf8.errors) {
    return { encoding: best.encoding, evidence: oldEvidence(best.encoding, best.fit) };
  }
  return {
    encoding: 'utf-8',
    evidence: {
      ko: '확실하지 않습니다. 깨진 글자가 보이면 인코딩을 바꿔 보세요.',
      en: 'Not certain. If letters look broken, choose another encoding.',
    },
  };
}

/** A line that shows how the text reads: the first with letters beyond ASCII, else the first. */
function sampleLine(head: Uint8Array, encoding: Encoding): string {
  const lines = new TextDecoder(encoding).decode(head, { stream: true }).split(/\r\n|\n|\r/);
  const line =
    lines.find((text) => /[^\p{ASCII}]/u.test(text)) ?? lines.find((text) => text.trim() !== '') ?? '';
  const at = Math.max(0, line.search(/[^\p{ASCII}]/u) - 20);
  return Array.from(line.slice(at, at + 2 * LINE))
    .slice(0, LINE)
    .join('');
}

/** Every encoding that the file could have, the likeliest first, each with a line read that way to judge by. */
export function encodingChoices(head: Uint8Array): EncodingChoice[] {
  const { encoding: first } = guessEncoding(head);
  const sure = byMark(head) ?? byZeros(head);
  const utf8 = scanUtf8(head);
  const plain = utf8.errors === 0 && utf8.wide === 0;
  const old = sure || plain ? [] : rankOld(head).filter(({ fit }) => fit > OFFERED);
  const also: Encoding[] = sure || utf8.wide === 0 ? [] : ['utf-8'];
  const all = [...new Set<Encoding>([first, ...also, ...old.map(({ encoding }) => encoding)])];
  return all.map((encoding) => ({ encoding, line: sampleLine(head, encoding) }));
}

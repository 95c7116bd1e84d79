import type { Encoding } from '../core/input';
import type { Words } from '../core/words';
import { scanCp949 } from './cp949';
import { scanUtf8 } from './utf8';

/** The encoding of a file and why it is believed. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly evidence: Words;
}

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
  const cp949 = scanCp949(head);
  if (cp949.errors < utf8.errors) {
    return {
      encoding: 'euc-kr',
      evidence: {
        ko: 'UTF-8이 아니고 한글 윈도우 인코딩(CP949)에 맞습니다.',
        en: 'It is not UTF-8 and fits the Korean Windows encoding (CP949).',
      },
    };
  }
  return {
    encoding: 'utf-8',
    evidence: {
      ko: '확실하지 않습니다. 깨진 글자가 보이면 인코딩을 바꿔 보세요.',
      en: 'Not certain. If letters look broken, choose another encoding.',
    },
  };
}

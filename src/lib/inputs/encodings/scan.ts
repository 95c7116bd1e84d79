import { isCp949Pair } from '../cp949';

/** How bytes read in one encoding: characters beyond ASCII, how many of them that language uses all the time, and errors. */
export interface ByteScan {
  readonly characters: number;
  /** Between 0 and `characters`. */
  readonly usual: number;
  readonly errors: number;
}

/** Texts shorter than this, in characters beyond ASCII, may well consist of rare ones. */
const SHORT = 20;

/** How many bytes a character takes and how usual it is (0 to 1); 0 bytes for an error. */
type Step = (bytes: Uint8Array, at: number) => readonly [size: number, kind: string];

interface Language {
  readonly step: Step;
  readonly weigh: (counts: ReadonlyMap<string, number>, characters: number) => number;
}

const within = (byte: number | undefined, low: number, high: number) =>
  byte !== undefined && byte >= low && byte <= high;

const korean: Language = {
  step(bytes, i) {
    const [lead = 0, trail] = [bytes[i], bytes[i + 1]];
    if (trail === undefined || !isCp949Pair(lead, trail)) return [0, ''];
    if (trail < 0xa1 || lead < 0xa1) return [2, 'rare'];
    return [2, within(lead, 0xb0, 0xc8) ? 'usual' : lead < 0xb0 ? 'mark' : 'hanja'];
  },
  weigh: (n, all) => {
    const rare = n.get('rare') ?? 0;
    return (
      (n.get('usual') ?? 0) +
      0.8 * (n.get('mark') ?? 0) +
      0.1 * (n.get('hanja') ?? 0) +
      rare * (all < SHORT || rare < all * 0.1 ? 0.7 : 0.2)
    );
  },
};

const chinese: Language = {
  step(bytes, i) {
    const [a, b, c, d] = [bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]];
    if (!within(a, 0x81, 0xfe)) return [0, ''];
    if (within(b, 0x30, 0x39)) return within(c, 0x81, 0xfe) && within(d, 0x30, 0x39) ? [4, 'rare'] : [0, ''];
    if (!within(b, 0x40, 0x7e) && !within(b, 0x80, 0xfe)) return [0, ''];
    if (!within(b, 0xa1, 0xfe)) return [2, 'rare'];
    return [2, within(a, 0xb0, 0xd7) ? 'usual' : within(a, 0xa1, 0xa3) ? 'mark' : 'rare'];
  },
  weigh: (n) => 0.95 * (n.get('usual') ?? 0) + 0.8 * (n.get('mark') ?? 0) + 0.2 * (n.get('rare') ?? 0),
};

const japanese: Language = {
  step(bytes, i) {
    const [a, b] = [bytes[i], bytes[i + 1]];
    if (within(a, 0xa1, 0xdf)) return [1, 'half'];
    if (!within(a, 0x81, 0x9f) && !within(a, 0xe0, 0xfc)) return [0, ''];
    if (!within(b, 0x40, 0x7e) && !within(b, 0x80, 0xfc)) return [0, ''];
    if ((a === 0x82 && within(b, 0x9f, 0xf1)) || (a === 0x83 && within(b, 0x40, 0x96))) return [2, 'kana'];
    return [2, a === 0x81 || a === 0x82 ? 'mark' : within(a, 0x88, 0x97) ? 'kanji' : 'rare'];
  },
  weigh: (n, all) => {
    const kana = n.get('kana') ?? 0;
    const kanji = kana > 0 ? 0.95 : all < SHORT ? 0.5 : 0.3;
    return (
      kana +
      0.8 * (n.get('mark') ?? 0) +
      kanji * (n.get('kanji') ?? 0) +
      0.1 * ((n.get('half') ?? 0) + (n.get('rare') ?? 0))
    );
  },
};

const isAsciiLetter = (byte: number | undefined) => within(byte, 0x41, 0x5a) || within(byte, 0x61, 0x7a);

const western: Language = {
  step(bytes, i) {
    const byte = bytes[i] ?? 0;
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return [0, ''];
    const [before, after] = [bytes[i - 1], bytes[i + 1]];
    const alone = (before ?? 0) < 0x80 && (after ?? 0) < 0x80;
    if (!alone) return [1, 'rare'];
    if (byte < 0xc0) return [1, 'mark'];
    return [1, isAsciiLetter(before) || isAsciiLetter(after) ? 'usual' : 'rare'];
  },
  weigh: (n) => (n.get('usual') ?? 0) + 0.8 * (n.get('mark') ?? 0) + 0.1 * (n.get('rare') ?? 0),
};

const LANGUAGES = {
  'euc-kr': korean,
  gb18030: chinese,
  shift_jis: japanese,
  'windows-1252': western,
} as const;

/** Encodings that cannot be told by rules alone, only by what their characters are. */
export type OldEncoding = keyof typeof LANGUAGES;
export const OLD_ENCODINGS: readonly OldEncoding[] = ['euc-kr', 'shift_jis', 'gb18030', 'windows-1252'];

/** Reads bytes in one of the old encodings; a character that the end cuts off is no error. */
export function scanOld(bytes: Uint8Array, encoding: OldEncoding): ByteScan {
  const { step, weigh } = LANGUAGES[encoding];
  const counts = new Map<string, number>();
  let characters = 0;
  let errors = 0;
  for (let i = 0; i < bytes.length;) {
    if ((bytes[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    const [size, kind] = step(bytes, i);
    if (size === 0) {
      if (bytes.length - i > 3) errors++;
      i++;
      continue;
    }
    characters++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    i += size;
  }
  return { characters, usual: weigh(counts, characters), errors };
}

/** How well bytes read in an old encoding: 1 as that language is written, 0 or less not at all. */
export function fitOf({ characters, usual, errors }: ByteScan): number {
  const all = characters + errors;
  return all === 0 ? 0 : (usual - 4 * errors) / all;
}

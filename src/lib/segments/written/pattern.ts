import type { Lang } from '../../core/words';
import type { Particle } from '../words/particle';
import { endingsOf, type Endings } from './endings';
import { wordOf, type Word } from './words';

/** The signs with which words begin; null when they may be left out. */
function headsOf(words: readonly Word[]): string | null {
  return words.some(({ folded }) => folded === '') ? null : words.map(({ folded }) => folded[0]).join('');
}

/** A piece of a pattern; `heads` are the signs with which its words begin, null when they may be left out. */
export type Piece =
  | { readonly kind: 'gap' }
  | { readonly kind: 'word'; readonly words: readonly Word[]; readonly heads: string | null }
  | { readonly kind: 'slot'; readonly slot: string }
  | {
      readonly kind: 'particle';
      readonly pair: Particle;
      readonly words: readonly Word[];
      readonly heads: null;
    }
  | {
      readonly kind: 'verb';
      readonly stem: string;
      readonly endings: Endings;
      readonly heads: string | null;
      /** It says what something is, rather than what was done. */
      readonly copular: boolean;
      readonly words: Readonly<Record<keyof Endings, readonly Word[]>>;
    };

const PARTICLES: readonly (readonly [mark: string, pair: Particle, also: readonly string[]])[] = [
  ['@이가', '이/가', ['은', '는', '을', '를', '도']],
  ['@을를', '을/를', ['이', '가', '은', '는', '도']],
  ['@과와', '과/와', ['이랑', '랑', '하고']],
  ['@으로', '으로/로', []],
];

const PIECE =
  /<([^>]*)>|\{(\w+)\}|\^([가-힣]+(?: [가-힣]+)*\??)|(@(?:이가|을를|과와|으로))|( +)|([(),:]|[^<{^@(),: ]+(?: +[^<{^@(),: ]+)*)/gu;

function particlePiece(mark: string, lang: Lang): Piece {
  const found = PARTICLES.find(([one]) => one === mark);
  if (!found) throw new RangeError(mark);
  const [, pair, also] = found;
  return {
    kind: 'particle',
    pair,
    heads: null,
    words: ['', ...pair.split('/'), ...also].map((text) => wordOf(text, lang)),
  };
}

function wordPiece(texts: readonly string[], lang: Lang): Piece {
  const words = texts.map((text) => wordOf(text, lang));
  return { kind: 'word', words, heads: headsOf(words) };
}

function verbPiece(stem: string, lang: Lang): Piece {
  const endings = endingsOf(stem);
  const wordsIn = (kind: keyof Endings) => endings[kind].map((text) => wordOf(text, lang));
  const words = { end: wordsIn('end'), and: wordsIn('and'), or: wordsIn('or'), noun: wordsIn('noun') };
  const heads = headsOf(Object.values(words).flat());
  return { kind: 'verb', stem, endings, heads, copular: /^(이\??|아니)$/.test(stem), words };
}

/**
 * The pieces of a pattern: words; `<a|b>` words of which the first is written; `{slot}`; `@이가` a particle, which may be
 * left out; `^구매하` a verb by its stem, in the ending that joins it to what follows.
 */
export function piecesOf(pattern: string, lang: Lang): Piece[] {
  return [...pattern.matchAll(PIECE)].map(([, choice, slot, stem, mark, gap, text]): Piece => {
    if (choice !== undefined) return wordPiece(choice.split('|'), lang);
    if (slot !== undefined) return { kind: 'slot', slot };
    if (stem !== undefined) return verbPiece(stem, lang);
    if (mark !== undefined) return particlePiece(mark, lang);
    if (gap !== undefined) return { kind: 'gap' };
    return wordPiece([text ?? ''], lang);
  });
}

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
  | {
      readonly kind: 'word';
      readonly words: readonly Word[];
      readonly heads: string | null;
      /** The same denied: `is not`, `does not contain`. */
      readonly denied?: readonly Word[];
    }
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
      /** The same denied: 아니, 시작하지 않, 없. */
      readonly denied?: Extract<Piece, { kind: 'verb' }>;
    };

type VerbPiece = Extract<Piece, { kind: 'verb' }>;

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

/** The words of English that deny: `is not` of `is`, `does not contain` and `do not contain` of `contains`. */
function deniedWords(texts: readonly string[]): string[] {
  const [first = ''] = texts;
  const are = texts.filter((text) => /^(?:is|are|was|were)$/.test(text));
  if (are.length > 0) return are.map((text) => `${text} not`);
  if (!/^(?:contains|starts with|ends with|matches)$/.test(first)) return [];
  return texts.flatMap((text) => [`does not ${text}`, `do not ${text}`]);
}

function wordPiece(texts: readonly string[], lang: Lang): Piece {
  const words = texts.map((text) => wordOf(text, lang));
  const denied = lang === 'en' ? deniedWords(texts) : [];
  return {
    kind: 'word',
    words,
    heads: headsOf(words),
    ...(denied.length > 0 && { denied: denied.map((text) => wordOf(text, lang)) }),
  };
}

/** The stem that denies a stem; undefined for one that denies already. */
function deniedStem(stem: string): string | undefined {
  if (stem.endsWith('아니') || stem.endsWith('않') || stem.endsWith('없')) return undefined;
  if (stem === '이' || stem === '이?') return '아니';
  return `${stem}지 않`;
}

function verbPiece(stem: string, lang: Lang): VerbPiece {
  const endings = endingsOf(stem);
  const wordsIn = (kind: keyof Endings) => endings[kind].map((text) => wordOf(text, lang));
  const words = { end: wordsIn('end'), and: wordsIn('and'), or: wordsIn('or'), noun: wordsIn('noun') };
  const heads = headsOf(Object.values(words).flat());
  const made: VerbPiece = { kind: 'verb', stem, endings, heads, copular: /^(이\??|아니)$/.test(stem), words };
  const no = deniedStem(stem);
  if (no === undefined) return made;
  const denied = verbPiece(no, lang);
  return { ...made, denied: no === '아니' ? afterParticle(denied, lang) : denied };
}

/** The words of a verb that has a particle before it: 이 아닌, 가 아닌. */
function afterParticle(verb: VerbPiece, lang: Lang): VerbPiece {
  const each = (kind: keyof Endings) =>
    verb.endings[kind].flatMap((end) =>
      ['', '이 ', '가 ', '은 ', '는 '].map((before) => wordOf(before + end, lang)),
    );
  const words = { end: each('end'), and: each('and'), or: each('or'), noun: each('noun') };
  return { ...verb, words, heads: headsOf(Object.values(words).flat()) };
}

const known = new Map<string, Piece>();

function pieceOf([all, choice, slot, stem, mark, gap, text]: RegExpExecArray, lang: Lang): Piece {
  const key = `${lang} ${all}`;
  const found = known.get(key);
  if (found) return found;
  const made = ((): Piece => {
    if (choice !== undefined) return wordPiece(choice.split('|'), lang);
    if (slot !== undefined) return { kind: 'slot', slot };
    if (stem !== undefined) return verbPiece(stem, lang);
    if (mark !== undefined) return particlePiece(mark, lang);
    if (gap !== undefined) return { kind: 'gap' };
    return wordPiece([text ?? ''], lang);
  })();
  known.set(key, made);
  return made;
}

/**
 * The pieces of a pattern: words; `<a|b>` words of which the first is written; `{slot}`; `@이가` a particle, which may be
 * left out; `^구매하` a verb by its stem, in the ending that joins it to what follows.
 */
export function piecesOf(pattern: string, lang: Lang): Piece[] {
  return [...pattern.matchAll(PIECE)].map((match) => pieceOf(match, lang));
}

import type { Lang } from '../../core/words';
import { particle } from '../words/particle';
import { isBetter, referTo, type Described, type Form } from './form';
import { piecesOf, type Piece } from './pattern';
import { put, type Pen } from './pen';
import { miss, readWord, skip, type Hit, type Link, type Reader } from './reader';
import { wordOf } from './words';

type Slots = Readonly<Record<string, Form<unknown>>>;
type Held<S> = { readonly [K in keyof S]: S[K] extends Form<infer V> ? V : never };

/** How something is written in both languages: the first pattern of each is the one that is written. */
export interface Rule<T, S> {
  readonly ko: string | readonly string[];
  readonly en: string | readonly string[];
  readonly slots: S;
  /** Undefined when these parts cannot stand together. */
  readonly make: (held: Held<S>) => T | undefined;
  /** The parts of a value that this rule says; undefined for others. Left out of what is read but never written. */
  readonly take?: (value: T) => Held<S> | undefined;
}

const LINKS = ['and', 'or', 'noun', 'end'] as const;

type Verb = Extract<Piece, { kind: 'verb' }>;

/** Verbs are offered as they end a sentence, what may follow a name also as it goes on. */
function readVerb(reader: Reader, at: number, { words, copular, denied }: Verb): Hit<null> | undefined {
  let best: Hit<null> | undefined;
  for (const kind of LINKS) {
    const rare = kind === 'noun' || (kind !== 'end' && !copular) ? 1 : 0;
    reader.variants += rare;
    const hit = readWord(reader, at, words[kind]);
    reader.variants -= rare;
    if (hit && (!best || hit.to > best.to)) {
      best = { value: null, to: hit.to, link: { kind, from: hit.from, to: hit.to } };
    }
  }
  const no = reader.loose && denied ? readVerb(reader, at, denied) : undefined;
  return no && (!best || no.to > best.to) ? { ...no, denied: true } : best;
}

/** Whether the text goes on with a sign with which none of the words begins: most rules end here. */
function isOther(reader: Reader, place: number, piece: Exclude<Piece, { kind: 'slot' | 'gap' }>): boolean {
  const at = skip(reader, place);
  const sign = reader.text[at];
  if (sign === undefined || piece.heads === null || piece.heads.includes(sign)) return false;
  const words = piece.kind === 'verb' ? piece.words.end : piece.words;
  if (at >= reader.furthest && words[0]) miss(reader, at, words[0].expected);
  return true;
}

function readPieces(
  reader: Reader,
  start: number,
  pieces: readonly Piece[],
  slots: Slots,
): Hit<Record<string, unknown>> | undefined {
  let held: Record<string, unknown> | undefined;
  let to = start;
  let link: Link | undefined;
  let denied = false;
  let gap: boolean | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined) continue;
    if (piece.kind === 'gap') {
      gap = true;
      continue;
    }
    if (gap !== undefined) reader.attached = !gap;
    gap = false;
    const open = reader.loose && (piece.kind === 'word' || piece.kind === 'verb') && piece.denied;
    if (piece.kind !== 'slot' && piece.heads !== null && !open && isOther(reader, to, piece)) {
      return undefined;
    }
    const hit: Hit<unknown> | undefined =
      piece.kind === 'slot'
        ? slots[piece.slot]?.read(reader, to)
        : piece.kind === 'verb'
          ? readVerb(reader, to, piece)
          : wordHit(reader, to, piece);
    if (!hit) return undefined;
    if (piece.kind === 'slot') (held ??= {})[piece.slot] = hit.value;
    if (hit.link) link = hit.link;
    if (hit.denied) denied = !denied;
    to = hit.to;
  }
  return { value: held ?? {}, to, link, ...(denied && { denied }) };
}

function wordHit(
  reader: Reader,
  at: number,
  piece: Extract<Piece, { kind: 'word' | 'particle' }>,
): Hit<null> | undefined {
  const hit = readWord(reader, at, piece.words);
  const no =
    reader.loose && piece.kind === 'word' && piece.denied ? readWord(reader, at, piece.denied) : undefined;
  if (no && no.to > (hit?.to ?? at)) return { value: null, to: no.to, denied: true };
  return hit && { value: null, to: hit.to };
}

function writePieces(
  pen: Pen,
  pieces: readonly Piece[],
  slots: Slots,
  held: Record<string, unknown>,
): boolean {
  return pieces.every((piece) => {
    switch (piece.kind) {
      case 'gap':
        pen.gap = true;
        return true;
      case 'slot':
        return slots[piece.slot]?.write(held[piece.slot], pen) ?? false;
      case 'particle':
        put(pen, particle(pen.text, piece.pair));
        return true;
      case 'verb':
        put(pen, piece.endings[pen.ending][0] ?? '');
        return true;
      case 'word':
        put(pen, piece.words[0]?.text ?? '');
        return true;
    }
  });
}

function terminals(words: readonly string[]): string {
  const said = words.filter((word) => word !== '').map((word) => `"${word}"`);
  const text = said.join(' | ');
  if (said.length < words.length) return `[ ${text} ]`;
  return said.length === 1 ? text : `( ${text} )`;
}

/** A verb or a particle as a name of the grammar, since many rules have it. */
function ending(piece: Extract<Piece, { kind: 'verb' | 'particle' }>): Form<unknown> {
  const words =
    piece.kind === 'verb'
      ? LINKS.flatMap((kind) => [...piece.endings[kind]])
      : piece.words.map(({ text }) => text);
  const name =
    piece.kind === 'verb'
      ? `${piece.stem.replaceAll(' ', '-').replace('?', '-or-nothing')}~`
      : `particle-${piece.pair.replace('/', '-')}`;
  return {
    name,
    read: () => undefined,
    write: () => false,
    describe: () => ({ text: terminals(words), uses: [] }),
  };
}

function describePieces(pieces: readonly Piece[], slots: Slots, lang: Lang): Described {
  const uses: Form<unknown>[] = [];
  const texts = pieces.flatMap((piece) => {
    switch (piece.kind) {
      case 'gap':
        return [];
      case 'slot': {
        const form = slots[piece.slot];
        if (!form) throw new RangeError(`no slot ${piece.slot}`);
        const named = referTo(form, lang);
        uses.push(...named.uses);
        return [named.text];
      }
      case 'particle':
      case 'verb': {
        const form = ending(piece);
        uses.push(form);
        return [form.name ?? ''];
      }
      case 'word':
        return [terminals(piece.words.map(({ text }) => text))];
    }
  });
  return { text: texts.join(' '), uses };
}

function patternsIn(rule: Pick<Rule<unknown, unknown>, Lang>, lang: Lang): readonly (readonly Piece[])[] {
  return [rule[lang]].flat().map((pattern) => piecesOf(pattern, lang));
}

/** Rules that make a value of one type. */
export function ruleFor<T>() {
  return <S extends Slots>(rule: Rule<T, S>, name: string | null = null): Form<T> => {
    const made: Partial<Record<Lang, readonly (readonly Piece[])[]>> = {};
    const patterns = (lang: Lang) => (made[lang] ??= patternsIn(rule, lang));
    const { slots } = rule;
    return {
      name,
      read(reader, at) {
        const { table, subject, attached } = reader;
        let best: Hit<T> | undefined;
        let tableAfter = table;
        let subjectAfter = subject;
        const all = patterns(reader.lang);
        for (let i = 0; i < all.length; i++) {
          reader.table = table;
          reader.subject = subject;
          reader.attached = attached;
          const variant = i > 0 || !rule.take ? 1 : 0;
          reader.variants += variant;
          const hit = readPieces(reader, at, all[i] ?? [], slots);
          reader.variants -= variant;
          if (!hit || (best && !isBetter(hit, best))) continue;
          const value = rule.make(hit.value as Held<S>);
          if (value === undefined) continue;
          best = { value, to: hit.to, link: hit.link, ...(hit.denied && { denied: true }) };
          tableAfter = reader.table;
          subjectAfter = reader.subject;
        }
        reader.table = tableAfter;
        reader.subject = subjectAfter;
        return best;
      },
      write(value, pen) {
        const held = rule.take?.(value);
        const pieces = patterns(pen.lang)[0];
        return held !== undefined && pieces !== undefined && writePieces(pen, pieces, slots, { ...held });
      },
      describe(lang) {
        const each = patterns(lang).map((pieces) => describePieces(pieces, slots, lang));
        return { text: each.map(({ text }) => text).join(' | '), uses: each.flatMap(({ uses }) => uses) };
      },
    };
  };
}

/** Words that stand for values; the first of each is written. */
export type Wordings<T extends string> = Readonly<Record<T, Readonly<Record<Lang, readonly string[]>>>>;

/** A value that is said by a word; `on` tells what follows from having read or written it. */
export function worded<T extends string>(
  name: string | null,
  wordings: Wordings<T>,
  on?: (about: Reader | Pen, value: T) => void,
): Form<T> {
  const values = Object.keys(wordings) as T[];
  const wordsIn = (lang: Lang) =>
    values.map((value) => [value, wordings[value][lang].map((text) => wordOf(text, lang))] as const);
  const made: Partial<Record<Lang, ReturnType<typeof wordsIn>>> = {};
  return {
    name,
    read(reader, place) {
      let best: Hit<T> | undefined;
      const at = skip(reader, place);
      const sign = reader.text[at];
      for (const [value, words] of (made[reader.lang] ??= wordsIn(reader.lang))) {
        if (sign !== undefined && !words.some(({ folded }) => folded[0] === sign)) {
          if (at >= reader.furthest && words[0]) miss(reader, at, words[0].expected);
          continue;
        }
        const hit = readWord(reader, at, words);
        if (hit && (!best || hit.to > best.to)) best = { value, to: hit.to };
      }
      if (best) on?.(reader, best.value);
      return best;
    },
    write(value, pen) {
      put(pen, wordings[value][pen.lang][0] ?? '');
      on?.(pen, value);
      return true;
    },
    describe: (lang) => ({
      text: terminals(values.flatMap((value) => [...wordings[value][lang]])),
      uses: [],
    }),
  };
}

import type { Condition, EventTableName } from '../../core/condition';
import type { Lang } from '../../core/words';
import type { ValuesOf } from '../values';
import { fold } from './fold';
import type { Lexicon } from './lexicon';
import type { TextProblem } from './problems';
import { ENDED, matchWord, MISSED, type Word } from './words';

/** What may stand at a place, other than a word of the grammar. */
export type SlotKind = 'trait' | 'column' | 'segment' | 'number' | 'value' | 'day' | 'sql';

/** What could have stood at the place where reading ended. */
export type Expected =
  { readonly kind: 'word'; readonly text: string } | { readonly kind: 'slot'; readonly slot: SlotKind };

/** Something that could be put in place of the rest of the text. */
export interface Offer {
  readonly from: number;
  readonly text: string;
  readonly kind: 'word' | SlotKind;
  /** It follows without a space. */
  readonly attached: boolean;
}

/** How what was said is joined to what follows: Korean says so in the verb. */
export interface Link {
  readonly kind: 'and' | 'or' | 'end' | 'noun';
  readonly from: number;
  readonly to: number;
}

/** Where some words stand in a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something read, and where it ends. */
export interface Hit<T> {
  readonly value: T;
  readonly to: number;
  readonly link?: Link | undefined;
  /** Its verb denies it: `…이 아닌`, `is not …`. */
  readonly denied?: boolean | undefined;
}

/** A reading of a form at a place, kept because the same may be asked again. */
export interface Kept {
  readonly hit: Hit<unknown>;
  readonly table: EventTableName | undefined;
  readonly subject: ValuesOf | undefined;
}

/** A text being read. */
export interface Reader {
  readonly raw: string;
  readonly text: string;
  readonly lang: Lang;
  readonly lexicon: Lexicon;
  /** Whether what is shown and what people say every day is read too, beside what is written. */
  readonly loose: boolean;
  /** Collects what could be put at the end of the text; null when nobody asks. */
  readonly offers: Offer[] | null;
  /** The values that are known for a trait or a column. */
  readonly valuesFor: (of: ValuesOf) => readonly string[];
  /** Null where a form did not fit. */
  readonly kept: Map<object, Map<number, Kept | null>>;
  /** The words of each condition that was read. */
  readonly spans: WeakMap<Condition, Span>;
  /** Quotations that were read, by their place. */
  readonly quotes: Map<number, Hit<string> | undefined>;
  /** The run of spaces that was passed over last. */
  spaces: readonly [from: number, to: number];
  table: EventTableName | undefined;
  subject: ValuesOf | undefined;
  /** What is read next follows without a space when written. */
  attached: boolean;
  /** Above 0 while something is read that is never written so: it is not offered before it is begun. */
  variants: number;
  depth: number;
  nodes: number;
  furthest: number;
  expected: Expected[];
  /** A likely problem: it counts if nothing further on was looked for. */
  note: TextProblem | null;
  /** What keeps the text from being understood, however far it goes on. */
  stop: TextProblem | null;
  /** A name was looked for after the first word: set while names are tried for being mistaken for words. */
  reachedName: boolean;
}

/** A reader at the beginning of a text. */
export function readerOf(
  raw: string,
  lang: Lang,
  lexicon: Lexicon,
  asked: {
    readonly loose?: boolean;
    readonly offers?: Offer[];
    readonly valuesFor?: (of: ValuesOf) => readonly string[];
  } = {},
): Reader {
  return {
    raw,
    text: fold(raw),
    lang,
    lexicon,
    loose: asked.loose ?? false,
    offers: asked.offers ?? null,
    valuesFor: asked.valuesFor ?? (() => []),
    kept: new Map(),
    spans: new WeakMap(),
    quotes: new Map(),
    spaces: [0, 0],
    table: undefined,
    subject: undefined,
    attached: false,
    variants: 0,
    depth: 0,
    nodes: 0,
    furthest: 0,
    expected: [],
    note: null,
    stop: null,
    reachedName: false,
  };
}

/** The next place that is no space. */
export function skip(reader: Reader, at: number): number {
  if (reader.text[at] !== ' ') return at;
  const [from, known] = reader.spaces;
  if (at >= from && at < known) return known;
  let to = at;
  while (reader.text[to] === ' ') to++;
  reader.spaces = [at, to];
  return to;
}

/** Remembers what could have stood at a place, if nothing further on was looked for. */
export function miss(reader: Reader, at: number, expected: Expected): void {
  if (at < reader.furthest) return;
  if (at > reader.furthest) {
    reader.furthest = at;
    reader.expected = [];
  }
  reader.expected.push(expected);
}

/** Remembers a likely problem; the one that lies furthest on counts. */
export function note(reader: Reader, problem: TextProblem): void {
  if (!reader.note || problem.from > reader.note.from) reader.note = problem;
}

/** Remembers what keeps the text from being understood; the first counts. */
export function stopAt(reader: Reader, problem: TextProblem): undefined {
  reader.stop ??= problem;
  return undefined;
}

/** Remembers what could be put in place of the rest of the text, if that is asked for. */
export function offer(reader: Reader, from: number, text: string, kind: Offer['kind']): void {
  reader.offers?.push({ from, text, kind, attached: reader.attached });
}

/** Reads the longest of some words of the grammar; the first is the one that is written. */
export function readWord(
  reader: Reader,
  place: number,
  words: readonly Word[],
): { readonly index: number; readonly to: number; readonly from: number } | undefined {
  let index = -1;
  let to = -1;
  const at = skip(reader, place);
  const sign = reader.text[at];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if (word.folded === '') {
      if (to < place) {
        index = i;
        to = place;
      }
      continue;
    }
    const end =
      sign === undefined ? ENDED : word.folded[0] === sign ? matchWord(reader.text, at, word) : MISSED;
    if (end > to) {
      index = i;
      to = end;
    }
    if (end > MISSED) continue;
    if (end === ENDED && reader.offers && ((i === 0 && reader.variants === 0) || sign !== undefined)) {
      offer(reader, at, word.text, 'word');
    }
    if (at >= reader.furthest && (i === 0 || words[0]?.folded === '')) miss(reader, at, word.expected);
  }
  return index < 0 ? undefined : { index, to, from: at };
}

import * as v from 'valibot';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { conditionSchema } from '../schema';
import { joined } from './grammar/condition';
import { knownLexicon } from './known';
import { tooLong, type TextProblem } from './problems';
import { readerOf, readWord, skip, type Reader, type Span } from './reader';
import { unexpected } from './unexpected';
import { whosePeriod } from './whose-period';
import type { ValuesOf } from '../values';
import { wordOf } from './words';

/** A condition read from a text and the language it is in, or what is wrong and where. */
export type Written =
  | {
      readonly ok: true;
      readonly value: Condition;
      readonly lang: Lang;
      /** The words that say a part of the condition; undefined where it has none of its own. */
      readonly spanOf: (part: Condition) => Span | undefined;
    }
  | { readonly ok: false; readonly problem: TextProblem };

interface Attempt {
  readonly written: Written;
  /** How far the text was understood. */
  readonly reach: number;
}

const STOPS = ['', '.', '!'];

/** Where the conditions begin: `Customers (who …) and who …` names first whom they hold for. */
function begins(reader: Reader): number {
  const all = reader.loose ? /^ *customers(?= *\()/.exec(reader.text)?.[0].length : undefined;
  return skip(reader, all ?? 0);
}

function attempt(reader: Reader): Attempt {
  const hit = joined.read(reader, begins(reader));
  const stop =
    hit &&
    readWord(
      reader,
      hit.to,
      STOPS.map((text) => wordOf(text, reader.lang)),
    );
  const complete = hit && (hit.link?.kind ?? 'end') !== 'and' && hit.link?.kind !== 'or';
  if (hit && complete && skip(reader, stop?.to ?? hit.to) >= reader.text.length) {
    const written: Written = v.is(conditionSchema, hit.value)
      ? { ok: true, value: hit.value, lang: reader.lang, spanOf: (part) => reader.spans.get(part) }
      : { ok: false, problem: tooLong(0, reader.text.length) };
    return { written, reach: reader.text.length };
  }
  const note = reader.note && reader.note.to > reader.furthest ? reader.note : null;
  const problem = reader.stop ?? note ?? unexpected(reader);
  return { written: { ok: false, problem }, reach: problem.from };
}

/** Values that are known for a trait or a column, the most frequent first. */
export type KnownValues = (of: ValuesOf) => readonly string[];

/** Longer than any sentence that is shown; longer texts are read only as what is written. */
const LONGEST_SAID = 4000;

/** What the names and values of a text are looked for in. */
interface Source {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly valuesFor: KnownValues;
}

const NO_VALUES: KnownValues = () => [];

function otherThan(lang: Lang): Lang {
  return lang === 'ko' ? 'en' : 'ko';
}

/** What a text says in one language: as it is written or, `loose`, as people say it besides. */
function inOne(text: string, lang: Lang, { catalog, segments, valuesFor }: Source, loose = false): Attempt {
  return attempt(readerOf(text, lang, knownLexicon(catalog, segments, lang), { loose, valuesFor }));
}

/** What a text says as it is written, in the language in which more of it can be understood. */
function inWritten(text: string, lang: Lang, source: Source): Attempt {
  const first = inOne(text, lang, source);
  if (first.written.ok) return first;
  const second = inOne(text, otherThan(lang), source);
  if (second.written.ok) return second;
  const korean = /[가-힣]/.test(text);
  // What is wrong with a text without a Korean letter is said of English.
  if (!korean && /[a-z]/i.test(text)) return lang === 'en' ? first : second;
  const further = second.reach - first.reach || (korean === (lang === 'en') ? 1 : -1);
  return further > 0 ? second : first;
}

/** Whether a text is a condition as it is written in one of the languages, or the beginning of one. */
export function goesOn(text: string, catalog: Catalog, segments: readonly Segment[], lang: Lang): boolean {
  return [lang, otherThan(lang)].some((tried) => {
    const { written } = inOne(text, tried, { catalog, segments, valuesFor: NO_VALUES });
    return written.ok || written.problem.code === 'unfinished';
  });
}

/** The language of most of a text, apart from what is in quotation marks. */
function mostly(text: string): Lang {
  const plain = text.replace(/‘[^’]*’|"[^"]*"|“[^”]*”/g, '');
  const count = (letters: RegExp) => plain.match(letters)?.length ?? 0;
  return count(/[a-z]/gi) > 2 * count(/[가-힣]/g) ? 'en' : 'ko';
}

/** Whether a problem says more than that a word does not fit: which readings there are, or which values. */
function isTold(said: Written, reach: number): boolean {
  return (
    !said.ok &&
    ['ambiguous', 'missing-trait', 'unknown-value'].includes(said.problem.code) &&
    said.problem.to >= reach
  );
}

/**
 * The condition that a text in Korean or English says; `lang` is tried first. What is written is read before what is shown
 * and what people say besides, so that nothing else can be taken for it. The problem tells the first word that cannot be
 * understood, in the language in which more of the text could be.
 */
export function parseCondition(
  text: string,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
  valuesFor = NO_VALUES,
): Written {
  const found = meantBy(text, lang, { catalog, segments, valuesFor });
  if (!found.ok) return found;
  const problem = whosePeriod(text, found.value, found.spanOf, { catalog, segments, lang: found.lang });
  return problem ? { ok: false, problem } : found;
}

function meantBy(text: string, lang: Lang, source: Source): Written {
  const { written, reach } = inWritten(text, lang, source);
  if (written.ok || text.length > LONGEST_SAID) return written;
  const said = inOne(text, mostly(text), source, true).written;
  return said.ok || isTold(said, reach) ? said : written;
}

/** Reads nothing in each way, so that the forms are made before a first text is: calls for tasks of their own. */
export function warmUps(catalog: Catalog, segments: readonly Segment[], lang: Lang): readonly (() => void)[] {
  const source = { catalog, segments, valuesFor: NO_VALUES };
  return [false, true].flatMap((loose) =>
    [lang, otherThan(lang)].map((tried) => () => void inOne('', tried, source, loose)),
  );
}

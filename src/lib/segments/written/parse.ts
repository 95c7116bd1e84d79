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

function attempt(reader: Reader): Attempt {
  const hit = joined.read(reader, skip(reader, 0));
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

/**
 * The condition that a text in Korean or English says; `lang` is tried first. The problem tells the first word that
 * cannot be understood, in the language in which more of the text could be.
 */
export function parseCondition(
  text: string,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): Written {
  const other = lang === 'ko' ? 'en' : 'ko';
  const first = attempt(readerOf(text, lang, knownLexicon(catalog, segments, lang)));
  if (first.written.ok) return first.written;
  const second = attempt(readerOf(text, other, knownLexicon(catalog, segments, other)));
  const spoken = /[가-힣]/.test(text) ? 'ko' : 'en';
  const further = second.reach - first.reach || (spoken === other ? 1 : -1);
  return second.written.ok || further > 0 ? second.written : first.written;
}

import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { joined } from './grammar/condition';
import { knownLexicon } from './known';
import { keyOf } from './names-of';
import { goesOn, type KnownValues } from './parse';
import { readerOf, type Offer } from './reader';

/** What could be written at a place of a text. */
export interface Completion {
  /** The text from here to `to` is replaced. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What is shown in the list. */
  readonly label: string;
  readonly kind: Offer['kind'];
}

const MOST = 60;
const RANK: Readonly<Record<Offer['kind'], number>> = {
  value: 0,
  column: 1,
  word: 2,
  segment: 3,
  trait: 3,
  day: 4,
  number: 4,
  sql: 5,
};

/** Tests that hold for nobody are rarely meant. */
const RARE = /빈 (?:요일 |달 )?목록|no values|no day of the week|in no month/;

function offersIn(
  before: string,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
  valuesFor: KnownValues,
): Offer[] {
  const offers: Offer[] = [];
  joined.read(readerOf(before, lang, knownLexicon(catalog, segments, lang), { offers, valuesFor }), 0);
  return offers;
}

function spaced({ from, text, attached }: Offer, before: string): string {
  const last = before.slice(0, from).at(-1);
  const apart = last !== undefined && !/[\s(#]/.test(last) && !attached && !/^[),:]/.test(text);
  return apart ? ` ${text}` : text;
}

function rank({ from, text, kind }: Offer, before: string): number {
  const typed = keyOf(before.slice(from)).replace(/^['"「『]/, '');
  // A word that is left behind by a space is finished, even if another begins like it.
  if (typed !== '' && before.endsWith(' ')) return RANK[kind] + 8;
  const begins =
    typed !== '' &&
    keyOf(text)
      .replace(/^['"#]+/, '')
      .startsWith(typed);
  return RANK[kind] - (begins ? 6 : 0) + (RARE.test(text) ? 7 : 0);
}

/**
 * What may stand at a place of a text, the most likely first: from the grammar itself, so that each leads to a text that
 * can be read, or that goes on. `valuesFor` gives the values that are known for a trait or a column.
 */
export function completeCondition(
  text: string,
  position: number,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
  valuesFor: KnownValues = () => [],
): Completion[] {
  const before = text.slice(0, position);
  const other = lang === 'ko' ? 'en' : 'ko';
  for (const tried of [lang, other] as const) {
    const found = new Map<string, Offer>();
    for (const one of offersIn(before, catalog, segments, tried, valuesFor)) {
      const key = `${one.from} ${one.text}`;
      if (one.text !== before.slice(one.from) && !found.has(key)) found.set(key, one);
    }
    const ranked = [...found.values()]
      .map((one, i) => ({ one, at: rank(one, before), i }))
      .sort((a, b) => a.at - b.at || a.i - b.i);
    const kept: Completion[] = [];
    for (const { one } of ranked) {
      if (kept.length === MOST) break;
      const put = spaced(one, before);
      if (!goesOn(before.slice(0, one.from) + put, catalog, segments, tried)) continue;
      kept.push({ from: one.from, to: position, text: put, label: one.text, kind: one.kind });
    }
    if (kept.length > 0) return kept;
  }
  return [];
}

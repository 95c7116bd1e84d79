import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { lexiconOf, type Lexicon } from './lexicon';

interface Known {
  readonly segments: readonly Segment[];
  readonly lexicon: Lexicon;
}

const known = new WeakMap<Catalog, Partial<Record<Lang, readonly Known[]>>>();

function sameNames(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a === b || (a.length === b.length && a.every(({ id, name }, i) => id === b[i]?.id && name === b[i]?.name))
  );
}

/** The names of a catalog and of segments; kept for two lists of segments, those that may be named and all. */
export function knownLexicon(catalog: Catalog, segments: readonly Segment[], lang: Lang): Lexicon {
  const langs = known.get(catalog) ?? {};
  known.set(catalog, langs);
  const before = langs[lang] ?? [];
  const found = before.find((one) => sameNames(one.segments, segments));
  if (found) return found.lexicon;
  const lexicon = lexiconOf(catalog, segments, lang);
  langs[lang] = [{ segments, lexicon }, ...before.slice(0, 1)];
  return lexicon;
}

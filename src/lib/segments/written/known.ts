import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { lexiconOf, type Lexicon } from './lexicon';

interface Known {
  readonly segments: readonly Segment[];
  readonly lexicon: Lexicon;
}

const known = new WeakMap<Catalog, Partial<Record<Lang, Known>>>();

function sameNames(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a === b || (a.length === b.length && a.every(({ id, name }, i) => id === b[i]?.id && name === b[i]?.name))
  );
}

/** The names of a catalog and of segments; kept as long as they stay the same. */
export function knownLexicon(catalog: Catalog, segments: readonly Segment[], lang: Lang): Lexicon {
  const langs = known.get(catalog) ?? {};
  known.set(catalog, langs);
  const before = langs[lang];
  if (before && sameNames(before.segments, segments)) return before.lexicon;
  const lexicon = lexiconOf(catalog, segments, lang);
  langs[lang] = { segments, lexicon };
  return lexicon;
}

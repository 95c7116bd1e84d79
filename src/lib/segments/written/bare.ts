import type { Lang } from '../../core/words';
import { ebnf } from './ebnf';
import { operands } from './grammar/condition';
import { joiningWords } from './grammar/join';
import { keyOf, NO_NAMES, type BareRule } from './names-of';
import { readerOf } from './reader';
import type { Lexicon } from './lexicon';
import { fold } from './fold';
import { MISSED, matchWord, wordOf } from './words';

const NOBODY: Lexicon = { asOf: '', currency: '', traits: NO_NAMES, segments: NO_NAMES, columns: {} };
const CUSTOMERS = /^(고객의|the ?customer'?s|their|no values)/i;
const PARTICLES = ['이', '가', '은', '는', '을', '를', '도', '과', '와', '으로', '로', '의', '별'];

/** Whether a name begins like a condition, so that words of the grammar could be taken for it. */
function beginsLikeWords(name: string, lang: Lang): boolean {
  const reader = readerOf(name, lang, NOBODY);
  return operands.read(reader, 0) !== undefined || reader.reachedName || reader.furthest >= name.length;
}

const known = new Map<Lang, readonly string[]>();

/** The words of the grammar of a language, as names are compared. */
function vocabulary(lang: Lang): readonly string[] {
  const found = known.get(lang) ?? [
    ...new Set(
      [...ebnf(lang).matchAll(/"([^"]+)"/g)]
        .map(([, word]) => keyOf(word ?? ''))
        .filter((word) => !PARTICLES.includes(word)),
    ),
  ];
  known.set(lang, found);
  return found;
}

/** Whether what a longer name has after a shorter one could as well be what is said of the shorter one. */
function couldFollow(rest: string, lang: Lang): boolean {
  const ends = lang === 'ko' ? ['', ...PARTICLES.filter((one) => rest.startsWith(one))] : [''];
  return ends.some((end) => {
    const after = rest.slice(end.length);
    return after === '' || vocabulary(lang).some((word) => after.startsWith(word) || word.startsWith(after));
  });
}

/** Whether a name begins with a word that joins conditions or that tells whose a name is. */
function beginsLikeOthers(name: string, lang: Lang): boolean {
  const folded = fold(name);
  return (
    CUSTOMERS.test(folded) ||
    joiningWords(lang).some((word) => matchWord(folded, 0, wordOf(word, lang)) !== MISSED)
  );
}

/** Which names of a language can stand without quotation marks: `inFilters` those of columns, where no condition begins. */
export function bareRule(lang: Lang, inFilters = false): BareRule {
  return (spelled, key, shorter) =>
    !beginsLikeOthers(spelled, lang) &&
    (inFilters || !beginsLikeWords(spelled, lang)) &&
    !shorter.some((name) => couldFollow(key.slice(name.length), lang));
}

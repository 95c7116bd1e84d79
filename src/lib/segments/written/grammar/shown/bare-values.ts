import type { TraitType } from '../../../../core/relation';
import { fold } from '../../fold';
import type { Form } from '../../form';
import { typeSpokenOf } from '../../offered-for';
import { unknownValue } from '../../problems';
import { nearest } from '../../nearest';
import { note, readWord, skip, type Hit, type Reader } from '../../reader';
import { wordOf } from '../../words';

const NAMED: readonly (TraitType | undefined)[] = ['text', 'category'];
const WORD = /[\p{L}\p{N}_+%&·-]+/uy;
const LATIN = /[\p{Script=Latin}\p{N}_+%&·-]+/uy;
const ENDINGS = /(?<=.)(?:이고|이며|이거나|이면서|입니다|이다)$|(?<=..)(?:임|인|이|가)$/u;
const GRAMMAR =
  /^(?:a|an|the|at|in|on|of|one|any|not|no|before|after|between|from|since|more|less|over|under|above|below|within|longer|blank|empty|known|unknown|missing|비어|값이|빈)$/;

const OTHERS = {
  ko: [',', '·', '/', '또는', '이나', '나'].map((text) => wordOf(text, 'ko')),
  en: [',', '/', 'or', ', or'].map((text) => wordOf(text, 'en')),
};

function knownFor(reader: Reader): readonly string[] {
  return reader.subject ? reader.valuesFor(reader.subject) : [];
}

/** The longest of the known values with which a text goes on. */
function knownAt({ text }: Reader, at: number, known: readonly string[]): Hit<string> | undefined {
  let best: string | undefined;
  for (const one of known) {
    const folded = fold(one);
    const ends = !/[a-z0-9]$/.test(folded) || !/[a-z0-9]/.test(text[at + folded.length] ?? '');
    if (folded !== '' && text.startsWith(folded, at) && ends && one.length > (best?.length ?? 0)) best = one;
  }
  return best === undefined ? undefined : { value: best, to: at + best.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function wordAt({ raw, text, lang }: Reader, at: number): Hit<string> | undefined {
  const latin = matchAt(LATIN, raw, at);
  const whole = latin !== '' && lang === 'ko' ? latin : matchAt(WORD, raw, at);
  const word = lang === 'ko' && latin === '' ? whole.replace(ENDINGS, '') : whole;
  if (word === '' || /^\d/.test(word) || GRAMMAR.test(text.slice(at, at + word.length))) return undefined;
  return { value: word, to: at + word.length };
}

/** Values without quotation marks: one word, or any of the values that are known. */
export const bareValues: Form<readonly string[]> = {
  name: null,
  describe: () => ({ text: '? values without quotation marks ?', uses: [] }),
  write: () => false,
  read(reader, place) {
    const at = skip(reader, place);
    if (!NAMED.includes(typeSpokenOf(reader))) return undefined;
    const known = knownFor(reader);
    const word = wordAt(reader, at);
    const first = known.length > 0 ? knownAt(reader, at, known) : word;
    if (!first) {
      const near = word ? nearest(word.value, known) : [];
      if (word) note(reader, unknownValue(at, word.to, word.value, near));
      return undefined;
    }
    const values = [first.value];
    let { to } = first;
    for (;;) {
      const link = readWord(reader, to, OTHERS[reader.lang]);
      const next = link && knownAt(reader, skip(reader, link.to), known);
      if (!next) return { value: values, to };
      values.push(next.value);
      to = next.to;
    }
  },
};

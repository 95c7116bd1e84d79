import type { Form } from '../../form';
import { skip } from '../../reader';
import { typeSpokenOf } from '../../offered-for';
import type { Lang } from '../../../../core/words';

const BETWEEN: Readonly<Record<Lang, string>> = {
  ko: ' *(?:[·,/]|또는|이나|나|와|과)? *',
  en: ' *(?:, *(?:or|and)?|/|or|and) *',
};

/** A list of words that stand for numbers from 1; words of one number are alternatives of a regular expression. */
export interface Listed {
  readonly words: readonly string[];
  /** What must hold after the last of them. */
  readonly after?: string;
}

/** Numbers as words in a row: `월·수·금요일`, `Monday, Tuesday or Friday`. */
export function listedWords(
  name: string,
  said: Readonly<Partial<Record<Lang, Listed>>>,
): Form<readonly number[]> {
  const made = (lang: Lang) => {
    const list = said[lang];
    if (!list) return undefined;
    const one = `(?:${list.words.join('|')})`;
    return {
      all: new RegExp(`${one}(?:${BETWEEN[lang]}${one})*${list.after ?? ''}`, 'y'),
      each: list.words.map((word) => new RegExp(`^(?:${word})$`)),
      one: new RegExp(one, 'g'),
    };
  };
  const patterns = { ko: made('ko'), en: made('en') };
  return {
    name: null,
    describe: () => ({ text: `? ${name} in a row ?`, uses: [] }),
    write: () => false,
    read(reader, place) {
      const found = patterns[reader.lang];
      if (!found) return undefined;
      const at = skip(reader, place);
      found.all.lastIndex = at;
      const run = found.all.exec(reader.text)?.[0];
      if (run === undefined) return undefined;
      const value = [...run.matchAll(found.one)].map(
        ([word]) => found.each.findIndex((each) => each.test(word)) + 1,
      );
      return { value, to: at + run.length };
    },
  };
}

/** A form that is read only where dates are spoken of. */
export function ofDates<T>(form: Form<T>): Form<T> {
  return {
    ...form,
    read: (reader, at) => (typeSpokenOf(reader) === 'date' ? form.read(reader, at) : undefined),
  };
}

import { referTo, type Form } from '../form';
import { put } from '../pen';
import { readWord } from '../reader';
import { wordOf } from '../words';

const SEPARATORS = {
  ko: [',', '·', '/', '또는', '이나', '나', '와', '과'],
  en: [',', '/', ', or', ', and'],
} as const;

/** One or more of a form, with commas between them. */
export function listOf<T>(name: string, item: Form<T>): Form<readonly T[]> {
  const words = {
    ko: SEPARATORS.ko.map((text) => wordOf(text, 'ko')),
    en: SEPARATORS.en.map((text) => wordOf(text, 'en')),
  };
  return {
    name,
    read(reader, at) {
      const first = item.read(reader, at);
      if (!first) return undefined;
      const values = [first.value];
      let to = first.to;
      for (;;) {
        const comma = readWord(reader, to, words[reader.lang]);
        const next = comma && item.read(reader, comma.to);
        if (!next) return { value: values, to };
        values.push(next.value);
        to = next.to;
      }
    },
    write: (values, pen) =>
      values.length > 0 &&
      values.every((one, i) => {
        if (i > 0) {
          put(pen, ',');
          pen.gap = true;
        }
        return item.write(one, pen);
      }),
    describe(lang) {
      const { text, uses } = referTo(item, lang);
      const between = SEPARATORS[lang].map((one) => `"${one}"`).join(' | ');
      return { text: `${text} { ( ${between} ) ${text} }`, uses };
    },
  };
}

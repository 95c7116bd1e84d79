import { PLACES } from '../../../areas/known';
import { fold } from '../../fold';
import type { Form } from '../../form';
import { readWord, skip, type Hit, type Reader } from '../../reader';
import { wordOf } from '../../words';

const WORD = /[\p{L}\p{N}%·-]+/uy;
const NOT_NAMES = /^(?:who|whose|and|or|is|are|not)$/;
const ENDINGS = ['에서', '에', '중', '의', '지역', '이나', '나'];

/** Areas by their names: 시·도 in any spelling, with 시·군·구 after them. */
const known: readonly string[] = PLACES.flatMap(({ spellings, roman, districts }) => [
  ...spellings,
  ...roman,
  ...[...spellings, ...roman].flatMap((head) => districts.map(({ name }) => `${head} ${name}`)),
  ...districts.flatMap(({ name, parts }) => [name, ...parts]),
]);
let sorted: readonly (readonly [folded: string, name: string])[] | undefined;

function knownAt(text: string, at: number): string | undefined {
  sorted ??= [...new Set(known)]
    .map((name) => [fold(name), name] as const)
    .sort((a, b) => b[0].length - a[0].length);
  return sorted.find(([folded]) => {
    if (!text.startsWith(folded, at)) return false;
    const next = text[at + folded.length] ?? '';
    return !/[a-z0-9-]/.test(next) || !/[a-z]$/.test(folded);
  })?.[1];
}

function nameAt({ text, raw, lang }: Reader, at: number): Hit<string> | undefined {
  const area = knownAt(text, at);
  const rest = area === undefined ? '' : (/^[가-힣]+/.exec(text.slice(at + area.length))?.[0] ?? '');
  if (area !== undefined && (rest === '' || ENDINGS.some((end) => rest.startsWith(end)))) {
    return { value: raw.slice(at, at + area.length), to: at + area.length };
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined || NOT_NAMES.test(word)) return undefined;
  const plain = lang === 'ko' ? word.replace(/(?<=.)에$/, '') : word;
  return { value: raw.slice(at, at + plain.length), to: at + plain.length };
}

const BETWEEN = {
  ko: [',', '또는', '이나'].map((text) => wordOf(text, 'ko')),
  en: [',', 'or', ', or'].map((text) => wordOf(text, 'en')),
};

/** The names of areas as people write them, without quotation marks, with commas or “or” between them. */
export const areaNames: Form<readonly string[]> = {
  name: null,
  describe: () => ({ text: '? names of areas ?', uses: [] }),
  write: () => false,
  read(reader, place) {
    const first = nameAt(reader, skip(reader, place));
    if (!first) return undefined;
    const areas = [first.value];
    let { to } = first;
    for (;;) {
      const link = readWord(reader, to, BETWEEN[reader.lang]);
      const at = link ? skip(reader, link.to) : to;
      const next = link && !isName(reader, at) ? nameAt(reader, at) : undefined;
      if (!next) return { value: areas, to };
      areas.push(next.value);
      to = next.to;
    }
  },
};

/** Whether what follows is the name of a trait or a column: `in Seoul or category is …`. */
function isName({ text, lexicon, table }: Reader, at: number): boolean {
  const columns = table && lexicon.columns[table];
  return [lexicon.traits, columns].some((names) => names?.longestOfAll(text, at) !== undefined);
}

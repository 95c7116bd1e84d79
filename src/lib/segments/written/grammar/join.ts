import type { Lang } from '../../../core/words';
import { referTo, type Described, type Form } from '../form';
import { put, type Pen } from '../pen';
import { mixedLinks, onlyCommas } from '../problems';
import { readWord, stopAt, type Hit, type Link, type Reader } from '../reader';
import { wordOf, type Word } from '../words';

type Kind = 'and' | 'or';
const WORDS: Readonly<Record<Lang, Readonly<Record<Kind, readonly string[]>>>> = {
  ko: {
    and: ['그리고', '그리고 또', '및', '&', '&&', ', 그리고', 'and'],
    or: ['또는', '혹은', '아니면', ', 또는', ', 혹은', 'or'],
  },
  en: {
    and: ['and', ', and', 'and also', '&', '&&', 'but', ', but'],
    or: ['or', ', or', 'or else'],
  },
};
/** Words that join conditions in a language. */
export function joiningWords(lang: Lang): readonly string[] {
  return [...WORDS[lang].and, ...WORDS[lang].or];
}

const NOUNS: Readonly<Record<Lang, readonly string[]>> = {
  ko: ['고객', '고객들', '사람', '회원', '분', '경우'],
  en: [],
};
const COPULA: Readonly<Record<Kind | 'end', readonly string[]>> = {
  and: ['이고', '이며', '이면서'],
  or: ['이거나', '거나'],
  end: ['임', '이다', '입니다'],
};

const made = new Map<string, readonly Word[]>();
function words(texts: readonly string[], lang: Lang): readonly Word[] {
  const key = `${lang} ${texts.join('|')}`;
  const known = made.get(key) ?? texts.map((text) => wordOf(text, lang));
  made.set(key, known);
  return known;
}

function linkWord(reader: Reader, at: number): Link | undefined {
  reader.attached = false;
  for (const kind of ['and', 'or'] as const) {
    const hit = readWord(reader, at, words(WORDS[reader.lang][kind], reader.lang));
    if (hit) return { kind, from: hit.from, to: hit.to };
  }
  return undefined;
}

/** A comma where more follow: `a, b, and c`. */
function commaAfter(reader: Reader, at: number): Hit<null> | undefined {
  const comma = reader.loose && reader.lang === 'en' ? readWord(reader, at, words([','], 'en')) : undefined;
  return comma && { value: null, to: comma.to, link: { kind: 'noun', from: comma.from, to: comma.to } };
}

/** What ends in a noun of its own may be joined like one: `구매함이고`. */
function afterEnd(reader: Reader, { link, to }: Hit<unknown>): Link | undefined {
  if (link?.kind !== 'end' || link.to === link.from) return link?.kind === 'noun' ? undefined : link;
  for (const kind of ['and', 'or'] as const) {
    const said = readWord(reader, to, words(COPULA[kind], 'ko'));
    if (said) return { kind, from: said.from, to: said.to };
  }
  return link;
}

/** The noun after what was said of it, and how that is joined to what follows: `구매한 고객이고`. */
function afterNoun(reader: Reader, hit: Hit<unknown>): Link | undefined {
  reader.attached = false;
  const noun = readWord(reader, hit.to, words(NOUNS.ko, 'ko'));
  if (!noun) return afterEnd(reader, hit);
  for (const kind of ['and', 'or', 'end'] as const) {
    const said = readWord(reader, noun.to, words(COPULA[kind], 'ko'));
    if (said) return { kind, from: said.from, to: said.to };
  }
  return { kind: 'end', from: noun.to, to: noun.to };
}

function linkAfter(
  reader: Reader,
  hit: Hit<unknown>,
): { readonly link: Link | undefined; readonly to: number } {
  if (reader.lang === 'en') {
    const link = linkWord(reader, hit.to);
    return { link, to: link?.to ?? hit.to };
  }
  const said = afterNoun(reader, hit);
  const to = said?.to ?? hit.to;
  if (said?.kind === 'and' || said?.kind === 'or') {
    const again = readWord(reader, to, words([',', ...WORDS.ko[said.kind]], 'ko'));
    return { link: said, to: again?.to ?? to };
  }
  const link = linkWord(reader, to);
  return { link, to: link?.to ?? to };
}

/** Parts joined by one and the same link; null when there is one alone. */
export interface Joined<T> {
  readonly kind: Kind | null;
  readonly parts: readonly T[];
}

/** Reads parts joined by links that are all alike: and `,` where only “and” may join. */
export function readJoined<T>(
  reader: Reader,
  at: number,
  part: Form<T>,
  filters: boolean,
): Hit<Joined<T>> | undefined {
  const first = part.read(reader, at);
  if (!first) return undefined;
  const parts = [first.value];
  const commas: number[] = [];
  let [hit, kind]: [Hit<T>, Kind | null] = [first, null];
  for (;;) {
    let { link, to } = linkAfter(reader, hit);
    if (filters && !link) {
      const comma = readWord(reader, hit.to, words([','], reader.lang));
      if (comma) [link, to] = [{ kind: 'and', from: comma.from, to: comma.to }, comma.to];
    }
    const comma = link || filters ? undefined : commaAfter(reader, hit.to);
    const listed = comma && part.read(reader, comma.to);
    if (comma && listed) {
      commas.push(comma.link?.from ?? comma.to);
      parts.push(listed.value);
      hit = listed;
      continue;
    }
    if (link?.kind !== 'and' && link?.kind !== 'or') {
      const [open] = commas;
      if (open !== undefined && kind === null) return stopAt(reader, onlyCommas(open, open + 1));
      return { value: { kind, parts }, to: Math.max(to, hit.to), link: hit.link };
    }
    if (kind && kind !== link.kind) return stopAt(reader, mixedLinks(link.from, link.to));
    const next = part.read(reader, to);
    if (!next) {
      const open = hit.link?.kind === 'and' || hit.link?.kind === 'or';
      return open ? undefined : { value: { kind, parts }, to: hit.to, link: hit.link };
    }
    kind = link.kind;
    parts.push(next.value);
    hit = next;
  }
}

/** Writes parts joined by links that are all alike. */
export function writeJoined<T>(pen: Pen, parts: readonly T[], kind: Kind, part: Form<T>): boolean {
  const { ending } = pen;
  const done = parts.every((one, i) => {
    const isLast = i === parts.length - 1;
    pen.ending = isLast ? ending : kind;
    if (!part.write(one, pen)) return false;
    if (!isLast && pen.lang === 'en') {
      pen.gap = true;
      put(pen, kind);
    }
    if (!isLast) pen.gap = true;
    return true;
  });
  pen.ending = ending;
  return done;
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(' | ');
}

const JOINING = { and: '구매하고, 구매했고, VIP이고', or: '구매하거나, 구매했거나, VIP이거나' } as const;

/** The grammar of parts that are joined. */
export function describeJoined(part: Form<unknown>, lang: Lang, filters: boolean): Described {
  const { text, uses } = referTo(part, lang);
  const and = filters ? [...WORDS[lang].and, ','] : WORDS[lang].and;
  const noun = lang === 'ko' ? ` [ ${listed(NOUNS.ko)} ] [ ${listed(Object.values(COPULA).flat())} ]` : '';
  const ending = (kind: Kind) => (lang === 'ko' ? ` | ? the ending before it: ${JOINING[kind]} ?` : '');
  const by = (kind: Kind) =>
    `{ ( ${listed(kind === 'and' ? and : WORDS[lang].or)}${ending(kind)} ) ${text}${noun} }`;
  return { text: `${text}${noun} ( ${by('and')} | ${by('or')} )`, uses };
}

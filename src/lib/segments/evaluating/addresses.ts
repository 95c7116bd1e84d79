import { isUnique, placeOf, ROMAN_ENDINGS, type District, type Place } from '../areas/known';
import { REGIONS } from '../areas/regions';

const isWord = (sign: string | undefined) => sign !== undefined && /[가-힣A-Za-z0-9]/.test(sign);

/** A text without the country and a postcode before it. */
function address(words: readonly string[]): string {
  let text = words.join(' ');
  for (;;) {
    const country = ['대한민국', '한국'].find(
      (name) => text.startsWith(`${name} `) || text.startsWith(`${name}, `),
    );
    const code = /^(\(|\[)?(\d\d\d\d\d|\d\d\d-\d\d\d)(\)|\])?,? ?/.exec(text)?.[0];
    const before = country ? text.slice(0, text.indexOf(' ') + 1) : code;
    if (before === undefined) return text;
    text = text.slice(before.length);
  }
}

/** Whether a text goes on after the name of a 구 as the rest of an address does. */
function goesOn(rest: string): boolean {
  if (!isWord(rest[0])) return true;
  const next = [...rest].findIndex((sign) => !/[가-힣0-9]/.test(sign));
  const word = next < 0 ? rest : rest.slice(0, next);
  const ends = ['동', '읍', '면', '가', '로', '길', '구'].some(
    (end) => word.length > 1 && word.endsWith(end),
  );
  return ends && !isWord(rest[word.length]);
}

const after = (text: string, name: string) => (text.startsWith(name) ? text.slice(name.length) : undefined);

function inKorean(text: string, place: Place, district: District | undefined): boolean {
  const districts = district ? [district] : place.districts;
  const named = place.spellings.some((spelling) => {
    const rest = after(text, spelling);
    if (rest === undefined) return false;
    if (!district && !isWord(rest[0])) return true;
    const next = rest.startsWith(' ') ? rest.slice(1) : rest;
    return districts.some(({ name, parts }) =>
      [name, ...parts].some((one) => {
        const end = after(next, one);
        return end !== undefined && goesOn(end);
      }),
    );
  });
  if (named) return true;
  return districts.some(({ name, parts }) => {
    const rest = isUnique(name) ? after(text, name) : undefined;
    if (rest !== undefined && (!isWord(rest[0]) || parts.some((part) => goesOn(after(rest, part) ?? 'x')))) {
      return true;
    }
    return parts.some((part) => {
      const end = isUnique(part) ? after(text, part) : undefined;
      return end !== undefined && !isWord(end[0]);
    });
  });
}

/** The Latin text without a postcode and the country at its end. */
function withoutEnd(text: string): string[] {
  const less = (all: readonly string[], end: RegExp) => all.flatMap((one) => [one, one.replace(end, '')]);
  let all = less([text], / \d\d\d\d\d$/);
  all = less(all, /,? (south |republic of )?korea$/);
  all = less(all, / \d\d\d\d\d$/);
  return less(all, /,$/);
}

function inLatin(text: string, place: Place, district: District | undefined): boolean {
  const lower = text.toLowerCase();
  const heads = place.roman.flatMap((name) => ROMAN_ENDINGS.map((ending) => name.toLowerCase() + ending));
  const districts = (district ? [district] : place.districts).map(({ roman }) => roman.toLowerCase());
  const starts = heads.some((head) =>
    districts.some((name) =>
      [`${head} ${name}`, `${head}, ${name}`].some((start) => {
        const rest = after(lower, start);
        return rest !== undefined && !/^[a-z0-9-]/.test(rest);
      }),
    ),
  );
  const ends = withoutEnd(lower).some((body) =>
    heads.some((head) => {
      if (!body.endsWith(head)) return false;
      const before = body.slice(0, body.length - head.length);
      if (!district && (before === '' || before.endsWith(',') || before.endsWith(', '))) return true;
      return districts.some((name) =>
        [`${name} `, `${name}, `].some(
          (end) => before === end || before.endsWith(` ${end}`) || before.endsWith(`,${end}`),
        ),
      );
    }),
  );
  return starts || ends;
}

function regionOf(word: string): string {
  return REGIONS.find(({ name, also }) => name === word || also.includes(word))?.name ?? word;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0\u3000]+/).filter((word) => word !== '');
}

/** Whether an address lies in one of the areas, or begins with the words of one. */
export function inAreas(text: string, areas: readonly string[]): boolean {
  const held = address(wordsOf(text));
  const [first = '', ...rest] = held.split(' ');
  const own = [regionOf(first), ...rest];
  return areas.some((area) => {
    const [head, ...tail] = wordsOf(area);
    if (head === undefined) return false;
    if ([regionOf(head), ...tail].every((word, i) => own[i] === word)) return true;
    const found = placeOf(area);
    return (
      found !== undefined &&
      (inKorean(held, found.place, found.district) || inLatin(held, found.place, found.district))
    );
  });
}

import { REGIONS } from './regions';

const BY_SPELLING = new Map(
  REGIONS.flatMap((region) => [region.name, ...region.also].map((spelling) => [spelling, region] as const)),
);

/** A text without white space at its ends, and one space for every run of it inside. */
export function evened(value: string): string {
  return value.replace(/[\t\n\f\r \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ').replace(/^ | $/g, '');
}

/** Every way in which an area may be written, with single spaces; a name that is no 시·도 stands for itself; none for white space. */
export function spellingsOf(area: string): readonly string[] {
  const [first = '', ...rest] = evened(area).split(' ');
  if (first === '') return [];
  const region = BY_SPELLING.get(first);
  const heads = region ? [region.name, ...region.also] : [first];
  return heads.map((head) => [head, ...rest].join(' '));
}

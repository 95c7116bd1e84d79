import type { Lang } from '../../core/words';
import { fold, isLatin } from './fold';
import type { Thing } from './lexicon';

interface Branch {
  thing: Thing | undefined;
  readonly next: Map<string, Branch>;
}

/** Names of one kind of thing. */
export interface Names {
  readonly things: readonly Thing[];
  /** The thing that a name in quotation marks means. */
  readonly find: (name: string) => Thing | undefined;
  readonly byId: (id: string) => Thing | undefined;
  /** Whether its label alone, without quotation marks, means this thing. */
  readonly isBare: (thing: Thing) => boolean;
  /** The longest name at a place of a folded text. */
  readonly longest: NameAt;
  /** The same of any name that only one thing has, even if it could be mistaken for something else. */
  readonly longestOfAll: NameAt;
}

type NameAt = (text: string, at: number) => { readonly thing: Thing; readonly to: number } | undefined;

function longestIn(root: Branch): NameAt {
  return (text, at) => {
    let [branch, best]: [Branch | undefined, { thing: Thing; to: number } | undefined] = [root, undefined];
    for (let i = at; i < text.length && branch; i++) {
      const sign = text[i] ?? '';
      if (sign === ' ' && i > at) continue;
      branch = branch.next.get(sign);
      const ends = !(isLatin(sign) && isLatin(text[i + 1]));
      if (branch?.thing && ends) best = { thing: branch.thing, to: i + 1 };
    }
    return best;
  };
}

/** How names are compared where they stand without quotation marks: without spaces, upper and lower case alike. */
export function keyOf(name: string): string {
  return fold(name).replaceAll(' ', '');
}

/** What a thing is called in a language; its English label begins small within a sentence. */
export function shownLabel({ label }: Thing, lang: Lang): string {
  const shown = label[lang];
  const own = lang === 'en' && label.en !== label.ko && /^[A-Z][^A-Z]/.test(shown);
  return own ? shown.charAt(0).toLowerCase() + shown.slice(1) : shown;
}

/** Names in the order in which they count: each belongs to one thing, or to none when several share it. */
function unique(things: readonly Thing[], kinds: readonly ((thing: Thing) => string)[]): Map<string, Thing> {
  const owners = new Map<string, Thing | undefined>();
  for (const kind of kinds) {
    const fresh = new Map<string, Thing | undefined>();
    for (const thing of things) {
      const name = kind(thing);
      if (name === '' || owners.has(name)) continue;
      fresh.set(name, fresh.has(name) && fresh.get(name) !== thing ? undefined : thing);
    }
    for (const [name, thing] of fresh) owners.set(name, thing);
  }
  return new Map([...owners].flatMap(([name, thing]) => (thing ? [[name, thing] as const] : [])));
}

function plant(root: Branch, key: string, thing: Thing): void {
  let branch = root;
  for (const sign of key.split('')) {
    const next = branch.next.get(sign) ?? { thing: undefined, next: new Map<string, Branch>() };
    branch.next.set(sign, next);
    branch = next;
  }
  branch.thing = thing;
}

function prefixesOf(root: Branch, key: string): string[] {
  const found: string[] = [];
  let [branch, read]: [Branch | undefined, string] = [root, ''];
  for (const sign of key.split('')) {
    branch = branch?.next.get(sign);
    read += sign;
    if (branch?.thing && read !== key) found.push(read);
  }
  return found;
}

function isPlain(name: string): boolean {
  return /^\p{L}(?:[\p{L}\p{N}\p{M}_/·.+&-]| (?! )|\([\p{L}\p{N} ]*\))*$/u.test(name) && !/[ .]$/.test(name);
}

/** Its label, and its other names unless one begins like the other: the label is what stands without quotation marks. */
function spellingsOf(thing: Thing, kinds: readonly ((thing: Thing) => string)[]): string[] {
  const [label = '', ...others] = kinds.map((kind) => kind(thing));
  const key = keyOf(label);
  const apart = others.filter((name) => !key.startsWith(keyOf(name)) && !keyOf(name).startsWith(key));
  return key === '' ? others : [label, ...apart];
}

/** Names of other things that stand in the same places. */
export type Rivals = readonly Thing[];

/** Whether a name, as it is spelled, cannot be mistaken without quotation marks; `shorter` are the names that it begins with. */
export type BareRule = (spelled: string, key: string, shorter: readonly string[]) => boolean;

/**
 * Names of things in a language: by their label there, by their label in the other language, by their own name.
 */
export function namesOf(things: readonly Thing[], lang: Lang, bare: BareRule, rivals: Rivals = []): Names {
  const other = lang === 'ko' ? 'en' : 'ko';
  const kinds = [(t: Thing) => t.label[lang], (t: Thing) => t.label[other], (t: Thing) => t.id];
  const quoted = unique(things, kinds);
  const folded = unique(
    things,
    kinds.map((kind) => (t: Thing) => keyOf(kind(t))),
  );
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const all: Branch = { thing: undefined, next: new Map() };
  const spellings = (thing: Thing) => spellingsOf(thing, kinds);
  for (const thing of [...things, ...rivals]) {
    for (const spelled of spellings(thing)) plant(all, keyOf(spelled), thing);
  }
  const root: Branch = { thing: undefined, next: new Map() };
  const loose: Branch = { thing: undefined, next: new Map() };
  for (const [key, thing] of folded) plant(loose, key, thing);
  const kept = new Map<string, Thing>();
  for (const thing of things) {
    for (const spelled of spellings(thing)) {
      const key = keyOf(spelled);
      if (folded.get(key) !== thing || kept.has(key) || !isPlain(spelled)) continue;
      if (!bare(spelled, key, prefixesOf(all, key))) continue;
      kept.set(key, thing);
      plant(root, key, thing);
    }
  }
  return {
    things,
    find: (name) => quoted.get(name) ?? folded.get(keyOf(name)),
    byId: (id) => byId.get(id),
    isBare: (thing) => isPlain(thing.label[lang]) && kept.get(keyOf(thing.label[lang])) === thing,
    longest: longestIn(root),
    longestOfAll: longestIn(loose),
  };
}

/** Names that nothing has. */
export const NO_NAMES: Names = namesOf([], 'en', () => true);

import { line, textOf, type Part } from './part';
import { particle } from './particle';

/** How a Korean predicate ends before 'and', before 'or', and before a noun. */
export interface Ends {
  readonly and: string;
  readonly or: string;
  readonly end: string;
}

/** A Korean predicate: its body, and what follows it when it is affirmed or denied. */
export interface KoPhrase {
  readonly body: readonly Part[];
  readonly yes: Ends;
  readonly no: Ends;
}

/** A Korean verb in the past: `past` 구매했, `end` 구매한, `stem` 구매하. */
export interface KoVerb {
  readonly past: string;
  readonly end: string;
  readonly stem: string;
}

/** `…인`, `…이고`; denied `…이 아닌`. */
export function copula(body: readonly Part[]): KoPhrase {
  const of = particle(textOf(body), '이/가');
  return {
    body,
    yes: { and: '이고', or: '이거나', end: '인' },
    no: { and: `${of} 아니고`, or: `${of} 아니거나`, end: `${of} 아닌` },
  };
}

/** A verb in the present: stem `시작하`, adnominal `시작하는`, denied adnominal `시작하지 않는`. */
export function present(body: readonly Part[], stem: string, end: string, deniedEnd: string): KoPhrase {
  return {
    body,
    yes: { and: `${stem}고`, or: `${stem}거나`, end },
    no: { and: `${stem}지 않고`, or: `${stem}지 않거나`, end: deniedEnd },
  };
}

/** `…이 있는`; denied `…이 없는`. */
export function exists(body: readonly Part[]): KoPhrase {
  return {
    body,
    yes: { and: ' 있고', or: ' 있거나', end: ' 있는' },
    no: { and: ' 없고', or: ' 없거나', end: ' 없는' },
  };
}

/** A verb in the past: `past` 구매했, `end` 구매한, `stem` 구매하; denied 구매하지 않은. */
export function past(body: readonly Part[], verb: KoVerb): KoPhrase {
  const denied = `${verb.stem}지 않`;
  return {
    body,
    yes: { and: `${verb.past}고`, or: `${verb.past}거나`, end: verb.end },
    no: { and: `${denied}았고`, or: `${denied}았거나`, end: `${denied}은` },
  };
}

/** The same with a denial that leaves no doubt what is denied: `…한 경우가 아닌`. */
export function plainlyDenied(phrase: KoPhrase): KoPhrase {
  const of = `${phrase.yes.end} 경우가`;
  return { ...phrase, no: { and: `${of} 아니고`, or: `${of} 아니거나`, end: `${of} 아닌` } };
}

/** What is said in brackets, of which the last part ends as before a noun. */
export function inBrackets(body: readonly Part[]): KoPhrase {
  return {
    body: line`(${body}`,
    yes: { and: ' 경우)이고', or: ' 경우)이거나', end: ')' },
    no: { and: ' 경우)가 아니고', or: ' 경우)가 아니거나', end: ' 경우)가 아닌' },
  };
}

/** The phrase that says the opposite. */
export function opposite(phrase: KoPhrase): KoPhrase {
  return { body: phrase.body, yes: phrase.no, no: phrase.yes };
}

/** The phrase before a noun. */
export function beforeNoun(phrase: KoPhrase): Part[] {
  return line`${phrase.body}${phrase.yes.end}`;
}

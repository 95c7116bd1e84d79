import { line, textOf, type Part } from './part';

/** An English predicate with its subject, affirmed and denied. */
export interface EnPhrase {
  readonly yes: readonly Part[];
  readonly no: readonly Part[];
}

/** Labels of the product that are plural. */
const PLURAL = /(^|whose )(days|items) [a-z ]+$/;

/** `… is …`, denied `… is not …`; `are` after what is plural. */
export function is(subject: readonly Part[], rest: readonly Part[]): EnPhrase {
  const verb = PLURAL.test(textOf(subject)) ? 'are' : 'is';
  return { yes: line`${subject} ${verb} ${rest}`, no: line`${subject} ${verb} not ${rest}` };
}

/** `… contains …`, denied `… does not contain …`. */
export function does(
  subject: readonly Part[],
  verb: { readonly s: string; readonly stem: string },
  rest: Part,
): EnPhrase {
  return { yes: line`${subject} ${verb.s} ${rest}`, no: line`${subject} does not ${verb.stem} ${rest}` };
}

/** The phrase that says the opposite. */
export function denied(phrase: EnPhrase): EnPhrase {
  return { yes: phrase.no, no: phrase.yes };
}

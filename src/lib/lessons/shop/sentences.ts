import { ITEMS } from './catalogue';
import { SURVEY_SENTENCES } from './survey/english';
import { TICKET_SENTENCES } from './tickets/english';

const SENTENCES = new Map<string, string>([...TICKET_SENTENCES, ...SURVEY_SENTENCES]);
const PRODUCTS_EN = new Map<string, string>(ITEMS.map(([, ko, en]) => [ko, en]));
/** Longer names first, since some begin with another. */
const PRODUCT = new RegExp([...PRODUCTS_EN.keys()].sort((a, b) => b.length - a.length).join('|'));
/** E-mail addresses, and digits in groups: telephone, resident, card and account numbers. */
const NUMBER = /[\w.]+@[\w.]+|\d[\d-]{7,}/;

function sentenceInEnglish(sentence: string): string {
  const product = PRODUCT.exec(sentence)?.[0];
  const number = NUMBER.exec(sentence)?.[0];
  let pattern = sentence;
  if (product !== undefined) pattern = pattern.replace(product, '{p}');
  if (number !== undefined) pattern = pattern.replace(number, '{n}');
  const english = SENTENCES.get(pattern);
  if (english === undefined) return sentence;
  return english.replace('{p}', `the ${PRODUCTS_EN.get(product ?? '') ?? ''}`).replace('{n}', number ?? '');
}

/** A text of the shop in English, sentence by sentence; sentences that nobody of the shop wrote stay as they are. */
export function textInEnglish(text: string): string {
  const english = text
    .replace(/([.!?]) /g, '$1\n')
    .split('\n')
    .map(sentenceInEnglish);
  return english.map((sentence) => sentence.replace(/^the /, 'The ')).join(' ');
}

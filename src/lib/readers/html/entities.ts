import { referred, XML_ENTITIES } from '../book/xml/unescaped';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...XML_ENTITIES,
  ['nbsp', ' '],
  ['middot', '·'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['cent', '¢'],
  ['deg', '°'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
]);

/** HTML text with its references resolved as far as tables use them; what is not known stays as written. */
export function htmlUnescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,10});?/g, (whole, body: string) =>
    body.startsWith('#') ? referred(body) : (NAMED.get(body) ?? whole),
  );
}

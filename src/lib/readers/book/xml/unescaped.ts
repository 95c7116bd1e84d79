import { entities } from '../../problems';
import { refuse } from '../../refusal';

/** The five entities that XML has without saying so. */
export const XML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The character of a numeric reference (`#38`, `#x26`); U+FFFD for what is none. */
export function referred(body: string): string {
  const hex = body[1] === 'x' || body[1] === 'X';
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** XML text with its five entities and numeric references resolved; any other entity is refused. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#?[^;&\s]{1,32});/g, (_, body: string) => {
    if (body.startsWith('#')) return referred(body);
    return XML_ENTITIES.get(body) ?? refuse(entities());
  });
}

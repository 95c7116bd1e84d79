import { damaged, entities, tooLarge } from '../../problems';
import { refuse } from '../../refusal';
import { unescaped } from './unescaped';

/** What is told of an XML text, in order; names come without their prefix. */
export interface XmlHandler {
  /** An element begins; `tag` is what stands between its name and `>`. */
  open(name: string, tag: string, empty: boolean): void;
  /** Text, entities resolved; may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/** A tag or a run of text longer than this is no spreadsheet. */
const MAX_TOKEN = 8 * 1024 * 1024;

const XML = { ko: '통합 문서(XML)', en: 'workbook (XML)' };

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function nameEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 47 || code === 9 || code === 10 || code === 13) return i;
  }
  return to;
}

/** A scanner for the XML of workbooks, fed piece by piece. Refuses declarations of entities; resolves nothing from outside. */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Scans on; an unfinished tag waits for the next piece. */
  feed(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const open = text.indexOf('<', at);
      if (open < 0) break;
      if (open > at) this.#text(text, at, open);
      const next = this.#markup(text, open);
      at = next < 0 ? open : next;
      if (next < 0) break;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > MAX_TOKEN) refuse(tooLarge({ ko: '셀 하나에 8 MB', en: '8 MB in one cell' }));
  }

  /** Ends; a text that breaks off inside of a tag is damaged. */
  end(): void {
    if (this.#rest.trim() !== '') refuse(damaged(XML, 'unexpected end'));
  }

  #text(text: string, from: number, to: number): void {
    this.#handler.text(unescaped(text.slice(from, to)));
  }

  /** Scans what begins with `<`; answers where it ends, or -1 when it does not yet. */
  #markup(text: string, open: number): number {
    const code = text.charCodeAt(open + 1);
    if (code === 33) return this.#declaration(text, open);
    const close = tagEnd(text, open);
    if (close < 0) return -1;
    if (code === 63) return close + 1;
    if (code === 47) {
      this.#handler.close(localName(text.slice(open + 2, nameEnd(text, open + 2, close))));
      return close + 1;
    }
    const empty = text.charCodeAt(close - 1) === 47;
    const end = nameEnd(text, open + 1, close);
    const name = localName(text.slice(open + 1, end));
    this.#handler.open(name, text.slice(end, empty ? close - 1 : close), empty);
    if (empty) this.#handler.close(name);
    return close + 1;
  }

  #declaration(text: string, open: number): number {
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open + 9);
      if (end >= 0) this.#handler.text(text.slice(open + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    return text.length - open < 9 ? -1 : refuse(entities());
  }
}

/** The `>` that ends a tag; one inside of a quoted value does not. */
function tagEnd(text: string, open: number): number {
  const close = text.indexOf('>', open);
  if (close < 0) return -1;
  let quote = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  return -1;
}

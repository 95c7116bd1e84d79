import type { Lang } from '../../core/words';
import type { Form } from './form';
import { areaNamesIn } from '../areas/names';
import { thingSpokenOf } from './offered-for';
import { put } from './pen';
import { unclosed } from './problems';
import { miss, note, offer, skip, type Hit, type Reader } from './reader';

const CLOSING: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '"': '"',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '＂': '＂',
};
const MARKS: Readonly<Record<Lang, readonly [open: string, close: string]>> = {
  ko: ['‘', '’'],
  en: ['"', '"'],
};
const SEEN: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\\': '\\\\' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
/** Characters that cannot be seen or that turn text around, and halves of characters. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\\/gu;

const MOST_VALUES = 50;

/** A text in the quotation marks of a language. */
export function quote(text: string, lang: Lang): string {
  const [open, close] = MARKS[lang];
  const seen = text.replace(UNSEEN, (sign) => SEEN[sign] ?? `\\u{${sign.charCodeAt(0).toString(16)}}`);
  return open + seen.replaceAll(close, `\\${close}`) + close;
}

/** The text in quotation marks at a place; a problem is noted when they are never closed. */
export function quotedAt(reader: Reader, place: number): Hit<string> | undefined {
  const at = skip(reader, place);
  const close = CLOSING[reader.raw[at] ?? ''];
  if (!close) return undefined;
  if (!reader.quotes.has(at)) reader.quotes.set(at, readQuoted(reader, at, close));
  return reader.quotes.get(at);
}

function readQuoted(reader: Reader, at: number, close: string): Hit<string> | undefined {
  let text = '';
  for (let i = at + 1; i < reader.raw.length; i++) {
    const sign = reader.raw[i] ?? '';
    if (sign === close) return { value: text, to: i + 1 };
    if (sign !== '\\') {
      text += sign;
      continue;
    }
    const code = /^\\u\{([0-9a-f]{1,6})\}/i.exec(reader.raw.slice(i, i + 10));
    const point = code?.[1] === undefined ? NaN : parseInt(code[1], 16);
    if (code && point > 0 && point <= 0x10ffff) {
      text += String.fromCodePoint(point);
      i += code[0].length - 1;
    } else {
      i++;
      const next = reader.raw[i] ?? '';
      text += ESCAPES[next] ?? next;
    }
  }
  if (!reader.offers) note(reader, unclosed(at, at + 1));
  return undefined;
}

/** The text of a quotation that is not closed yet, at the end of what was typed; undefined when there is none. */
export function openQuote({ raw }: Reader, at: number): string | undefined {
  return CLOSING[raw[at] ?? ''] === undefined ? undefined : raw.slice(at + 1);
}

const HOME = /주소|거주|지역|시도|시군구|도시|address|residence|region|city|province/i;
const MOST_AREAS = 20;

/** Areas that begin as typed, where the name of what is spoken of says that it holds them. */
function areasLike(reader: Reader, typed: string): readonly string[] {
  const thing = thingSpokenOf(reader);
  const names = thing ? `${thing.id} ${thing.label.ko} ${thing.label.en}` : '';
  if (!HOME.test(names)) return [];
  const wanted = typed.toLowerCase();
  return areaNamesIn(reader.lang)
    .filter((name) => name.toLowerCase().startsWith(wanted))
    .slice(0, MOST_AREAS);
}

/** What may be asked of a text, with a value still to be put in: Korean says the value first. */
const ASKED = ['‘값’을 포함함', '‘값’으로 시작함', '‘값’으로 끝남'];

function offerValues(reader: Reader, at: number): void {
  const typed = at === reader.raw.length ? '' : openQuote(reader, at);
  if (!reader.offers || typed === undefined) return;
  const known = reader.subject ? reader.valuesFor(reader.subject) : [];
  const areas = areasLike(reader, typed).filter((name) => !known.includes(name));
  const fitting = known.filter((one) => one.toLowerCase().includes(typed.toLowerCase()));
  const own = typed !== '' && ![...fitting, ...areas].includes(typed) ? [typed] : [];
  for (const one of [...fitting.slice(0, MOST_VALUES), ...areas, ...own])
    offer(reader, at, quote(one, reader.lang), 'value');
  if (typed !== '' || reader.lang !== 'ko' || at !== reader.raw.length) return;
  const type = thingSpokenOf(reader)?.type;
  if (type === 'text' || type === 'category') for (const one of ASKED) offer(reader, at, one, 'word');
}

/** A value: a text in quotation marks. */
export const value: Form<string> = {
  name: 'value',
  read(reader, place) {
    const at = skip(reader, place);
    const hit = quotedAt(reader, at);
    if (hit) return hit;
    miss(reader, at, { kind: 'slot', slot: 'value' });
    offerValues(reader, at);
    return undefined;
  },
  write(text, pen) {
    put(pen, quote(text, pen.lang));
    return true;
  },
  describe: () => ({
    text: '? a text in ‘…’, “…”, "…", \'…\' or 「…」; \\ before a mark, \\n, \\u{…} ?',
    uses: [],
  }),
};

const FENCE = /`+/y;

/** A SELECT between backticks: one, or more than it holds in a row, with a line for itself. */
export const select: Form<string> = {
  name: 'select',
  read(reader, place) {
    const at = skip(reader, place);
    FENCE.lastIndex = at;
    const fence = FENCE.exec(reader.raw)?.[0];
    if (fence === undefined) {
      miss(reader, at, { kind: 'slot', slot: 'sql' });
      if (at === reader.raw.length) offer(reader, at, '`SELECT customer_id FROM customers`', 'sql');
      return undefined;
    }
    const inLines = fence.length >= 3 && reader.raw[at + fence.length] === '\n';
    const start = at + fence.length + (inLines ? 1 : 0);
    const end = reader.raw.indexOf(inLines ? `\n${fence}` : fence, inLines ? start - 1 : start);
    if (end >= 0)
      return {
        value: reader.raw.slice(start, Math.max(start, end)),
        to: end + fence.length + (inLines ? 1 : 0),
      };
    note(reader, unclosed(at, at + fence.length));
    return undefined;
  },
  write(sql, pen) {
    const runs = [...sql.matchAll(/`+/g)].map(([run]) => run.length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
    put(
      pen,
      runs.length === 0 && sql !== '' && !/[\r\n]/.test(sql) ? `\`${sql}\`` : `${fence}\n${sql}\n${fence}`,
    );
    return true;
  },
  describe: () => ({ text: '? SQL between `…`, or between lines of ```…``` ?', uses: [] }),
};

import { skipSpace, keyAt, afterMember, valueEnd } from './scan';
import type { ElementReader, JsonStream } from './stream';

/** Where a list of records lies: the keys that lead to it from the top. */
export type JsonPath = readonly string[];

/** Lists deeper than this, or more than so many, are not offered. */
const MAX_DEPTH = 6;
const MAX_LISTS = 200;

const NOTHING: ElementReader = { read: (text, at) => valueEnd(text, at), taken: () => undefined };

async function skipValue(stream: JsonStream): Promise<void> {
  if (stream.text[stream.at] === '[') return stream.elements(NOTHING);
  stream.at = await stream.step((text, at) => valueEnd(text, at));
}

/** Steps through the members of the object that opens here; `member` has to take the value at `stream.at`. */
async function members(stream: JsonStream, member: (key: string) => Promise<void>): Promise<void> {
  stream.at++;
  if ((await stream.peek()) === '}') {
    stream.at++;
    return;
  }
  for (let over = false; !over;) {
    await stream.peek();
    const { key, value } = await stream.step(keyAt);
    stream.at = value;
    await member(key);
    const after = await stream.step((text, at) => afterMember(text, at, 125));
    stream.at = after.at;
    over = after.over;
  }
}

/** What the list that opens here begins with: `{` and `[` for records, anything else for none. */
async function firstOf(stream: JsonStream): Promise<string> {
  const found = await stream.step((text, at) => {
    const next = skipSpace(text, at + 1);
    return next < text.length ? text[next] : valueEnd(text, at);
  });
  return typeof found === 'string' ? found : '';
}

/** The lists of records inside of the object that opens here, in order. */
export async function listsInside(stream: JsonStream, path: JsonPath = []): Promise<JsonPath[]> {
  const found: JsonPath[] = [];
  await members(stream, async (key) => {
    const here = [...path, key];
    const char = stream.text[stream.at];
    if (char === '{' && here.length < MAX_DEPTH) {
      found.push(...(await listsInside(stream, here)).slice(0, MAX_LISTS));
      return;
    }
    const first = char === '[' ? await firstOf(stream) : '';
    if ((first === '{' || first === '[') && found.length < MAX_LISTS) found.push(here);
    await skipValue(stream);
  });
  return found;
}

/** Reads the list at a path of the object that opens here. */
export async function readListAt(stream: JsonStream, path: JsonPath, reader: ElementReader): Promise<void> {
  const [wanted, ...rest] = path;
  await members(stream, async (key) => {
    if (key !== wanted) return skipValue(stream);
    if (rest.length === 0 && stream.text[stream.at] === '[') return stream.elements(reader);
    if (rest.length > 0 && stream.text[stream.at] === '{') return readListAt(stream, rest, reader);
    return skipValue(stream);
  });
}

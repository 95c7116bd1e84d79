import { guessTextEncoding } from '../bytes/decoded';
import type { Packed } from '../bytes/packed';
import { unpackedHead } from '../bytes/unpacked';
import type { BookSheet } from '../book/sheet';
import type { TableHead } from '../book/sheet';
import { readableSheet } from '../book/sheet';
import { noRecords } from '../problems';
import { refuse } from '../refusal';
import type { Note } from '../rows/note';
import type { Work } from '../work';
import type { JsonPath } from './document';
import { listsInside, readListAt } from './document';
import { readLines } from './lines';
import type { JsonColumns } from './record';
import { isNotJson } from './record';
import { skipSpace, Unfinished, valueEnd } from './scan';
import { Enough, JsonStream } from './stream';
import { JsonTable } from './table';
import type { JsonSource } from './source';
import { sourceOf } from './source';

/** How records lie in a JSON text: one a line, one after the other, in one list, or in lists inside of an object. */
type Shape = 'lines' | 'sequence' | 'list' | 'object';

/** Whether the text begins as JSON of objects or lists; as far as it goes, it has to be right. */
export function looksLikeJson(head: string): boolean {
  const at = skipSpace(head, head.startsWith('\ufeff') ? 1 : 0);
  if (head[at] !== '{' && head[at] !== '[') return false;
  try {
    const end = valueEnd(head, at);
    const next = head[skipSpace(head, end)];
    if (next === undefined || next === '{' || next === '[') return true;
    // A record, then a line that is none: lines of JSON with a bad one.
    return head[at] === '{' && /^[ \t]*\r?\n/.test(head.slice(end, end + 1000));
  } catch (error) {
    if (error instanceof Unfinished) return true;
    // The beginning decides: a broken record further down is still JSON, a CSV whose header is in brackets is not.
    return isNotJson(error) && /^[[{]\s*(?:[{[]\s*)?"(?:[^"\\]|\\.)*"\s*:/.test(head.slice(at, at + 1000));
  }
}

function wholeValue(text: string): boolean {
  try {
    return skipSpace(text, valueEnd(text, skipSpace(text, 0))) === text.length;
  } catch {
    return false;
  }
}

/** Whether the first line is a record of its own and more follow. */
function isLines(text: string): boolean {
  const start = skipSpace(text, 0);
  const end = text.indexOf('\n', start);
  if (end < 0 || !wholeValue(text.slice(start, end))) return false;
  const rest = text.slice(end, end + 10_000).trimStart();
  return text[start] === '{' ? rest !== '' : rest.startsWith('[');
}

async function shapeOf(stream: JsonStream): Promise<Shape> {
  const first = await stream.peek();
  if (isLines(stream.text)) return 'lines';
  return first === '[' ? 'list' : 'object';
}

/** Objects one after the other, without a list around them. */
async function readSequence(stream: JsonStream, table: JsonTable): Promise<void> {
  while ((await stream.peek()) !== '') {
    stream.at = await stream.step((text, at) => table.read(text, at));
    table.taken();
    stream.records++;
    stream.pause();
    if ((await stream.peek()) === ',') stream.broken('comma between records');
  }
}

/** Opens the text from its beginning, for all records or for the first. */
type Source = (most: number) => JsonSource;

async function read(
  open: Source,
  shape: Shape,
  path: JsonPath,
  most: number,
  known?: JsonColumns,
): Promise<TableHead> {
  const { stream, bytesRead, bytesTotal } = open(most);
  const table = new JsonTable(known);
  let notes: readonly Note[] = [];
  let whole = true;
  try {
    await stream.peek();
    if (shape === 'lines') notes = await readLines(stream, table);
    else if (shape === 'list') await stream.elements(table);
    else if (shape === 'object') await readListAt(stream, path, table);
    else await readSequence(stream, table);
    if ((await stream.peek()) !== '') stream.broken('text behind the end');
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    whole = false;
  } finally {
    await stream.close();
  }
  const outcome = table.finish(notes);
  if ('again' in outcome) return read(open, shape, path, most, outcome.again);
  if (whole) return { ...outcome, whole, share: 1 };
  // Counts of a beginning would be told as those of the text.
  return { ...outcome, notes: [], whole, share: Math.min(1, (bytesRead() * stream.share) / bytesTotal) };
}

interface Plan {
  readonly shape: Shape;
  readonly paths: readonly JsonPath[];
}

async function planOf(open: Source): Promise<Plan> {
  const { stream } = open(Infinity);
  try {
    const shape = await shapeOf(stream);
    if (shape !== 'object') return { shape, paths: [[]] };
    const paths = await listsInside(stream);
    const next = await stream.peek();
    if (next === '{') return { shape: 'sequence', paths: [[]] };
    if (next !== '') stream.broken('text behind the end');
    return paths.length > 0 ? { shape, paths } : { shape: 'sequence', paths: [[]] };
  } finally {
    await stream.close();
  }
}

/** The lists of records in a JSON text, each as a table of its own. */
export async function openJson(packed: Packed, work: Work): Promise<readonly BookSheet[]> {
  const head = await unpackedHead(packed, 65_536, work);
  const encoding = guessTextEncoding(head.bytes);
  const source = (w: Work) => (most: number) => sourceOf(packed, encoding, w, most);
  const { shape, paths } = await planOf(source(work));
  return paths.map((path) =>
    readableSheet(path.join('.'), false, async (w, most) => {
      const head = await read(source(w), shape, path, most);
      // Empty records tell nothing of those behind them.
      const table = head.filled > 0 || head.whole ? head : await read(source(w), shape, path, Infinity);
      return table.filled === 0 ? refuse(noRecords()) : table;
    }),
  );
}

import type { Note } from '../rows/note';
import { isNotJson } from './record';
import { skipSpace, Unfinished } from './scan';
import type { ElementReader, JsonStream } from './stream';

/** Lines that are no JSON: how many, and where the first ones stand, counted from 1. */
interface BadLines {
  count: number;
  readonly first: number[];
}

/** More bad lines than this, and more than one in ten, and the file is not what it seems. */
const FORGIVEN = 100;

function readLine(line: string, reader: ElementReader): boolean {
  try {
    const at = skipSpace(line, 0);
    if (line[at] !== '{' && line[at] !== '[') return false;
    if (skipSpace(line, reader.read(line, at)) < line.length) return false;
    reader.taken();
    return true;
  } catch (error) {
    if (error instanceof Unfinished || isNotJson(error)) return false;
    throw error;
  }
}

function badNotes(bad: BadLines): readonly Note[] {
  if (bad.count === 0) return [];
  const list = bad.first.join(', ');
  return [
    {
      code: 'json-bad-lines',
      ko: `JSON이 아니어서 읽지 않은 줄이 ${bad.count.toLocaleString('ko')}개 있습니다: ${list}번째 줄.`,
      en: `Lines that are no JSON were left out: ${bad.count.toLocaleString('en')} (line ${list}).`,
    },
  ];
}

/** Reads one record a line. Lines that are no JSON are left out and named. */
export async function readLines(stream: JsonStream, reader: ElementReader): Promise<readonly Note[]> {
  const bad: BadLines = { count: 0, first: [] };
  let number = 0;
  const take = (line: string) => {
    number++;
    if (line.trim() === '') return;
    if (readLine(line, reader)) stream.records++;
    else {
      bad.count++;
      if (bad.first.length < 20) bad.first.push(number);
      if (bad.count > FORGIVEN && bad.count * 10 > number) stream.broken(`line ${number}`);
    }
  };
  do {
    stream.pause();
    for (
      let end = stream.text.indexOf('\n', stream.at);
      end >= 0;
      end = stream.text.indexOf('\n', stream.at)
    ) {
      take(stream.text.slice(stream.at, end));
      stream.at = end + 1;
    }
  } while (await stream.more());
  take(stream.text.slice(stream.at));
  if (stream.records === 0) stream.broken('line 1');
  return badNotes(bad);
}

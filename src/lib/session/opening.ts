import type { Reading, Role } from '../core/input';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Words } from '../core/words';
import { guessEncoding } from '../inputs/encoding';
import { guessInput, wholeRows, type GuessedInput } from '../inputs/guess';
import { sniffReading } from '../inputs/sniff';
import { breathe } from './breathe';

const HEAD_BYTES = 256 * 1024;

/** A file whose first part was looked at; nothing is loaded yet. */
export interface OpenedFile {
  readonly id: string;
  readonly file: File;
  /** The first part of the file as bytes, so that another encoding can be tried. */
  readonly head: Uint8Array;
  readonly evidence: Words;
  readonly guess: GuessedInput;
}

function problem(code: string, message: Words, hint: Words): Problem {
  return { code, message, hint };
}

function emptyFile(name: string): Problem {
  return problem(
    'file-empty',
    { ko: `파일이 비어 있습니다: ${name}`, en: `The file ${name} is empty.` },
    {
      ko: '내보내기가 끝난 파일인지 확인하고 다시 여세요.',
      en: 'Check that the export had finished, and open it again.',
    },
  );
}

function noRows(name: string): Problem {
  return problem(
    'file-no-rows',
    { ko: `머리글 한 줄뿐인 파일입니다: ${name}`, en: `${name} has one line and no rows below it.` },
    {
      ko: '내보낼 때 기간이나 조건에 맞는 데이터가 있었는지 확인하세요.',
      en: 'Check that the export had data for the dates and filters that were chosen.',
    },
  );
}

function notText(name: string): Problem {
  return problem(
    'file-not-text',
    { ko: `CSV나 TSV 파일이 아닙니다: ${name}`, en: `${name} is not a CSV or TSV file.` },
    {
      ko: '엑셀이라면 “다른 이름으로 저장 → CSV UTF-8”로 저장한 다음 여세요.',
      en: 'In a spreadsheet, choose “Save as → CSV UTF-8”, then open that file.',
    },
  );
}

function unreadable(name: string, detail: string): Problem {
  return {
    ...problem(
      'file-unreadable',
      { ko: `파일을 읽지 못했습니다: ${name}`, en: `The file ${name} could not be read.` },
      {
        ko: '파일이 옮겨졌거나 다른 프로그램이 쓰고 있을 수 있습니다. 다시 고르세요.',
        en: 'It may have been moved, or another program is using it. Choose it again.',
      },
    ),
    detail,
  };
}

const MAGIC = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x41, 0x52, 0x31],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
];

function isBinary(head: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, i) => head[i] === byte));
}

function decode(head: Uint8Array, encoding: Reading['encoding']): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}

/** Looks at the first part of a file; problems: `file-empty`, `file-not-text`, `file-unreadable`. */
export async function openFile(id: string, file: File): Promise<Result<OpenedFile>> {
  if (file.size === 0) return fail(emptyFile(file.name));
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    if (isBinary(head)) return fail(notText(file.name));
    const { encoding, evidence } = guessEncoding(head);
    const text = decode(head, encoding);
    if (text.trim() === '') return fail(emptyFile(file.name));
    if (file.size <= HEAD_BYTES && !/[\r\n]/.test(text.trim())) return fail(noRows(file.name));
    const whole = file.size <= HEAD_BYTES;
    await breathe();
    const reading = sniffReading(wholeRows(text, whole));
    await breathe();
    const guess = guessInput({ id, name: file.name, encoding, text, whole, reading });
    return ok({ id, file, head, evidence, guess });
  } catch (error) {
    return fail(unreadable(file.name, String(error)));
  }
}

/** The same file read or understood another way, as the user says. */
export function reopen(opened: OpenedFile, choice: { reading?: Reading; role?: Role }): OpenedFile {
  const { spec } = opened.guess;
  const reading = choice.reading ?? spec.reading;
  const guess = guessInput({
    id: opened.id,
    name: opened.file.name,
    encoding: reading.encoding,
    text: decode(opened.head, reading.encoding),
    whole: opened.file.size <= HEAD_BYTES,
    reading,
    role: choice.role ?? spec.role,
  });
  return { ...opened, guess };
}

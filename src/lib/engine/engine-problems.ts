import type { Problem } from '../core/problem';

const TRAPS = [
  'memory access out of bounds',
  'function signature mismatch',
  'null function',
  'table index is out of bounds',
  'index out of bounds',
  'indirect call to null',
  'indirect call signature mismatch',
  'out of bounds memory access',
  'out of bounds call_indirect',
  'call_indirect to a signature',
  'unreachable',
  'maximum call stack size exceeded',
  'too much recursion',
  'aborted(',
];

/** Whether the message says that the WASM instance itself failed, after which nothing of it can be trusted. */
export function isTrap(message: string): boolean {
  // DuckDB's own errors start with their kind and may quote any text; a trap comes bare.
  if (/^\w+( \w+)* Error: /i.test(message) && !message.startsWith('RuntimeError: ')) return false;
  const lower = message.toLowerCase();
  return TRAPS.some((trap) => lower.includes(trap));
}

function outOfMemory(detail: string): Problem {
  return {
    code: 'out-of-memory',
    message: {
      ko: '브라우저 탭에서 쓸 수 있는 메모리가 모자랍니다.',
      en: 'There is not enough memory in this browser tab.',
    },
    hint: {
      ko: '필요 없는 열을 빼거나, 기간을 줄이거나, 일부 행만 담은 파일로 다시 시도하세요. 노트북은 그대로 있습니다.',
      en: 'Leave out columns you do not need, take a shorter period, or use a sample of the file. The notebook is safe.',
    },
    detail,
  };
}

function fileGone(detail: string): Problem {
  return {
    code: 'file-gone',
    message: {
      ko: '파일을 선택한 뒤에 내용이 바뀌었거나 파일이 없어져서 읽을 수 없습니다.',
      en: 'The file was changed or removed after you chose it, so it cannot be read any more.',
    },
    hint: { ko: '파일을 다시 선택하세요.', en: 'Choose the file again.' },
    detail,
  };
}

function csvUnreadable(detail: string): Problem {
  return {
    code: 'csv-unreadable',
    message: {
      ko: '파일을 표로 읽을 수 없습니다.',
      en: 'The file cannot be read as a table.',
    },
    hint: {
      ko: '구분 기호, 따옴표, 인코딩, 머리글 설정을 확인하세요. 자세한 내용에 문제가 된 줄이 있습니다.',
      en: 'Check the delimiter, the quotes, the encoding and the header. The details name the line.',
    },
    detail,
  };
}

function engineError(detail: string): Problem {
  return {
    code: 'engine-error',
    message: { ko: '계산하지 못했습니다.', en: 'This could not be computed.' },
    hint: {
      ko: '설정을 바꿔 다시 시도하세요. 계속되면 자세한 내용을 개발자에게 알려 주세요.',
      en: 'Change a setting and try again. If it goes on, report the details to the developers.',
    },
    detail,
  };
}

const KINDS: readonly (readonly [RegExp, (detail: string) => Problem])[] = [
  [
    /NotReadableError|NotFoundError|could not be read|object can ?not be found|No HTML5 file registered/i,
    fileGone,
  ],
  [
    /Out of Memory|bad_alloc|allocation fail|failed to allocate|could not allocate|Cannot enlarge memory/i,
    outOfMemory,
  ],
  [/CSV Error|sniffing|read_csv|Invalid unicode|not utf-?8|byte sequence mismatch|CSV File/i, csvUnreadable],
];

/** What an error of DuckDB means to the person at the screen; the original text is kept as detail. */
export function engineProblem(message: string): Problem {
  const [, make] = KINDS.find(([pattern]) => pattern.test(message)) ?? [undefined, engineError];
  return make(message);
}

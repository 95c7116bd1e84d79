import type { Problem } from '../core/problem';
import type { Words } from '../core/words';

/** Why JSON is no condition. */
export type JsonReason =
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'unknown-key'
  | 'missing'
  | 'unknown-kind'
  | 'rows-ahead'
  | 'too-long'
  | 'value';

const SAID: Readonly<Record<JsonReason, readonly [message: Words, hint: Words]>> = {
  'too-large': [
    { ko: 'JSON이 너무 깁니다.', en: 'This JSON is too long.' },
    { ko: '1MiB까지 쓸 수 있습니다. 목록을 줄이세요.', en: 'It may take 1 MiB. Shorten its lists.' },
  ],
  'not-json': [
    { ko: 'JSON 형식이 아닙니다.', en: 'This is not JSON.' },
    {
      ko: '쉼표, 따옴표, 괄호가 빠지거나 남지 않았는지 확인하세요.',
      en: 'Look for a comma, a quotation mark or a bracket that is missing or too many.',
    },
  ],
  'too-deep': [
    {
      ko: '조건이 너무 깊게 겹쳐 있거나, 너무 많거나, 쓸 수 없는 항목이 있습니다.',
      en: 'The condition is nested too deeply, has too many parts, or has a key that may not be used.',
    },
    {
      ko: '64겹, 1,000개까지 쓸 수 있습니다. 세그먼트로 나누어 저장하세요.',
      en: 'It may have 64 levels and 1,000 parts. Save parts as segments of their own.',
    },
  ],
  'unknown-key': [
    { ko: '알 수 없는 항목이 있습니다.', en: 'There is an entry that is not known here.' },
    { ko: '이 항목을 지우거나 이름을 고치세요.', en: 'Remove this entry, or correct its name.' },
  ],
  missing: [
    { ko: '있어야 할 항목이 빠져 있습니다.', en: 'An entry is missing here.' },
    { ko: '빠진 항목을 넣으세요.', en: 'Put in the entry that is missing.' },
  ],
  'unknown-kind': [
    { ko: '알 수 없는 종류입니다.', en: 'This kind is not known.' },
    { ko: '조건의 종류를 고치세요.', en: 'Correct the kind.' },
  ],
  'rows-ahead': [
    {
      ko: '고객이 한 일에는 앞으로의 기간을 쓸 수 없습니다. 기준일과 그 뒤의 기록은 보지 않습니다.',
      en: 'Time that lies ahead cannot be asked of what customers did: rows on or after the as-of day are not seen.',
    },
    {
      ko: '날짜 특성의 조건(within)에 쓰거나 지난 기간으로 바꾸세요.',
      en: 'Ask it of a trait that is a date (within), or choose time that has passed.',
    },
  ],
  'too-long': [
    { ko: '값이나 목록이 너무 깁니다.', en: 'A value or a list is too long.' },
    {
      ko: '값은 1,000자, 목록은 10,000개까지 쓸 수 있습니다.',
      en: 'A value may have 1,000 characters, a list 10,000 values.',
    },
  ],
  value: [
    { ko: '여기에 쓸 수 없는 값입니다.', en: 'This value cannot stand here.' },
    { ko: '값을 고치세요.', en: 'Correct the value.' },
  ],
};

/** The problem of JSON that is no condition; the offending value itself is never repeated. */
export function conditionJsonProblem(reason: JsonReason, detail = ''): Problem {
  const [message, hint] = SAID[reason];
  return { code: `json-${reason}`, message, hint, ...(detail === '' ? {} : { detail }) };
}

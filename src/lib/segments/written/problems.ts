import type { Problem } from '../../core/problem';
import type { Words } from '../../core/words';
import { shownText } from '../words/show';

/** A problem in a text: `from` and `to` are the places of what is wrong, in UTF-16 units. */
export interface TextProblem extends Problem {
  readonly from: number;
  readonly to: number;
}

/** A problem of the characters from one place to another. */
export function problemAt(from: number, to: number, code: string, message: Words, hint: Words): TextProblem {
  return { code, message, hint, from, to };
}

const BRACKETS: Words = { ko: '괄호로 묶어 주세요.', en: 'Put brackets around what belongs together.' };

/** “And” and “or” stand side by side. */
export function mixedLinks(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'mixed-links',
    { ko: '‘그리고’와 ‘또는’이 섞였습니다.', en: '“and” and “or” are mixed.' },
    BRACKETS,
  );
}

/** Nothing but commas joins conditions. */
export function onlyCommas(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'ambiguous',
    {
      ko: '쉼표만으로는 ‘그리고’인지 ‘또는’인지 알 수 없습니다.',
      en: 'A comma alone may mean “and” or “or”.',
    },
    { ko: '‘그리고’나 ‘또는’으로 이으세요.', en: 'Write “and” or “or” between the last two.' },
  );
}

/** More brackets within brackets than what is asked of a row may have. */
export function filtersTooDeep(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'filters-too-deep',
    {
      ko: '한 행에 대한 조건의 괄호가 너무 깊습니다.',
      en: 'What is asked of one row has too many brackets within brackets.',
    },
    {
      ko: '괄호를 세 겹까지만 쓰거나, 조건을 둘로 나누고 그 사이를 ‘또는’으로 이으세요.',
      en: 'Use three levels at most, or write two conditions with “or” between them.',
    },
  );
}

/** More brackets within brackets than a condition may have. */
export function tooDeep(from: number): TextProblem {
  return problemAt(
    from,
    from + 1,
    'too-deep',
    { ko: '괄호가 너무 깊습니다.', en: 'There are too many brackets within brackets.' },
    {
      ko: '세그먼트로 나누어 저장하고 그 이름을 쓰세요.',
      en: 'Save parts as segments of their own and use their names.',
    },
  );
}

/** More conditions than one segment may have. */
export function tooMany(from: number): TextProblem {
  return problemAt(
    from,
    from + 1,
    'too-many',
    { ko: '조건이 너무 많습니다.', en: 'There are too many conditions.' },
    {
      ko: '세그먼트로 나누어 저장하고 그 이름을 쓰세요.',
      en: 'Save parts as segments of their own and use their names.',
    },
  );
}

/** A value, a list or nesting beyond the limits of a condition. */
export function tooLong(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'too-long',
    { ko: '값이나 목록이 너무 깁니다.', en: 'A value or a list is too long.' },
    {
      ko: '값은 1,000자, 목록은 10,000개, 괄호는 64겹까지 쓸 수 있습니다.',
      en: 'A value may have 1,000 characters, a list 10,000 values, and brackets 64 levels.',
    },
  );
}

/** Time that lies ahead, asked of what customers did. */
export function rowsAhead(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'rows-ahead',
    {
      ko: '고객이 한 일에는 앞으로의 기간을 쓸 수 없습니다. 기준일과 그 뒤의 기록은 보지 않습니다.',
      en: 'Time that lies ahead cannot be asked of what customers did: rows on or after the as-of day are not seen.',
    },
    {
      ko: '계약 종료일 같은 날짜 특성에 쓰거나, ‘최근 30일 안에’처럼 지난 기간을 쓰세요.',
      en: 'Ask it of a trait that is a date, such as the end of a contract, or write time that has passed: in the last 30 days.',
    },
  );
}

/** A day that no calendar has. */
export function noSuchDay(from: number, to: number, text: string): TextProblem {
  return problemAt(
    from,
    to,
    'no-such-day',
    { ko: `‘${text}’은(는) 달력에 없는 날짜입니다.`, en: `“${text}” is not a day of the calendar.` },
    { ko: '2026-03-01처럼 있는 날짜를 쓰세요.', en: 'Write a real day, such as 2026-03-01.' },
  );
}

/** A number outside what is allowed there. */
export function outOfRange(from: number, to: number, low: string, high: string): TextProblem {
  return problemAt(
    from,
    to,
    'out-of-range',
    { ko: '여기에 쓸 수 없는 수입니다.', en: 'This number cannot stand here.' },
    { ko: `${low}부터 ${high}까지의 수를 쓰세요.`, en: `Write a number from ${low} to ${high}.` },
  );
}

/** Degrees that no place on the earth has. */
export function notOnEarth(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'not-on-earth',
    { ko: '지구에 없는 위치입니다.', en: 'There is no such place on the earth.' },
    {
      ko: '위도(-90~90), 경도(-180~180) 순서로 37.5665, 126.978처럼 쓰세요.',
      en: 'Write the latitude (−90 to 90), then the longitude (−180 to 180), such as 37.5665, 126.978.',
    },
  );
}

/** A quotation mark that is never closed. */
export function unclosed(from: number, to: number): TextProblem {
  return problemAt(
    from,
    to,
    'unclosed-quote',
    { ko: '따옴표가 닫히지 않았습니다.', en: 'This quotation mark is never closed.' },
    {
      ko: '값이나 이름의 끝에 닫는 따옴표를 넣으세요.',
      en: 'Put a closing quotation mark after the value or name.',
    },
  );
}

/** A value without quotation marks that is none of those that are known. */
export function unknownValue(from: number, to: number, word: string, near: readonly string[]): TextProblem {
  const [ko, en] = [
    near.map((name) => `‘${shownText(name)}’`).join(', '),
    near.map((name) => `“${shownText(name)}”`).join(', '),
  ];
  return problemAt(
    from,
    to,
    'unknown-value',
    {
      ko: `‘${shownText(word)}’(이)라는 값이 데이터에 없습니다.`,
      en: `The data has no value “${shownText(word)}”.`,
    },
    {
      ko: near.length > 0 ? `비슷한 값: ${ko}` : '그래도 쓰려면 따옴표로 묶으세요.',
      en: near.length > 0 ? `Values like it: ${en}` : 'Put it in quotation marks to use it all the same.',
    },
  );
}

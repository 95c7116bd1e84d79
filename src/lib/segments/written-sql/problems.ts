import type { Problem } from '../../core/problem';
import type { Words } from '../../core/words';
import { MAX_SQL } from '../limits';
import type { Refusal } from './cursor';
import type { WrittenTable } from './tables';

function problem(message: Words, hint: Words): Problem {
  return { code: 'sql-refused', message, hint };
}

const ONE_SELECT: Words = {
  ko: 'customer_id를 주는 SELECT 문 하나만 쓸 수 있습니다.',
  en: 'Write one SELECT that gives customer_id.',
};

/** The SELECT is longer than may be. */
export function tooLong(): Problem {
  return problem(
    {
      ko: `SQL이 ${MAX_SQL.toLocaleString('ko')}자를 넘습니다.`,
      en: `This SQL has more than ${MAX_SQL.toLocaleString('en')} characters.`,
    },
    { ko: '더 짧게 나누어 쓰세요.', en: 'Write a shorter one.' },
  );
}

/** Nothing is written. */
export function emptyStatement(): Problem {
  return problem({ ko: 'SQL이 비어 있습니다.', en: 'No SQL is written.' }, ONE_SELECT);
}

/** A character that no allowed SQL has. */
export function strayText(text: string): Problem {
  return problem(
    { ko: `SQL에서 ‘${text}’ 부분을 읽을 수 없습니다.`, en: `The part “${text}” of the SQL cannot be read.` },
    {
      ko: '따옴표가 닫혔는지 보고, 쓸 수 없는 기호를 지우세요.',
      en: 'Check that quotes are closed, and remove signs that are not allowed.',
    },
  );
}

/** A word at which reading stopped. */
export function refused(why: Refusal['why'], word: string, tables: readonly WrittenTable[]): Problem {
  const names = tables.map(({ name }) => name).join(', ');
  switch (why) {
    case 'function':
      return problem(
        { ko: `함수 ‘${word}’ 사용은 허용되지 않습니다.`, en: `The function “${word}” is not allowed.` },
        {
          ko: '계산, 글자, 날짜, 집계, 순위 함수만 쓸 수 있습니다.',
          en: 'Use functions of numbers, text, dates, aggregates and windows.',
        },
      );
    case 'table':
      return problem(
        { ko: `‘${word}’ 테이블은 읽을 수 없습니다.`, en: `The table “${word}” cannot be read.` },
        { ko: `읽을 수 있는 테이블: ${names}`, en: `Tables that can be read: ${names}` },
      );
    case 'name':
      return problem(
        { ko: `‘${word}’ 열이 데이터에 없습니다.`, en: `The data has no column “${word}”.` },
        {
          ko: '열 이름을 확인하고, 글자 값이면 작은따옴표로 묶으세요.',
          en: 'Check the name of the column; put a text value in single quotes.',
        },
      );
    case 'taken':
      return problem(
        { ko: `‘${word}’ 이름은 이미 쓰이고 있습니다.`, en: `The name “${word}” is already in use.` },
        { ko: 'WITH에서 다른 이름을 쓰세요.', en: 'Use another name in WITH.' },
      );
    case 'deep':
      return problem(
        { ko: 'SQL의 괄호가 너무 깊습니다.', en: 'The parentheses of the SQL nest too deeply.' },
        { ko: 'WITH로 나누어 쓰세요.', en: 'Divide it up with WITH.' },
      );
    case 'no-id':
      return problem(
        { ko: 'SELECT가 customer_id 열을 주지 않습니다.', en: 'The SELECT does not give customer_id.' },
        ONE_SELECT,
      );
    case 'unexpected':
      return word === ''
        ? problem({ ko: 'SQL이 끝나지 않았습니다.', en: 'The SQL is not complete.' }, ONE_SELECT)
        : problem(
            {
              ko: `이 자리에는 ‘${word}’ 단어를 쓸 수 없습니다.`,
              en: `The word “${word}” is not allowed here.`,
            },
            ONE_SELECT,
          );
  }
}

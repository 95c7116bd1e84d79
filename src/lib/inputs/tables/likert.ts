import { numberCell } from '../../sql/cell';
import { text } from '../../sql/quote';

/** Words of agreement and satisfaction, from 5 down to 1; the strong ones stand before the plain ones. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    5,
    '매우 ?그렇다|항상 ?그렇다|매우 ?만족(한다|함|합니다|해요)?|매우 ?(좋다|좋음|좋아요)|strongly agree|(very|extremely) (satisfied|likely|good)|completely agree',
  ],
  [
    1,
    '전혀 ?(아니다|그렇지 ?않다|아님)|매우 ?그렇지 ?않다|매우 ?불만(족|족한다|족함|족합니다)?|매우 ?(나쁘다|나쁨|별로다)|strongly disagree|(very|extremely) (dissatisfied|unsatisfied|unlikely|poor|bad)|completely disagree',
  ],
  [
    4,
    '(대체로 ?|약간 ?)?그렇다|그런 ?편이다|(대체로 ?)?만족(한다|함|합니다|해요)?|좋다|좋음|좋아요|(somewhat |slightly )?agree|(somewhat )?satisfied|(somewhat )?likely|good',
  ],
  [
    2,
    '(대체로 ?|별로 ?|약간 ?)?(아니다|그렇지 ?않다)|그렇지 ?않은 ?편이다|(대체로 ?)?불만(족|족한다|족함|족합니다)?|나쁘다|나쁨|별로다|(somewhat |slightly )?disagree|(somewhat )?(dissatisfied|unsatisfied)|(somewhat )?unlikely|poor|bad',
  ],
  [
    3,
    '보통(이다|입니다|이에요)?|그저 ?그렇다|중립|neutral|neither( agree n?or disagree| satisfied n?or dissatisfied)?|average|fair|so.so|undecided',
  ],
];

/** SQL of the figure of an answer: the number that it is, or 5 to 1 for words of agreement or satisfaction, with or without a number before them. */
export function scoreSql(answer: string, decimal: '.' | ',' = '.'): string {
  const number = numberCell(answer, decimal);
  const word = `regexp_replace(lower(trim(${answer})), '^[(\\[]?[0-9]{1,2}[)\\].:점-]? *|[.!]$', '', 'g')`;
  const cases = WORDS.map(
    ([score, words]) => `WHEN regexp_full_match(${word}, ${text(words)}) THEN ${score}`,
  );
  return `CASE WHEN ${number} IS NOT NULL THEN ${number} ELSE CAST(CASE ${cases.join(' ')} END AS DOUBLE) END`;
}

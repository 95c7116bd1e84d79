import type { Day } from '../../core/day';
import type { EventTable } from '../../core/relation';
import { sameWords } from '../../core/words';
import { ident, stamp, text } from '../../sql/quote';
import type { Facts, QuestionFacts } from '../facts';
import { takeName } from '../names';
import type { TraitColumn, TraitPart } from './part';

function definition(question: string, scored: boolean) {
  return {
    ko: scored
      ? `설문 문항 ‘${question}’의 마지막 응답 점수입니다. ‘매우 그렇다’부터 ‘전혀 아니다’까지의 말은 5점부터 1점까지로 읽습니다.`
      : `설문 문항 ‘${question}’에 마지막으로 한 응답입니다.`,
    en: scored
      ? `The figure of the last answer to “${question}”. Words from “strongly agree” to “strongly disagree” are read as 5 to 1.`
      : `The last answer to “${question}”.`,
  };
}

function column(one: QuestionFacts, at: number, name: string): TraitColumn {
  const { question, scored, few } = one;
  return {
    sql: `sa.q${at}`,
    trait: {
      name,
      type: scored ? 'number' : few ? 'category' : 'text',
      unit: scored ? 'score' : 'none',
      family: 'attitude',
      label: sameWords(question),
      definition: definition(question, scored),
    },
  };
}

/** A trait for each question that facts know: its last answer before the as-of day; `taken` names are kept off. */
export function attitudesTraits(
  surveys: EventTable,
  asOf: Day,
  facts: Facts,
  taken: Set<string>,
): TraitPart | undefined {
  const { questions } = facts;
  if (questions.length === 0) return undefined;
  const rows = `SELECT c, question, answer, score, order_no FROM ${ident(surveys.table)} WHERE t < ${stamp(asOf)}`;
  const last = `SELECT c AS last_c, question AS last_question, max(order_no) AS last_no FROM s GROUP BY c, question`;
  const answers = questions.map(
    ({ question, scored }, i) =>
      `max(CASE WHEN question = ${text(question)} THEN ${scored ? 'score' : 'answer'} END) AS q${i}`,
  );
  return {
    parts: [
      `s AS (${rows})`,
      `sl AS (SELECT s.* FROM s JOIN (${last}) AS l ON last_c = c AND last_question = question AND last_no = order_no)`,
      `sa AS (SELECT ${['c', ...answers].join(', ')} FROM sl GROUP BY c)`,
    ],
    columns: questions.map((one, i) => column(one, i, takeName(one.question, taken))),
    joins: ['LEFT JOIN sa ON sa.c = i.c'],
    reads: [surveys.table],
  };
}

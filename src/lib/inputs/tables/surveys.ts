import type { EventColumn } from '../../core/relation';
import { fieldLabel } from '../field-labels';
import type { Facts } from '../facts';
import { valueKey } from '../facts/keys';
import { columnOf, fieldColumn, isWideSurvey } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { eventPlan, type EventPlan, type Rows } from './event-table';
import { enumOf, ownOutputs, type Output } from './outputs';
import type { People } from '../people/people';
import { questionsOf } from './questions';

/** Columns of the surveys table that the product names. */
export const SURVEYS_COLUMNS = ['c', 't', 'order_no', 'question', 'answer', 'score'] as const;

/** The day of answers that tell none: they count as known from the beginning. */
const UNDATED = `TIMESTAMP '1970-01-01 00:00:00'`;

const COLUMNS: readonly EventColumn[] = [
  { name: 'question', type: 'category', label: fieldLabel('question', 'surveys') },
  { name: 'answer', type: 'text', label: fieldLabel('answer', 'surveys') },
  { name: 'score', type: 'number', label: { ko: '점수', en: 'Score' } },
];

function rowsOf(raw: RawTable, questions: readonly string[] | undefined, rest: readonly string[]): Rows[] {
  const { table } = raw.statement;
  const dated = columnOf(raw.file.spec, 'time') >= 0;
  const t = dated ? `coalesce(${fieldColumn('time')}, ${UNDATED})` : UNDATED;
  return questionsOf(raw.file).map(({ question, answer, score }, i) => ({
    table,
    where: `${answer} IS NOT NULL`,
    t,
    place: `n * 4096 + ${i}`,
    values: [enumOf(questions, question), answer, score, ...rest],
  }));
}

/** One table of all surveys: a row for each answer given. */
export function surveysPlan(raws: readonly RawTable[], people: People, facts: Facts): EventPlan | undefined {
  const own = raws.filter((raw) => raw.file.spec.role === 'surveys');
  if (own.length === 0) return undefined;
  const long = own.filter(({ file }) => !isWideSurvey(file.spec));
  const others: readonly Output[] = ownOutputs(long, SURVEYS_COLUMNS, facts);
  const names = facts.values[valueKey('surveys', 'question')];
  const files = own.map((raw) => {
    const at = long.indexOf(raw);
    const rest = others.map(({ sql }) => sql[at] ?? 'NULL');
    return rowsOf(raw, names, rest);
  });
  const columns = [...COLUMNS, ...others.map(({ column }) => column)];
  const label = { ko: '설문 정리하기', en: 'Sorting the surveys' };
  return eventPlan({ name: 'surveys', columns, files, people, label });
}

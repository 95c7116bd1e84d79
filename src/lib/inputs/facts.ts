import type { Field, Role } from '../core/input';
import type { Row } from '../core/relation';
import type { Day } from '../core/day';
import { addDays, isDay } from '../core/day';
import { LABEL_FIELDS, valueKey } from './facts/keys';
import {
  categorySelect,
  CATEGORY_VALUES,
  daysSelect,
  MOST_QUESTIONS,
  MOST_VALUES,
  questionsSelect,
  repeatsSelect,
  valuesSelect,
} from './facts/selects';
import type { SourceFile } from './raw/source';

/** A question of the surveys: whether every answer has a figure, and whether there are few different ones. */
export interface QuestionFacts {
  readonly question: string;
  readonly scored: boolean;
  readonly few: boolean;
}

/** What only the loaded rows can tell, and the clean tables depend on. */
export interface Facts {
  /** First and last day of an order; without orders, of any dated row; '' when there is none. */
  readonly firstDay: Day | '';
  readonly lastDay: Day | '';
  /** First and last day of any dated row, of an order or not; '' when there is none. */
  readonly firstRow: Day | '';
  readonly lastRow: Day | '';
  /** Whether every used row is an order of its own: no order number comes twice. */
  readonly oneRowEach: boolean;
  /** Different values of labels by `valueKey`, ascending; left out where there are too many. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Text columns with few different values, as `<input id>/<column name>`: shown as categories. */
  readonly categories: readonly string[];
  /** The questions of the surveys, in the order of their names; at most `MOST_QUESTIONS`. */
  readonly questions: readonly QuestionFacts[];
}

/** Nothing known: categories stay text, and nothing is stored as ENUM. */
export const NO_FACTS: Facts = {
  firstDay: '',
  lastDay: '',
  firstRow: '',
  lastRow: '',
  oneRowEach: false,
  values: {},
  categories: [],
  questions: [],
};

/** Small SELECTs over the raw tables, to run once they are loaded; `readFacts` makes facts of their answers. */
export function factsSelects(files: readonly SourceFile[]): string[] {
  const labels = Object.entries(LABEL_FIELDS) as [Role, readonly Field[]][];
  const selects = [
    daysSelect(files),
    repeatsSelect(files),
    ...labels.flatMap(([role, fields]) => fields.map((field) => valuesSelect(files, role, field))),
    questionsSelect(files),
    ...files.map(categorySelect),
  ];
  return selects.filter((select) => select !== undefined);
}

function dayOf(row: Row | undefined, name: string): Day | '' {
  const value = row?.[name];
  return typeof value === 'string' && isDay(value) ? value : '';
}

function isFew(distinct: number, rows: number): boolean {
  return distinct > 0 && distinct <= CATEGORY_VALUES && (distinct <= 20 || distinct * 3 <= rows);
}

function valuesOf(rows: readonly Row[]): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const row of rows) {
    if (!('field' in row)) continue;
    const key = String(row['field']);
    (found[key] ??= []).push(String(row['v']));
  }
  return Object.fromEntries(Object.entries(found).filter(([, values]) => values.length <= MOST_VALUES));
}

function questionsOf(rows: readonly Row[]): QuestionFacts[] {
  return rows
    .filter((row) => 'question' in row)
    .map((row) => {
      const answers = Number(row['answers']);
      return {
        question: String(row['question']),
        scored: answers > 0 && Number(row['scored']) === answers,
        few: isFew(Number(row['different']), answers),
      };
    });
}

/** The facts, from the answers of `factsSelects` in any order. */
export function readFacts(answers: readonly (readonly Row[])[]): Facts {
  const rows = answers.flat();
  const days = rows.find((row) => 'first_day' in row);
  const questions = questionsOf(rows);
  const values = valuesOf(rows);
  const complete = questions.length > 0 && questions.length <= MOST_QUESTIONS;
  return {
    firstDay: dayOf(days, 'first_day'),
    lastDay: dayOf(days, 'last_day'),
    firstRow: dayOf(days, 'first_row'),
    lastRow: dayOf(days, 'last_row'),
    oneRowEach: rows.some((row) => row['one_row_each'] === true),
    values: complete
      ? { ...values, [valueKey('surveys', 'question')]: questions.map(({ question }) => question) }
      : values,
    categories: rows
      .filter((row) => 'category' in row && isFew(Number(row['n']), Number(row['rows'])))
      .map((row) => String(row['category'])),
    questions: questions.slice(0, MOST_QUESTIONS),
  };
}

/** The as-of day that a new notebook gets: the day after the last order, without orders after the last dated row; '' without either. */
export function nextDay(facts: Facts): Day | '' {
  return facts.lastDay === '' ? '' : addDays(facts.lastDay, 1);
}

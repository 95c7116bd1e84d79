import { text } from '../../sql/quote';
import { columnOf, fieldColumn, isWideSurvey, ownColumn, ownPositions } from '../raw/fields';
import type { SourceFile } from '../raw/source';
import { scoreSql } from './likert';
import { personalColumn } from './personal';

/** A question of a file: how it is called and where its answers are, in SQL over the raw table. */
export interface Question {
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  readonly score: string;
}

/** The questions of a wide file: every column that is nobody's name or address, and that no field takes. One entry for a long file. */
export function questionsOf({ spec }: SourceFile): Question[] {
  if (!isWideSurvey(spec)) {
    const answer = columnOf(spec, 'answer');
    const sql = answer < 0 ? 'CAST(NULL AS VARCHAR)' : fieldColumn('answer');
    const score = scoreSql(sql, spec.columns[answer]?.decimal);
    return [{ name: '', question: fieldColumn('question'), answer: sql, score }];
  }
  return ownPositions(spec).flatMap((i) => {
    const column = spec.columns[i];
    if (!column || personalColumn(spec, column.name) !== undefined) return [];
    const answer = ownColumn(i);
    const score = scoreSql(answer, column.decimal);
    return [{ name: column.name, question: text(column.name), answer, score }];
  });
}

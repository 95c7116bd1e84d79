import type { LeafOf } from '../../core/condition';
import { isDay } from '../../core/day';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { at } from '../problems';
import { readStatement } from '../written-sql/statement';
import { writtenTables } from '../written-sql/tables';
import { noAsOf } from './value';

/** What is wrong with a written SELECT; `allowed` says of its text whether the reader has let it run. */
export function checkWritten(
  { sql }: LeafOf<'sql'>,
  catalog: Catalog,
  path: NodePath,
  allowed: (sql: string) => boolean,
): Problem[] {
  if (!isDay(catalog.asOf)) return [noAsOf(path)];
  const statement = readStatement(sql, writtenTables(catalog));
  if (!statement.ok) return [{ ...statement.problem, place: path }];
  if (allowed(sql)) return [];
  return [
    at(
      path,
      'sql-not-allowed',
      {
        ko: '직접 쓴 SQL은 읽어 보고 허용해야 실행됩니다.',
        en: 'Written SQL runs only after you have read and allowed it.',
      },
      { ko: '내용을 읽고, 괜찮으면 허용하세요.', en: 'Read it and allow it.' },
    ),
  ];
}

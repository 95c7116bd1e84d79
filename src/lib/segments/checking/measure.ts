import type { Measure } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog, EventTable } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findColumn } from '../find';
import { measurable, type ColumnMeasure } from '../fits';
import { at } from '../problems';
import { checkFilters } from './rows';
import { unknownColumn } from './unknown';

function checkColumn(kind: ColumnMeasure, name: string, table: EventTable, path: NodePath): Problem[] {
  const column = findColumn(table, name);
  if (!column) return [unknownColumn(name, table.name, path)];
  if (measurable(kind, column.type)) return [];
  return [
    at(
      path,
      'wrong-measure',
      {
        ko: `‘${column.label.ko}’ 열은 숫자가 아니어서 계산할 수 없습니다.`,
        en: `“${column.label.en}” is not a number, so this cannot be computed.`,
      },
      {
        ko: '숫자 열을 고르거나 종류 수를 세세요.',
        en: 'Choose a column of numbers, or count distinct values.',
      },
    ),
  ];
}

function shareOfAll(path: NodePath): Problem {
  return at(
    path,
    'share-of-all',
    {
      ko: '비중을 볼 조건이 없어 언제나 100%입니다.',
      en: 'Without a filter the share is always 100%.',
    },
    { ko: '어떤 것의 비중인지 조건을 넣으세요.', en: 'Say what the share is of: add a filter.' },
  );
}

/** What is wrong with a measure. */
export function checkMeasure(
  measure: Measure,
  table: EventTable,
  catalog: Catalog,
  path: NodePath,
): Problem[] {
  if (measure.kind === 'times') return [];
  if (measure.kind !== 'share' && measure.kind !== 'top-share') {
    return checkColumn(measure.kind, measure.column, table, path);
  }
  const by = measure.by === null ? [] : checkColumn('sum', measure.by, table, path);
  if (measure.kind === 'top-share') return [...checkColumn('top-share', measure.column, table, path), ...by];
  const empty = measure.of.length === 0 ? [shareOfAll(path)] : [];
  return [...checkFilters(measure.of, table, catalog, path), ...by, ...empty];
}

import type { EventTableName } from '../core/condition';
import { isDay } from '../core/day';
import type { Problem } from '../core/problem';
import type { Catalog, EventTable } from '../core/relation';
import type { NodePath } from '../core/tree';
import { checkNumber, checkRange, checkTest, noAsOf } from './check-test';
import type { DidLeaf } from './did-sql';
import { findColumn, findEvents } from './find';
import { measurable } from './fits';
import { at } from './problems';
import { DATA_NAMES, FILE_NAMES } from './words/tables';

function unknownEvents(table: EventTableName, path: NodePath): Problem {
  const [data, file] = [DATA_NAMES[table], FILE_NAMES[table]];
  return at(
    path,
    'unknown-events',
    {
      ko: `이 조건에 필요한 ${data.ko} 데이터가 없습니다.`,
      en: `The ${data.en} data that this condition needs is missing.`,
    },
    { ko: `${file.ko} 함께 여세요.`, en: `Open ${file.en} as well.` },
  );
}

function unknownColumn(name: string, table: EventTableName, path: NodePath): Problem {
  const data = DATA_NAMES[table];
  return at(
    path,
    'unknown-column',
    {
      ko: `${data.ko} 데이터에 ‘${name}’ 열이 없습니다.`,
      en: `The ${data.en} data has no column “${name}”.`,
    },
    {
      ko: '그 열이 있는 파일을 열거나, 다른 열을 고르세요.',
      en: 'Open a file that has this column, or choose another one.',
    },
  );
}

function checkMeasure(leaf: DidLeaf, table: EventTable, path: NodePath): Problem[] {
  if (leaf.measure.kind === 'times') return [];
  const column = findColumn(table, leaf.measure.column);
  if (!column) return [unknownColumn(leaf.measure.column, table.name, path)];
  if (measurable(leaf.measure.kind, column.type)) return [];
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

/** What is wrong with a leaf about what a customer did. */
export function checkDid(leaf: DidLeaf, catalog: Catalog, path: NodePath): Problem[] {
  const table = findEvents(catalog, leaf.table);
  if (!table) return [unknownEvents(leaf.table, path)];
  if (!isDay(catalog.asOf)) return [noAsOf(path)];
  const filters = leaf.where.flatMap(({ column: name, test }) => {
    const column = findColumn(table, name);
    if (!column) return [unknownColumn(name, table.name, path)];
    return checkTest(test, column, path, (other) => findColumn(table, other), catalog.asOf);
  });
  return [
    ...filters,
    ...checkMeasure(leaf, table, path),
    ...checkRange(leaf.window, path, catalog.asOf),
    ...checkNumber(leaf.test, path),
  ];
}

import type { EventTableName } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { NodePath } from '../../core/tree';
import { at } from '../problems';
import { DATA_NAMES, FILE_NAMES } from '../words/tables';

/** The data has no such event table. */
export function unknownEvents(table: EventTableName, path: NodePath): Problem {
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

/** The event table has no such column. */
export function unknownColumn(name: string, table: EventTableName, path: NodePath): Problem {
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

import type { Row } from '../../core/relation';
import { leafSelect, type TableLeaf } from '../leaf-sql';
import { oneLineAway, type Place } from './near-sql';
import { leafLine } from './peeled';

/** What another leaf in the place of a line's own would change, in customers. */
export interface Trial {
  /** In the segment then, who are not now. */
  readonly gained: number;
  /** In the segment now, who would not be then. */
  readonly lost: number;
}

/** One SELECT of one row for `readTrial`: the leaf tried in the place of a line; all else is read from its tables. */
export function trialSelect(place: Place, leaf: TableLeaf): string {
  const holds = leafLine(place.line)?.negated === true ? 'NOT t.m' : 't.m';
  const count = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;
  return (
    `SELECT ${count(`${holds} AND NOT o.m`)} AS gained, ${count(`o.m AND NOT (${holds})`)} AS lost\n` +
    `FROM (${oneLineAway(place)}) AS o\n` +
    `JOIN (\n${leafSelect(leaf, place.catalog)}\n) AS t ON t.c = o.c`
  );
}

/** What `trialSelect` counted. */
export function readTrial(row: Row): Trial {
  return { gained: Number(row['gained'] ?? 0), lost: Number(row['lost'] ?? 0) };
}

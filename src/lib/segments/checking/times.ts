import type { LeafOf, RowsLeaf } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { at } from '../problems';
import { checkRows } from './rows';
import { checkRange } from './value';

function tooManyPeriods({ least, of }: LeafOf<'regular'>, path: NodePath): Problem {
  return at(
    path,
    'too-many-periods',
    {
      ko: `최근 ${of}번의 기간 가운데 ${least}번은 있을 수 없습니다.`,
      en: `There are no ${least} of the last ${of} periods.`,
    },
    {
      ko: `${of} 이하로 줄이세요. 지금은 아무도 해당하지 않습니다.`,
      en: `Ask for ${of} at most; as it is, nobody matches.`,
    },
  );
}

/** What is wrong with a leaf about the rows of one table in time. */
export function checkTimes(leaf: RowsLeaf, catalog: Catalog, path: NodePath): Problem[] {
  return checkRows(leaf, catalog, path, () => {
    if (leaf.kind === 'overdue') return [];
    if (leaf.kind === 'regular') return leaf.least > leaf.of ? [tooManyPeriods(leaf, path)] : [];
    return checkRange(leaf.window, path, catalog.asOf);
  });
}

import type { LeafOf, RowsLeaf } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { neverOver } from '../never-over';
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

function neverOverProblem(path: NodePath): Problem {
  return at(
    path,
    'never-over',
    {
      ko: '이 기간에 시작하면 마지막 행동의 기한이 기준일 전에 끝나지 않습니다.',
      en: 'In this window, the time for the last step is never over before the as-of day.',
    },
    {
      ko: '기간을 기한보다 길게 고르거나 기한을 줄이세요. 지금은 아무도 해당하지 않습니다.',
      en: 'Choose a window longer than that time, or a shorter time; as it is, nobody matches.',
    },
  );
}

/** What is wrong with a sequence. */
export function checkSequence(leaf: LeafOf<'sequence'>, catalog: Catalog, path: NodePath): Problem[] {
  if (leaf.steps.length < 2) {
    const message = {
      ko: '순서를 보려면 행동이 둘 이상 있어야 합니다.',
      en: 'An order needs two things done at least.',
    };
    return [at(path, 'too-few-steps', message, { ko: '다음 행동을 더하세요.', en: 'Add the next one.' })];
  }
  const steps = leaf.steps.flatMap((step) => [
    ...checkRows(step, catalog, path),
    ...(step.without === null ? [] : checkRows(step.without, catalog, path)),
  ]);
  const range = checkRange(leaf.window, path, catalog.asOf);
  const never = range.length === 0 && neverOver(leaf, catalog.asOf) ? [neverOverProblem(path)] : [];
  return [...steps, ...range, ...never];
}

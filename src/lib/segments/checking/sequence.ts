import type { LeafOf } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findColumn, findEvents } from '../find';
import { neverOver } from '../never-over';
import { at } from '../problems';
import { doneSteps, sameColumnOf, stepTables, tellsWhat } from '../same';
import { DATA_NAMES } from '../words/tables';
import { checkRows } from './rows';
import { unknownColumn } from './unknown';
import { checkRange, wrongTest } from './value';

type Sequence = LeafOf<'sequence'>;

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

function tooFew(path: NodePath): Problem {
  return at(
    path,
    'too-few-steps',
    { ko: '순서를 보려면 행동이 둘 이상 있어야 합니다.', en: 'An order needs two things done at least.' },
    { ko: '다음 행동을 더하세요.', en: 'Add the next one.' },
  );
}

function idleTotal(path: NodePath): Problem {
  return at(
    path,
    'idle-total',
    {
      ko: '실제로 한 단계가 하나뿐이어서 전체 기한이 아무것도 정하지 않습니다.',
      en: 'Only one step is done, so the limit for all of them decides nothing.',
    },
    {
      ko: '전체 기한을 지우고 마지막 단계의 기한을 쓰세요.',
      en: 'Remove it, and use the limit of the last step.',
    },
  );
}

/** What is wrong with the columns that hold what all steps are about. */
function checkSame(leaf: Sequence, catalog: Catalog, path: NodePath): Problem[] {
  if (!leaf.same) return [];
  const unsaid = stepTables(leaf).flatMap((name): Problem[] => {
    if (!findEvents(catalog, name) || sameColumnOf(leaf, name) !== undefined) return [];
    const data = DATA_NAMES[name];
    const message = {
      ko: `${data.ko} 데이터에서는 무엇이 같아야 하는지 정하지 않았습니다.`,
      en: `It is not said which column of the ${data.en} data must be the same.`,
    };
    const hint = {
      ko: '같은 것을 담은 열을 고르거나, 같은 것인지 보지 않도록 바꾸세요.',
      en: 'Choose the column that holds it, or ask for anything.',
    };
    return [at(path, 'same-of-all', message, hint)];
  });
  const columns = leaf.same.flatMap(({ table: name, column }) => {
    const table = findEvents(catalog, name);
    if (!table) return [];
    const found = findColumn(table, column);
    if (!found) return [unknownColumn(column, name, path)];
    return tellsWhat(found) ? [] : [wrongTest(path, found)];
  });
  return [...unsaid, ...columns];
}

/** What is wrong with a sequence. */
export function checkSequence(leaf: Sequence, catalog: Catalog, path: NodePath): Problem[] {
  if (leaf.steps.length < 2) return [tooFew(path)];
  const steps = leaf.steps.flatMap((step) => [
    ...checkRows(step, catalog, path),
    ...(step.without === null ? [] : checkRows(step.without, catalog, path)),
  ]);
  const range = checkRange(leaf.window, path, catalog.asOf);
  const never = range.length === 0 && neverOver(leaf, catalog.asOf) ? [neverOverProblem(path)] : [];
  const idle = leaf.total && doneSteps(leaf) < 2 ? [idleTotal(path)] : [];
  return [...steps, ...checkSame(leaf, catalog, path), ...range, ...never, ...idle];
}

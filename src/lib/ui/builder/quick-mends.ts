import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Problem } from '../../core/problem';
import type { Lang } from '../../core/words';
import { limitThatFits } from '../../segments/never-over';
import { conditionsText } from '../../text/areas/conditions';
import { nodeAt } from './place';
import { setMissing } from './steps';

/** What one click does about a problem of a condition. */
export interface QuickMend {
  readonly label: string;
  /** What stands at the place of the problem afterwards. */
  readonly node: Condition;
}

/** The ways in which one click mends a problem; none where a person has to say more. */
export function quickMends(problem: Problem, root: Condition, asOf: Day, lang: Lang): QuickMend[] {
  const node = problem.place === undefined ? undefined : nodeAt(root, problem.place);
  if (problem.code !== 'never-over' || node?.kind !== 'sequence') return [];
  const t = conditionsText[lang];
  const limit = limitThatFits(node, asOf);
  return [
    { label: t.lookAtAllTime, node: { ...node, window: { kind: 'ever' } } },
    ...(limit ? [{ label: t.shortenLimit(String(limit.n)), node: setMissing(node, true, asOf) }] : []),
  ];
}

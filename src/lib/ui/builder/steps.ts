import type { Duration, LeafOf, SequenceStep } from '../../core/condition';
import type { Day } from '../../core/day';
import { limitThatFits, neverOver } from '../../segments/never-over';

type Sequence = LeafOf<'sequence'>;

/** Steps with a limit on the first taken away: nothing comes before it. */
function tidy(steps: readonly SequenceStep[]): readonly SequenceStep[] {
  return steps.map((step, i) => (i === 0 ? { ...step, within: null, without: null } : step));
}

/** The sequence with one step replaced. */
export function setStep(node: Sequence, at: number, step: SequenceStep): Sequence {
  return { ...node, steps: node.steps.map((each, i) => (i === at ? step : each)) };
}

/** The sequence without one step; a sequence has at least two. */
export function removeStep(node: Sequence, at: number): Sequence {
  if (node.steps.length <= 2) return node;
  return { ...node, steps: tidy(node.steps.filter((_, i) => i !== at)) };
}

/** The sequence with the rows of one step moved up (−1) or down (1); limits stay where they stand. */
export function moveStep(node: Sequence, at: number, by: -1 | 1): Sequence {
  const [from, to] = [node.steps[at], node.steps[at + by]];
  if (!from || !to) return node;
  const put = (step: SequenceStep, { table, where }: SequenceStep) => ({ ...step, table, where });
  const steps = node.steps.map((step, i) =>
    i === at ? put(step, to) : i === at + by ? put(step, from) : step,
  );
  return { ...node, steps };
}

/** The sequence with one step more at its end. */
export function addStep(node: Sequence, step: SequenceStep): Sequence {
  return { ...node, steps: [...node.steps, step] };
}

/** The sequence with the last step done or not; one that must not follow has a limit that can be over. */
export function setMissing(node: Sequence, missing: boolean, asOf: Day): Sequence {
  const next = { ...node, missing };
  if (!neverOver(next, asOf)) return next;
  const within = limitThatFits(next, asOf);
  return {
    ...next,
    steps: next.steps.map((step, i) => (i === next.steps.length - 1 ? { ...step, within } : step)),
  };
}

/** The limit that a step begins with: 30 days, or less where its time must be over within the window. */
export function firstLimit(node: Sequence, at: number, asOf: Day): Duration | null {
  return node.missing && at === node.steps.length - 1 ? limitThatFits(node, asOf) : { n: 30, unit: 'day' };
}

import type { Notebook, StepSpec } from '../core/notebook';

const FRESH: readonly StepSpec[] = [
  { kind: 'overlap', segments: [] },
  { kind: 'difference', segment: '', against: '' },
  { kind: 'over-time', unit: 'month', n: 12, alert: 0.2 },
  { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25 },
];

/** Steps that look at segments and are not in the notebook yet; differences may be looked at more than once. */
export function addableSteps({ steps }: Notebook): StepSpec[] {
  return FRESH.filter(
    (spec) => spec.kind === 'difference' || !steps.some((step) => step.spec.kind === spec.kind),
  );
}

import type { Notebook, StepSpec } from '../core/notebook';

const FRESH: readonly StepSpec[] = [
  { kind: 'overlap', segments: [] },
  { kind: 'difference', segment: '', against: '' },
  { kind: 'over-time', unit: 'month', n: 12, alert: 0.2 },
  { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.25 },
];

const ONCE: readonly StepSpec['kind'][] = ['overlap'];

/** Steps that look at segments; overlaps once, all else as often as there is something to ask. */
export function addableSteps({ steps }: Notebook): StepSpec[] {
  return FRESH.filter(
    (spec) => !ONCE.includes(spec.kind) || !steps.some((step) => step.spec.kind === spec.kind),
  );
}

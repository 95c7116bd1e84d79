import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Notebook, type StepSpec } from '../core/notebook';
import { psiThreshold, sizeThreshold } from './alert-thresholds';

const withSteps = (...specs: StepSpec[]): Notebook => ({
  ...emptyNotebook(),
  steps: specs.map((spec, i) => ({ id: `s${i}`, spec })),
  health: { unstable: 0.5, drift: 0.1 },
});
const OVER_TIME: StepSpec = { kind: 'over-time', unit: 'month', n: 12, alert: 0.3 };
const MIGRATION: StepSpec = { kind: 'migration', back: { n: 3, unit: 'month' }, psi: 0.4 };

describe('the thresholds of alerts', () => {
  it('are set in the health check while there is no card of theirs', () => {
    expect(sizeThreshold(withSteps())).toEqual({ value: 0.5, at: 'card-check' });
    expect(psiThreshold(withSteps(OVER_TIME))).toEqual({ value: 0.1, at: 'card-check' });
  });

  it('are those of their cards where there are any', () => {
    expect(sizeThreshold(withSteps(MIGRATION, OVER_TIME))).toEqual({ value: 0.3, at: 'card-s1' });
    expect(psiThreshold(withSteps(OVER_TIME, MIGRATION))).toEqual({ value: 0.4, at: 'card-s1' });
  });

  it('are the usual ones where nobody set them', () => {
    expect(sizeThreshold(emptyNotebook()).value).toBe(0.2);
    expect(psiThreshold(emptyNotebook()).value).toBe(0.25);
  });
});

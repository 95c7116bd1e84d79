import type { Notebook } from '../core/notebook';
import { limitOf } from '../segments/health/limits';
import type { SetThreshold } from '../ui/keeping/alerts-data';

/** From which change of a size on it is told: set in the card of sizes over time, where there is one, else in the health check. */
export function sizeThreshold({ steps, health = {} }: Notebook): SetThreshold {
  for (const { id, spec } of steps) {
    if (spec.kind === 'over-time') return { value: spec.alert, at: `card-${id}` };
  }
  return { value: limitOf('unstable', health), at: 'card-check' };
}

/** From which stability index on the drift of a trait is told: set in the card of moves, where there is one, else in the health check. */
export function psiThreshold({ steps, health = {} }: Notebook): SetThreshold {
  for (const { id, spec } of steps) {
    if (spec.kind === 'migration') return { value: spec.psi, at: `card-${id}` };
  }
  return { value: limitOf('drift', health), at: 'card-check' };
}

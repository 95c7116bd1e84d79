import type { Rows } from '../../core/condition';

/** Whether a step is the same thing as the one before it. */
export function repeats(steps: readonly Rows[], at: number): boolean {
  const [step, before] = [steps[at], steps[at - 1]];
  const key = ({ table, where }: Rows) => JSON.stringify([table, where]);
  return step !== undefined && before !== undefined && key(step) === key(before);
}

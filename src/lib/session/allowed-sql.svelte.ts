import type { Condition } from '../core/condition';
import { leavesOf } from '../core/tree';

/** The SELECTs that a condition holds. */
export function writtenIn(condition: Condition): string[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'sql' ? [leaf.sql] : []));
}

/** Written SELECTs that the person at the desk wrote, or read and allowed; those of a notebook from elsewhere are not among them. */
export class AllowedSql {
  #texts = $state.raw<readonly string[]>([]);

  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Whether a SELECT may run. */
  has(sql: string): boolean {
    return this.#texts.includes(sql);
  }

  /** Lets SELECTs run in this notebook, from now on. */
  allow(sqls: readonly string[]): void {
    this.#texts = [...new Set([...this.#texts, ...sqls])];
  }

  /** Lets those run that stand in a condition and did not stand in the one before it: they were written here. */
  wrote(before: Condition, after: Condition): void {
    const known = writtenIn(before);
    const fresh = writtenIn(after).filter((sql) => !known.includes(sql));
    if (fresh.length > 0) this.allow(fresh);
  }

  /** Begins anew with what was kept for a notebook. */
  reset(kept: readonly string[] = []): void {
    this.#texts = kept.filter((sql) => typeof sql === 'string');
  }
}

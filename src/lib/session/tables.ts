import { ok, type Result } from '../core/problem';
import type { Statement } from '../core/relation';
import type { Engine, Key, Progress } from '../engine/protocol';

/** How many tables may stay for undo before the oldest are dropped. */
const KEPT = 240;

/** The tables that exist in the engine, so that none is asked for twice; forgotten when the engine dies. */
export class Tables {
  readonly #engine: Engine;
  readonly #usedAt = new Map<string, number>();
  #clock = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Makes those that do not exist yet, in order. With `wanted`, only those tables and what making them has to read.
   */
  async make(
    statements: readonly Statement[],
    key: Key,
    onprogress: (progress: Progress) => void,
    wanted: readonly string[] = statements.map(({ table }) => table),
  ): Promise<Result<null>> {
    this.#clock += 1;
    const missing = this.#missing(statements, wanted);
    if (missing.length > 0) {
      const made = await this.#engine.run(missing, key, onprogress);
      if (!made.ok) return made;
    }
    for (const { table } of [...missing, ...statements.filter((s) => this.#usedAt.has(s.table))]) {
      this.#usedAt.set(table, this.#clock);
    }
    return ok(null);
  }

  #missing(statements: readonly Statement[], wanted: readonly string[]): Statement[] {
    const needed = new Set(wanted);
    const missing: Statement[] = [];
    for (const statement of statements.toReversed()) {
      if (!needed.has(statement.table) || this.#usedAt.has(statement.table)) continue;
      missing.unshift(statement);
      for (const table of statement.reads) needed.add(table);
    }
    return missing;
  }

  /** Drops these tables. */
  async drop(names: readonly string[]): Promise<void> {
    const held = names.filter((name) => this.#usedAt.delete(name));
    if (held.length > 0) await this.#engine.keepOnly([...this.#usedAt.keys()]);
  }

  /** Drops what was not used for longest, when there is much of it. */
  async sweep(inUse: readonly Statement[]): Promise<void> {
    for (const { table } of inUse) this.#usedAt.set(table, this.#clock + 1);
    if (this.#usedAt.size <= KEPT) return;
    const newest = [...this.#usedAt].sort(([, a], [, b]) => b - a);
    const kept = newest.slice(0, Math.max(KEPT / 2, inUse.length));
    this.#usedAt.clear();
    for (const [table, at] of kept) this.#usedAt.set(table, at);
    await this.#engine.keepOnly(kept.map(([table]) => table));
  }

  /** Forgets all: the engine that had them is gone. */
  clear(): void {
    this.#usedAt.clear();
  }
}

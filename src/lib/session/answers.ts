import { ok, type Result } from '../core/problem';
import type { Row } from '../core/relation';
import type { Engine, Key } from '../engine/protocol';

const LIMIT = 400;

/** Answers of SELECTs by their text. Tables are named by their content, so the same text always has the same answer. */
export class Answers {
  readonly #engine: Engine;
  readonly #known = new Map<string, Row[]>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Whether all of these are known already. */
  knows(selects: readonly string[]): boolean {
    return selects.every((select) => this.#known.has(select));
  }

  /** The rows of each SELECT, in order; only those not asked before reach the engine. */
  async of(selects: readonly string[], key: Key): Promise<Result<Row[][]>> {
    const asked = [...new Set(selects)].filter((select) => !this.#known.has(select));
    if (asked.length > 0) {
      const answers = await this.#engine.query(asked, key);
      if (!answers.ok) return answers;
      asked.forEach((select, i) => this.#known.set(select, answers.value[i] ?? []));
    }
    const rows = selects.map((select) => this.#recall(select));
    this.#forgetOld();
    return ok(rows);
  }

  #recall(select: string): Row[] {
    const rows = this.#known.get(select) ?? [];
    this.#known.delete(select);
    this.#known.set(select, rows);
    return rows;
  }

  #forgetOld(): void {
    for (const select of this.#known.keys()) {
      if (this.#known.size <= LIMIT) return;
      this.#known.delete(select);
    }
  }
}

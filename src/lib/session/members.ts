import { ok, type Result } from '../core/problem';
import type { Catalog } from '../core/relation';
import type { Engine, Key } from '../engine/protocol';
import { noBits, type Bits } from '../segments/bits/bits';
import { readBits, sentSelect, type MembersTable } from '../segments/bits/select';

/** How many bytes of members may stay: those of 4,000 tables over 125,000 customers, of 100 over five million. */
const BUDGET = 64 * 2 ** 20;

/** The customers of tables, as bits that can be counted and put together without the engine. */
export interface MemberBits {
  readonly everyone: Bits;
  /** In the order of the tables that were asked for. */
  readonly each: readonly Bits[];
}

function nameOf(of: MembersTable): string {
  return 'bits' in of ? of.bits : of.table;
}

/** Members of tables that exist. Tables are named by their content, so each is asked for once. */
export class Members {
  readonly #engine: Engine;
  readonly #known = new Map<string, Bits>();
  #base = '';

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The members of tables over the customers of a catalog. */
  async of(
    tables: readonly MembersTable[],
    catalog: Pick<Catalog, 'base' | 'customers'>,
    key: Key,
  ): Promise<Result<MemberBits>> {
    // Other customers have other numbers: what is known of the last ones says nothing of them.
    if (catalog.base !== this.#base) this.#known.clear();
    this.#base = catalog.base;
    const wanted = [{ table: catalog.base }, ...tables];
    const asked = [...new Map(wanted.map((of) => [nameOf(of), of]))].filter(
      ([name]) => !this.#known.has(name),
    );
    if (asked.length > 0) {
      const answers = await this.#engine.query(
        asked.map(([, of]) => sentSelect(of, catalog)),
        key,
      );
      if (!answers.ok) return answers;
      asked.forEach(([name], i) => this.#known.set(name, readBits(answers.value[i]?.[0] ?? {}, catalog)));
    }
    const [everyone = noBits(0), ...each] = wanted.map((of) => this.#recall(nameOf(of)));
    this.#forgetOld();
    return ok({ everyone, each });
  }

  #recall(table: string): Bits {
    const bits = this.#known.get(table) ?? noBits(0);
    this.#known.delete(table);
    this.#known.set(table, bits);
    return bits;
  }

  #forgetOld(): void {
    let bytes = 0;
    for (const [table, bits] of [...this.#known].toReversed()) {
      bytes += bits.byteLength;
      if (bytes > BUDGET) this.#known.delete(table);
    }
  }
}

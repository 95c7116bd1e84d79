import type { Segment } from '../core/notebook';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Catalog } from '../core/relation';
import type { Words } from '../core/words';
import { limitOf } from '../segments/health/limits';
import { candidatesOf, valuesSelects } from '../segments/split-evidence/candidates';
import {
  judgeSplits,
  partConditions,
  type SplitEvidence,
  type SupportedSplit,
} from '../segments/split-evidence/judge';
import { evidenceSelects } from '../segments/split-evidence/select';
import type { Session } from './session.svelte';
import { splitSegment } from './splitting';

const LOOKING: Words = { ko: '나눌 근거를 찾고 있습니다', en: 'Looking for evidence' };

/** Whether a segment should be split, as far as a person asked. */
export class SplitView {
  readonly #session: Session;
  #found = $state.raw<{ readonly table: string; readonly evidence: SplitEvidence }>();
  #working = $state(false);
  #problem = $state.raw<Problem>();

  constructor(session: Session) {
    this.#session = session;
  }

  get working(): boolean {
    return this.#working;
  }

  /** Why the last look came to nothing. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** What was found for the segment as it is now; undefined until it was looked at. */
  evidence(id: string): SplitEvidence | undefined {
    const table = this.#session.segmentPlan(id)?.table;
    return table !== undefined && this.#found?.table === table ? this.#found.evidence : undefined;
  }

  /** Looks at the members of a segment; can be cancelled like all work. */
  async look(segment: Segment, catalog: Catalog): Promise<void> {
    const table = this.#session.segmentPlan(segment.id)?.table;
    if (table === undefined || this.#working || this.evidence(segment.id)) return;
    this.#working = true;
    this.#problem = undefined;
    this.#session.keeper.postpone();
    const key = this.#session.activities.nextKey('split');
    const found = await this.#session.activities.during(key, LOOKING, () => this.#ask(table, catalog, key));
    this.#working = false;
    if (found.ok) this.#found = { table, evidence: found.value };
    else if (found.problem.code !== 'cancelled') this.#problem = found.problem;
  }

  async #ask(table: string, catalog: Catalog, key: string): Promise<Result<SplitEvidence>> {
    const { answers, notebook, tray } = this.#session;
    const values = await answers.of(valuesSelects(table, catalog), key);
    if (!values.ok) return fail(values.problem);
    const rows = await answers.of(evidenceSelects(table, candidatesOf(catalog, values.value), catalog), key);
    if (!rows.ok) return fail(rows.problem);
    const share = limitOf('too-small', notebook.health ?? {});
    const total = tray?.sizes.total.customers ?? 0;
    return ok(
      judgeSplits(
        catalog,
        values.value,
        rows.value.map(([row]) => row ?? {}),
        { total, share },
      ),
    );
  }

  /** Makes the two parts of a split as segments; with `archive` the whole is kept in the archive alone. */
  make(segment: Segment, split: SupportedSplit, names: readonly [string, string], archive: boolean): void {
    const conditions = partConditions(segment.id, split);
    const parts = conditions.map((condition, i) => ({ name: names[i] ?? '', condition }));
    splitSegment(this.#session, segment.id, parts, archive);
  }
}

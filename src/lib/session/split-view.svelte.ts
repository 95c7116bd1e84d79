import type { Segment } from '../core/notebook';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Catalog, Row } from '../core/relation';
import type { Words } from '../core/words';
import { limitOf } from '../segments/health/limits';
import { candidatesOf, kpisNamed, valuesSelects } from '../segments/split-evidence/candidates';
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

/** What the members of a table were asked, and said. */
interface Found {
  readonly table: string;
  /** The figure that a person chose; '' for the usual ones. */
  readonly kpi: string;
  readonly values: readonly (readonly Row[])[];
  readonly rows: readonly Row[];
}

/** Whether a segment should be split, as far as a person asked. */
export class SplitView {
  readonly #session: Session;
  #found = $state.raw<Found>();
  #working = $state(false);
  #problem = $state.raw<Problem>();
  #kpi = $state('');

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

  /** The figure to judge by; '' for the usual ones. */
  get kpi(): string {
    return this.#kpi;
  }

  set kpi(name: string) {
    this.#kpi = name;
  }

  /** The table of those whom a segment takes, where a scheme says who takes whom, else of those who fit it. */
  #tableOf(id: string): string | undefined {
    const fits = this.#session.segmentPlan(id)?.table;
    return fits && (this.#session.tray?.scheme?.taken.get(id) ?? fits);
  }

  /** Of those who fit a segment, how many it does not take. */
  lost(id: string): number {
    const share = this.#session.tray?.scheme?.sizes.shares.find((one) => one.id === id);
    return share ? share.fits - share.taken : 0;
  }

  /** What was found for the segment as it is now, by the limits as they are now; undefined until it was looked at. */
  evidence(id: string, catalog: Catalog): SplitEvidence | undefined {
    const found = this.#found;
    if (!found || found.table !== this.#tableOf(id) || found.kpi !== this.#kpi) return undefined;
    const { notebook, tray } = this.#session;
    return judgeSplits(catalog, found.values, found.rows, {
      total: tray?.sizes.total.customers ?? 0,
      share: limitOf('too-small', notebook.health ?? {}),
      effect: limitOf('split', notebook.health ?? {}),
      kpis: kpisNamed(catalog, found.kpi),
    });
  }

  /** Looks at the members of a segment; can be cancelled like all work. */
  async look(segment: Segment, catalog: Catalog): Promise<void> {
    const table = this.#tableOf(segment.id);
    const kpi = this.#kpi;
    if (table === undefined || this.#working || this.evidence(segment.id, catalog)) return;
    this.#working = true;
    this.#problem = undefined;
    this.#session.keeper.postpone();
    const key = this.#session.activities.nextKey('split');
    const found = await this.#session.activities.during(key, LOOKING, () =>
      this.#ask(table, kpi, catalog, key),
    );
    this.#working = false;
    if (found.ok) this.#found = found.value;
    else if (found.problem.code !== 'cancelled') this.#problem = found.problem;
  }

  async #ask(table: string, kpi: string, catalog: Catalog, key: string): Promise<Result<Found>> {
    const { answers } = this.#session;
    const kpis = kpisNamed(catalog, kpi);
    const values = await answers.of(valuesSelects(table, catalog, kpis), key);
    if (!values.ok) return fail(values.problem);
    const candidates = candidatesOf(catalog, values.value, kpis);
    const rows = await answers.of(evidenceSelects(table, candidates, catalog, kpis), key);
    if (!rows.ok) return fail(rows.problem);
    return ok({ table, kpi, values: values.value, rows: rows.value.map(([row]) => row ?? {}) });
  }

  /** Makes the two parts of a split as segments; with `archive` the whole is kept in the archive alone. */
  make(segment: Segment, split: SupportedSplit, names: readonly [string, string], archive: boolean): void {
    const conditions = partConditions(segment.id, split);
    const parts = conditions.map((condition, i) => ({ name: names[i] ?? '', condition }));
    splitSegment(this.#session, segment.id, parts, archive);
  }
}

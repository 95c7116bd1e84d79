import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { attritionSelect, cutsMost, keepOut, readAttrition } from '../segments/attrition/lines';
import { hasGentler, relax, type Ask, type Relaxation } from '../segments/attrition/relax';
import type { AttritionFigures } from '../ui/attrition/figures';
import type { Session } from './session.svelte';

/** Conditions of a group that are relaxed: more would be more than a person reads. */
const TRIED = 4;

/** What the conditions of the edited segment cut: asked for once their counts are shown, and dropped with the next edit. */
export class AttritionView {
  readonly #session: Session;
  #known = $state.raw<{ readonly table: string; readonly figures: AttritionFigures }>();
  #key = '';

  constructor(session: Session) {
    this.#session = session;
  }

  /** The figures of the segment as it is now; undefined until they are there. */
  figures(id: string): AttritionFigures | undefined {
    const table = this.#session.segmentPlan(id)?.table;
    return this.#session.computing || this.#known?.table !== table ? undefined : this.#known?.figures;
  }

  /** Counts, over the tables that exist, then tries gentler forms of the condition that cuts most. */
  async look(segment: Segment, catalog: Catalog): Promise<void> {
    const { condition } = segment;
    const plan = this.#session.segmentPlan(segment.id);
    if (!plan) return;
    this.stop();
    this.#session.keeper.postpone();
    const { leafTables, table } = plan;
    const ask = this.#asking();
    const rows = await ask([attritionSelect(condition, leafTables, catalog)]);
    if (!rows) return;
    const counted = readAttrition(condition, rows[0]?.[0] ?? {});
    const most = cutsMost(condition, counted);
    const single = most === null ? [] : keepOut(condition, most, counted);
    const tried = single.filter((path) => hasGentler(condition, path)).slice(0, TRIED);
    const figures = { ...counted, most, untried: tried.length === 0 };
    this.#known = { table, figures: { ...figures, relaxations: tried.length === 0 ? [] : undefined } };
    const relaxations: Relaxation[] = [];
    for (const path of tried) {
      const found = await relax(condition, path, leafTables, catalog, ask);
      if (!found) return;
      relaxations.push(...found);
    }
    this.#known = { table, figures: { ...figures, relaxations } };
  }

  /** Stops what is being counted. */
  stop(): void {
    if (this.#key !== '') this.#session.engine.cancel(this.#key);
    this.#key = '';
  }

  #asking(): Ask {
    const key = this.#session.activities.nextKey('attrition');
    this.#key = key;
    return async (selects) => {
      if (key !== this.#key) return undefined;
      const answers = await this.#session.answers.of(selects, key);
      return answers.ok && key === this.#key ? answers.value : undefined;
    };
  }
}

import type { Catalog, Statement } from '../core/relation';
import type { Engine } from '../engine/protocol';
import { compute, withKnownCatalog, withKnownResults, type Computation } from './compute';
import { Members } from './members';
import { marked, type CardOutcome, type EditorOutcome, type TrayOutcome } from './outcome';
import { statementsOf, type Plan } from '../plan/plan';
import type { Result } from '../core/problem';
import type { ConditionPlan } from '../segments/plan';
import type { SchemeView } from '../steps/contract';

/** What was computed of a notebook, part by part as it becomes known; the last good parts stay while they are computed anew. */
export class Results {
  readonly members: Members;
  #plan = $state.raw<Plan>();
  #cards = $state.raw<Readonly<Record<string, CardOutcome>>>({});
  #tray = $state.raw<TrayOutcome>();
  #editor = $state.raw<EditorOutcome>();

  constructor(engine: Engine) {
    this.members = new Members(engine);
  }

  /** What conditions and steps may read, traits of steps included. */
  get catalog(): Catalog | undefined {
    return this.#plan?.catalog;
  }

  /** The segments as steps that look at them see them. */
  get scheme(): SchemeView | undefined {
    return this.#plan?.scheme;
  }

  get cards(): Readonly<Record<string, CardOutcome>> {
    return this.#cards;
  }

  get tray(): TrayOutcome | undefined {
    return this.#tray;
  }

  get editor(): EditorOutcome | undefined {
    return this.#editor;
  }

  /** The tables of a segment; undefined when it cannot be computed. */
  segmentPlan(id: string): ConditionPlan | undefined {
    return this.#plan?.segments.segments.get(id);
  }

  /** Marks the cards as computed anew, or as good. */
  mark(stale: boolean): void {
    this.#cards = marked(this.#cards, stale);
  }

  /** Forgets everything. */
  clear(): void {
    this.#plan = this.#tray = this.#editor = undefined;
    this.#cards = {};
  }

  /**
   * Computes, and takes the parts as long as `current` says that nothing newer runs; then tables go that neither this nor
   * `inUse` needs, when there are many.
   */
  async compute(
    work: Omit<Computation, 'members'>,
    current: () => boolean,
    inUse: readonly Statement[],
  ): Promise<Result<Plan>> {
    const computed = await compute(
      { ...work, members: this.members },
      {
        plan: (plan) => {
          if (current()) this.#plan = withKnownCatalog(plan, this.#plan);
        },
        card: (id, card) => {
          if (current()) this.#cards = { ...this.#cards, [id]: withKnownResults(card, this.#cards[id]) };
        },
        tray: (tray) => {
          if (current()) this.#tray = tray;
        },
        editor: (editor) => {
          if (current()) this.#editor = editor;
        },
      },
    );
    if (computed.ok) await work.tables.sweep([...inUse, ...statementsOf(computed.value)]);
    return computed;
  }
}

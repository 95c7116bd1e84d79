import { addDays, isDay } from '../core/day';
import { ok, type Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import type { Words } from '../core/words';
import type { Progress } from '../engine/protocol';
import { figuresSelect, readFigures } from '../segments/health/facts-sql';
import type { HealthFacts } from '../segments/health/facts';
import { membersAt, sizesAtSelect } from '../segments/members-at';
import { healthFacts, type HealthFigures } from './health-facts';
import type { Session } from './session.svelte';

const CHECKING: Words = { ko: '세그먼트를 점검하고 있습니다', en: 'Checking the segments' };
const WEEK = 7;

/** With more customers the check waits until a person asks. */
const SMALL = 300_000;

interface Found {
  readonly stamp: string;
  readonly figures: ReadonlyMap<string, HealthFigures>;
}

interface Asked {
  readonly statements: readonly Statement[];
  readonly select: string;
}

/** The health check: its numbers are computed when the card is seen; what the notebook alone tells is always up to date. */
export class HealthView {
  readonly #session: Session;
  #found = $state.raw<Found>();
  #looking = $state(false);
  /** The stamp at which a person stopped the check. */
  #stopped = $state<string>();
  readonly #stamp = $derived.by(() => this.#stampNow());
  readonly #facts = $derived.by(() => this.#assembled());

  constructor(session: Session) {
    this.#session = session;
  }

  /** Names what the numbers would be computed of; '' while there is nothing to check, or it is being computed. */
  get stamp(): string {
    return this.#stamp;
  }

  #stampNow(): string {
    const { tray, catalog, computing, notebook } = this.#session;
    if (!tray || !catalog || computing || notebook.segments.length === 0) return '';
    const tables = tray.ids.map((id) => `${id}:${this.#session.segmentTable(id) ?? ''}`);
    return [catalog.asOf, catalog.base, ...catalog.traits.map(({ table }) => table), ...tables].join(' ');
  }

  /** The facts with the last good numbers; undefined until they were computed. */
  get facts(): HealthFacts | undefined {
    return this.#facts;
  }

  /** The numbers are those of an earlier state, or being computed. */
  get stale(): boolean {
    return this.#looking || this.#found?.stamp !== this.stamp;
  }

  /** Whether the check waits for a person: there are many customers, or it was stopped. */
  get asks(): boolean {
    return !this.#looking && this.stale && (!this.#quick || this.#stopped === this.stamp);
  }

  get #quick(): boolean {
    return (this.#session.tray?.sizes.total.customers ?? Infinity) <= SMALL;
  }

  #assembled(): HealthFacts | undefined {
    const { notebook, catalog, tray } = this.#session;
    const found = this.#found;
    return found && catalog && tray && healthFacts({ notebook, catalog, tray, figures: found.figures });
  }

  /** Computes the numbers, unless they are known as of now. */
  async look(): Promise<void> {
    const { stamp } = this;
    if (stamp === '' || this.#looking || this.#found?.stamp === stamp) return;
    const { activities } = this.#session;
    const key = activities.nextKey('health');
    this.#looking = true;
    const figures = await activities.during(key, CHECKING, (onprogress) => this.#figures(key, onprogress));
    this.#looking = false;
    this.#stopped = figures.ok ? undefined : stamp;
    if (figures.ok) this.#found = { stamp, figures: figures.value };
    else if (figures.problem.code !== 'cancelled') this.#session.notify(figures.problem);
    // What changed meanwhile had to wait.
    if (figures.ok && this.#quick && this.stamp !== stamp) await this.look();
  }

  /** Lets go of what was found. */
  clear(): void {
    this.#found = undefined;
  }

  async #figures(
    key: string,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<ReadonlyMap<string, HealthFigures>>> {
    const { tables, answers, catalog, tray } = this.#session;
    if (!catalog || !tray) return ok(new Map());
    const ids = tray.ids.filter((id) => this.#session.segmentTable(id) !== undefined);
    const now = ids.map((id) => this.#session.segmentTable(id) ?? '');
    const then = this.#weekAgo(ids);
    if (then) {
      const made = await tables.make(then.statements, key, onprogress);
      if (!made.ok) return made;
    }
    const selects = [figuresSelect(now, catalog), ...(then ? [then.select] : [])];
    const answered = await answers.of(selects, key);
    if (!answered.ok) return answered;
    const [figures, earlier] = answered.value.map((rows): Row => rows[0] ?? {});
    const read = readFigures(figures ?? {}, ids.length, catalog);
    const weekAgo = (i: number) => (earlier ? Number(earlier[`n${i}`] ?? 0) : null);
    return ok(new Map(read.map((one, i) => [ids[i] ?? '', { ...one, weekAgo: weekAgo(i) }])));
  }

  /** The same conditions as of a week before the as-of day; undefined where the data cannot tell. */
  #weekAgo(ids: readonly string[]): Asked | undefined {
    const { scheme, notebook } = this.#session;
    if (!scheme || !isDay(notebook.asOf)) return undefined;
    const conditions = ids.flatMap((id) => scheme.segments.find((one) => one.id === id)?.condition ?? []);
    if (conditions.length !== ids.length) return undefined;
    const day = addDays(notebook.asOf, -WEEK);
    const then = scheme.at(day, conditions);
    if (!then) return undefined;
    const { statements, table } = membersAt(conditions, then, scheme.all);
    return { statements, select: sizesAtSelect(table, table, conditions.length, day) };
  }
}

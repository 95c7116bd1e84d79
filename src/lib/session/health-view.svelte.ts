import { addDays, isDay } from '../core/day';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import type { Words } from '../core/words';
import type { Progress } from '../engine/protocol';
import { figuresSelect } from '../segments/health/facts-sql';
import type { Earlier, HealthFacts } from '../segments/health/facts';
import { earlierSelect, readEarlier } from '../segments/health/earlier';
import { limitOf } from '../segments/health/limits';
import { membersAt, tells } from '../segments/members-at';
import { precedence, restingOn } from '../segments/scheme';
import { figuresById, healthFacts, type HealthFigures } from './health-facts';
import type { Session } from './session.svelte';

const CHECKING: Words = { ko: '세그먼트를 점검하고 있습니다', en: 'Checking the segments' };

const NOTHING: Problem = {
  code: 'nothing-to-check',
  message: { ko: '점검할 데이터가 없습니다.', en: 'There is no data to check.' },
  hint: { ko: '파일을 여세요.', en: 'Open a file.' },
};

/** A notebook may say anything; further back no data tells. */
const MOST_DAYS = 3650;

/** With more customers the check waits until a person asks. */
const SMALL = 300_000;

interface Found {
  readonly stamp: string;
  readonly shift: number;
  readonly figures: ReadonlyMap<string, HealthFigures>;
}

interface Asked {
  readonly statements: readonly Statement[];
  readonly select: string;
  /** By segment, nothing where the data of that day cannot tell. */
  readonly read: (row: Row) => (Earlier | null)[];
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
    const tables = tray.ids.map((id) => `${id}:${this.#tableOf(id) ?? ''}`);
    return [
      this.#shift,
      catalog.asOf,
      ...notebook.segments.map(({ id, starts, ends }) => `${id}:${starts ?? ''}:${ends ?? ''}`),
      catalog.base,
      ...catalog.traits.map(({ table }) => table),
      ...tables,
    ].join(' ');
  }

  /** How many days before the as-of day the other day lies. */
  get #shift(): number {
    const days = limitOf('shift', this.#session.notebook.health ?? {});
    return Math.min(MOST_DAYS, Math.max(1, Math.round(days)));
  }

  /** The table of those whom a segment takes, where a scheme says who takes whom, else of those who fit it. */
  #tableOf(id: string): string | undefined {
    const fits = this.#session.segmentPlan(id)?.table;
    return fits && (this.#session.tray?.scheme?.taken.get(id) ?? fits);
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
    return found && catalog && tray && healthFacts({ notebook, catalog, tray, ...found });
  }

  /** Computes the numbers, unless they are known as of now. */
  async look(): Promise<void> {
    const { stamp } = this;
    const shift = this.#shift;
    if (stamp === '' || this.#looking || this.#found?.stamp === stamp) return;
    const { activities } = this.#session;
    const key = activities.nextKey('health');
    this.#looking = true;
    const figures = await activities.during(key, CHECKING, (onprogress) =>
      this.#figures(key, shift, onprogress),
    );
    this.#looking = false;
    this.#stopped = figures.ok ? undefined : stamp;
    if (figures.ok) this.#found = { stamp, shift, figures: figures.value };
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
    shift: number,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<ReadonlyMap<string, HealthFigures>>> {
    const { tables, answers, catalog, tray } = this.#session;
    if (!catalog || !tray) return fail(NOTHING);
    const ids = tray.ids.filter((id) => this.#tableOf(id) !== undefined);
    const now = ids.map((id) => this.#tableOf(id) ?? '');
    const then = this.#earlier(ids, now, shift);
    if (then) {
      const made = await tables.make(then.statements, key, onprogress);
      if (!made.ok) return made;
    }
    const selects = [figuresSelect(now, catalog), ...(then ? [then.select] : [])];
    const answered = await answers.of(selects, key);
    if (!answered.ok) return answered;
    const [figures, earlier] = answered.value.map((rows): Row => rows[0] ?? {});
    return ok(figuresById(ids, figures ?? {}, then?.read(earlier ?? {}) ?? [], catalog));
  }

  /** The same conditions and scheme as of an earlier day, by the times of segments on it; undefined where the data cannot tell. */
  #earlier(ids: readonly string[], now: readonly string[], shift: number): Asked | undefined {
    const { scheme, notebook } = this.#session;
    if (!scheme || !isDay(notebook.asOf)) return undefined;
    const conditions = ids.flatMap((id) => scheme.segments.find((one) => one.id === id)?.condition ?? []);
    if (conditions.length !== ids.length) return undefined;
    const day = addDays(notebook.asOf, -shift);
    const then = scheme.at(day, conditions);
    if (!then) return undefined;
    const { statements, table } = membersAt(conditions, then, scheme.all);
    const resting = restingOn(day, scheme.all);
    const before = precedence(scheme, ids, resting);
    const told = conditions.map((condition) => tells(condition, then, scheme.all));
    return {
      statements,
      select: earlierSelect(now, table, before),
      read: (row) =>
        readEarlier(row, ids.length).map((one, i) =>
          told[i] && !resting.has(ids[i] ?? '') && before[i]?.every((j) => told[j]) ? one : null,
        ),
    };
  }
}

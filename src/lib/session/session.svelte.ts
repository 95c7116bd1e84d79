import { emptyNotebook, type Notebook } from '../core/notebook';
import type { Problem, Result } from '../core/problem';
import type { Catalog } from '../core/relation';
import type { Lang, Words } from '../core/words';
import { createEngine } from '../engine/client';
import type { Engine } from '../engine/protocol';
import { Activities } from './activity.svelte';
import { AllowedSql } from './allowed-sql.svelte';
import { Answers } from './answers';
import { Arrival } from './arrival.svelte';
import { CustomerView } from './customer-view.svelte';
import { doneWords, type Done } from './done-words';
import { sameWork } from './edits';
import { HealthView } from './health-view.svelte';
import { History } from './history.svelte';
import { InputFiles } from './input-files.svelte';
import { Keeper } from './keeper.svelte';
import { loadAgain, tablesAt, type CleanData, type Loading } from './load';
import { Mapping } from './mapping.svelte';
import type { CardOutcome, EditorOutcome, TrayOutcome } from './outcome';
import { OlderCatalog } from './older-catalog.svelte';
import { RESTARTED } from './restarted';
import { QualityView } from './quality-view.svelte';
import { Results } from './results.svelte';
import { Projects } from './projects.svelte';
import { Pseudonyms } from './pseudonyms.svelte';
import { closeStorage } from './storage';
import type { SchemeView } from '../steps/contract';
import { Tables } from './tables';
import { withInputs, type TakenInput } from './taking';
import { Written } from './written.svelte';
import { beginNotebook, isFresh, proposalsOf, withProposals, type Proposed } from './begin';
import type { ConditionPlan } from '../segments/plan';

type Run = Pick<Loading, 'key' | 'onprogress'>;

const WORKING: Words = { ko: '계산하고 있습니다', en: 'Computing' };

/** The living notebook: the document, the files, what was computed of them, and what runs. */
export class Session {
  readonly engine: Engine = createEngine();
  readonly history = new History();
  readonly activities = new Activities();
  readonly answers = new Answers(this.engine);
  readonly files = new InputFiles(this.engine);
  readonly mapping = new Mapping(this);
  readonly keeper = new Keeper(this);
  readonly arrival = new Arrival(this);
  readonly projects = new Projects(this);
  readonly quality = new QualityView(this);
  readonly health = new HealthView(this);
  readonly written = new Written();
  readonly pseudonyms = new Pseudonyms();
  readonly allowed = new AllowedSql();
  readonly customer = new CustomerView(this);
  readonly older = new OlderCatalog();
  readonly lang: () => Lang;

  #data = $state.raw<CleanData>();
  readonly #results = new Results(this.engine);
  #proposals = $state.raw<readonly Proposed[]>([]);
  #computing = $state(false);
  #editing = $state<string>();
  #notice = $state.raw<Problem>();
  #version = 0;
  /** Whether the tables of `#data` are in the engine. */
  #fresh = false;
  /** Whether core segments are still to be proposed to a notebook that begins with its data. */
  #offer = false;
  #key = '';
  #running: Promise<void> = Promise.resolve();
  readonly tables = new Tables(this.engine);

  constructor(lang: () => Lang) {
    this.lang = lang;
    this.engine.onrestart = () => this.#restarted();
  }

  get notebook(): Notebook {
    return this.history.now;
  }

  /** The clean data of the files that are here; undefined before anything is loaded. */
  get data(): CleanData | undefined {
    return this.#data;
  }

  /** What conditions and steps may read, traits of steps included. */
  get catalog(): Catalog | undefined {
    return this.#results.catalog;
  }

  /** The segments as steps that look at them see them. */
  get scheme(): SchemeView | undefined {
    return this.#results.scheme;
  }

  get cards(): Readonly<Record<string, CardOutcome>> {
    return this.#results.cards;
  }

  get tray(): TrayOutcome | undefined {
    return this.#results.tray;
  }

  get editor(): EditorOutcome | undefined {
    const { editor } = this.#results;
    return editor?.segment === this.#editing ? editor : undefined;
  }

  /** The tables of a segment; undefined when it cannot be computed. */
  segmentPlan(id: string): ConditionPlan | undefined {
    return this.#results.segmentPlan(id);
  }

  get proposals(): readonly Proposed[] {
    return this.#proposals;
  }

  get computing(): boolean {
    return this.#computing;
  }

  /** The id of the segment that is being edited. */
  get editing(): string | undefined {
    return this.#editing;
  }

  /** What the user should know: a problem of the last thing that was tried, or a restart. */
  get notice(): Problem | undefined {
    return this.#notice;
  }

  /** Shows a problem, or takes it away. */
  notify(problem: Problem | undefined): void {
    this.#notice = problem;
  }

  /** Changes the notebook as one undo step, and computes what follows. */
  change(next: Notebook, done: Done, key = ''): void {
    const before = this.notebook;
    this.history.change(next, doneWords(done), key);
    this.keeper.soon();
    this.keeper.askToStay();
    if (!sameWork(before, next)) void this.recompute();
  }

  undo(): void {
    this.history.undo();
    this.#afterJump();
  }

  redo(): void {
    this.history.redo();
    this.#afterJump();
  }

  #afterJump(): void {
    if (!this.notebook.segments.some(({ id }) => id === this.#editing)) this.#editing = undefined;
    this.keeper.soon();
    void this.recompute();
  }

  /** Opens a segment in the editor, or closes the editor. */
  edit(segment: string | undefined): void {
    if (this.#editing === segment) return;
    this.#editing = segment;
    void this.recompute();
  }

  /** Starts over with a notebook; its files, if any, are taken by the mapping or found in storage. */
  async replace(notebook: Notebook = emptyNotebook()): Promise<void> {
    this.arrival.begin();
    this.#offer = false;
    this.engine.cancel(this.#key);
    this.#version += 1;
    this.history.replace(notebook);
    this.allowed.reset();
    await this.files.clear();
    this.#data = this.#editing = this.#notice = undefined;
    this.#results.clear();
    this.#proposals = [];
    this.older.clear();
    this.health.clear();
    this.customer.close();
  }

  /** Lets everything go without saving it. */
  async leave(): Promise<void> {
    await this.keeper.follow('');
    await this.replace();
    await closeStorage();
  }

  /** Takes files that were mapped into the notebook, or puts newer ones in the place of others. */
  async takeInputs(taken: readonly TakenInput[], currency?: string): Promise<void> {
    const first = this.notebook.inputs.length === 0;
    this.older.follow(taken, this.#data?.catalog);
    const inputs = withInputs(this.notebook, taken, { data: this.#data, tray: this.tray });
    const usual = currency ?? (this.lang() === 'ko' ? 'KRW' : 'USD');
    const next = { ...inputs, ...(first ? { currency: usual } : {}) };
    if (first) {
      this.#offer = isFresh(next);
      this.history.replace(next);
    } else this.history.change(next, doneWords({ kind: 'inputs' }));
    // Saved before it is computed: a tab that is closed meanwhile loses nothing.
    this.keeper.soon();
    await this.recompute();
    this.keeper.soon();
  }

  /** Settles once nothing is being computed. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Brings everything that follows from the notebook and the files up to date; a later call takes over from this one. */
  recompute(): Promise<void> {
    this.#running = this.#recompute();
    return this.#running;
  }

  async #recompute(): Promise<void> {
    const version = ++this.#version;
    this.engine.cancel(this.#key);
    this.keeper.pause();
    if (this.notebook.inputs.length === 0) {
      this.#results.clear();
      this.#data = undefined;
      this.#computing = false;
      return;
    }
    const key = (this.#key = this.activities.nextKey('compute'));
    this.#computing = true;
    this.#results.mark(true);
    const problem = await this.activities.during(key, WORKING, (onprogress) =>
      this.#compute(version, { key, onprogress }),
    );
    if (version !== this.#version) return;
    this.#computing = false;
    this.#results.mark(false);
    const lasting = this.#notice === RESTARTED ? this.#notice : undefined;
    if (problem?.code !== 'engine-restarted') this.#notice = problem ?? lasting;
    this.keeper.resume();
  }

  async #compute(version: number, run: Run): Promise<Problem | undefined> {
    const current = () => version === this.#version;
    const booted = await this.engine.boot(run.onprogress);
    if (!booted.ok) return booted.problem;
    const loaded = await this.#load(run);
    if (!current()) return undefined;
    if (!loaded.ok) return loaded.problem;
    const data = (this.#data = loaded.value);
    this.history.amend((notebook) => beginNotebook(notebook, data));
    const first = await this.#derive(data, current, run);
    if (first || !current()) return first;
    // After the first charts: the statistics behind the proposals take a second on large files.
    const proposed = await proposalsOf(data, this.answers, run.key, this.lang());
    if (!current()) return undefined;
    if (!proposed.ok) return proposed.problem.code === 'cancelled' ? undefined : proposed.problem;
    this.#proposals = proposed.value;
    if (!this.#offer) return undefined;
    this.#offer = false;
    this.history.amend((notebook) => withProposals(notebook, proposed.value));
    return this.#derive(data, current, run);
  }

  /** Steps, segments and charts over the clean tables. */
  async #derive(data: CleanData, current: () => boolean, run: Run): Promise<Problem | undefined> {
    const { notebook, answers, tables } = this;
    const doc = { notebook, base: data.catalog, editing: this.#editing, tablesAt: tablesAt(data) };
    const work = { ...doc, ...run, allowed: (sql: string) => this.allowed.has(sql), tables, answers };
    const computed = await this.#results.compute(work, current, data.statements);
    return computed.ok ? undefined : computed.problem;
  }

  /** The clean tables; those of the last time when neither the files nor the day changed. */
  async #load(run: Run): Promise<Result<CleanData>> {
    const { engine, answers, files, notebook } = this;
    const specs = notebook.inputs.filter(({ id }) => files.of(id));
    const work = { ...run, engine, answers, files, specs, notebook, tables: this.tables };
    const loaded = await loadAgain(this.#fresh ? this.#data : undefined, work);
    this.#fresh = loaded.ok;
    return loaded;
  }

  #restarted(): void {
    this.tables.clear();
    this.#fresh = false;
    this.#notice = RESTARTED;
    void this.recompute();
  }

  /** Stops what runs; the last result stays. */
  cancel(): void {
    const running = this.activities.current;
    if (running) this.engine.cancel(running.key);
  }
}

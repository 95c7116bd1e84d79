import type { TableAt } from '../core/file';
import type {
  CancelMeaning,
  ColumnReading,
  InputSpec,
  Mapping as Fields,
  Reading,
  Role,
} from '../core/input';
import type { PersonalKind } from '../core/personal';
import type { Problem } from '../core/problem';
import { ofFile, together } from './opening-problems';
import type { Words } from '../core/words';
import { checkInputs } from '../inputs/check';
import { guessCurrency } from '../inputs/currency';
import { withIdsAsText } from '../inputs/guess';
import type { PendingFile } from '../ui/mapping/pending';
import { adopted, columnDifferences, merged } from './adopting';
import { freshId } from './fresh-id';
import { Inspecting } from './inspecting';
import { openFile, openWhole, reopen, type OpenedFile } from './opening';
import type { PendingInput } from './pending-input';
import { pendingFile } from './pending-view';
import { personalKindOf } from './pseudonyms.svelte';
import type { Session } from './session.svelte';

const STARTING: Words = { ko: '분석 엔진을 준비하고 있습니다', en: 'Starting the engine' };
const CHECKING: Words = {
  ko: '파일을 끝까지 확인하고 있습니다',
  en: 'Reading the files to their ends',
};
const LOOKING: Words = { ko: '파일을 살펴보고 있습니다', en: 'Looking at the file' };

/** Files that were dropped and wait for their mapping to be looked at. */
export class Mapping {
  readonly #session: Session;
  readonly #inspecting: Inspecting;
  #pending = $state.raw<readonly PendingInput[]>([]);
  #accepting = $state(false);
  /** How many calls of `take` are looking at files. */
  #taking = $state(0);

  constructor(session: Session) {
    this.#session = session;
    this.#inspecting = new Inspecting(session.engine, (id, change) => this.#set(id, change));
  }

  /** The files as the mapping view shows them. */
  get files(): readonly PendingFile[] {
    return this.#pending.map((pending) => pendingFile(pending, this.#session, this.#specs()));
  }

  /** The names of the files. */
  get names(): readonly string[] {
    return this.#specs().map(({ name }) => name);
  }

  /** Problems between files. */
  get problems(): readonly Problem[] {
    return checkInputs(this.#specs());
  }

  /** Whether files wait to be looked at. */
  get open(): boolean {
    return this.#pending.length > 0 && !this.#accepting;
  }

  /** Whether more files are being looked at, which belong to those that wait. */
  get taking(): boolean {
    return this.#taking > 0;
  }

  /** Whether files that were accepted are still being read to their ends. */
  get accepting(): boolean {
    return this.#accepting;
  }

  #specs(): InputSpec[] {
    return this.#pending.map(({ spec }) => spec);
  }

  /** The engine starts while the person looks at the mapping; should it not, loading says so. */
  #warmUp(): void {
    const { activities, engine } = this.#session;
    const key = activities.nextKey('boot');
    void activities.during(key, STARTING, (onprogress) => engine.boot(onprogress));
  }

  async #look(id: string, file: File, part?: string): Promise<OpenedFile | undefined> {
    const { activities, engine } = this.#session;
    const key = activities.nextKey('look');
    const opened = await activities.during(key, LOOKING, (onprogress) =>
      openFile({ engine, key, onprogress }, id, file, part),
    );
    if (opened.ok) return opened.value;
    if (opened.problem.code !== 'cancelled') {
      this.#session.notify(together(this.#session.notice, ofFile(file.name, opened.problem)));
    }
    return undefined;
  }

  /** What was looked at, read to its end: whoever compares its columns needs all of them. */
  #whole(opened: OpenedFile): Promise<OpenedFile> {
    const { activities, engine } = this.#session;
    const key = activities.nextKey('look');
    return activities.during(key, CHECKING, (onprogress) => openWhole({ engine, key, onprogress }, opened));
  }

  /** Looks at files that were dropped or chosen; those that cannot be read are told. */
  async take(files: readonly File[]): Promise<void> {
    this.#session.notify(undefined);
    this.#warmUp();
    this.#taking += 1;
    try {
      for (const file of files) await this.#takeOne(file);
    } finally {
      this.#taking -= 1;
    }
  }

  async #takeOne(file: File): Promise<void> {
    const taken = [...this.#session.notebook.inputs, ...this.#specs()];
    const looked = await this.#look(freshId('i', taken), file);
    if (!looked) return;
    const opened = this.#session.arrival.waiting ? await this.#whole(looked) : looked;
    if (!(await this.#session.arrival.adopt(opened))) this.#add(opened);
  }

  /** A file that takes the place of one that a notebook asks for keeps that one's id. */
  #add(opened: OpenedFile): void {
    const { spec } = opened.guess;
    const asked = this.#session.arrival.wanting(spec.role, this.#specs());
    this.#wait({ opened, spec: asked ? { ...spec, id: asked.id } : spec });
  }

  #wait(pending: PendingInput): void {
    this.#pending = [...this.#pending, pending];
    void this.#session.pseudonyms.learnCells(pending.spec, pending.opened.guess.rows.slice(0, 12));
    this.#inspecting.start(pending);
  }

  #set(id: string, change: (pending: PendingInput) => PendingInput): void {
    this.#pending = this.#pending.map((each) => (each.spec.id === id ? change(each) : each));
  }

  #change(id: string, change: (spec: InputSpec) => InputSpec): void {
    this.#set(id, (pending) => ({ ...pending, spec: change(pending.spec) }));
  }

  #again(id: string, next: (pending: PendingInput) => OpenedFile): void {
    this.#set(id, (pending) => {
      const opened = next(pending);
      return { opened, spec: { ...opened.guess.spec, id }, replaces: pending.replaces };
    });
    const pending = this.#pending.find(({ spec }) => spec.id === id);
    if (!pending) return;
    void this.#session.pseudonyms.learnCells(pending.spec, pending.opened.guess.rows.slice(0, 12));
    this.#inspecting.start(pending);
  }

  setRole(id: string, role: Role): void {
    this.#again(id, ({ opened }) => reopen(opened, { role }));
  }

  setReading(id: string, reading: Reading): void {
    this.#again(id, ({ opened, spec }) =>
      reopen(opened, { reading: cutAnew(spec.reading, reading), role: spec.role }),
    );
  }

  /** Another table of the same text. */
  setTable(id: string, { skip, end }: TableAt): void {
    this.#again(id, ({ opened, spec }) =>
      reopen(opened, { reading: { ...spec.reading, skip, end }, role: spec.role }),
    );
  }

  /** Another sheet or entry of the same file. */
  async setPart(id: string, part: string): Promise<void> {
    const pending = this.#pending.find(({ spec }) => spec.id === id);
    const opened = pending && (await this.#look(id, pending.opened.file, part));
    if (opened) this.#again(id, () => opened);
  }

  setFields(id: string, mapping: Fields): void {
    this.#change(id, (spec) => ({ ...spec, mapping, columns: withIdsAsText(spec.columns, mapping) }));
  }

  setColumn(id: string, at: number, column: ColumnReading): void {
    this.#change(id, (spec) => ({
      ...spec,
      columns: spec.columns.map((each, i) => (i === at ? column : each)),
    }));
  }

  setCancelled(id: string, cancelled: CancelMeaning): void {
    this.#change(id, (spec) => ({ ...spec, cancelled }));
  }

  /** Says what a column holds; `none` when it only looked personal. */
  setPersonal(id: string, column: string, kind: PersonalKind | 'none'): void {
    this.#change(id, (spec) => ({ ...spec, personal: { ...spec.personal, [column]: kind } }));
  }

  /** Says which columns are not loaded. */
  setDropped(id: string, dropped: readonly string[]): void {
    this.#change(id, (spec) => {
      const { dropped: _, ...rest } = spec;
      return dropped.length > 0 ? { ...rest, dropped } : rest;
    });
  }

  /** Keeps a share of the customers; all with undefined. */
  setShare(id: string, share: number | undefined): void {
    this.#change(id, (spec) => {
      const { share: _, ...rest } = spec;
      return share === undefined ? rest : { ...rest, share };
    });
  }

  /** What is shown of a personal cell of a waiting file. */
  masked(column: string, value: string): string {
    const [kind] = this.#specs().flatMap((spec) => personalKindOf(spec, column) ?? []);
    return kind === undefined ? value : this.#session.pseudonyms.shown(kind, value);
  }

  remove(id: string): void {
    this.#inspecting.stop(id);
    this.#pending = this.#pending.filter(({ spec }) => spec.id !== id);
  }

  /** Maps a file that is loaded already once more. */
  async remap(id: string): Promise<void> {
    const spec = this.#session.notebook.inputs.find((input) => input.id === id);
    const file = this.#session.files.of(id);
    if (!spec || !file || this.#pending.some((each) => each.spec.id === id)) return;
    const opened = await this.#look(id, file, spec.reading.part);
    if (!opened) return;
    const { fingerprint: _, ...kept } = spec;
    this.#wait({ opened, spec: kept });
  }

  /** Puts a newer file in the place of an input: at once when its columns are the same, else its differences are asked about. */
  async replace(id: string, file: File): Promise<void> {
    this.#session.notify(undefined);
    const { notebook } = this.#session;
    const replaces = notebook.inputs.find((input) => input.id === id);
    const fresh = freshId('i', [...notebook.inputs, ...this.#specs()]);
    const looked = replaces && (await this.#look(fresh, file, replaces.reading.part));
    if (!replaces || !looked) return;
    const opened = await this.#whole(looked);
    const found = opened.guess.spec;
    const { gone, fresh: added } = columnDifferences(replaces, found);
    const spec = { ...merged(replaces, found), id: fresh };
    this.#wait({ opened, spec, replaces });
    const same = gone.length + added.length === 0 && adopted(replaces, found) !== undefined;
    if (same && this.#pending.length === 1) await this.accept();
  }

  /** Takes the files into the notebook as they are mapped now; the currency is guessed when it is not said. */
  async accept(currency?: string): Promise<void> {
    if (this.#pending.length === 0 || this.#accepting) return;
    this.#accepting = true;
    const { activities } = this.#session;
    await activities.during(activities.nextKey('ends'), CHECKING, (tell) => this.#inspecting.settled(tell));
    const taken = this.#pending;
    this.#pending = [];
    this.#accepting = false;
    for (const { opened, spec } of taken) this.#session.files.add(spec.id, opened.file);
    const [guessed] = taken.flatMap(({ opened, spec }) => guessCurrency(spec, opened.guess.rows) ?? []);
    const inputs = taken.map(({ spec, replaces }) => ({ spec, replaces: replaces?.id }));
    await this.#session.takeInputs(inputs, currency ?? guessed);
  }
}

/** A reading that a person chose: where the table ends and how long its header is were found for the cut before. */
function cutAnew(before: Reading, { end: _, headerRows, ...after }: Reading): Reading {
  const same = (['delimiter', 'quote', 'escape', 'skip', 'encoding'] as const).every(
    (key) => before[key] === after[key],
  );
  return same && headerRows !== undefined ? { ...after, headerRows } : after;
}

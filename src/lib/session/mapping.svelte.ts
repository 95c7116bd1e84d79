import type {
  CancelMeaning,
  ColumnReading,
  InputSpec,
  Mapping as Fields,
  Reading,
  Role,
} from '../core/input';
import type { Problem } from '../core/problem';
import type { Words } from '../core/words';
import { checkInput, checkInputs } from '../inputs/check';
import { guessCurrency } from '../inputs/currency';
import { withIdsAsText } from '../inputs/guess';
import type { PendingFile } from '../ui/mapping/pending';
import { freshId } from './fresh-id';
import { openFile, reopen, type OpenedFile } from './opening';
import type { Session } from './session.svelte';

interface Pending {
  readonly opened: OpenedFile;
  /** As the user corrected it. */
  readonly spec: InputSpec;
}

const STARTING: Words = { ko: '분석 엔진을 준비하고 있습니다', en: 'Starting the engine' };

/** How a line of the head tells the number of rows in the whole file. */
function estimateRows({ file, head, guess }: OpenedFile): number {
  const lines =
    head.reduce((n, byte) => (byte === 10 ? n + 1 : n), 0) ||
    head.reduce((n, b) => (b === 13 ? n + 1 : n), 0);
  if (file.size <= head.length) return guess.rows.length;
  return Math.max(0, Math.round((lines * file.size) / head.length) - (guess.spec.reading.header ? 1 : 0));
}

/** Files that were dropped and wait for their mapping to be looked at. */
export class Mapping {
  readonly #session: Session;
  #pending = $state.raw<readonly Pending[]>([]);

  constructor(session: Session) {
    this.#session = session;
  }

  /** The files as the mapping view shows them. */
  get files(): readonly PendingFile[] {
    return this.#pending.map(({ opened, spec }) => ({
      id: spec.id,
      name: spec.name,
      sizeBytes: opened.file.size,
      spec,
      rows: opened.guess.rows.slice(0, 12),
      rowsEstimate: estimateRows(opened),
      whole: opened.file.size <= opened.head.length,
      reasons: opened.guess.role.reasons,
      guessed: opened.guess.role.mapping,
      roleReason: opened.guess.role.roleReason,
      evidence: opened.evidence,
      problems: checkInput(spec),
      notes: opened.guess.notes,
    }));
  }

  /** Problems between files. */
  get problems(): readonly Problem[] {
    return checkInputs(this.#specs());
  }

  /** Whether files wait. */
  get open(): boolean {
    return this.#pending.length > 0;
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

  /** Looks at files that were dropped or chosen; those that cannot be read are told. */
  async take(files: readonly File[]): Promise<void> {
    this.#session.notify(undefined);
    this.#warmUp();
    for (const file of files) {
      const taken = [...this.#session.notebook.inputs, ...this.#specs()];
      const opened = await openFile(freshId('i', taken), file);
      if (!opened.ok) this.#session.notify(opened.problem);
      else if (!(await this.#session.arrival.adopt(opened.value))) this.#add(opened.value);
    }
  }

  /** A file that takes the place of one that a notebook asks for keeps that one's id. */
  #add(opened: OpenedFile): void {
    const { spec } = opened.guess;
    const asked = this.#session.arrival.wanting(spec.role, this.#specs());
    this.#pending = [...this.#pending, { opened, spec: asked ? { ...spec, id: asked.id } : spec }];
  }

  #set(id: string, change: (pending: Pending) => Pending): void {
    this.#pending = this.#pending.map((each) => (each.spec.id === id ? change(each) : each));
  }

  setRole(id: string, role: Role): void {
    this.#set(id, ({ opened }) => {
      const next = reopen(opened, { role });
      return { opened: next, spec: next.guess.spec };
    });
  }

  setReading(id: string, reading: Reading): void {
    this.#set(id, ({ opened, spec }) => {
      const next = reopen(opened, { reading, role: spec.role });
      return { opened: next, spec: next.guess.spec };
    });
  }

  setFields(id: string, mapping: Fields): void {
    this.#set(id, ({ opened, spec }) => {
      const columns = withIdsAsText(spec.columns, mapping);
      return { opened, spec: { ...spec, mapping, columns } };
    });
  }

  setColumn(id: string, at: number, column: ColumnReading): void {
    this.#set(id, ({ opened, spec }) => {
      const columns = spec.columns.map((each, i) => (i === at ? column : each));
      return { opened, spec: { ...spec, columns } };
    });
  }

  setCancelled(id: string, cancelled: CancelMeaning): void {
    this.#set(id, ({ opened, spec }) => ({ opened, spec: { ...spec, cancelled } }));
  }

  remove(id: string): void {
    this.#pending = this.#pending.filter(({ spec }) => spec.id !== id);
  }

  /** Maps a file that is loaded already once more. */
  async remap(id: string): Promise<void> {
    const spec = this.#session.notebook.inputs.find((input) => input.id === id);
    const file = this.#session.files.of(id);
    if (!spec || !file || this.#pending.some((each) => each.spec.id === id)) return;
    const opened = await openFile(id, file);
    if (!opened.ok) return this.#session.notify(opened.problem);
    const { fingerprint: _, ...kept } = spec;
    this.#pending = [...this.#pending, { opened: opened.value, spec: kept }];
  }

  /** Takes the files into the notebook as they are mapped now; the currency is guessed when it is not said. */
  async accept(currency?: string): Promise<void> {
    const taken = this.#pending;
    if (taken.length === 0) return;
    this.#pending = [];
    for (const { opened, spec } of taken) this.#session.files.add(spec.id, opened.file);
    const [guessed] = taken.flatMap(({ opened, spec }) => guessCurrency(spec, opened.guess.rows) ?? []);
    await this.#session.addInputs(
      taken.map(({ spec }) => spec),
      currency ?? guessed,
    );
  }
}

import type { InputSpec, Role } from '../core/input';
import type { Notebook } from '../core/notebook';
import type { Result } from '../core/problem';
import { compareFingerprints } from '../handover/fingerprint';
import { readProject } from '../handover/project/read';
import type { ProjectWork } from '../handover/project/write';
import { decodeLink } from '../handover/recipe-link';
import { readNotebookText } from '../handover/notebook-text';
import type { AskedFile, AskedState, ExpectedSize } from '../ui/handover/asked';
import { adopted } from './adopting';
import { storedName } from './keeper.svelte';
import type { OpenedFile } from './opening';
import type { Session } from './session.svelte';
import { keptNotebooks } from './storage';

/** How many of the columns of one input another has. */
function likeness(a: InputSpec, b: InputSpec): number {
  const names = new Set(b.columns.map(({ name }) => name));
  return a.columns.filter(({ name }) => names.has(name)).length;
}

/** A notebook that came by link, file or reload: what it expects of its data, and what came of that. */
export class Arrival {
  readonly #session: Session;
  #expected = $state.raw<Notebook>();
  #begun = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether this tab was given something to work on since it was loaded. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Something is being opened: nothing older may take its place. */
  begin(): void {
    this.#begun = true;
  }

  /** Whether a notebook from elsewhere is open whose data is still to be compared. */
  get open(): boolean {
    return this.#expected !== undefined;
  }

  /** Whether files that it asks for are not here. */
  get waiting(): boolean {
    return this.#session.files.missing(this.#session.notebook.inputs).length > 0;
  }

  /** Opens the notebook of a link. */
  async openLink(hash: string): Promise<Result<Notebook>> {
    return this.#take(decodeLink(hash));
  }

  /** Opens a saved notebook. */
  async openText(text: string): Promise<Result<Notebook>> {
    return this.#take(readNotebookText(text));
  }

  async #take(read: Result<Notebook>): Promise<Result<Notebook>> {
    if (!read.ok) return read;
    await this.#session.replace(read.value);
    await this.#session.keeper.follow('');
    this.#expected = read.value.inputs.length > 0 ? read.value : undefined;
    return read;
  }

  /** Opens an encrypted project: its notebook and its files. */
  async openProject(file: File, passphrase: string, work: ProjectWork): Promise<Result<Notebook>> {
    this.begin();
    const project = await readProject(file, passphrase, work);
    if (!project.ok) return project;
    const read = readNotebookText(project.value.notebook);
    if (!read.ok) return read;
    await this.#session.replace(read.value);
    await this.#session.keeper.follow('');
    for (const held of project.value.files) this.#session.files.add(held.id, held.file);
    this.#expected = this.waiting ? read.value : undefined;
    await this.#session.recompute();
    this.#session.keeper.soon();
    return read;
  }

  /** Opens a notebook that this browser keeps, with the files that it keeps; false when there is none. */
  async openKept(id: string): Promise<boolean> {
    this.begin();
    const all = await keptNotebooks();
    const kept = all.find((each) => each.id === id);
    const read = kept && readNotebookText(kept.text);
    if (!kept || !read?.ok) return false;
    await this.#session.replace(read.value);
    this.#session.allowed.reset(kept.allowed);
    await this.#session.keeper.follow(kept.id);
    for (const { id: input, name } of read.value.inputs) {
      const file = await this.#session.engine.storedFile(storedName(kept.id, input));
      if (file) this.#session.files.add(input, new File([file], name));
    }
    this.#expected = this.waiting ? read.value : undefined;
    if (!this.waiting) await this.#session.recompute();
    return true;
  }

  /** The missing input of a role that a file could stand for, other than those taken already. */
  wanting(role: Role, taken: readonly InputSpec[]): InputSpec | undefined {
    if (!this.#expected) return undefined;
    return this.#session.files
      .missing(this.#session.notebook.inputs)
      .find((spec) => spec.role === role && !taken.some(({ id }) => id === spec.id));
  }

  /** Takes a file for the input that it fits, with the notebook's own mapping; false when it fits none. */
  async adopt(opened: OpenedFile): Promise<boolean> {
    if (!this.#expected) return false;
    const found = opened.guess.spec;
    const [best] = this.#session.files
      .missing(this.#session.notebook.inputs)
      .map((awaited) => ({ awaited, like: likeness(awaited, found) }))
      .filter(({ awaited, like }) => like > 0 && adopted(awaited, found))
      .sort((a, b) => b.like - a.like);
    const taken = best && adopted(best.awaited, found);
    if (!taken) return false;
    const spec = await this.#inspected(taken, opened.file);
    this.#session.files.add(spec.id, opened.file);
    this.#session.history.amend((notebook) => ({
      ...notebook,
      inputs: notebook.inputs.map((each) => (each.id === spec.id ? spec : each)),
    }));
    if (!this.waiting) await this.arrived();
    return true;
  }

  /** The input with the end of its table, if something stands below it. */
  async #inspected(spec: InputSpec, file: File): Promise<InputSpec> {
    if (spec.reading.format === 'columns') return spec;
    const inspected = await this.#session.engine.inspect(file, spec.reading, 'adopt', () => {});
    return inspected.ok ? { ...spec, reading: inspected.value.reading } : spec;
  }

  /** Computes, now that all files are here, and measures them for the comparison. */
  async arrived(): Promise<void> {
    await this.#session.recompute();
    await this.#session.keeper.measureAll(this.#expected?.inputs);
    this.#session.keeper.soon();
  }

  /** The comparison was seen. */
  dismiss(): void {
    this.#expected = undefined;
  }

  /** The files asked for, each compared with what was opened in its place. */
  get asked(): AskedFile[] {
    const { notebook, files } = this.#session;
    return (this.#expected?.inputs ?? []).map((expected) => {
      const here = notebook.inputs.find(({ id }) => id === expected.id);
      const file = files.of(expected.id);
      return {
        id: expected.id,
        name: expected.name,
        role: expected.role,
        rows: expected.fingerprint?.rows,
        columns: expected.columns.map(({ name }) => name),
        state: file && here ? stateOf(expected, here) : 'missing',
        opened: file && { name: file.name, rows: here?.fingerprint?.rows },
        missing: file && here ? missingColumns(expected, here) : undefined,
      };
    });
  }

  /** Sizes here beside those that came with the notebook. */
  get sizes(): ExpectedSize[] {
    const { notebook, tray } = this.#session;
    return Object.entries(this.#expected?.expected ?? {}).flatMap(([id, inLink]) => {
      const segment = notebook.segments.find((each) => each.id === id);
      const at = tray?.ids.indexOf(id) ?? -1;
      return segment ? [{ id, name: segment.name, here: tray?.sizes.segments[at]?.customers, inLink }] : [];
    });
  }
}

function missingColumns(expected: InputSpec, here: InputSpec): string[] {
  const names = new Set(here.columns.map(({ name }) => name));
  return expected.columns.map(({ name }) => name).filter((name) => !names.has(name));
}

function stateOf(expected: InputSpec, here: InputSpec): AskedState {
  if (missingColumns(expected, here).length > 0) return 'columns-missing';
  if (!here.fingerprint) return 'reading';
  if (!expected.fingerprint) return 'other-rows';
  return compareFingerprints(expected.fingerprint, here.fingerprint).kind === 'same' ? 'same' : 'other-rows';
}

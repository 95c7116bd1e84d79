import { writeNotebook } from '../handover/notebook-text';
import { fingerprintOrder, fingerprintSelect } from '../inputs/fingerprint';
import type { Fingerprint, InputSpec } from '../core/input';
import { Writer, type Writing } from './keep/writer';
import type { Session } from './session.svelte';
import { keepNotebook } from './storage';

const SAVE_MS = 250;
const IDLE_MS = 1200;
const CURRENT = 'gyul:notebook';
const KEY = 'fingerprint';
const STORE = 'store';

/** Whether the notebook is kept in this browser. */
export type Saved = 'no' | 'yes' | 'refused';

/** Whether the files of the notebook are kept in this browser: some not yet, all, or there is no room. */
export type FilesKept = 'not-yet' | 'yes' | 'no-room';

/** The name under which the file of an input is kept. */
export function storedName(notebook: string, input: string): string {
  return `${notebook}-${input}`;
}

/** Keeps the notebook and its files in this browser, and measures fingerprints when nothing else runs. */
export class Keeper {
  readonly #session: Session;
  #id = '';
  #saved = $state<Saved>('no');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #storedFiles: readonly string[] = [];
  #filesKept = $state<FilesKept>('not-yet');
  #writing = $state<Writing>('idle');
  readonly #writer = new Writer(lockManager(), (writing) => (this.#writing = writing));
  #asked = false;
  #paused = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether this tab may save the notebook, or another one does. */
  get writing(): Writing {
    return this.#writing;
  }

  get filesKept(): FilesKept {
    return this.#filesKept;
  }

  get saved(): Saved {
    return this.#saved;
  }

  /** The id under which this notebook is kept; '' before the first save. */
  get id(): string {
    return this.#id;
  }

  /** Goes on with a notebook that is kept already, or, with '', with one that is not; settles once it is known who writes. */
  async follow(id: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#id = id;
    this.#saved = id === '' ? 'no' : 'yes';
    this.#storedFiles = [];
    this.#filesKept = 'not-yet';
    this.#remember();
    await this.#writer.follow(id);
  }

  /** Makes this the tab that saves, going on with what was saved last. */
  async takeOver(): Promise<void> {
    await this.#writer.takeOver();
    await this.#session.arrival.openKept(this.#id);
  }

  /** Goes on with a copy of its own, which another tab does not have. */
  async fork(): Promise<void> {
    await this.follow('');
    await this.save();
    this.resume();
  }

  /** Asks the browser not to clear this site's storage when room is short; once, after the person has done some work. */
  askToStay(): void {
    if (this.#asked || this.#session.notebook.inputs.length === 0) return;
    this.#asked = true;
    const storage = navigator.storage as StorageManager | undefined;
    void storage?.persist?.().catch(() => false);
  }

  /** The id that this tab worked on before it was reloaded; '' for none. */
  static last(): string {
    try {
      return sessionStorage.getItem(CURRENT) ?? '';
    } catch {
      return '';
    }
  }

  #remember(): void {
    try {
      sessionStorage.setItem(CURRENT, this.#id);
    } catch {
      // Without session storage a reload starts with the newest notebook instead.
    }
  }

  /** Saves shortly after the last change. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_MS);
  }

  /** Saves now. */
  async save(): Promise<void> {
    const { notebook } = this.#session;
    if (this.#id === '') {
      this.#id = freshNotebookId();
      this.#remember();
      await this.#writer.follow(this.#id);
    }
    if (this.#writing === 'elsewhere') return;
    const kept = await keepNotebook({
      id: this.#id,
      title: notebook.title || notebook.inputs.map(({ name }) => name).join(', '),
      text: writeNotebook(notebook),
      savedAt: Date.now(),
      allowed: this.#session.allowed.texts,
    });
    this.#saved = kept ? 'yes' : 'refused';
  }

  /** Makes way for what the user waits for. */
  pause(): void {
    clearTimeout(this.#idle);
    this.#paused = true;
    this.#session.engine.cancel(KEY);
    this.#session.engine.cancel(STORE);
  }

  /** Makes way for a single request of the user, and goes on later. */
  postpone(): void {
    this.pause();
    if (!this.#session.computing) this.resume();
  }

  /** Goes on with quiet work once nothing has run for a while. */
  resume(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#quietWork(), IDLE_MS);
  }

  async #quietWork(): Promise<void> {
    this.#paused = false;
    await this.#storeFiles();
    if (!this.#session.computing) await this.measureAll();
  }

  /** Fingerprints of the inputs that have none yet, each in a form that compares with that of `expected`. */
  async measureAll(expected: readonly InputSpec[] = []): Promise<void> {
    for (const spec of this.#session.notebook.inputs) {
      if (spec.fingerprint) continue;
      const like = expected.find(({ id }) => id === spec.id)?.fingerprint?.columns;
      const measured = await this.measure(spec, KEY, like);
      if (!measured) return;
      this.#session.history.amend((notebook) => ({
        ...notebook,
        inputs: notebook.inputs.map((each) =>
          each.id === spec.id ? { ...each, fingerprint: measured } : each,
        ),
      }));
      this.soon();
    }
  }

  /** The fingerprint of a loaded file; undefined when it cannot be had now. */
  async measure(spec: InputSpec, key: string, like?: readonly string[]): Promise<Fingerprint | undefined> {
    const { files, engine } = this.#session;
    const file = files.of(spec.id);
    const loaded = this.#session.data?.files.find((each) => each.spec.id === spec.id);
    if (!file || !loaded) return undefined;
    const columns = fingerprintOrder(spec, like);
    const answer = await engine.query([fingerprintSelect(loaded, columns)], key);
    const row = answer.ok ? answer.value[0]?.[0] : undefined;
    if (!row) return undefined;
    return {
      columns,
      rows: Number(row['rows']),
      content: String(row['content']),
      sizeBytes: file.size,
    };
  }

  async #storeFiles(): Promise<void> {
    if (this.#id === '' || this.#writing === 'elsewhere') return;
    for (const { id } of this.#session.notebook.inputs) {
      const name = storedName(this.#id, id);
      const file = this.#session.files.of(id);
      if (!file || this.#storedFiles.includes(name)) continue;
      if (!(await this.#session.engine.storeFile(name, file, STORE))) {
        if (!this.#paused) this.#filesKept = 'no-room';
        return;
      }
      this.#storedFiles = [...this.#storedFiles, name];
    }
    this.#filesKept = 'yes';
  }
}

/** Two tabs that begin in the same moment get different ids. */
function freshNotebookId(): string {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `n${Date.now().toString(36)}${random.toString(36)}`;
}

function lockManager(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}

import { notebookFileName } from '../handover/list-file-name';
import { NOTEBOOK_SUFFIX } from '../handover/limits';
import { writeNotebook } from '../handover/notebook-text';
import { isProject } from '../handover/project/read';
import { writeProject } from '../handover/project/write';
import type { Problem } from '../core/problem';
import { download } from './download';
import type { Session } from './session.svelte';

/** What the name of an encrypted project ends with. */
export const PROJECT_SUFFIX = '.gyul';

/** What the project dialog is for. */
export type ProjectTask = { readonly kind: 'save' } | { readonly kind: 'open'; readonly file: File };

/** The dialog that saves the notebook with its files under a passphrase, or opens such a file. */
export class Projects {
  readonly #session: Session;
  #task = $state.raw<ProjectTask>();
  #fraction = $state<number>();
  #problem = $state.raw<Problem>();
  #stop = new AbortController();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What the dialog is open for; undefined when it is closed. */
  get task(): ProjectTask | undefined {
    return this.#task;
  }

  /** 0 to 1 while it works. */
  get fraction(): number | undefined {
    return this.#fraction;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** The files that a saved project holds. */
  get files(): readonly File[] {
    const { notebook, files } = this.#session;
    return notebook.inputs.flatMap(({ id }) => files.of(id) ?? []);
  }

  /** Asks for the passphrase of an encrypted project; false when the file is none. */
  async take(file: File): Promise<boolean> {
    if (!(await isProject(file))) return false;
    this.open({ kind: 'open', file });
    return true;
  }

  open(task: ProjectTask): void {
    this.#problem = undefined;
    this.#task = task;
  }

  close(): void {
    this.cancel();
    this.#task = undefined;
  }

  cancel(): void {
    this.#stop.abort();
  }

  /** Saves or opens with this passphrase; true once it is done, and then the dialog is closed. */
  async run(passphrase: string): Promise<boolean> {
    const task = this.#task;
    if (!task || this.#fraction !== undefined) return false;
    this.#stop = new AbortController();
    this.#problem = undefined;
    this.#fraction = 0;
    const work = {
      signal: this.#stop.signal,
      onprogress: (done: number, total: number) => (this.#fraction = total > 0 ? done / total : 0),
    };
    const problem = await (task.kind === 'save'
      ? this.#save(passphrase, work)
      : this.#open(task.file, passphrase, work));
    this.#fraction = undefined;
    this.#problem = problem?.code === 'cancelled' ? undefined : problem;
    if (problem) return false;
    this.#task = undefined;
    return true;
  }

  async #save(passphrase: string, work: Parameters<typeof writeProject>[2]): Promise<Problem | undefined> {
    const { notebook, files, keeper } = this.#session;
    await keeper.measureAll();
    const held = notebook.inputs.flatMap(({ id }) => {
      const file = files.of(id);
      return file ? [{ id, file }] : [];
    });
    const name = notebookFileName(notebook.title, this.#session.lang()).slice(0, -NOTEBOOK_SUFFIX.length);
    try {
      const project = { notebook: writeNotebook(this.#session.notebook), files: held };
      download(`${name}${PROJECT_SUFFIX}`, await writeProject(project, passphrase, work));
      return undefined;
    } catch (error) {
      return failed(error);
    }
  }

  async #open(
    file: File,
    passphrase: string,
    work: Parameters<typeof writeProject>[2],
  ): Promise<Problem | undefined> {
    const read = await this.#session.arrival.openProject(file, passphrase, work);
    return read.ok ? undefined : read.problem;
  }
}

function failed(error: unknown): Problem {
  const stopped = error instanceof DOMException && error.name === 'AbortError';
  return {
    code: stopped ? 'cancelled' : 'project-not-saved',
    message: {
      ko: '프로젝트 파일을 저장하지 못했습니다.',
      en: 'The project file could not be saved.',
    },
    hint: {
      ko: '파일이 옮겨졌거나 다른 프로그램이 쓰고 있을 수 있습니다. 파일을 다시 열고 저장해 보세요.',
      en: 'A file may have been moved, or another program is using it. Open it again, then save.',
    },
    detail: stopped ? '' : String(error),
  };
}

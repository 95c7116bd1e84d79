import type { Fault, OpenedInput } from '../core/file';
import type { InputSpec } from '../core/input';
import { ok, type Result } from '../core/problem';
import type { Engine, Key, Progress } from '../engine/protocol';
import type { InputFile } from '../sql/csv';

interface Held {
  readonly file: File;
  /** Where the engine reads it, once opened, and for which reading. */
  path: string | undefined;
  reading: string;
  opened: OpenedInput | undefined;
}

function readingKey({ reading, columns }: InputSpec): string {
  return JSON.stringify([reading, columns.length]);
}

/** The files of this session by input id; the notebook itself never holds one. */
export class InputFiles {
  readonly #engine: Engine;
  #held = $state.raw<Readonly<Record<string, Held>>>({});
  #count = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Takes a file for an input. */
  add(id: string, file: File): void {
    this.#held = { ...this.#held, [id]: { file, path: undefined, reading: '', opened: undefined } };
  }

  /** The file of an input, if it is here. */
  of(id: string): File | undefined {
    return this.#held[id]?.file;
  }

  /** What was at fault with the text of an input, once it was opened. */
  faults(id: string): readonly Fault[] {
    return this.#held[id]?.opened?.faults ?? [];
  }

  /** Inputs whose file is not here. */
  missing(specs: readonly InputSpec[]): InputSpec[] {
    return specs.filter(({ id }) => !(id in this.#held));
  }

  /** Inputs that have the same bytes as a file, as far as size, name and last change tell. */
  same(file: File): string | undefined {
    const alike = Object.entries(this.#held).find(
      ([, held]) =>
        held.file.size === file.size &&
        (held.file.name === file.name || held.file.lastModified === file.lastModified),
    );
    return alike?.[0];
  }

  /** Lets all files go. */
  async clear(): Promise<void> {
    const paths = Object.values(this.#held).flatMap(({ path }) => path ?? []);
    this.#held = {};
    for (const path of paths) await this.#engine.closeInput(path);
  }

  /** Makes the files of these inputs readable in SQL; a path stands for one content and is never used twice. */
  async open(
    specs: readonly InputSpec[],
    timeZone: string,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<InputFile[]>> {
    const files: InputFile[] = [];
    for (const spec of specs) {
      const held = this.#held[spec.id];
      if (!held) continue;
      const opened = await this.#open(spec, held, key, onprogress);
      if (!opened.ok) return opened;
      files.push({ spec, path: opened.value, timeZone, form: held.opened?.form ?? 'original' });
    }
    return ok(files);
  }

  async #open(
    spec: InputSpec,
    held: Held,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<string>> {
    const reading = readingKey(spec);
    if (held.path !== undefined && held.reading === reading) return ok(held.path);
    this.#count += 1;
    const path = `${spec.id}-${this.#count}.csv`;
    const width = spec.columns.length;
    const opened = await this.#engine.openInput(path, held.file, spec.reading, width, key, onprogress);
    if (!opened.ok) return opened;
    if (held.path !== undefined) await this.#engine.closeInput(held.path);
    held.path = path;
    held.reading = reading;
    held.opened = opened.value;
    return ok(path);
  }
}

import type { Encoding, InputSpec } from '../core/input';
import { ok, type Result } from '../core/problem';
import type { Engine, Key, Progress } from '../engine/protocol';
import type { InputFile } from '../sql/csv';

interface Held {
  readonly file: File;
  /** Where the engine reads it, once opened. */
  path: string | undefined;
  encoding: Encoding | undefined;
}

/** The files of this session by input id; the notebook itself never holds one. */
export class InputFiles {
  readonly #engine: Engine;
  #held = $state.raw<Readonly<Record<string, Held>>>({});
  #opened = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Takes a file for an input. */
  add(id: string, file: File): void {
    this.#held = { ...this.#held, [id]: { file, path: undefined, encoding: undefined } };
  }

  /** The file of an input, if it is here. */
  of(id: string): File | undefined {
    return this.#held[id]?.file;
  }

  /** Inputs whose file is not here. */
  missing(specs: readonly InputSpec[]): InputSpec[] {
    return specs.filter(({ id }) => !(id in this.#held));
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
      const { encoding } = spec.reading;
      if (held.path === undefined || held.encoding !== encoding) {
        this.#opened += 1;
        const path = `${spec.id}-${this.#opened}.csv`;
        const opened = await this.#engine.openInput(path, held.file, encoding, key, onprogress);
        if (!opened.ok) return opened;
        held.path = path;
        held.encoding = encoding;
      }
      files.push({ spec, path: held.path, timeZone });
    }
    return ok(files);
  }
}

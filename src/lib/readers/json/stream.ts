import { brokenJson, tooLarge } from '../problems';
import { refuse } from '../refusal';
import { isNotJson } from './record';
import { afterMember, skipSpace, Unfinished } from './scan';

/** A record, or anything else that has to be whole before it is read, may have so many letters. */
const MAX_VALUE = 64 * 1024 * 1024;

/** Reads elements: `read` answers where one ends and may be asked again for the same one, `taken` follows when it is whole. */
export interface ElementReader {
  read(text: string, at: number): number;
  taken(): void;
}

/** Ends the reading of a beginning: enough records were read, and more follow. */
export class Enough extends Error {}

/** JSON text that comes in pieces: what was read is let go, and what ends in the middle waits for more. */
export class JsonStream {
  readonly #pieces: AsyncIterator<string>;
  readonly #most: number;
  text = '';
  at = 0;
  /** Records that were read, for messages. */
  records = 0;
  #over = false;
  #got = 0;

  /** Of more than `most` records only the first pieces of text are read. */
  constructor(pieces: AsyncIterable<string>, most = Infinity) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#most = most;
  }

  /** Throws `Enough` when so many records were read and the text goes on. */
  pause(): void {
    if (this.records >= this.#most && !this.#over) throw new Enough();
  }

  /** The share of the text so far that was read. */
  get share(): number {
    return this.#got === 0 ? 1 : (this.#got - (this.text.length - this.at)) / this.#got;
  }

  /** Gets at least as much text again as is waiting; false at the end of the file. */
  async more(): Promise<boolean> {
    if (this.#over) return false;
    const rest = this.text.slice(this.at);
    if (rest.length > MAX_VALUE) refuse(tooLarge({ ko: '값 하나에 64 MB', en: '64 MB in one value' }));
    const parts = [rest];
    let got = 0;
    while (got <= rest.length && !this.#over) {
      const next = await this.#pieces.next();
      // White space ends a number at the very end of the file.
      parts.push(next.done ? '\n' : next.value);
      this.#over = next.done === true;
      got += next.done ? 1 : next.value.length;
    }
    this.#got += got;
    this.text = parts.join('');
    this.at = 0;
    return true;
  }

  /** Does a step that reads text at a place; when it ends in the middle, again with more. */
  async step<T>(read: (text: string, at: number) => T): Promise<T> {
    for (;;) {
      try {
        return read(this.text, this.at);
      } catch (error) {
        if (isNotJson(error)) this.broken(error.message);
        if (!(error instanceof Unfinished)) throw error;
      }
      if (!(await this.more())) this.broken('unexpected end');
    }
  }

  /** The next character that is no white space, without taking it; '' at the end. */
  async peek(): Promise<string> {
    for (;;) {
      this.at = skipSpace(this.text, this.at);
      const char = this.text[this.at];
      if (char !== undefined) return char;
      if (!(await this.more())) return '';
    }
  }

  /** Reads the elements of the list that opens here, to its end. */
  async elements(reader: ElementReader): Promise<void> {
    this.at++;
    if ((await this.peek()) === ']') {
      this.at++;
      return;
    }
    for (let over = false; !over;) over = await this.step((text, at) => this.#run(text, at, reader));
  }

  /** As many elements as are whole; what was read stays read when the next is not. */
  #run(text: string, from: number, reader: ElementReader): boolean {
    this.pause();
    this.at = skipSpace(text, from);
    for (;;) {
      if (this.at >= text.length) throw new Unfinished();
      const after = afterMember(text, reader.read(text, this.at), 93);
      reader.taken();
      this.records++;
      this.at = after.at;
      if (after.over) return true;
    }
  }

  /** Gives up, telling after how many records. */
  broken(detail: string): never {
    return refuse(brokenJson(this.records, detail));
  }

  /** Lets the source go. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}

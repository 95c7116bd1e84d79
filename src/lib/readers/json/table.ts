import { CsvParts } from '../rows/csv-parts';
import type { Note, TextTable } from '../rows/note';
import { JsonColumns, RecordReader } from './record';
import type { ElementReader } from './stream';

/** Records that are held before their columns are taken as settled. */
const HELD_RECORDS = 5000;

type Cells = (string | undefined)[];

/**
 * Puts records into our own text as they come. The first tell the columns; when later ones have more, everything is
 * read a second time with all columns known.
 */
export class JsonTable implements ElementReader {
  readonly #reader: RecordReader;
  readonly #settled: number | undefined;
  #held: Cells[] = [];
  #cells: Cells = [];
  #out: CsvParts | undefined = new CsvParts();
  #width = 0;
  #lists: boolean | undefined;
  #notNumbers = 0;
  #repeatedKeys = 0;
  #rows = 0;

  constructor(known?: JsonColumns) {
    this.#reader = new RecordReader(known ?? new JsonColumns());
    this.#settled = known?.names.length;
    if (this.#settled !== undefined) this.#width = this.#settled;
  }

  read(text: string, at: number): number {
    this.#cells = [];
    this.#lists ??= text.charCodeAt(at) === 91;
    return this.#reader.read(text, at, this.#cells);
  }

  taken(): void {
    this.#rows++;
    this.#notNumbers += this.#reader.notNumbers;
    this.#repeatedKeys += this.#reader.repeatedKeys;
    if (this.#width === 0) {
      this.#held.push(this.#cells);
      if (this.#held.length >= HELD_RECORDS) this.#release();
    } else this.#write(this.#cells);
  }

  #release(): void {
    this.#width = this.#reader.columns.names.length;
    for (const cells of this.#held) this.#write(cells);
    this.#held = [];
  }

  #write(cells: Cells): void {
    if (cells.length > this.#width) this.#out = undefined;
    this.#out?.row(cells, this.#width);
  }

  /** The table, or the columns with which to read again. Lists have no header of their own. */
  finish(moreNotes: readonly Note[]): TextTable | { readonly again: JsonColumns } {
    this.#release();
    const { columns } = this.#reader;
    if (!this.#out) return { again: columns };
    const header = new CsvParts();
    if (this.#lists !== true && this.#width > 0) header.row(columns.names, this.#width);
    return {
      text: this.#out.blob([header]),
      rows: this.#rows,
      filled: this.#rows * this.#width,
      notes: [...this.#notes(), ...moreNotes],
    };
  }

  #notes(): Note[] {
    const notes: Note[] = [];
    const [blank, twice] = [this.#notNumbers, this.#repeatedKeys];
    if (blank > 0)
      notes.push({
        code: 'json-not-numbers',
        ko: `NaN·Infinity 값 ${blank.toLocaleString('ko')}개는 빈칸으로 읽었습니다.`,
        en: `Values NaN and Infinity read as blank: ${blank.toLocaleString('en')}.`,
      });
    if (twice > 0)
      notes.push({
        code: 'json-repeated-keys',
        ko: `한 기록 안에 같은 이름이 되풀이된 값이 ${twice.toLocaleString('ko')}개 있어 나중 값을 썼습니다.`,
        en: `Names that came twice in one record: ${twice.toLocaleString('en')}. The later value was used.`,
      });
    return notes;
  }
}

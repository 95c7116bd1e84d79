import type { Compressors, FileMetaData, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { Unsupported } from '../problems';
import { converted } from './convert';
import type { Dense } from './dense';
import { readDictionary, readPage, type Leaf, type Page } from './page';
import type { Plan } from './plan';
import type { Sink } from './sink';
import { Stretch } from './stretch';

/** Bytes that hold the header of a page, unless it quotes very long texts. */
const HEADER_BYTES = 65_536;

/** Old writers leave the header of the dictionary out of the size of a column. */
const UNCOUNTED_BYTES = 100;

type LeafPlan = Plan & { from: 'leaf' };

function header(bytes: Uint8Array): { header: ReturnType<typeof parquetHeader>; size: number } {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  return { header: parquetHeader(reader), size: reader.offset };
}

/** Goes through the pages of one column from the first row group to the last. */
export class Cursor {
  readonly #file: Blob;
  readonly #groups: readonly RowGroup[];
  readonly #plan: LeafPlan;
  readonly #compressors: Compressors;
  readonly #ahead: boolean;
  #group = -1;
  /** Rows of the current group that no page has given yet. */
  #rowsLeft = 0;
  #leaf: Leaf | undefined;
  #stretch: Stretch | undefined;
  #nextStretch: Stretch | undefined;
  #dictionary: Dense | undefined;
  #page: Page | undefined;
  #row = 0;
  #value = 0;

  /** With `ahead` the next row group is read while this one is decoded. */
  constructor(
    file: Blob,
    { row_groups }: FileMetaData,
    plan: LeafPlan,
    compressors: Compressors,
    ahead: boolean,
  ) {
    this.#file = file;
    this.#groups = row_groups.filter(({ num_rows }) => num_rows > 0n);
    this.#plan = plan;
    this.#compressors = compressors;
    this.#ahead = ahead;
  }

  #chunk(group: number): { leaf: Leaf; stretch: Stretch } | undefined {
    const columns = this.#groups[group]?.columns;
    if (columns === undefined) return undefined;
    const { path, element, optional } = this.#plan;
    const chunk = columns.find(({ meta_data: meta }) => meta?.path_in_schema.join('.') === path);
    const meta = chunk?.meta_data;
    if (meta === undefined) throw new RangeError(`a row group has no column ${path}`);
    if (chunk?.file_path)
      throw new Unsupported('값이 다른 파일에 있습니다.', 'its values are in another file.');
    const pages = Number(meta.data_page_offset);
    const dictionary = Number(meta.dictionary_page_offset ?? 0n);
    const start = dictionary > 0 && dictionary < pages ? dictionary : pages;
    const size = Number(meta.total_compressed_size);
    if (start + size > this.#file.size) throw new RangeError(`column ${path} ends after the file`);
    const stretch = new Stretch(this.#file, start, Math.min(this.#file.size, start + size + UNCOUNTED_BYTES));
    return { leaf: { element, optional, meta, compressors: this.#compressors }, stretch };
  }

  /** Goes on to the next row group; false after the last. */
  #advance(): boolean {
    this.#group++;
    const chunk = this.#chunk(this.#group);
    if (chunk === undefined) return false;
    this.#leaf = chunk.leaf;
    this.#stretch = this.#nextStretch ?? chunk.stretch;
    this.#nextStretch = this.#ahead ? this.#chunk(this.#group + 1)?.stretch : undefined;
    this.#nextStretch?.prime();
    this.#dictionary = undefined;
    this.#rowsLeft = Number(this.#groups[this.#group]?.num_rows ?? 0n);
    return true;
  }

  /** Reads the next data page. */
  async #read(leaf: Leaf, stretch: Stretch): Promise<Page> {
    for (;;) {
      if (stretch.left <= 0) throw new RangeError(`column ${this.#plan.path} ends before its rows do`);
      const head = header(await stretch.peek(HEADER_BYTES));
      const { compressed_page_size: size, type } = head.header;
      if (!(size >= 0 && size <= stretch.left)) throw new RangeError(`a page of ${size} bytes`);
      stretch.skip(head.size);
      const bytes = (await stretch.peek(size)).subarray(0, size);
      if (bytes.length < size) throw new RangeError('a page is cut short');
      stretch.skip(size);
      const convert = (dense: Dense): Dense => converted(this.#plan.kind, dense);
      if (type === 'DICTIONARY_PAGE') this.#dictionary = convert(readDictionary(bytes, head.header, leaf));
      else if (type === 'DATA_PAGE' || type === 'DATA_PAGE_V2') {
        return readPage(bytes, head.header, leaf, this.#dictionary, convert);
      }
    }
  }

  /** Adds the next rows to a sink. Throws when the file is damaged or has fewer. */
  async take(rows: number, sink: Sink): Promise<void> {
    let wanted = rows;
    while (wanted > 0) {
      if (this.#page === undefined) {
        if (this.#rowsLeft === 0 && !this.#advance())
          throw new RangeError(`no more rows in ${this.#plan.path}`);
        if (this.#leaf === undefined || this.#stretch === undefined) throw new RangeError('no column');
        const page = await this.#read(this.#leaf, this.#stretch);
        if (page.rows > this.#rowsLeft) throw new RangeError(`too many rows in ${this.#plan.path}`);
        this.#rowsLeft -= page.rows;
        this.#row = this.#value = 0;
        if (page.rows === 0) continue;
        this.#page = page;
      }
      const count = Math.min(wanted, this.#page.rows - this.#row);
      this.#value = sink.add(this.#page, this.#row, count, this.#value);
      this.#row += count;
      wanted -= count;
      if (this.#row === this.#page.rows) this.#page = undefined;
    }
  }
}

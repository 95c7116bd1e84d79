import { outOfRange } from '../../problems';
import { refuse } from '../../refusal';
import type { Merge } from '../../rows/merges';
import type { SheetRow } from '../../rows/sheet-row';
import { plainNumber } from '../cells/number';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/reference';
import { clockText } from '../cells/serial';
import { shownIsoDate } from '../cells/shown';
import type { CellTally } from '../tally';
import { newTally } from '../tally';
import { rawAttribute, attribute } from '../xml/attribute';
import type { XmlHandler } from '../xml/scanner';

const ERROR = /^(#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/;

/** A filled row or cell repeated more often than this is a lie. */
const MAX_FILLED_REPEATS = 100_000;

function count(tag: string, name: string): number {
  const value = Number(rawAttribute(tag, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

/** A duration such as `PT15H05M00S` as `15:05:00`; undefined for what is none. */
export function durationText(text: string): string | undefined {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(text);
  if (!match) return undefined;
  const seconds = Number((match[3] ?? '0').replace(',', '.'));
  return clockText(Math.round((Number(match[1]) * 3600 + Number(match[2]) * 60 + seconds) * 1000));
}

/** Hands on the rows of one table of an OpenDocument content, by its place. */
export class OdsCells implements XmlHandler {
  readonly #wanted: number;
  readonly #onrow: (row: SheetRow) => void;
  readonly merges: Merge[] = [];
  readonly tally: CellTally = newTally();
  /** Whether the wanted table is over. */
  done = false;
  #table = -1;
  #depth = 0;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #columns: number[] = [];
  #texts: string[] = [];
  #cell: string | undefined;
  #cellRepeat = 1;
  #text = '';
  #paragraphs = 0;
  #inParagraph = 0;
  #skipped = 0;

  constructor(wanted: number, onrow: (row: SheetRow) => void) {
    this.#wanted = wanted;
    this.#onrow = onrow;
  }

  get #inside(): boolean {
    return this.#depth === 1 && this.#table === this.#wanted;
  }

  open(name: string, tag: string): void {
    if (name === 'table') this.#openTable();
    else if (!this.#inside) return;
    else if (name === 'table-row') this.#openRow(tag);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(tag);
    else if (name === 'annotation' || name === 'shapes' || name === 'ruby-text') this.#skipped++;
    else if (this.#skipped > 0 || this.#cell === undefined) return;
    else if (name === 'p') {
      if (this.#paragraphs++ > 0) this.#text += '\n';
      this.#inParagraph++;
    } else if (name === 's') this.#text += ' '.repeat(Math.min(1000, count(tag, 'text:c')));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
  }

  text(text: string): void {
    if (this.#inParagraph > 0 && this.#skipped === 0) this.#text += text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    if (name === 'table') this.#closeTable();
    else if (!this.#inside) return;
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'annotation' || name === 'shapes' || name === 'ruby-text') this.#skipped--;
    else if (name === 'p' && this.#skipped === 0 && this.#cell !== undefined) this.#inParagraph--;
  }

  #openTable(): void {
    this.#depth++;
    if (this.#depth === 1) this.#table++;
  }

  #closeTable(): void {
    if (this.#inside) this.done = true;
    this.#depth--;
  }

  #openRow(tag: string): void {
    this.#rowRepeat = count(tag, 'table:number-rows-repeated');
    if (rawAttribute(tag, 'table:visibility') === 'filter') this.tally.hiddenRows += this.#rowRepeat;
    this.#column = 0;
    this.#columns = [];
    this.#texts = [];
  }

  #closeRow(): void {
    const times = this.#columns.length === 0 ? 0 : this.#rowRepeat;
    if (times > MAX_FILLED_REPEATS) refuse(outOfRange(`row ${this.#row + 1} repeated ${times} times`));
    for (let i = 0; i < times; i++) {
      if (this.#row + i >= MAX_ROWS) refuse(outOfRange(`row ${this.#row + i + 1}`));
      this.#onrow({ index: this.#row + i, columns: this.#columns, texts: this.#texts });
    }
    this.#row += this.#rowRepeat;
  }

  #openCell(tag: string): void {
    this.#cell = tag;
    this.#cellRepeat = count(tag, 'table:number-columns-repeated');
    this.#text = '';
    this.#paragraphs = 0;
    this.#inParagraph = 0;
  }

  #closeCell(): void {
    const tag = this.#cell ?? '';
    this.#cell = undefined;
    const text = this.#cellText(tag);
    const across = count(tag, 'table:number-columns-spanned');
    const down = count(tag, 'table:number-rows-spanned');
    if (text !== '') {
      if (this.#column + this.#cellRepeat > MAX_COLUMNS) refuse(outOfRange(`column ${this.#column + 1}`));
      for (let i = 0; i < this.#cellRepeat; i++) {
        this.#columns.push(this.#column + i);
        this.#texts.push(text);
      }
      if (across * down > 1)
        this.merges.push({
          top: this.#row,
          left: this.#column,
          bottom: this.#row + down - 1,
          right: this.#column + across - 1,
        });
    }
    this.#column += this.#cellRepeat;
  }

  #cellText(tag: string): string {
    const type = rawAttribute(tag, 'office:value-type');
    if (rawAttribute(tag, 'table:formula') !== undefined) {
      this.tally.formulas++;
      if (type === undefined && this.#text === '') this.tally.uncomputed++;
      if (ERROR.test(this.#text)) {
        this.tally.errors++;
        return '';
      }
    }
    if (type === 'boolean') return rawAttribute(tag, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'date') return shownIsoDate(rawAttribute(tag, 'office:date-value') ?? this.#text);
    if (type === 'time') return durationText(rawAttribute(tag, 'office:time-value') ?? '') ?? this.#text;
    if (type === 'string') return attribute(tag, 'office:string-value') ?? this.#text;
    const value = rawAttribute(tag, 'office:value');
    return value === undefined ? this.#text : (plainNumber(value) ?? value);
  }
}

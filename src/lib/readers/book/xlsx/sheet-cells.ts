import { damaged } from '../../problems';
import { refuse } from '../../refusal';
import type { Merge } from '../../rows/merges';
import type { SheetRow } from '../../rows/sheet-row';
import type { NumberKind } from '../cells/format';
import { columnOf, MAX_COLUMNS, MAX_ROWS, rowOf } from '../cells/reference';
import { shownIsoDate, shownNumber } from '../cells/shown';
import { cellText } from '../cells/text';
import type { CellTally } from '../tally';
import { newTally } from '../tally';
import { isTrue, rawAttribute } from '../xml/attribute';
import type { XmlHandler } from '../xml/scanner';
import { outOfRange } from '../../problems';

/** What cells refer to. */
export interface CellContext {
  readonly string: (index: number) => string | undefined;
  readonly kinds: readonly NumberKind[];
  readonly date1904: boolean;
}

const BOOK = { ko: 'Excel', en: 'Excel' };
const NUMBER: NumberKind = { kind: 'number' };

/** Hands on the rows of a worksheet's XML as they come. */
export class SheetCells implements XmlHandler {
  readonly #context: CellContext;
  readonly #onrow: (row: SheetRow) => void;
  readonly merges: Merge[] = [];
  readonly tally: CellTally = newTally();
  #row = -1;
  #columns: number[] = [];
  #texts: string[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value: string | undefined;
  #inline = '';
  #formula = false;
  /** Which text is taken: of a value, of an inline string, of neither. */
  #taking: 'value' | 'inline' | undefined;
  #phonetic = 0;

  constructor(context: CellContext, onrow: (row: SheetRow) => void) {
    this.#context = context;
    this.#onrow = onrow;
  }

  open(name: string, tag: string): void {
    if (name === 'c') this.#openCell(tag);
    else if (name === 'v') {
      this.#taking = 'value';
      this.#value ??= '';
    } else if (name === 't') this.#taking = this.#phonetic > 0 ? undefined : 'inline';
    else if (name === 'f') this.#formula = true;
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 'mergeCell') this.#merge(rawAttribute(tag, 'ref') ?? '');
  }

  text(text: string): void {
    if (this.#taking === 'value') this.#value += text;
    else if (this.#taking === 'inline') this.#inline += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#onrow({ index: this.#row, columns: this.#columns, texts: this.#texts });
    else if (name === 'rPh') this.#phonetic--;
  }

  #openRow(tag: string): void {
    const row = rawAttribute(tag, 'r');
    this.#row = row === undefined ? this.#row + 1 : rowOf(row);
    if (this.#row >= MAX_ROWS) refuse(outOfRange(String(this.#row + 1)));
    if (isTrue(rawAttribute(tag, 'hidden'))) this.tally.hiddenRows++;
    this.#columns = [];
    this.#texts = [];
    this.#column = -1;
  }

  #openCell(tag: string): void {
    const reference = rawAttribute(tag, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (this.#column < 0 || this.#column >= MAX_COLUMNS) refuse(outOfRange(reference ?? ''));
    this.#type = rawAttribute(tag, 't') ?? 'n';
    this.#style = Number(rawAttribute(tag, 's') ?? 0);
    this.#value = undefined;
    this.#inline = '';
    this.#formula = false;
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (this.#formula) {
      this.tally.formulas++;
      if (this.#value === undefined && this.#inline === '') this.tally.uncomputed++;
    }
    if (text === '') return;
    this.#columns.push(this.#column);
    this.#texts.push(text);
  }

  #cellText(): string {
    const value = this.#value ?? '';
    if (this.#type === 'inlineStr') return cellText(this.#inline);
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#context.string(Number(value)) ?? refuse(damaged(BOOK, `no string ${value}`));
      case 'str':
        return cellText(value);
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        this.tally.errors++;
        return '';
      case 'd':
        return shownIsoDate(value);
      default:
        return (
          shownNumber(value, this.#context.kinds[this.#style] ?? NUMBER, this.#context.date1904) ?? value
        );
    }
  }

  #merge(reference: string): void {
    const [from = '', to = from] = reference.split(':');
    this.merges.push({ top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) });
  }
}

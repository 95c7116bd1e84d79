import { withoutExponent } from '../book/cells/number';
import { compact, eachMember, NotJson, scalarEnd, stringEnd, stringText, valueEnd } from './scan';

/** The columns met so far, in order of first appearance. */
export class JsonColumns {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a column; `outer` names the member it lies in, if any. */
  place(outer: string | undefined, key: string): number {
    // A key `a.b` and a `b` inside of `a` are two columns, though of one name.
    const path = outer === undefined ? key : `${outer}\u0000${key}`;
    const known = this.#places.get(path);
    if (known !== undefined) return known;
    const place = this.names.length;
    this.#places.set(path, place);
    this.names.push(outer === undefined ? key : `${outer}.${key}`);
    return place;
  }
}

/** Reads records into cells: one level of nesting flattened, deeper values and lists as JSON text. */
export class RecordReader {
  readonly columns: JsonColumns;
  /** Values NaN and Infinity of the last record, which are left blank. */
  notNumbers = 0;
  /** Keys that came twice in the last record; the later value counts. */
  repeatedKeys = 0;
  #end = 0;

  constructor(columns: JsonColumns) {
    this.columns = columns;
  }

  /** Reads the record at `at` into fresh cells; answers where it ends. */
  read(text: string, at: number, cells: (string | undefined)[]): number {
    this.notNumbers = 0;
    this.repeatedKeys = 0;
    const code = text.charCodeAt(at);
    if (code === 91) return this.#list(text, at, cells);
    if (code !== 123) {
      cells[this.columns.place(undefined, 'value')] = this.#value(text, at);
      return this.#end;
    }
    return eachMember(text, at, (key, value) => {
      if (text.charCodeAt(value) === 123) return this.#nested(text, key, value, cells);
      this.#put(cells, this.columns.place(undefined, key), this.#value(text, value));
      return this.#end;
    });
  }

  #nested(text: string, outer: string, at: number, cells: (string | undefined)[]): number {
    return eachMember(text, at, (key, value) => {
      this.#put(cells, this.columns.place(outer, key), this.#value(text, value));
      return this.#end;
    });
  }

  #put(cells: (string | undefined)[], place: number, value: string): void {
    if (cells[place] !== undefined) this.repeatedKeys++;
    cells[place] = value;
  }

  /** A record that is a list: its values by place. */
  #list(text: string, at: number, cells: (string | undefined)[]): number {
    const end = valueEnd(text, at);
    let next = at + 1;
    for (let place = 0; ; place++) {
      while (/[\s,]/.test(text[next] ?? '')) next++;
      if (next >= end - 1) return end;
      cells[this.columns.place(undefined, `#${place + 1}`)] = this.#value(text, next);
      next = this.#end;
    }
  }

  #value(text: string, at: number): string {
    const code = text.charCodeAt(at);
    if (code === 34) {
      this.#end = stringEnd(text, at);
      return stringText(text, at, this.#end);
    }
    if (code === 123 || code === 91) {
      this.#end = valueEnd(text, at);
      return compact(text.slice(at, this.#end));
    }
    this.#end = scalarEnd(text, at);
    return this.#scalar(text.slice(at, this.#end));
  }

  #scalar(source: string): string {
    if (source === 'null') return '';
    if (source === 'NaN' || source.endsWith('Infinity')) {
      this.notNumbers++;
      return '';
    }
    return withoutExponent(source);
  }
}

/** Whether an error tells of JSON that breaks the rules, rather than of a bug. */
export function isNotJson(error: unknown): error is NotJson {
  return error instanceof NotJson;
}

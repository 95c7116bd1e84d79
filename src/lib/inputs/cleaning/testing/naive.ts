import type { CleaningStep, RowTest, TextForm } from '../../../core/cleaning';
import type { InputSpec } from '../../../core/input';

/** What became of one row: its cells, and the step that set it aside. */
export interface NaiveRow {
  readonly n: number;
  readonly cells: string[];
  setBy: number;
}

/** Rows after every step, and how many cells each step changed. */
export interface NaiveResult {
  readonly rows: readonly NaiveRow[];
  readonly changed: Readonly<Record<number, number>>;
}

const WHITE = '[\\s\\v\\p{Z}\\u200b\\ufeff]+';
const NOTHING = /^(|null|\\n|nan|n\/a|#n\/a|none|-|na)$/i;

function form(kind: TextForm, cell: string): string {
  switch (kind) {
    case 'width':
      return cell
        .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replaceAll('\u3000', ' ')
        .replaceAll('￦', '₩')
        .replaceAll('￥', '¥');
    case 'lower':
      return [...cell].map((c) => (c === 'İ' ? 'i' : c.toLowerCase())).join('');
    case 'nfc':
      return cell.normalize('NFC');
    case 'spaces':
      return cell.replace(new RegExp(WHITE, 'gu'), ' ');
    case 'trim':
      return cell.replace(new RegExp(`^${WHITE}|${WHITE}$`, 'gu'), '');
  }
}

const bare = (cell: string) => cell.replace(/^ +| +$/g, '');
const missing = (cell: string) => NOTHING.test(bare(cell)) || cell.trim() === '';

function passes(test: RowTest, cell: string): boolean {
  switch (test.kind) {
    case 'missing':
      return missing(cell);
    case 'values':
      return test.values.map(bare).includes(bare(cell));
    case 'matches':
      return test.text !== '' && cell.toLowerCase().includes(test.text.toLowerCase());
    case 'outside': {
      const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
      return value < (test.low ?? -Infinity) || value > (test.high ?? Infinity);
    }
  }
}

function changedCell(step: CleaningStep, name: string, cell: string): string {
  switch (step.kind) {
    case 'even-out': {
      if (!step.columns.includes(name)) return cell;
      const order: readonly TextForm[] = ['width', 'lower', 'nfc', 'spaces', 'trim'];
      return order.reduce((text, kind) => (step.forms.includes(kind) ? form(kind, text) : text), cell);
    }
    case 'merge':
      return step.column === name
        ? (step.merges.find(({ from }) => from.map(bare).includes(bare(cell)))?.to ?? cell)
        : cell;
    case 'fill':
      return step.column === name && missing(cell) ? step.value : cell;
    case 'blank':
      return step.column === name && passes(step.test, cell) ? '' : cell;
    case 'leading-zeros': {
      const digits = /^ *(\d+)(?:\.0+)? *$/.exec(cell)?.[1];
      return step.column === name ? (digits?.padStart(step.digits, '0') ?? cell) : cell;
    }
    default:
      return cell;
  }
}

function sameKey(step: CleaningStep, spec: InputSpec, cells: readonly string[]): string | undefined {
  if (step.kind !== 'duplicates') return undefined;
  const at = (name: string) => cells[spec.columns.findIndex((column) => column.name === name)] ?? '';
  switch (step.by.kind) {
    case 'row':
      return cells.every(missing) ? undefined : JSON.stringify(cells.map(bare));
    case 'columns': {
      const parts = step.by.columns.map(at);
      return parts.some(missing) ? undefined : JSON.stringify(parts.map(bare));
    }
    case 'email':
      return /[^\s<>,;:"'()]+@[^\s<>,;:"'()@]+\.[^\s<>,;:"'()@.]+/.exec(
        at(step.by.column).toLowerCase(),
      )?.[0];
    case 'phone':
      return undefined;
  }
}

function setDuplicates(step: CleaningStep, at: number, spec: InputSpec, rows: readonly NaiveRow[]): void {
  if (step.kind !== 'duplicates') return;
  const groups = new Map<string, NaiveRow[]>();
  for (const row of rows.filter(({ setBy }) => setBy < 0)) {
    const key = sameKey(step, spec, row.cells);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const filled = ({ cells }: NaiveRow) => cells.filter((cell) => !missing(cell)).length;
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => {
      if (step.keep === 'last') return b.n - a.n;
      return step.keep === 'fullest' ? filled(b) - filled(a) || a.n - b.n : a.n - b.n;
    });
    for (const row of sorted.slice(1)) row.setBy = at;
  }
}

/** Cleans rows in plain TypeScript, one step after another: another reading of what the SQL must do. Plain numbers only. */
export function cleanNaively(spec: InputSpec, table: readonly (readonly string[])[]): NaiveResult {
  const rows = table.map((cells, i): NaiveRow => ({ n: i + 1, cells: [...cells], setBy: -1 }));
  const changed: Record<number, number> = {};
  (spec.cleaning ?? []).forEach((step, at) => {
    for (const row of rows) {
      spec.columns.forEach(({ name }, i) => {
        const before = row.cells[i] ?? '';
        const after = changedCell(step, name, before);
        if (after !== before) changed[at] = (changed[at] ?? 0) + 1;
        row.cells[i] = after;
        if (step.kind === 'set-aside' && step.column === name && row.setBy < 0 && passes(step.test, after))
          row.setBy = at;
      });
    }
    setDuplicates(step, at, spec, rows);
  });
  return { rows, changed };
}

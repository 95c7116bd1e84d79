import type { Row } from '../core/relation';
import type { Lang } from '../core/words';
import type { Cell } from './choice';
import { formatCount, formatMoney, formatShare } from './format';
import type { GridChart } from './spec';
import { chartText } from './text';

/** A cell of a grid with its numbers. */
export interface FilledCell extends Cell {
  readonly customers: number;
  /** Null where there is no money. */
  readonly revenue: number | null;
  /** Customers of the segment looked at; null without one. */
  readonly focus: number | null;
  /** Its group, in one language; '' without names. */
  readonly name: string;
  /** 0 to 1: how strongly it is coloured. */
  readonly heat: number;
}

function numberOf(row: Row | undefined, key: string): number | null {
  const value = row?.[key];
  return typeof value === 'number' ? value : null;
}

/** The rows of a grid from top to bottom, cells without customers included. */
export function gridCells(spec: GridChart, lang: Lang): FilledCell[][] {
  const rows = new Map(spec.rows.map((row) => [`${row['x']},${row['y']}`, row]));
  const heats = spec.rows.map((row) => Math.max(0, numberOf(row, spec.colour) ?? 0));
  const most = Math.max(...heats, 1e-9);
  return spec.y.values.map((y) =>
    spec.x.values.map((x) => {
      const row = rows.get(`${x},${y}`);
      return {
        x,
        y,
        customers: numberOf(row, 'customers') ?? 0,
        revenue: numberOf(row, 'revenue'),
        focus: spec.focus === undefined ? null : (numberOf(row, 'focus') ?? 0),
        name: spec.name?.(x, y)[lang] ?? '',
        heat: Math.max(0, numberOf(row, spec.colour) ?? 0) / most,
      };
    }),
  );
}

/** A cell in words, for screen readers and tips. */
export function cellWords(spec: GridChart, cell: FilledCell, lang: Lang, currency: string): string {
  const t = chartText[lang];
  const customers = `${t.customers} ${formatCount(cell.customers, lang)}`;
  const revenue = cell.revenue === null ? '' : `${t.revenue} ${formatMoney(cell.revenue, currency, lang)}`;
  const share =
    cell.customers > 0 && cell.focus !== null ? ` (${formatShare(cell.focus / cell.customers, lang)})` : '';
  const focus = cell.focus === null ? '' : `${spec.focus} ${formatCount(cell.focus, lang)}${share}`;
  const place = `${spec.x.label[lang]} ${cell.x}, ${spec.y.label[lang]} ${cell.y}`;
  return [place, cell.name, customers, revenue, focus].filter(Boolean).join(', ');
}

/** Where an arrow key leads from a cell; the cell itself at the border; undefined for other keys. */
export function moved(spec: GridChart, from: Cell, key: string): Cell | undefined {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!step) return undefined;
  const [right = 0, down = 0] = step;
  const within = (values: readonly number[], at: number, by: number) => {
    const to = Math.min(Math.max(values.indexOf(at) + by, 0), values.length - 1);
    return values[to] ?? at;
  };
  return { x: within(spec.x.values, from.x, right), y: within(spec.y.values, from.y, down) };
}

import type { ChartSet, FlowsChart } from './spec';

/** A place on one side of a flow diagram, in parts of the height. */
export interface FlowPlace extends ChartSet {
  readonly from: number;
  readonly to: number;
}

/** A band from a place on the left to one on the right. */
export interface FlowBand {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  /** The same place on both sides. */
  readonly stays: boolean;
  readonly path: string;
}

/** The box in which flows are drawn. */
export const FLOW_WIDTH = 400;
export const FLOW_HEIGHT = 320;
const GAP = 6;

function places(sets: readonly ChartSet[]): FlowPlace[] {
  const total = sets.reduce((sum, { size }) => sum + size, 0);
  const room = FLOW_HEIGHT - GAP * Math.max(0, sets.length - 1);
  let y = 0;
  return sets.map((set) => {
    const height = total > 0 ? (set.size / total) * room : 0;
    const place = { ...set, from: y, to: y + height };
    y += height + GAP;
    return place;
  });
}

function band(left: readonly [number, number], right: readonly [number, number]): string {
  const middle = FLOW_WIDTH / 2;
  const n = (value: number) => value.toFixed(1);
  const [a, b] = left.map(n);
  const [c, d] = right.map(n);
  return `M0,${a}C${middle},${a} ${middle},${c} ${FLOW_WIDTH},${c}L${FLOW_WIDTH},${d}C${middle},${d} ${middle},${b} 0,${b}Z`;
}

/** Both sides of a flow diagram and the bands between them, each as wide as its customers are many. */
export function flowBands(spec: FlowsChart): {
  readonly left: readonly FlowPlace[];
  readonly right: readonly FlowPlace[];
  readonly bands: readonly FlowBand[];
} {
  const [left, right] = [places(spec.from.places), places(spec.to.places)];
  const used = new Map<string, number>();
  const take = (side: string, place: FlowPlace | undefined, customers: number): [number, number] => {
    if (!place || place.size <= 0) return [0, 0];
    const key = `${side}${place.key}`;
    const at = place.from + (used.get(key) ?? 0);
    const height = (customers / place.size) * (place.to - place.from);
    used.set(key, (used.get(key) ?? 0) + height);
    return [at, at + height];
  };
  const order = (sets: readonly ChartSet[], key: string) => sets.findIndex((set) => set.key === key);
  const rows = [...spec.rows].sort(
    (a, b) =>
      order(left, String(a['from'])) - order(left, String(b['from'])) ||
      order(right, String(a['to'])) - order(right, String(b['to'])),
  );
  const bands = rows.map((row) => {
    const [from, to, customers] = [String(row['from']), String(row['to']), Number(row['customers'] ?? 0)];
    const path = band(
      take(
        'l',
        left.find(({ key }) => key === from),
        customers,
      ),
      take(
        'r',
        right.find(({ key }) => key === to),
        customers,
      ),
    );
    return { item: `${from}:${to}`, from, to, customers, stays: from === to, path };
  });
  return { left, right, bands };
}

/** Where a key leads from a band, in the order in which bands leave the left side; undefined for other keys and at the ends. */
export function bandAfter(bands: readonly FlowBand[], item: string, key: string): FlowBand | undefined {
  const at = bands.findIndex((band) => band.item === item);
  if (key === 'ArrowDown' || key === 'ArrowRight') return bands[at + 1];
  if (key === 'ArrowUp' || key === 'ArrowLeft') return bands[at - 1];
  if (key === 'Home') return bands[0];
  return key === 'End' ? bands.at(-1) : undefined;
}

import { choicesAt, COST } from './cell-choice';
import type { Cut } from './cut';
import { misfit, type Profile } from './profile';
import { coarse, shapeOf } from './shape';
import { tokensOf, type Token } from './tokens';

/** A record brought to the width of its table, as cheaply as that can be. */
export interface Aligned {
  readonly cells: string[];
  readonly cost: number;
  /** What had to be done: cells missing, cells too many, quotes out of place. */
  readonly short: boolean;
  readonly long: boolean;
  readonly quotes: boolean;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly cells: readonly string[];
  readonly did: 'taken' | 'missing' | 'dropped' | 'split' | 'joined' | 'quotes';
}

/** Steps that a record may be out of line with its columns. */
const DRIFT = 8;
/** Tokens × columns that are looked at, at most. */
const MOST_WORK = 40_000;
const LONGEST_SPLIT = 80;
/** A record that has cost more by then is not mended by cutting a cell in two. */
const SPLIT_UP_TO = 2.5;

/** The best place to cut one token into the cells of two columns. */
function splitToken(
  value: string,
  column: number,
  profile: Profile,
): { cells: string[]; cost: number } | undefined {
  if (value.length < 2 || value.length > LONGEST_SPLIT) return undefined;
  const left = profile[column];
  const right = profile[column + 1];
  if (!left || !right || left.kind === 'text' || left.kind === 'unknown' || misfit(left, value) < 0.5)
    return undefined;
  let best: { cells: string[]; cost: number } | undefined;
  for (let p = 1; p < value.length; p++) {
    const cells = [value.slice(0, p), value.slice(p)];
    const within = coarse(shapeOf(value.slice(p - 1, p + 1))).length === 1 ? 0.05 : 0;
    const cost = within + misfit(left, cells[0] ?? '') + misfit(right, cells[1] ?? '');
    if (cost < 1 && (!best || cost < best.cost)) best = { cells, cost };
  }
  return best;
}

class Board {
  readonly #steps: (Step | undefined)[];
  constructor(
    readonly tokens: number,
    readonly columns: number,
  ) {
    this.#steps = Array.from({ length: (tokens + 1) * (columns + 1) });
  }
  at(i: number, j: number): Step | undefined {
    return this.#steps[i * (this.columns + 1) + j];
  }
  offer(i: number, j: number, step: Step): void {
    if (i > this.tokens || j > this.columns) return;
    const known = this.at(i, j);
    if (!known || step.cost < known.cost) this.#steps[i * (this.columns + 1) + j] = step;
  }
}

function isBlankToken(text: string, token: Token | undefined): boolean {
  return token !== undefined && token.delimited && text.slice(token.start, token.end).trim() === '';
}

function fill(
  board: Board,
  text: string,
  tokens: readonly Token[],
  profile: Profile,
  cut: Cut,
  pad: number,
): void {
  const n = tokens.length;
  const w = profile.length;
  const extra = Math.max(0, n - w);
  const lack = Math.max(0, w - n);
  board.offer(0, 0, { cost: 0, from: -1, cells: [], did: 'taken' });
  for (let i = 0; i <= n; i++) {
    const low = Math.max(0, i - extra - DRIFT);
    const high = Math.min(w, i + lack + DRIFT);
    const choices = i < n ? choicesAt(text, tokens, i, cut) : [];
    for (let j = low; j <= high; j++) {
      const here = board.at(i, j);
      if (!here) continue;
      const place = i * (w + 1) + j;
      if (j < w) {
        const last = Math.max(0.3, pad * (here.did === 'missing' ? 0.2 : 0.5));
        const cost = (i === n ? last : pad) + 0.4 * misfit(profile[j], '');
        board.offer(i, j + 1, { cost: here.cost + cost, from: place, cells: [''], did: 'missing' });
      }
      if (i === n) continue;
      if (isBlankToken(text, tokens[i])) {
        const cost = here.cost + (j === w ? COST.droppedLast : COST.dropped);
        board.offer(i + 1, j, { cost, from: place, cells: [], did: 'dropped' });
      }
      if (j === w) continue;
      for (const { next, value, cost, quoted, joined, cut: open } of choices) {
        const total = here.cost + cost + misfit(profile[j], value);
        const did = open ? 'split' : quoted ? 'quotes' : joined ? 'joined' : 'taken';
        board.offer(next, j + 1, { cost: total, from: place, cells: [value], did });
      }
      const token = tokens[i];
      const split =
        token && here.cost < SPLIT_UP_TO
          ? splitToken(text.slice(token.start, token.end), j, profile)
          : undefined;
      if (split) {
        const cost = here.cost + COST.split + split.cost;
        board.offer(i + 1, j + 2, { cost, from: place, cells: split.cells, did: 'split' });
      }
    }
  }
}

/**
 * Brings a record to its table's width: by which delimiters and quotes it can be read so that its cells fit their columns
 * best. Undefined where that would be too much work, or where no reading has that width.
 */
export function align(
  text: string,
  profile: Profile,
  cut: Cut,
  pad: number = COST.missing,
): Aligned | undefined {
  const tokens = tokensOf(text, cut);
  const [n, w] = [tokens.length, profile.length];
  if (n * Math.min(w, 2 * DRIFT + Math.abs(n - w)) > MOST_WORK) return undefined;
  const board = new Board(n, w);
  fill(board, text, tokens, profile, cut, pad);
  const last = board.at(n, w);
  if (!last) return undefined;
  const steps: Step[] = [];
  for (let step: Step | undefined = last; step && step.from >= 0;) {
    steps.unshift(step);
    step = board.at(Math.floor(step.from / (w + 1)), step.from % (w + 1));
  }
  const did = new Set(steps.map((step) => step.did));
  return {
    cells: steps.flatMap((step) => step.cells),
    cost: last.cost,
    short: did.has('missing') || did.has('split') || tokens.filter(({ delimited }) => delimited).length < w,
    long: did.has('dropped') || did.has('joined'),
    quotes: did.has('quotes'),
  };
}

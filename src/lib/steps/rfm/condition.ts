import type { Selection } from '../../charts/spec';
import type { Condition, Test } from '../../core/condition';
import type { RfmSpec } from '../../core/notebook';
import type { StepView } from '../contract';

type Run = readonly [number, number];

/** Stretches of neighbouring scores, ascending. */
function runs(scores: readonly number[]): Run[] {
  const sorted = [...new Set(scores)].sort((a, b) => a - b);
  return sorted.reduce<Run[]>((found, score) => {
    const last = found.at(-1);
    if (last && last[1] === score - 1) return [...found.slice(0, -1), [last[0], score]];
    return [...found, [score, score]];
  }, []);
}

function testOf([low, high]: Run, bins: number): Test {
  if (low === 1 && high === bins) return { op: 'not-blank' };
  if (low === high) return { op: '=', value: low };
  if (high === bins) return { op: '>=', value: low };
  if (low === 1) return { op: '<=', value: high };
  return { op: 'between', low, high };
}

function combine(kind: 'all' | 'any', of: readonly Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of };
}

function scoresAre(trait: string, stretches: readonly Run[], bins: number): Condition {
  return combine(
    'any',
    stretches.map((run) => ({ kind: 'trait', trait, test: testOf(run, bins) })),
  );
}

const isEveryScore = (stretches: readonly Run[], bins: number) =>
  stretches.length === 1 && stretches[0]?.[0] === 1 && stretches[0][1] === bins;

function block(r: readonly Run[], f: readonly Run[], bins: number): Condition {
  if (isEveryScore(r, bins)) return scoresAre('rfm_f', f, bins);
  if (isEveryScore(f, bins)) return scoresAre('rfm_r', r, bins);
  return { kind: 'all', of: [scoresAre('rfm_r', r, bins), scoresAre('rfm_f', f, bins)] };
}

/** Cells of the grid as few blocks of R × F: columns that hold the same rows are taken together. */
export function cellsCondition(cells: readonly { x: number; y: number }[], bins: number): Condition | null {
  const columns = new Map<number, number[]>();
  for (const { x, y } of cells) columns.set(x, [...(columns.get(x) ?? []), y]);
  const blocks = new Map<string, { r: number[]; f: Run[] }>();
  for (const [x, ys] of [...columns].sort(([a], [b]) => a - b)) {
    const f = runs(ys);
    const key = JSON.stringify(f);
    blocks.set(key, { r: [...(blocks.get(key)?.r ?? []), x], f });
  }
  const of = [...blocks.values()].map(({ r, f }) => block(runs(r), f, bins));
  return of.length === 0 ? null : combine('any', of);
}

/** Cells become conditions on the scores; groups become a choice of names. */
export function rfmCondition(view: StepView<RfmSpec>, chart: string, selection: Selection): Condition | null {
  if (selection.kind === 'cells' && chart === 'grid') return cellsCondition(selection.cells, view.spec.bins);
  if (selection.kind === 'items' && chart === 'groups' && selection.values.length > 0) {
    return { kind: 'trait', trait: 'rfm_group', test: { op: 'in', values: selection.values } };
  }
  return null;
}

import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { daysBack } from '../../../src/lib/steps/days-back';
import { openNativeEngine } from '../native-engine';
import { combinationsNaive, memberNaive, pairs, twelveNaive } from './trees';
import { COMPARED, EDITS, MONTHS, SEGMENTS, SegmentWork, type SegmentFigures } from './work';

/** Naive edits are alike: fewer of them tell as much. */
const NAIVE_EDITS = 8;

/** What native DuckDB with one thread needs for the naive queries, in milliseconds, and what it answers. */
export interface NaiveFigures {
  readonly edits: readonly number[];
  readonly opening: number;
  readonly upset: number;
  readonly months: number;
  /** What differs between the product's answers and the naive ones; empty when all agree. */
  readonly differences: readonly string[];
}

/** The product's own statements on native DuckDB, then the naive queries over the same clean tables. */
export async function measureNative(path: string): Promise<{ same: SegmentFigures; naive: NaiveFigures }> {
  const native = await openNativeEngine(path);
  try {
    const work = new SegmentWork(native.engine);
    await work.load(new File([await openAsBlob(path)], basename(path)));
    const same = await work.measure();
    return { same, naive: await naively(native.engine, same) };
  } finally {
    native.close();
  }
}

type Native = Awaited<ReturnType<typeof openNativeEngine>>['engine'];

async function naively(engine: Native, same: SegmentFigures): Promise<NaiveFigures> {
  const { base, orders, asOf } = same;
  const differences: string[] = [];
  const agree = (what: string, ours: unknown, naive: unknown) => {
    if (ours !== naive) differences.push(`${what}: ${String(ours)} instead of ${String(naive)}`);
  };
  const asked = async (sql: string) => {
    const start = performance.now();
    const answer = await engine.query([sql], 'naive');
    if (!answer.ok) throw new Error(answer.problem.code);
    return { rows: answer.value[0] ?? [], ms: performance.now() - start };
  };
  const sized = async (i: number, day: typeof asOf) => {
    const { rows, ms } = await asked(
      `SELECT CAST(count(*) AS DOUBLE) AS n FROM (${memberNaive(pairs(SEGMENTS)[i] ?? [], orders, day)})`,
    );
    return { n: Number(rows[0]?.['n']), ms };
  };

  const edits: number[] = [];
  for (let edit = EDITS - NAIVE_EDITS + 1; edit <= EDITS; edit++) {
    const { rows, ms } = await asked(twelveNaive(edit, base, orders, asOf));
    edits.push(ms);
    if (edit === EDITS)
      for (const { path, alone } of same.counts) agree(`node ${path}`, alone, rows[0]?.[`n${path}`]);
  }
  let opening = 0;
  for (let i = 0; i < SEGMENTS; i++) {
    const { n, ms } = await sized(i, asOf);
    opening += ms;
    agree(`segment ${i + 1}`, same.sizes[i], n);
  }
  const upset = await asked(combinationsNaive(COMPARED, base, orders, asOf));
  agree('combinations', same.combinations, upset.rows.length);
  let months = 0;
  for (const [at, day] of daysBack(asOf, MONTHS - 1, 'month').entries()) {
    for (let i = 0; i < COMPARED; i++) {
      const { n, ms } = await sized(i, day);
      months += ms;
      agree(`segment ${i + 1} at ${day}`, same.overTime[at]?.[i], n);
    }
  }
  return { edits, opening, upset: upset.ms, months, differences };
}

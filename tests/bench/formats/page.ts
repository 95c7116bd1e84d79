import { createEngine } from '../../../src/lib/engine/client';
import type { Result } from '../../../src/lib/core/problem';
import { cleanTables, loadStatements } from '../../../src/lib/inputs/clean';
import { factsSelects, readFacts } from '../../../src/lib/inputs/facts';
import { openAgain, openFile } from '../../../src/lib/session/opening';

/** How long each part of a load took, in milliseconds from the drop of the file; what came of it. */
export interface LoadFigures {
  /** The head of the file is known, and its mapping guessed. */
  readonly looked: number;
  /** The whole text was converted and read once. */
  readonly inspected: number;
  /** SQL can read the file. */
  readonly opened: number;
  /** The typed table of the file is there. */
  readonly raw: number;
  /** The clean tables are there. */
  readonly clean: number;
  readonly rows: number;
  /** Longest task on the page's thread meanwhile; 0 when none was over 50 ms. */
  readonly longest: number;
  /** What DuckDB holds at the end, in bytes. */
  readonly held: number;
}

declare global {
  interface Window {
    /** Boots the engine; then measures the load of the file that was chosen. */
    boot(): Promise<void>;
    measure(): Promise<LoadFigures>;
  }
}

const engine = createEngine();
const ignore = (): void => {};
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.detail ?? result.problem.message.en}`);
}

window.boot = async () => void taken(await engine.boot(ignore));

window.measure = async () => {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was chosen');
  const start = performance.now();
  const since = (): number => performance.now() - start;
  longest = 0;
  const opening = { engine, key: 'look', onprogress: ignore };
  const first = taken(await openFile(opening, 'i1', file));
  const looked = since();
  taken(await engine.inspect(file, first.guess.spec.reading, 'inspect', ignore));
  const { spec } = ((await openAgain(opening, first)) ?? first).guess;
  const inspected = since();
  const path = 'i1-1.csv';
  const width = spec.columns.length;
  const { form } = taken(await engine.openInput(path, file, spec.reading, width, 'open', ignore));
  const opened = since();
  const files = [{ spec, path, timeZone: 'Asia/Seoul', form }];
  taken(await engine.run(loadStatements(files), 'load', ignore));
  const raw = since();
  const facts = readFacts(taken(await engine.query(factsSelects(files), 'facts')));
  const plan = cleanTables(files, '2026-04-01', facts, 'KRW');
  taken(await engine.run(plan.statements, 'clean', ignore));
  await engine.keepOnly(plan.keep);
  const clean = since();
  const table = plan.events[0]?.statement.table ?? plan.catalog.base;
  const [[counted] = [], [memory] = []] = taken(
    await engine.query(
      [
        `SELECT CAST(count(*) AS DOUBLE) AS n FROM "${table}"`,
        `SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS bytes FROM duckdb_memory()`,
      ],
      'count',
    ),
  );
  return {
    looked,
    inspected,
    opened,
    raw,
    clean,
    rows: Number(counted?.['n']),
    longest,
    held: Number(memory?.['bytes']),
  };
};

import { lifeEnded, lifeName } from '../life';
import { spawn } from '../spawn';
import { prelude, type PreludeNotice } from './prelude';

/** Longest silence of DuckDB's worker while it has work; single tasks of big sorts take tens of seconds. */
const SILENCE_MS = 180_000;

/** DuckDB's own worker, watched. */
export interface Nested {
  readonly worker: Worker;
  /** Says that DuckDB in it can no longer be trusted. */
  ondead(reason: string): void;
  /** Bytes read from files since the start, as last heard; counts on while a statement runs. */
  bytesRead(): number;
  /** Called, now and then, while a statement reads files. */
  onread: (bytes: number) => void;
  /** Begins or ends a piece of work: only while there is work does silence mean death. */
  busy(change: 1 | -1): void;
}

function isPrelude(data: unknown): data is PreludeNotice {
  return typeof data === 'object' && data !== null && 'gyul' in data;
}

/** Starts DuckDB's worker and calls `ondead` once when it ends, fails outside a statement, or falls silent. */
export function startNested(script: Blob, ondead: (reason: string) => void): Nested {
  const life = lifeName();
  const worker = spawn([prelude(life), script], 'duckdb');
  let work = 0;
  let read = 0;
  let heard = performance.now();
  const nested: Nested = {
    worker,
    ondead,
    bytesRead: () => read,
    onread: () => {},
    busy: (change) => {
      work += change;
      heard = performance.now();
    },
  };
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    heard = performance.now();
    if (!isPrelude(event.data)) return;
    event.stopImmediatePropagation();
    if (event.data.gyul === 'alive') void lifeEnded(life).then(() => ondead('DuckDB’s worker ended'));
    if (event.data.gyul === 'dead') ondead(event.data.reason);
    if (event.data.gyul === 'read') {
      read = event.data.bytes;
      nested.onread(read);
    }
  });
  worker.addEventListener('error', (event) => ondead(event.message));
  worker.addEventListener('messageerror', () => ondead('a message of DuckDB’s worker cannot be read'));
  setInterval(() => {
    if (work > 0 && performance.now() - heard > SILENCE_MS) ondead('DuckDB’s worker does not answer');
  }, 5_000);
  return nested;
}

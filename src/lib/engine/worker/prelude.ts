/** What the script put in front of DuckDB's worker says. */
export type PreludeNotice =
  | { readonly gyul: 'alive' }
  | { readonly gyul: 'read'; readonly bytes: number }
  | { readonly gyul: 'dead'; readonly reason: string };

/**
 * Script put in front of DuckDB's own worker: holds the life lock, counts the bytes read from files (DuckDB reads
 * them synchronously, in the middle of a statement), reports failures that DuckDB would wait for without end, and
 * keeps DuckDB from writing errors, which quote values of rows, to the console; it answers with them anyway.
 */
export function prelude(life: string): Blob {
  return new Blob([
    `'use strict';(() => {
for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => {};
const say = (notice) => self.postMessage(notice);
let bytes = 0, said = 0;
const read = FileReaderSync.prototype.readAsArrayBuffer;
FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
  bytes += blob.size;
  const now = performance.now();
  if (now - said > 100) { said = now; say({ gyul: 'read', bytes }); }
  return read.call(this, blob);
};
self.addEventListener('unhandledrejection', (event) => say({ gyul: 'dead', reason: String(event.reason) }));
if (!navigator.locks) say({ gyul: 'alive' });
else navigator.locks.request(${JSON.stringify(life)}, () => {
  say({ gyul: 'alive' });
  return new Promise(() => {});
});
})();
`,
  ]);
}

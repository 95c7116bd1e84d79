import type { Host } from './host';

const BEAT_MS = 2_000;
const DEADLINE_MS = 12_000;

/**
 * Gives a worker up that does not answer. Web Locks say at once that a worker has ended; this is for browsers and
 * pages without them, and for workers that are alive but stuck for the deadline. Asks only while there is work.
 */
export function watch(host: Host, hasWork: () => boolean, deadlineMs = DEADLINE_MS): void {
  let asked = 0;
  let waiting = false;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // After a sleep of the machine both sides need a moment: begin the wait anew.
    if (now - last > 3 * BEAT_MS) asked = now;
    last = now;
    if (waiting && now - asked > deadlineMs) host.end('the worker does not answer');
    if (waiting || !hasWork()) return;
    waiting = true;
    asked = now;
    host.remote.ping().then(
      () => (waiting = false),
      () => host.end('the worker cannot answer'),
    );
  }, BEAT_MS);
  void host.died.then(() => clearInterval(timer));
}

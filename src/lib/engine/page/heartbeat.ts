import type { Host } from './host';

const BEAT_MS = 2_000;
const DEADLINE_MS = 12_000;

/** When and how patiently a worker is watched. */
export interface Watch {
  /** It is asked only while there is work. */
  hasWork(): boolean;
  /** How long the worker may be silent, in milliseconds. */
  readonly deadlineMs?: number;
}

/**
 * Gives a worker up that has said nothing for the deadline, though it was asked: any message of it is a sign of life.
 * Web Locks say at once that a worker has ended; this is for browsers and pages without them, and for workers that
 * are alive but stuck. What it returns ends the watch.
 */
export function watch(host: Host, { hasWork, deadlineMs = DEADLINE_MS }: Watch): () => void {
  let asked = 0;
  let waiting = false;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // After a sleep of the machine both sides need a moment: begin the wait anew.
    if (now - last > 3 * BEAT_MS) asked = now;
    last = now;
    if (waiting && now - Math.max(asked, host.heard()) > deadlineMs) host.end('the worker does not answer');
    if (waiting || !hasWork()) return;
    waiting = true;
    asked = now;
    host.remote.ping().then(
      () => (waiting = false),
      () => host.end('the worker cannot answer'),
    );
  }, BEAT_MS);
  const stop = (): void => clearInterval(timer);
  void host.died.then(stop);
  return stop;
}

const waiting = new Set<() => void>();

function next(): void {
  const [job] = waiting;
  if (!job) return;
  waiting.delete(job);
  if (waiting.size > 0) setTimeout(next);
  job();
}

/** Does one job for each task of the page's thread, so that many charts never make a long one. Returns how to cancel it. */
export function inTurn(job: () => void): () => void {
  waiting.add(job);
  if (waiting.size === 1) setTimeout(next);
  return () => {
    waiting.delete(job);
  };
}

/** Resolves in a task of its own, so that the page can paint and answer keys before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    // Not a timer: those of a page in the background are slowed down.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

let last = Promise.resolve();

/** Resolves in a task of its own, after all that asked before, each of which had a task of its own. */
export function inTurn(): Promise<void> {
  last = last.then(breathe);
  return last;
}

/** Whether this runs in a page, and not where pages are only written out. */
export const inPage = 'document' in globalThis;

/** `inTurn` for a part of a page that is drawn after others; at once where there is no page to hold up. */
export function drawnInTurn(): Promise<void> | undefined {
  return inPage ? inTurn() : undefined;
}

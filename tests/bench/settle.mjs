/** How long the page must stand still before it counts as settled, in milliseconds. */
const QUIET = 500;

/**
 * Runs in the page: resolves with the time from the next input or click to the last change of the page, once the
 * status says Ready and nothing has changed for a while.
 * @param {number} quiet
 * @returns {Promise<number>}
 */
function lastChange(quiet) {
  return new Promise((resolve) => {
    let start = Infinity;
    let last = -Infinity;
    const begin = () => (start = Math.min(start, performance.now()));
    const observer = new MutationObserver(() => (last = performance.now()));
    const isReady = () =>
      [...document.querySelectorAll('[role=status]')].some((e) => e.textContent?.includes('Ready'));
    for (const kind of ['input', 'change', 'click']) addEventListener(kind, begin, { capture: true });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const timer = setInterval(() => {
      if (last < start || performance.now() - last < quiet || !isReady()) return;
      clearInterval(timer);
      observer.disconnect();
      for (const kind of ['input', 'change', 'click']) removeEventListener(kind, begin, { capture: true });
      resolve(last - start);
    }, 50);
  });
}

/**
 * Does something that a person does and says how long the page took to show all that follows from it.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
export async function untilSettled(page, act) {
  const settled = page.evaluate(lastChange, QUIET);
  await act();
  return settled;
}

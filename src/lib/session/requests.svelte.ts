/** Counts requests to other origins since the page was opened, as the browser itself recorded them. */
export class Requests {
  #count = $state(0);

  constructor() {
    const own = `${location.origin}/`;
    const foreign = ({ name }: PerformanceEntry) => /^https?:/.test(name) && !name.startsWith(own);
    const observer = new PerformanceObserver((list) => {
      this.#count += list.getEntries().filter(foreign).length;
    });
    observer.observe({ type: 'resource', buffered: true });
  }

  get count(): number {
    return this.#count;
  }
}

import { createEngine } from '../../../src/lib/engine/client';
import type { Reading } from '../../../src/lib/core/input';
import type { Engine } from '../../../src/lib/engine/protocol';

declare global {
  interface Window {
    /** The engine under test; on harness pages only. */
    engine: Engine;
    /** Comma-separated UTF-8 with a header, but for what is said. */
    reading(but?: Partial<Reading>): Reading;
    /** Progress of the last step, for tests. */
    seen: number[];
    /** Counted by tests. */
    restarts: number;
  }
}

window.engine = createEngine();
window.reading = (but) => ({
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
  ...but,
});

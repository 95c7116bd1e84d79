import { createEngine } from '../../../src/lib/engine/client';
import type { Engine } from '../../../src/lib/engine/protocol';

declare global {
  interface Window {
    /** The engine under test; on harness pages only. */
    engine: Engine;
    /** Counted by tests. */
    restarts: number;
  }
}

window.engine = createEngine();

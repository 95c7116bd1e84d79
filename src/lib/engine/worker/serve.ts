import { expose } from 'comlink';
import type { Ask } from './lock';
import { WorkerService } from './worker-service';

/** Makes this worker answer the page; `prepare` runs on the fresh engine before anything else can. */
export function serve(prepare: (ask: Ask) => Promise<void>): void {
  expose(new WorkerService(prepare));
}

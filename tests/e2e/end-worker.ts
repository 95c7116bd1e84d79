import type { Page } from '@playwright/test';

/** Ends the worker of that name from within, as a browser does that runs out of memory: nobody is told. */
export async function endWorker(page: Page, name: string): Promise<void> {
  for (const worker of page.workers()) {
    if ((await worker.evaluate(() => self.name)) !== name) continue;
    await worker.evaluate(() => self.close()).catch(() => undefined);
    return;
  }
  throw new Error(`no worker ${name}`);
}

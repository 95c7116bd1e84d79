import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildHarness, HARNESS } from './harness/build';
import { serveStatic } from './serve';

/** Serves the built site at `/gyul/` and the engine's harness pages at `/harness/`, until the tests end. */
export default async function setUp(): Promise<() => void> {
  const site = resolve(process.env['GYUL_SITE'] ?? 'build');
  if (!existsSync(site) && process.env['GYUL_HARNESS_ONLY'] === undefined) {
    throw new Error('there is no built site: npm run build');
  }
  await buildHarness();
  const port = Number(process.env['GYUL_PORT'] ?? 4317);
  const server = await serveStatic({ '/gyul/': site, '/harness/': HARNESS }, port);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Loads TypeScript modules of this project in plain Node.
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T>} use Gets a loader of paths such as `/src/lib/core/day.ts`.
 * @returns {Promise<T>}
 */
export async function withSource(use) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: { alias: { $lib: `${root}src/lib` } },
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}

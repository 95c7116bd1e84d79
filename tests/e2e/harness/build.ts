import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { engineAssets } from '../../../src/build/engine-assets';
import config from '../../../svelte.config.js';

/** Where the harness pages are built to. */
export const HARNESS = resolve('node_modules/.cache/gyul-harness');

const QUOTED = new Set(['self', 'none', 'unsafe-inline', 'unsafe-eval', 'wasm-unsafe-eval', 'script']);

/** The product's content security policy, as SvelteKit writes it into its pages, less the hashes of inline scripts. */
export function policy(): string {
  const directives: Record<string, unknown> = { ...config.kit?.csp?.directives };
  return Object.entries(directives)
    .map(([name, values]) => {
      const list = (values as string[]).map((value) => (QUOTED.has(value) ? `'${value}'` : value));
      return `${name} ${list.join(' ')}`;
    })
    .join('; ');
}

async function page(name: string, worker: string): Promise<void> {
  const folder = join(HARNESS, name);
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [
      engineAssets({
        worker,
        reading: 'src/lib/engine/reading/main.ts',
        legacy: 'src/lib/engine/legacy/main.ts',
      }),
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: resolve('tests/e2e/harness/page.ts'),
        output: { entryFileNames: 'page.js', assetFileNames: 'assets/[name].[hash][extname]' },
      },
    },
  });
  const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy()}">`;
  const html = `<!doctype html><html lang="en"><head>${head}<link rel="icon" href="data:,"><title>harness</title></head>`;
  await writeFile(
    join(folder, 'index.html'),
    `${html}<body><script type="module" src="page.js"></script></body></html>`,
  );
}

/** Builds pages that hold nothing but the engine: `locked/` as shipped, `open/` without DuckDB's lock, `mvp/`. */
export async function buildHarness(): Promise<void> {
  await rm(HARNESS, { recursive: true, force: true });
  await mkdir(HARNESS, { recursive: true });
  await page('locked', 'src/lib/engine/worker/main.ts');
  await page('open', 'tests/e2e/harness/open-worker.ts');
  await page('mvp', 'tests/e2e/harness/mvp-worker.ts');
}

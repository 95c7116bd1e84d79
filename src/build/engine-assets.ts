import type { Plugin, ViteDevServer } from 'vite';
import { bundleEngine, type EngineBundle, type EngineEntries, type EngineFile } from './engine-bundle';

const ID = 'virtual:engine-assets';
const RESOLVED = `\0${ID}`;
const DEV_FOLDER = '@engine/';

type Address = (file: EngineFile) => string;

function moduleText(bundle: EngineBundle, address: Address): string {
  const entries = Object.entries(bundle.files).map(([kind, file]) => {
    const { integrity, source } = file;
    return `${kind}: { url: ${address(file)}, integrity: ${JSON.stringify(integrity)}, bytes: ${source.byteLength} }`;
  });
  return `export const assets = { ${entries.join(',\n')} };`;
}

/** What the module says where there is no browser: nothing can be fetched. */
function absentModule(): string {
  const none = `{ url: '', integrity: '', bytes: 0 }`;
  const kinds = ['worker', 'reading', 'legacy', 'ehScript', 'ehModule', 'mvpScript', 'mvpModule'];
  return `export const assets = { ${kinds.map((kind) => `${kind}: ${none}`).join(', ')} };`;
}

function serveInDevelopment(server: ViteDevServer, bundle: () => Promise<EngineBundle>): void {
  const prefix = `${server.config.base}${DEV_FOLDER}`;
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith(prefix)) return next();
    bundle().then(({ files }) => {
      const file = Object.values(files).find(({ name }) => path === prefix + name);
      if (file === undefined) return next();
      const type = file.name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file.source);
    }, next);
  });
}

/**
 * Vite plugin: emits the engine's files as hashed assets of our own and tells page code, through
 * `virtual:engine-assets`, where they are and what their content must be.
 */
export function engineAssets(entries: EngineEntries): Plugin {
  let dev = false;
  let base = '/';
  let made: Promise<EngineBundle> | undefined;
  const bundle = (): Promise<EngineBundle> => (made ??= bundleEngine(entries));
  return {
    name: 'gyul-engine-assets',
    configResolved(config) {
      dev = config.command === 'serve';
      base = config.base;
    },
    configureServer(server) {
      serveInDevelopment(server, bundle);
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      if (this.environment.config.consumer !== 'client') return absentModule();
      const built = await bundle();
      for (const source of built.sources) this.addWatchFile(source);
      if (dev) {
        return moduleText(
          built,
          ({ name }) => `new URL(${JSON.stringify(base + DEV_FOLDER + name)}, location.href).href`,
        );
      }
      return moduleText(built, ({ name, source }) => {
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
      });
    },
    watchChange(path) {
      if (/\/lib\/(engine|readers|core)\//.test(path)) made = undefined;
    },
  };
}

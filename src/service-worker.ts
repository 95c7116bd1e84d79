/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Caches of this site; other sites of the same origin have another base path, so another name. */
const OURS = `gyul-shell:${base}:`;
const CACHE = `${OURS}${version}`;

/** The engine's files are fetched, checked and kept by the page itself, when it first needs them. */
function isEngine(path: string): boolean {
  return /\/assets\/engine-[^/]*$/.test(path);
}

const shell = [...build, ...files, ...prerendered].filter((path) => !isEngine(path));
const kept = new Set(shell);

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(shell.map((path) => new Request(path, { cache: 'no-cache' })));
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
  // Pages of the first visit, which came before this worker; pages of an older version are gone by now.
  await worker.clients.claim();
}

/** The path under which a request is kept: pages with and without a last slash are one. */
function keptPath(url: URL): string | undefined {
  const { pathname } = url;
  return [pathname, `${pathname}/`, pathname.replace(/(index)?\.html$/, '')].find((path) => kept.has(path));
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  const path = keptPath(url);
  if (path !== undefined) event.respondWith(answer(request, path));
});

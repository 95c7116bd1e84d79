import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, ROOT, run } from './install.mjs';
import { serve } from './serve.mjs';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  const index = join(ROOT, 'build/index.html');
  if (!existsSync(index)) return true;
  const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
  return Math.max(...sources.map((name) => newest(join(ROOT, name)))) > statSync(index).mtimeMs;
}

function open(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

async function listen() {
  const wanted = Number(process.env.PORT ?? 4173);
  try {
    return await serve({ root: join(ROOT, 'build'), port: wanted });
  } catch {
    return serve({ root: join(ROOT, 'build'), port: 0 });
  }
}

installPackages();
if (isStale()) run('npx', ['vite', 'build']);
const server = await listen();
const url = `http://127.0.0.1:${server.address().port}/`;
console.log(`\nGyul is at ${url}\nPress Ctrl+C to stop.`);
if (!process.env.CI && !process.env.NO_OPEN) open(url);

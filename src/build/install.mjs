import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '../..');

/** Runs a command in the project's root with its output shown; ends the process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error || status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
}

/** Installs the packages of the lock file when they are not there or older than it. */
export function installPackages() {
  const stamp = join(ROOT, 'node_modules/.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(`Gyul needs Node 20 or later; this is ${process.version}.`);
    process.exit(1);
  }
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(stamp) && sameLock(stamp, lock)) return;
  // Not `npm ci`: it refuses a lock file that lacks an optional binary of another platform.
  run('npm', ['install', '--no-fund', '--no-audit']);
}

function sameLock(stamp, lock) {
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
      .filter(([path, entry]) => path && !entry.optional)
      .map(([path, entry]) => `${path}@${entry.version}`)
      .sort()
      .join();
  return versions(stamp) === versions(lock);
}

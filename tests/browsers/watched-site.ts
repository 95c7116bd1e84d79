import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Keeps what a page complains of, from its first script on; see `complaints` in person.ts. */
const WATCH = `
const seen = (window.__complaints = []);
const say = (...parts) => seen.push(parts.map((part) => (part && part.stack ? part + '' : String(part))).join(' '));
const { error } = console;
console.error = (...parts) => { say('console:', ...parts); error.apply(console, parts); };
// Firefox fires "error" at links that preload a module which is on its way already; the module arrives all the same.
const preload = (event) => event.target instanceof HTMLLinkElement && event.target.rel === 'modulepreload';
addEventListener('error', (event) => {
  if (!preload(event)) say('error:', event.message ?? event.target?.outerHTML?.slice(0, 200) ?? event.target);
}, true);
addEventListener('unhandledrejection', (event) => say('unhandled:', event.reason));
addEventListener('securitypolicyviolation', (event) => say('policy:', event.violatedDirective, event.blockedURI));
`;

const SCRIPT = 'watch-complaints.js';

const holdsPages = (folder: string): boolean =>
  readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.html'));

/** Writes the pages with the script in front, and links everything else. */
function fill(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && holdsPages(source)) fill(source, target);
    else if (!entry.name.endsWith('.html')) symlinkSync(source, target);
    else {
      const tag = `<head><script src="/gyul/${SCRIPT}"></script>`;
      writeFileSync(target, readFileSync(source, 'utf8').replace('<head>', tag));
    }
  }
}

/**
 * The built site in a folder of its own, where every page first loads a script that keeps its complaints. Nothing
 * else differs: neither driver can run a script before those of the page in WebKitGTK.
 */
export function watchedSite(site: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-browsers-'));
  fill(resolve(site), folder);
  writeFileSync(join(folder, SCRIPT), WATCH);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

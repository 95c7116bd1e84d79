import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a system browser that Playwright can drive; undefined when there is only Playwright's own, or none. */
export function systemBrowser() {
  return [process.env.CHROMIUM_PATH, ...SYSTEM].find((path) => path && existsSync(path));
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path);
}

function tried(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function hasKoreanFont() {
  const listed = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return listed.error !== undefined || listed.stdout.trim() !== '';
}

const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;

/** Makes sure that there is a browser for the tests: what is here, else Playwright's, else Debian's as root. */
export async function ensureBrowser() {
  const apt = isRoot() && existsSync('/usr/bin/apt-get');
  if (!systemBrowser() && !(await playwrightBrowser())) {
    const downloaded = tried('npx', ['playwright', 'install', 'chromium']) && (await playwrightBrowser());
    if (!downloaded && apt) {
      tried('apt-get', ['update', '-qq']);
      tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    }
  }
  if (apt && !hasKoreanFont()) {
    tried('apt-get', ['update', '-qq']);
    tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'fonts-noto-cjk']);
  }
  if (!systemBrowser() && !(await playwrightBrowser())) {
    console.error('No browser for the tests. Install Chromium, or set CHROMIUM_PATH to one.');
    process.exit(1);
  }
}

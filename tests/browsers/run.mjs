import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, run } from '../../src/build/install.mjs';
import { withSource } from '../../src/build/source.mjs';

/** @typedef {import('./tab').Engine} Engine @typedef {import('./suite').Outcome} Outcome */

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: '' },
    journey: { type: 'string', default: '' },
    minutes: { type: 'string', default: '60' },
  },
});
const WANTED = { engine: values.engine.toLowerCase(), journey: values.journey.toLowerCase() };

/** Whether packages may be installed: on a machine for tests, or where a person asked for it. */
const mayInstall = () => process.env.CI !== undefined || process.env.GYUL_INSTALL === '1';
const isRoot = () => process.getuid?.() === 0;

/** Why packages cannot be installed here; undefined where they can. */
function hindrance() {
  if (!mayInstall()) return 'neither CI nor GYUL_INSTALL=1 is set';
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get';
  return isRoot() ? undefined : 'this is not root';
}

function apt(/** @type {string[]} */ ...args) {
  console.log(`$ apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const all = ['-qq', '-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=60', ...args];
  return (
    spawnSync('apt-get', all, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 240_000 }).status === 0
  );
}

/** Installs what brings an engine; gives why that was not possible. */
function install(/** @type {Engine} */ { packages }) {
  const why = hindrance();
  if (why !== undefined) return why;
  // Lists that cannot be renewed may still do.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages)
    ? 'it is still not found'
    : 'apt-get failed';
}

/** The engines that are here, or can be brought; says which are not, and why. */
function present(/** @type {Engine[]} */ engines) {
  return engines.filter((engine) => {
    if (engine.installed()) return true;
    const why = install(engine);
    if (engine.installed()) return true;
    const packages = `Debian's packages: ${engine.packages.join(' ')}`;
    console.log(`${engine.name} is not installed, so its journeys are not taken: ${why} (${packages})`);
    return false;
  });
}

function tell(/** @type {Outcome} */ { engine, journey, seconds, said, end }) {
  const mark = { ok: '✓', failed: '✗', 'not taken': '–' }[end];
  console.log(`${mark} ${engine}: ${journey} (${seconds.toFixed(1)} s)${said ? ` ${said}` : ''}`);
}

const WORDS = {
  ok: (/** @type {string} */ seconds) => `ok ${seconds} s`,
  failed: (/** @type {string} */ seconds) => `FAILED ${seconds} s`,
  'not taken': () => 'not taken',
};

/** Journeys down, engines across. */
function table(/** @type {Outcome[]} */ outcomes) {
  const engines = [...new Set(outcomes.map(({ engine }) => engine))];
  const journeys = [...new Set(outcomes.map(({ journey }) => journey))];
  const rows = journeys.map((journey) => {
    const cells = engines.map((name) => {
      const outcome = outcomes.find((each) => each.engine === name && each.journey === journey);
      return outcome ? WORDS[outcome.end](outcome.seconds.toFixed(1)) : '–';
    });
    return [journey, ...cells];
  });
  const all = [['', ...engines], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}

// Programs that were started end with this process, which they are told only when it exits by itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const site = resolve(process.env.GYUL_SITE ?? join(ROOT, 'build'));
await withSource(async (load) => {
  const { firefox } = await load('/tests/browsers/firefox.ts');
  const { webkit } = await load('/tests/browsers/webkit.ts');
  const named = [firefox, webkit].filter(({ name }) => name.toLowerCase().includes(WANTED.engine));
  const engines = present(named);
  if (engines.length === 0) return;
  if (!existsSync(site)) run('npm', ['run', '--silent', 'build']);
  const { takeJourneys } = await load('/tests/browsers/suite.ts');
  const chosen = (/** @type {string} */ name) => name.toLowerCase().includes(WANTED.journey);
  const late = Date.now() + Number(values.minutes) * 60_000;
  const outcomes = await takeJourneys(engines, site, chosen, late, tell);
  console.log(`\n${table(outcomes)}`);
  if (outcomes.some(({ end }) => end === 'failed')) process.exitCode = 1;
});

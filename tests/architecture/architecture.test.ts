import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN_FOLDERS, LAYERS, PURE } from './layers';

const SRC = join(import.meta.dirname, '../../src');
const LIB = join(SRC, 'lib');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const isSource = (path: string) => /\.(ts|svelte|mjs)$/.test(path) && !/\.(test|d)\.ts$/.test(path);
const isFixture = (path: string) => /fixture|\/testing\//.test(path);
const libFiles = filesBelow(LIB).filter((path) => isSource(path) && !isFixture(path));

function layerOf(path: string): string {
  const inLib = relative(LIB, path);
  if (inLib.startsWith('steps/') && inLib.endsWith('.svelte')) return 'steps/**.svelte';
  return inLib.split('/')[0] ?? '';
}

function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(IMPORT)].flatMap((m) => m[1] ?? m[2] ?? m[3] ?? []);
}

function libTarget(path: string, specifier: string): string | null {
  if (specifier.startsWith('$lib/')) return specifier.slice('$lib/'.length);
  if (!specifier.startsWith('.')) return null;
  return relative(LIB, join(path, '..', specifier));
}

function violations(path: string): string[] {
  const layer = layerOf(path);
  const rule = LAYERS[layer];
  const home = relative(LIB, path).split('/')[0];
  if (!rule) return [`${relative(LIB, path)} is in a folder that the table does not know`];
  return importsOf(path).flatMap((specifier) => {
    const target = libTarget(path, specifier);
    const allowed =
      target === null
        ? rule.packages.some((p) => specifier === p || specifier.startsWith(`${p}/`))
        : target.split('/')[0] === home ||
          rule.lib.some((l) => target === l || target.startsWith(`${l}/`) || target.startsWith(`${l}.`));
    return allowed ? [] : [`${relative(LIB, path)} imports ${specifier}`];
  });
}

const OWN_RULES = /\.svelte\.ts$|Editor\.svelte$/;

describe('the architecture', () => {
  it('has imports only as the table says', () => {
    const registry = join(LIB, 'steps/index.ts');
    const found = libFiles.filter((path) => path !== registry && !OWN_RULES.test(path)).flatMap(violations);
    expect(found).toEqual([]);
  });

  it('keeps editors of steps to their table too', () => {
    expect(libFiles.filter((path) => path.endsWith('Editor.svelte')).flatMap(violations)).toEqual([]);
  });

  it('imports nothing of routes from the library', () => {
    expect(libFiles.filter((path) => importsOf(path).some((s) => s.includes('routes/')))).toEqual([]);
  });

  it('has no folder that attracts whatever has no home', () => {
    const folders = filesBelow(SRC).flatMap((path) => relative(SRC, path).split('/').slice(0, -1));
    expect(folders.filter((name) => FORBIDDEN_FOLDERS.includes(name))).toEqual([]);
  });

  it('reads no clock, chance or page in pure folders', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.\w|\bdocument\.\w|\bwindow\.\w|\bnavigator\.\w|\blocalStorage\b|\bcrypto\.(getRandomValues|randomUUID)/;
    const pure = libFiles.filter(
      (path) => path.endsWith('.ts') && PURE.some((p) => relative(LIB, path).startsWith(`${p}/`)),
    );
    expect(pure.length).toBeGreaterThan(10);
    const found = pure.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          forbidden.test(line) ? [`${relative(LIB, path)}:${i + 1} ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  it('keeps files under 300 lines', () => {
    const long = filesBelow(SRC)
      .filter(isSource)
      .map((path) => ({ path: relative(SRC, path), lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });

  it('names no other origin in what is shipped', () => {
    const addresses = libFiles.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/https?:\/\/[^\s'"`)]+/g)]
        .map((m) => m[0])
        .filter((url) => !/^http:\/\/www\.w3\.org|json-schema\.org|^https:\/\/github\.com/.test(url))
        .map((url) => `${relative(LIB, path)} ${url}`),
    );
    expect(addresses).toEqual([]);
  });
});

/** What a folder of src/lib may import: other folders of src/lib, and packages. */
export interface Layer {
  readonly lib: readonly string[];
  readonly packages: readonly string[];
}

const LIB = [
  'core',
  'sql',
  'inputs',
  'segments',
  'steps',
  'stats',
  'readers',
  'plan',
  'engine',
  'charts',
  'handover',
  'lessons',
  'ui',
  'text',
];

/** The dependency table of the project, as data. Keys are path prefixes below src/lib; the longest that fits counts. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { lib: [], packages: [] },
  sql: { lib: ['core'], packages: [] },
  stats: { lib: ['core'], packages: [] },
  inputs: { lib: ['core', 'sql', 'readers/text'], packages: ['valibot'] },
  segments: { lib: ['core', 'sql', 'stats'], packages: ['valibot', 'es-hangul'] },
  steps: {
    lib: ['core', 'sql', 'segments', 'stats', 'charts/spec', 'charts/format'],
    // svelte: the contract names the type of a step's controls.
    packages: ['valibot', 'es-hangul', 'svelte'],
  },
  'steps/**.svelte': {
    lib: ['core', 'sql', 'segments', 'stats', 'charts', 'ui', 'text'],
    packages: ['svelte'],
  },
  plan: { lib: ['core', 'sql', 'inputs', 'segments', 'steps'], packages: [] },
  // From the bytes of any file to text or columns; runs in the reading worker.
  readers: {
    lib: ['core'],
    packages: ['fflate', 'hucre', 'hyparquet', 'hyparquet-compressors', 'apache-arrow', '@e965/xlsx'],
  },
  engine: {
    lib: ['core', 'stats', 'readers'],
    packages: ['@duckdb/duckdb-wasm', 'comlink', 'apache-arrow', 'virtual:engine-assets'],
  },
  charts: { lib: ['core', 'text'], packages: ['@observablehq/plot', 'svelte'] },
  handover: {
    lib: ['core', 'sql', 'segments', 'text', 'inputs/schema', 'inputs/personal', 'steps'],
    packages: ['valibot', 'fflate', 'sql-formatter'],
  },
  lessons: { lib: ['core', 'stats'], packages: [] },
  text: { lib: ['core'], packages: ['es-hangul'] },
  ui: {
    lib: ['core', 'text', 'segments', 'inputs', 'charts', 'handover'],
    packages: ['svelte', 'es-hangul'],
  },
  session: { lib: LIB, packages: ['svelte', 'idb', '$app'] },
};

/** Folders without clock, randomness or DOM, so that the same notebook gives the same numbers everywhere. */
export const PURE = [
  'core',
  'sql',
  'inputs',
  'segments',
  'stats',
  'plan',
  'steps',
  'lessons/shop',
  'readers',
];

/** Folder names that attract whatever has no home. */
export const FORBIDDEN_FOLDERS = ['utils', 'util', 'common', 'helpers', 'misc', 'shared'];

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asCsv, openLoader } from './pollock/load.mjs';
import { scoreFile, totals } from './pollock/score.mjs';
import { withSource } from './source.mjs';

/** Points below ten from which a file counts as lossy. */
const LOSS = 1e-9;
const WORST = 15;

const [dir, out] = process.argv.slice(2);
if (!dir) {
  console.error('npm run pollock -- DIR [OUTDIR]: DIR holds csv/, clean/ and pollock_weights.json');
  process.exit(2);
}

/** The kind of pollution that a file's name tells; names serve for the report alone. */
const kindOf = (name) => (name.startsWith('row_') ? name.replace(/_?(?:row|col|quote)?\d+.*$/, '') : name);

const weightsFile = join(dir, 'pollock_weights.json');
const weights = existsSync(weightsFile) ? JSON.parse(readFileSync(weightsFile, 'utf8')) : {};
if (out) mkdirSync(out, { recursive: true });

await withSource(async (source) => {
  const loader = await openLoader(source);
  const figures = new Map();
  const silent = [];
  let lossy = 0;
  const began = performance.now();
  for (const name of readdirSync(join(dir, 'csv')).sort()) {
    let csv = 'Application Error\n';
    let warned = true;
    try {
      const loaded = await loader.load(new Uint8Array(readFileSync(join(dir, 'csv', name))));
      csv = asCsv(loaded);
      warned = loaded.inspection.faults.length > 0 || loaded.guess.notes.length > 0;
    } catch (error) {
      console.log(`${name}: ${error instanceof Error ? error.message.slice(0, 200) : error}`);
    }
    if (out) writeFileSync(join(out, `${name}_converted.csv`), csv);
    const clean = join(dir, 'clean', name);
    if (!existsSync(clean)) continue;
    const ten = scoreFile(readFileSync(clean, 'utf8'), csv);
    figures.set(name, ten);
    if (ten.reduce((a, b) => a + b, 0) > 10 - LOSS) continue;
    lossy++;
    if (!warned) silent.push(name);
  }
  loader.close();
  if (figures.size === 0) return;
  const { simple, weighted } = totals(figures, weights);
  const sums = [...figures].map(([name, ten]) => ({ name, sum: ten.reduce((a, b) => a + b, 0) }));
  const kinds = new Map();
  for (const { name, sum } of sums) {
    const kind = kinds.get(kindOf(name)) ?? { files: 0, lost: 0 };
    kinds.set(kindOf(name), { files: kind.files + 1, lost: kind.lost + 10 - sum });
  }
  console.log(`${figures.size} files in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  console.log(`simple ${simple.toFixed(4)}  weighted ${weighted.toFixed(4)}`);
  console.log('points lost by kind of fault:');
  for (const [kind, { files, lost }] of [...kinds].sort((a, b) => b[1].lost - a[1].lost).slice(0, WORST)) {
    console.log(`  ${lost.toFixed(3).padStart(9)} in ${files} files  ${kind}`);
  }
  console.log('worst files:');
  for (const { name, sum } of sums.sort((a, b) => a.sum - b.sum).slice(0, WORST))
    console.log(`  ${sum.toFixed(4)}  ${name}`);
  console.log(`lossy files: ${lossy}, without a warning: ${silent.length} ${silent.slice(0, 5).join(' ')}`);
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mebibytes, ratio, time } from '../figures.mjs';
import { benchPage, measureBrowser } from './browser.mjs';
import { formatFiles } from './files.mjs';
import { measureNative } from './native.mjs';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,5000000' },
    formats: { type: 'string', default: 'csv,csv.gz,xlsx,jsonl,parquet,arrows' },
    'keep-readme': { type: 'boolean', default: false },
  },
});

const HEAD = `| format | size | looked at | inspected | typed table | clean tables | native: read | native: clean tables | ratio | longest task | peak memory |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

async function rowOf(/** @type {string} */ url, /** @type {string} */ format, /** @type {string} */ path) {
  console.error(`${path}: native`);
  const native = await measureNative(format, path);
  console.error(`${path}: browser`);
  const ours = await measureBrowser(url, path).catch((error) => {
    console.error(error);
    return undefined;
  });
  const cells = [
    format,
    mebibytes(statSync(path).size),
    ...[ours?.looked, ours?.inspected, ours?.raw, ours?.clean, native.read, native.clean].map(time),
    ratio(ours?.clean, native.clean),
    time(ours?.longest),
    mebibytes(ours?.peak),
  ];
  return `| ${cells.join(' | ')} |`;
}

const page = await benchPage('tests/bench/formats/page.ts');
try {
  const before = loadavg()[0];
  const tables = [];
  for (const rows of values.rows.split(',').map(Number)) {
    const files = await formatFiles(rows);
    const lines = [];
    for (const format of values.formats.split(',').filter((name) => name in files)) {
      lines.push(await rowOf(page.url, format, files[format] ?? ''));
    }
    tables.push(`**${rows.toLocaleString('en-US')} orders of 8 columns**\n\n${HEAD}\n${lines.join('\n')}`);
  }
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, load of the machine ${before?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after; a single run each.`;
  const text = `${machine}\n\n${tables.join('\n\n')}\n`;
  console.log(text);
  if (!values['keep-readme']) {
    const readme = readFileSync(README, 'utf8');
    const marked = /(<!-- formats -->\n)[\s\S]*?(<!-- \/formats -->)/;
    writeFileSync(
      README,
      readme.replace(marked, (_, from, to) => `${from}\n${text}\n${to}`),
    );
  }
} finally {
  page.close();
}

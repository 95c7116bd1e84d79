/**
 * The metric of the Pollock data-loading benchmark (Vitagliano et al., VLDB 2023): how much of a clean table a loader
 * got, in ten figures from 0 to 1 that are added up.
 */

const QUOTED = 1;
const CLOSED = 2;

/**
 * Rows of a CSV text, as Python's csv module reads them with its defaults.
 * @param {string} source
 * @returns {string[][]}
 */
export function csvRows(source) {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = [];
  let row = [];
  let cell = '';
  let state = 0;
  let began = false;
  const endRow = () => {
    rows.push(began ? [...row, cell] : []);
    row = [];
    cell = '';
    state = 0;
    began = false;
  };
  let fresh = true;
  for (const char of text) {
    if (state === QUOTED) {
      if (char === '"') state = CLOSED;
      else cell += char;
    } else if (char === '\n') {
      endRow();
      fresh = true;
      continue;
    } else if (char === ',') {
      row.push(cell);
      cell = '';
      state = 0;
      began = true;
      fresh = true;
      continue;
    } else if (char === '"' && (fresh || state === CLOSED)) {
      if (state === CLOSED) cell += '"';
      state = QUOTED;
    } else {
      cell += char;
      state = 0;
    }
    began = true;
    fresh = false;
  }
  if (began) endRow();
  return rows;
}

const INTEGER = /^[+-]?\d+(?:_\d+)*$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const PRICE = /([$€£¥₩])\s*([0-9][0-9,]*\.?[0-9]*)/;

/**
 * A value as headers and records are compared: numbers, dates, times and prices by what they mean, texts in lower case.
 * @param {string} value
 */
export function meaning(value) {
  const short = value.trim();
  if (short === '') return value.toLowerCase();
  if (INTEGER.test(short)) return BigInt(short.replaceAll('_', '').replace(/^\+/, '')).toString();
  if (/^(?:True|true)$/.test(value)) return '1';
  if (/^(?:False|false)$/.test(value)) return '0';
  if (DECIMAL.test(short)) return `f${Number(short)}`;
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(short)) return `date:${short}`;
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(short))
    return `time:${short.padStart(short.indexOf(':') === 1 ? short.length + 1 : 0, '0').slice(0, 5)}`;
  const price = PRICE.exec(value);
  return price ? `${price[1]}${Number((price[2] ?? '').replaceAll(',', ''))}` : value.toLowerCase();
}

/** Precision, recall and F1 of what was loaded, as bags; in the paper's order the share of the source comes first. */
function overlap(source, loaded) {
  if (source.length === 0) return [1, 1, 1];
  const left = new Map();
  for (const item of source) left.set(item, (left.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of loaded) {
    const n = left.get(item) ?? 0;
    if (n === 0) continue;
    both++;
    left.set(item, n - 1);
  }
  if (both === 0) return [0, 0, 0];
  const [a, b] = [both / source.length, both / loaded.length];
  return [a, b, (2 * a * b) / (a + b)];
}

/**
 * The ten figures of one file: success, then three each for header, records and cells.
 * @param {string} clean
 * @param {string} loaded
 * @returns {number[]}
 */
export function scoreFile(clean, loaded) {
  if (/^Application Error(?:\r|\n|$)/.test(loaded)) return Array.from({ length: 10 }, () => 0);
  const source = csvRows(clean);
  const found = csvRows(loaded);
  if (source.length === 0) return Array.from({ length: 10 }, () => 1);
  const names = (rows) => (rows[0] ?? []).map(meaning);
  const records = (rows) => rows.slice(1).map((row) => row.map(meaning).join(''));
  return [
    1,
    ...overlap(names(source), names(found)),
    ...overlap(records(source), records(found)),
    ...overlap(source.flat(), found.flat()),
  ];
}

/**
 * Simple score (mean over the files) and weighted score (mean by how frequent each kind of file is), both of 10.
 * @param {ReadonlyMap<string, readonly number[]>} figures
 * @param {Readonly<Record<string, number>>} weights
 */
export function totals(figures, weights) {
  let [simple, weighted, weight] = [0, 0, 0];
  for (const [name, ten] of figures) {
    const sum = ten.reduce((a, b) => a + b, 0);
    // A file without a weight counts as the paper's own script counts it.
    const own = weights[name] ?? -1;
    simple += sum;
    weighted += own * sum;
    weight += own;
  }
  return { simple: simple / figures.size, weighted: weighted / weight };
}

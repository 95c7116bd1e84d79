/** The value below which the share `p` of the numbers lies (nearest rank); NaN of none. */
export function quantile(/** @type {readonly number[]} */ numbers, /** @type {number} */ p) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds as text. */
export function time(/** @type {number | undefined} */ ms) {
  if (ms === undefined || Number.isNaN(ms)) return '–';
  return ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${Math.round(ms)} ms`;
}

/** How many times one duration is the other, as text. */
export function ratio(/** @type {number | undefined} */ a, /** @type {number | undefined} */ b) {
  return a === undefined || b === undefined || !(b > 0) || Number.isNaN(a) ? '–' : `${(a / b).toFixed(2)} ×`;
}

/** Bytes as MiB. */
export function mebibytes(/** @type {number | undefined} */ bytes) {
  return bytes === undefined ? '–' : `${Math.round(bytes / 2 ** 20)} MiB`;
}

/** Rows of cells as a Markdown table, the header first. */
export function table(/** @type {readonly (readonly string[])[]} */ rows) {
  const [header = [], ...body] = rows;
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i ? '--:' : '---'))), ...body.map(line)].join('\n');
}

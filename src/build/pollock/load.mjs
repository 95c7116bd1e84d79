/** How much of a file the page looks at, in bytes. */
const HEAD = 262_144;
const ENCODING_HEAD = 65_536;

const quoted = (cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`;

/**
 * A loader that takes files as a user meets the product, with no hints.
 * @param {(path: string) => Promise<Record<string, any>>} source Loads modules of the project.
 */
export async function openLoader(source) {
  const { guessEncoding } = await source('/src/lib/inputs/encoding.ts');
  const { guessInput } = await source('/src/lib/inputs/guess.ts');
  const { inspectText } = await source('/src/lib/readers/text/inspect.ts');
  const { mendText } = await source('/src/lib/readers/text/mend.ts');
  const { cellsOf, cellName, BEYOND } = await source('/src/lib/sql/csv.ts');
  const { openWasm } = await source('/tests/engine/wasm.ts');
  const engine = await openWasm();
  const work = { signal: new AbortController().signal, onprogress: () => undefined };
  let fresh = 0;

  const rowsOf = (spec, form, content) => {
    const path = `pollock-${++fresh}.csv`;
    engine.file(path, content);
    const names = spec.columns.map((_, i) => cellName(i));
    const rows = engine.query(
      `SELECT ${[...names, BEYOND].join(', ')} FROM ${cellsOf({ spec, path, form })}`,
    );
    return rows
      .filter((row) => form !== 'mended' || !String(row[BEYOND] ?? '').startsWith('!'))
      .map((row) => names.map((name) => row[name] ?? ''));
  };

  return {
    /**
     * Loads the bytes of one file.
     * @param {Uint8Array} bytes
     */
    async load(bytes) {
      const { encoding } = guessEncoding(bytes.subarray(0, ENCODING_HEAD));
      const whole = bytes.length <= HEAD;
      const text = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD), { stream: !whole });
      const guess = guessInput({ id: 'pollock', name: 'file.csv', encoding, text, whole });
      const blob = new Blob([bytes]);
      const inspected = await inspectText(blob, guess.spec.reading, work);
      if (!inspected.ok) throw new Error(inspected.problem.code);
      const inspection = inspected.value;
      const spec = { ...guess.spec, reading: inspection.reading };
      if (spec.columns.length === 0) return { spec, inspection, guess, rows: [] };
      if (inspection.regular) {
        const utf8 =
          encoding === 'utf-8' ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
        return { spec, inspection, guess, rows: rowsOf(spec, 'original', utf8) };
      }
      const mended = await mendText(blob, spec.reading, spec.columns.length, work);
      if (!mended.ok) throw new Error(mended.problem.code);
      const content = new Uint8Array(await mended.value.arrayBuffer());
      return { spec, inspection, guess, rows: rowsOf(spec, 'mended', content) };
    },
    close: () => engine.close(),
  };
}

/** What was loaded as RFC 4180, with a header line only if the loader decided that there is one. */
export function asCsv({ spec, rows }) {
  const header = spec.reading.header ? [spec.columns.map(({ name }) => name)] : [];
  return [...header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

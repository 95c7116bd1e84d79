/** Cells of our own text: commas, doubled double quotes, LF. Strict: throws where a record has another width than the first. */
export function ownRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      const end = /"(?:[^"]|"")*"(?=[,\n])/y;
      end.lastIndex = at;
      const match = end.exec(text);
      if (!match) throw new RangeError(`open quote at ${at}`);
      value = match[0].slice(1, -1).replaceAll('""', '"');
      at = end.lastIndex;
    } else {
      const end = /[^,\n"]*(?=[,\n])/y;
      end.lastIndex = at;
      const match = end.exec(text);
      if (!match) throw new RangeError(`cell breaks off at ${at}`);
      value = match[0];
      at = end.lastIndex;
    }
    row.push(value);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at++;
  }
  const odd = rows.find((one) => one.length !== rows[0]?.length);
  if (odd) throw new RangeError(`${odd.length} cells, not ${rows[0]?.length}: ${odd.join('|')}`);
  return rows;
}

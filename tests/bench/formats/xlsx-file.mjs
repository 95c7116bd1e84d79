import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All parts of a book of one sheet but the sheet itself and its texts. */
const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="orders" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A cell as spreadsheets store it: numbers, days as numbers of a style, texts by their place among all texts. */
function cellXml(
  /** @type {string} */ value,
  /** @type {string} */ name,
  /** @type {Map<string, number>} */ texts,
) {
  if (/^\d+$/.test(value)) return `<c r="${name}"><v>${value}</v></c>`;
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(value)) {
    const serial = (Date.parse(`${value.replace(' ', 'T')}Z`) - EPOCH) / DAY;
    return `<c r="${name}" s="1"><v>${serial}</v></c>`;
  }
  let place = texts.get(value);
  if (place === undefined) texts.set(value, (place = texts.size));
  return `<c r="${name}" t="s"><v>${place}</v></c>`;
}

/**
 * Writes a CSV without quotes as a spreadsheet.
 * @param {string} csv
 * @param {string} path
 */
export async function writeXlsx(csv, path) {
  const out = createWriteStream(path);
  const zip = new Zip((error, data) => {
    if (error) throw error;
    out.write(data);
  });
  const part = (/** @type {string} */ name) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return { write: (/** @type {string} */ text, last = false) => file.push(Buffer.from(text), last) };
  };
  for (const [name, text] of Object.entries(PARTS)) part(name).write(text, true);
  const texts = /** @type {Map<string, number>} */ (new Map());
  const sheet = part('xl/worksheets/sheet1.xml');
  sheet.write(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`);
  let row = 0;
  let open = '';
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    row++;
    const cells = line.split(',').map((value, i) => cellXml(value, String.fromCharCode(65 + i) + row, texts));
    open += `<row r="${row}">${cells.join('')}</row>`;
    if (open.length < 1_000_000) continue;
    sheet.write(open);
    open = '';
  }
  sheet.write(`${open}</sheetData></worksheet>`, true);
  const items = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  part('xl/sharedStrings.xml').write(
    `${HEAD}<sst xmlns="${MAIN}" count="${row}" uniqueCount="${texts.size}">${items}</sst>`,
    true,
  );
  zip.end();
  out.end();
  await once(out, 'finish');
}

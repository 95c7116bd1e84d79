import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { withSource } from './source.mjs';

const folder = fileURLToPath(new URL('../../static/samples/', import.meta.url));

/** Writes the files of the sample shop, packed, and their index. */
async function makeSample() {
  const files = await withSource(async (load) => {
    const { makeWorld, SHOP_SEED } = await load('/src/lib/lessons/shop/world.ts');
    const { csvText, SHOP_FILES } = await load('/src/lib/lessons/shop/files.ts');
    const world = makeWorld(SHOP_SEED);
    return SHOP_FILES.map((/** @type {{ role: string, cells: (world: unknown) => string[][] }} */ file) => ({
      name: `shop-ko.${file.role}.csv.gz`,
      text: Buffer.from(csvText(file.cells(world))),
    }));
  });
  mkdirSync(folder, { recursive: true });
  const index = [];
  for (const { name, text } of files) {
    const packed = gzipSync(text, { level: 9, memLevel: 9 });
    writeFileSync(folder + name, packed);
    const sha256 = createHash('sha256').update(text).digest('hex');
    index.push({ name, bytes: text.length, packedBytes: packed.length, sha256 });
    console.log(name, text.length, packed.length, sha256);
  }
  writeFileSync(`${folder}index.json`, `${JSON.stringify({ files: index }, null, 2)}\n`);
}

await makeSample();

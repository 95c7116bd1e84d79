import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Lang } from '../../core/words';
import { guessedFile, load } from '../../inputs/testing/load';
import type { Catalog } from '../../core/relation';
import { SAMPLES } from '../../lessons/samples';
import type { TestEngine } from '../../../../tests/engine/wasm';

const STATIC = new URL('../../../../static/', import.meta.url);
const AS_OF = '2026-04-01';

/** For tests: the sample shop as the product loads it, in a language; all its files, or those of some roles. */
export async function loadShop(
  engine: TestEngine,
  lang: Lang = 'ko',
  roles?: readonly string[],
): Promise<Catalog> {
  const [shop] = SAMPLES;
  if (!shop) throw new Error('no sample');
  const change = await shop.linesIn(lang);
  const files = shop.files
    .filter(({ role }) => !roles || roles.includes(role))
    .map(({ name, path }) => {
      const shipped = gunzipSync(readFileSync(new URL(path, STATIC))).toString('utf8');
      const text = change ? change(shipped) : shipped;
      engine.file(name[lang], text);
      // As the product does: the role and columns are guessed from the first 256 KB.
      return guessedFile({ name: name[lang], text: text.slice(0, 262_144) });
    });
  return (await load(engine, files, AS_OF)).catalog;
}

import type { SameColumn, SequenceStep } from '../../../../core/condition';
import type { Lang } from '../../../../core/words';
import { stepTables } from '../../../same';
import { maybe, type Form } from '../../form';
import { readWord, skip, type Hit, type Reader } from '../../reader';
import { ruleFor } from '../../rule';
import { wordOf } from '../../words';
import { TABLES } from './columns';

const SEPARATORS: Readonly<Record<Lang, readonly string[]>> = { ko: ['·'], en: ['/'] };

/** The longest name of a column of any table. */
function nameAt({ text, raw, lexicon }: Reader, at: number): Hit<string> | undefined {
  let to = at;
  for (const table of TABLES) {
    to = Math.max(to, lexicon.columns[table]?.longestOfAll(text, at)?.to ?? at);
  }
  return to > at ? { value: raw.slice(at, to), to } : undefined;
}

/** What columns are called, whichever tables have them. */
const labels: Form<readonly string[]> = {
  name: null,
  describe: () => ({ text: '? names of columns ?', uses: [] }),
  write: () => false,
  read(reader, place) {
    const found: string[] = [];
    const between = SEPARATORS[reader.lang].map((text) => wordOf(text, reader.lang));
    let next = nameAt(reader, skip(reader, place));
    let to = place;
    while (next) {
      found.push(next.value);
      ({ to } = next);
      const link = readWord(reader, to, between);
      next = link && nameAt(reader, skip(reader, link.to));
    }
    return found.length > 0 ? { value: found, to } : undefined;
  },
};

/** What steps are said to be about; null where nothing is said. */
export const sameThing: Form<readonly string[] | null> = maybe(
  ruleFor<readonly string[]>()({
    ko: ['같은 {labels}에 대해', '같은 {labels}<을|를|에|에서|의|으로|로|>'],
    en: ['<,|> for the same {labels} <,|>', '<,|> of the same {labels} <,|>'],
    slots: { labels },
    make: (held) => held.labels,
  }),
);

/** The columns that these names mean, one of each table of the steps; undefined where it is not plain which. */
export function sameColumns(
  { lexicon }: Reader,
  names: readonly string[],
  steps: readonly SequenceStep[],
): readonly SameColumn[] | undefined {
  const tables = stepTables({ steps });
  const found = tables.map((table, i): SameColumn | undefined => {
    const columns = lexicon.columns[table];
    const own = names.length === tables.length ? columns?.find(names[i] ?? '') : undefined;
    const [only, ...more] = own ? [own] : names.flatMap((name) => columns?.find(name) ?? []);
    return only && more.length === 0 ? { table, column: only.id } : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

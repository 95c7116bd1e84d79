import type { EventTableName, RowFilter } from '../../../../core/condition';
import { isGroup } from '../../../../core/filters';
import { kept, oneOf, orElse, type Form } from '../../form';
import { ruleFor } from '../../rule';
import { skip, type Hit } from '../../reader';
import { filter, filters } from '../filters';

type Filters = readonly RowFilter[];

function unwrapped(parts: Filters): Filters {
  const [only, ...more] = parts;
  return only && more.length === 0 && isGroup(only) && only.kind === 'all' ? only.of : parts;
}

/** Korean filters before the word that they describe: `카테고리가 ‘아우터’이고 브랜드가 ‘가’인` 주문. */
function beforeNoun(table: EventTableName): Form<Filters> {
  return kept({
    name: null,
    describe: (lang) => filters.describe(lang),
    write: () => false,
    read(reader, at) {
      const parts: RowFilter[] = [];
      const before = reader.table;
      let to = at;
      let ended = false;
      while (!ended) {
        reader.table = table;
        const hit = filter.read(reader, to);
        if (!hit) break;
        parts.push(hit.value);
        to = hit.to;
        const { link } = hit;
        ended = link?.kind === 'noun' || (link?.kind === 'end' && link.to <= link.from);
        if (!ended && link?.kind !== 'and') break;
      }
      reader.table = before;
      return ended ? { value: unwrapped(parts), to } : undefined;
    },
  });
}

/** English filters in brackets, where the table is known: `category is ‘coats’ or brand is ‘x’`. */
function within(table: EventTableName): Form<Filters> {
  return kept({
    ...filters,
    read(reader, at) {
      const before = reader.table;
      reader.table = table;
      const hit = filters.read(reader, at);
      reader.table = before;
      return hit;
    },
  });
}

const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];

function each<T>(form: (table: EventTableName) => T): Readonly<Record<EventTableName, T>> {
  return Object.fromEntries(TABLES.map((table) => [table, form(table)])) as Record<EventTableName, T>;
}

/** What is asked of rows that are named after it, by table. */
export const whereBefore = each(beforeNoun);
/** What is asked of rows in brackets, by table. */
export const whereWithin = each(within);

/** What is said of all rows, in whichever way it ends; a comma ends it too. */
function ending(table: EventTableName): Form<Filters> {
  return kept({
    name: null,
    describe: (lang) => filters.describe(lang),
    write: () => false,
    read(reader, at) {
      const before = reader.table;
      reader.table = table;
      let best: Hit<RowFilter> | undefined = filter.read(reader, at);
      const parts: RowFilter[] = best ? [best.value] : [];
      while (best?.link?.kind === 'and' && reader.text[skip(reader, best.to)] !== ',') {
        reader.table = table;
        const next: Hit<RowFilter> | undefined = filter.read(reader, best.to);
        if (!next) break;
        parts.push(next.value);
        best = next;
      }
      reader.table = before;
      return best && { value: unwrapped(parts), to: best.to, link: best.link };
    },
  });
}

/** What is asked of all rows, as the predicate of a sentence, by table. */
export const filtersEnding = each(ending);

const NONE: Filters = [];

function maybeBefore(table: EventTableName): Form<Filters> {
  return orElse(whereBefore[table], NONE, () => false);
}

const rule = ruleFor<Filters>();

/** English filters behind the word that they describe: ` (where …)`, ` (if any; where …)`, or none. */
function maybeBehind(table: EventTableName): Form<Filters> {
  return kept(
    orElse(
      oneOf(null, () => [
        rule({
          ko: [],
          en: ['(where {where})', '(if any; where {where})'],
          slots: { where: whereWithin[table] },
          make: ({ where }) => where,
        }),
        rule({ ko: [], en: '(if any)', slots: {}, make: () => NONE }),
      ]),
      NONE,
      () => false,
    ),
  );
}

/** What is asked of rows before they are named, if anything is, by table. */
export const maybeWhereBefore = each(maybeBefore);
/** What is asked of rows behind their name, if anything is, by table. */
export const maybeWhereBehind = each(maybeBehind);

import type { FilterGroup, RowFilter } from '../../../core/condition';
import { groupDepth, isGroup } from '../../../core/filters';
import { MAX_DEPTH, MAX_FILTER_DEPTH } from '../../limits';
import { kept, oneOf, type Form } from '../form';
import { nameOf } from '../names';
import { filtersTooDeep } from '../problems';
import { skip, stopAt } from '../reader';
import { ruleFor } from '../rule';
import { describeJoined, readJoined, writeJoined, type Joined } from './join';
import { meantFilter } from './shown/meant';
import { shownFilters } from './shown/traits';
import { columnTest } from './tests';

const rule = ruleFor<RowFilter>();

function groupOf(filter: RowFilter, least: number, most: number): FilterGroup | undefined {
  if (!isGroup(filter) || filter.kind === 'none') return undefined;
  return filter.of.length >= least && filter.of.length <= most ? filter : undefined;
}

/** Filters with what joins them, read once for all groups that may begin before them. */
const parts: Form<Joined<RowFilter>> = kept({
  name: null,
  read(reader, at) {
    if (reader.depth >= MAX_DEPTH) return stopAt(reader, filtersTooDeep(at - 1, at));
    reader.depth++;
    const hit = readJoined(reader, at, filter, true);
    reader.depth--;
    return hit && { value: hit.value, to: hit.to };
  },
  write: () => false,
  describe: (lang) => describeJoined(filter, lang, true),
});

/** Filters joined by “and” alone or by “or” alone; mixed, they need brackets. */
const joined: Form<RowFilter> = {
  name: 'filters',
  read(reader, at) {
    const hit = parts.read(reader, at);
    if (!hit) return undefined;
    const { kind, parts: each } = hit.value;
    const [only] = each;
    const value =
      kind === null ? only : { kind: kind === 'and' ? ('all' as const) : ('any' as const), of: each };
    return value && { value, to: hit.to };
  },
  write(value, pen) {
    const { ending } = pen;
    pen.ending = 'end';
    const several = groupOf(value, 2, Infinity);
    const done = several
      ? writeJoined(pen, several.of, several.kind === 'all' ? 'and' : 'or', filter)
      : filter.write(value, pen);
    pen.ending = ending;
    return done;
  },
  describe: (lang) => describeJoined(filter, lang, true),
};

/** What a row must not pass: filters joined by “or” are each one of them, whatever else stands there is one. */
const denied: Form<readonly RowFilter[]> = {
  name: 'denied-filters',
  read(reader, at) {
    const hit = parts.read(reader, at);
    if (!hit) return undefined;
    const { kind, parts: each } = hit.value;
    return { value: kind === 'and' ? [{ kind: 'all', of: each }] : each, to: hit.to };
  },
  write(value, pen) {
    const { ending } = pen;
    pen.ending = 'end';
    const [only, ...more] = value;
    const every = only && more.length === 0 ? groupOf(only, 2, Infinity) : undefined;
    const done =
      every?.kind === 'all'
        ? writeJoined(pen, every.of, 'and', filter)
        : writeJoined(pen, value, 'or', filter);
    pen.ending = ending;
    return done;
  },
  describe: (lang) => describeJoined(filter, lang, true),
};

function groupOfOne(kind: 'all' | 'any', ko: string, en: string): Form<RowFilter> {
  return rule({
    ko,
    en,
    slots: { joined },
    make: (held) => ({ kind, of: [held.joined] }),
    take: (held) => {
      const only = groupOf(held, 1, 1);
      return only?.kind === kind && only.of[0] ? { joined: only.of[0] } : undefined;
    },
  });
}

const filterForms: Form<RowFilter> = oneOf(
  'filter',
  () => [
    rule({
      ko: '{column}@이가 {test}',
      en: '{column} {test}',
      slots: { column: nameOf('column', { subject: true }), test: columnTest },
      make: ({ column, test }) => ({ column, test }),
      take: (held) => (isGroup(held) ? undefined : held),
    }),
    groupOfOne('all', '모두 ({joined})^이?', 'all of ({joined})'),
    groupOfOne('any', '하나라도 ({joined})^이?', 'any of ({joined})'),
    rule({
      ko: '({joined})^이?',
      en: '({joined})',
      slots: { joined },
      make: (held) => held.joined,
      take: (held) => (groupOf(held, 2, Infinity) ? { joined: held } : undefined),
    }),
    rule({
      ko: ['({denied})@이가 ^아니', '하나도 ({denied})@이가 ^아니'],
      en: ['not ({denied})', '<none of|neither of> ({denied})'],
      slots: { denied },
      make: (held) => ({ kind: 'none', of: held.denied }),
      take: (held) => (isGroup(held) && held.kind === 'none' ? { denied: held.of } : undefined),
    }),
  ],
  () => shownFilters,
);

/** One filter or group of them, without what joins it to others: one that is denied is none. */
export const filter: Form<RowFilter> = {
  ...filterForms,
  read(reader, at) {
    const hit = filterForms.read(reader, at);
    if (!hit || hit.denied) return undefined;
    return { ...hit, value: meantFilter(reader, hit.value) };
  },
};

/** What is asked of a row: filters joined by “and”, or one group of them. */
export const filters: Form<readonly RowFilter[]> = {
  name: joined.name,
  describe: joined.describe,
  read(reader, at) {
    const hit = joined.read(reader, at);
    if (!hit) return undefined;
    const { value } = hit;
    const parts = isGroup(value) && value.kind === 'all' ? value.of : [value];
    if (groupDepth(parts) > MAX_FILTER_DEPTH) return stopAt(reader, filtersTooDeep(skip(reader, at), hit.to));
    return { value: parts, to: hit.to };
  },
  write(held, pen) {
    const [only, ...more] = held;
    if (!only) return false;
    // An “all” that stands alone would be read as the filters in it.
    const plain = more.length === 0 && !(isGroup(only) && only.kind === 'all');
    return joined.write(plain ? only : { kind: 'all', of: held }, pen);
  },
};

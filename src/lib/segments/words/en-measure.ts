import type { EventTableName } from '../../core/condition';
import { findEvents } from '../find';
import { labelIn, namedColumn, type About } from './about';
import { placed } from './deed';
import { enAct, enWhere } from './en-where';
import { isSessions } from './ko-deed';
import { type Measured, type OfColumn, type Share, type TopShare, windowIs } from './measured';
import { chip, line, textOf, under, type Part } from './part';
import { SESSIONS_LABEL } from './tables';
import { shownCount, shownNumber, shownShare } from './show';

/** What is computed as a noun, and how its numbers are written. */
export interface EnMeasure {
  readonly noun: readonly Part[];
  readonly show: (value: number) => string;
}

const MEASURES = {
  sum: 'total',
  avg: 'average',
  min: 'lowest',
  max: 'highest',
  distinct: 'number of different values of',
} as const;

/** What rows of a table are called. */
export const OVER: Readonly<Record<EventTableName, string>> = {
  orders: 'orders',
  events: 'events',
  messages: 'messages',
  surveys: 'survey answers',
  tickets: 'tickets and reviews',
};

const count = (value: number) => shownCount(value, 'en');
const percent = (value: number) => shownShare(value, 'en');

/** What a column of the rows is called. */
export function columnLabel(leaf: Measured, name: string, about: About): string {
  return labelIn(namedColumn(name, findEvents(about.catalog, leaf.table), about), 'en');
}

/** The rows that are measured: `orders (where category is ‘아우터’) in the last 90 days`. */
export function overRows(leaf: Measured, when: readonly Part[], about: About): Part[] {
  return line`${OVER[leaf.table]}${enWhere(leaf, placed(leaf.where), about)}${when}`;
}

/** The rows that a part is of: `searches (where category is ‘아우터’) in the last 90 days`. */
export function partRows(leaf: Measured, when: readonly Part[], about: About): Part[] {
  const { deed, things } = enAct(leaf, about);
  return deed.titled ? line`${things}${when}` : overRows(leaf, when, about);
}

function share(leaf: Measured, { of, by }: Share, when: readonly Part[], about: About): Part[] {
  const { deed } = enAct(leaf, about);
  const rows = deed.titled ? textOf(deed.thing[1]) : OVER[leaf.table];
  const part = line`${rows}${under('measure.of', enWhere(leaf, placed(of), about))}`;
  const what = by === null ? part : line`${chip('by', columnLabel(leaf, by, about))} from ${part}`;
  return line`${chip('measure', 'share')} of ${what} over ${partRows(leaf, when, about)}`;
}

function topShare(leaf: Measured, { column, by }: TopShare, when: readonly Part[], about: About): Part[] {
  const one = chip('column', columnLabel(leaf, column, about));
  const sum = by === null ? [] : line` of ${chip('by', columnLabel(leaf, by, about))}`;
  return line`${chip('measure', 'largest share')}${sum} of one ${one} over ${partRows(leaf, when, about)}`;
}

function ofColumn(leaf: Measured, measure: OfColumn, when: readonly Part[], about: About): EnMeasure {
  const where = enWhere(leaf, placed(leaf.where), about);
  if (measure.kind === 'most') {
    const { deed } = enAct(leaf, about);
    const same = line`with the same ${chip('column', columnLabel(leaf, measure.column, about))}`;
    const over = line`${enWhere(leaf, deed.rest, about)}${when}`;
    const noun = line`${chip('measure', 'largest number')} of ${deed.thing[1]}${deed.of} ${same}${over}`;
    return { noun, show: count };
  }
  if (isSessions(leaf))
    return { noun: line`${chip('measure', SESSIONS_LABEL.en)}${where}${when}`, show: count };
  const named = namedColumn(measure.column, findEvents(about.catalog, leaf.table), about);
  const all = leaf.table === 'orders' && where.length === 0 && windowIs(leaf, 'ever');
  const over = all ? [] : line` over ${overRows(leaf, when, about)}`;
  const noun = line`${chip('measure', MEASURES[measure.kind])} ${chip('column', labelIn(named, 'en'))}${over}`;
  const show = (value: number) => shownNumber(value, named.style, 'en');
  return { noun, show: measure.kind === 'distinct' ? count : show };
}

/** What is computed over rows, as English calls it, with its time. */
export function enMeasure(leaf: Measured, when: readonly Part[], about: About): EnMeasure {
  const { measure } = leaf;
  switch (measure.kind) {
    case 'times':
      return { noun: line`${chip('measure', 'number')} of ${enAct(leaf, about).things}${when}`, show: count };
    case 'share':
      return { noun: share(leaf, measure, when, about), show: percent };
    case 'top-share':
      return { noun: topShare(leaf, measure, when, about), show: percent };
    default:
      return ofColumn(leaf, measure, when, about);
  }
}

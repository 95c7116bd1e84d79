import { formatCount, formatDay, formatNumber, type Manner } from '../../charts/format';
import type { Lang } from '../../core/words';
import { shownUnits } from '../../segments/words/show';
import type { Leaf } from '../../core/condition';
import type { Row, Unit } from '../../core/relation';
import { daysFromText } from '../../text/areas/days-from';
import { whyText } from '../../text/areas/why';
import type { WhyFact, WhyMove } from './data';
import { writtenValue } from './written-value';

function numberAt(row: Row, name: string): number | null {
  const value = row[name];
  return typeof value === 'number' ? value : null;
}

/** A value of a fact, or the number that it would take; of a rank, the place. */
export function writtenFact(fact: WhyFact, manner: Manner, to?: number): string {
  const t = whyText[manner.lang];
  if (fact.says === 'rank') {
    const place = to ?? numberAt(fact.row, 'place');
    return place === null ? t.nothing : t.place(formatCount(place, manner.lang));
  }
  return writtenValue(to ?? fact.row['value'] ?? null, fact.unit, fact.type, manner) || t.nothing;
}

/** The day on which a date would have to lie, and how far that is from the one that it is. */
export function writtenMove({ day, by }: WhyMove, lang: Lang): string {
  const t = daysFromText[lang];
  return (by > 0 ? t.later : t.earlier)(formatDay(day, lang), shownUnits(Math.abs(by), 'day', lang));
}

/** What a value is compared with, and the number that this asks for. */
function besides(leaf: Leaf, fact: WhyFact, manner: Manner): string[] {
  const t = whyText[manner.lang];
  const { other, row, type, unit } = fact;
  const needed = numberAt(row, 'needed');
  const than = (leaf.kind === 'did' || leaf.kind === 'trait') && leaf.test.op === 'than' ? leaf.test : null;
  const beside = row['other'] ?? null;
  const shown = other
    ? `${other.label[manner.lang]} ${writtenValue(beside, other.unit, other.type, manner) || t.nothing}`
    : than && t.compared(writtenValue(beside, unit, type, manner) || t.nothing);
  return [
    ...(shown ? [shown] : []),
    ...(than && needed !== null
      ? [t.needed(t.limits[than.compare](writtenValue(needed, unit, type, manner)))]
      : []),
  ];
}

/** How often they did it, or what they have. */
function owned(value: string, unit: Unit, { lang }: Manner): string {
  const t = whyText[lang];
  return unit === 'times' ? t.nowTimes(value) : t.now(value);
}

function rank({ row, other, type, unit }: WhyFact, manner: Manner): string {
  const t = whyText[manner.lang];
  const count = (name: string) => formatCount(numberAt(row, name) ?? 0, manner.lang);
  if (row['place'] === null) return t.noPlace;
  const same = other && writtenValue(row['same'] ?? null, other.unit, other.type, manner);
  const group = other ? `${other.label[manner.lang]} ${same || t.nothing}` : '';
  const value = writtenValue(row['value'] ?? null, unit, type, manner);
  return t.ranked(owned(value, unit, manner), count('place'), count('among'), count('needed'), group);
}

function overdue(least: number, { row }: WhyFact, manner: Manner): string {
  const t = whyText[manner.lang];
  const number = (name: string) => formatNumber(numberAt(row, name) ?? 0, manner.lang);
  if (row['value'] === null) return t.neverDid;
  const days = numberAt(row, 'days') ?? 0;
  if (days < least) return t.tooFew(number('value'), number('days'), formatCount(least, manner.lang));
  const cycle = t.cycle(number('value'), number('gap'), number('most'));
  return row['needed'] === null ? `${cycle}${t.irregular}` : cycle;
}

/** What a customer has where a leaf asks, in words. */
export function told(leaf: Leaf, fact: WhyFact, manner: Manner): string {
  const { lang } = manner;
  const t = whyText[lang];
  const { row } = fact;
  const value = numberAt(row, 'value');
  const day = (name: string) => formatDay(String(row[name] ?? ''), lang);
  const count = (n: number | null) => formatCount(n ?? 0, lang);
  if (fact.says === 'rank') return rank(fact, manner);
  switch (leaf.kind) {
    case 'split':
      return value === null ? t.notDrawn : t.drawn(writtenFact(fact, manner));
    case 'nth': {
      const times = count(numberAt(row, 'times'));
      return row['value'] === null ? t.noSuchTime(times) : t.onDay(day('value'), times);
    }
    case 'regular':
      return t.periods[leaf.unit](count(value), count(leaf.of));
    case 'returned':
      return value === null ? t.noReturn : t.longest(count(value), day('before'), day('at'));
    case 'overdue':
      return overdue(leaf.least, fact, manner);
    case 'sequence':
      return value === 0 ? t.notBegun : t.reached(count(value), count(leaf.steps.length), day('at'));
    case 'distance':
      return value === null ? t.noPlaceKnown : t.away(writtenFact(fact, manner));
    default: {
      const own = owned(writtenFact(fact, manner), fact.unit, manner);
      const best = typeof row['at'] === 'string' ? [t.best(day('at'))] : [];
      return [own, ...best, ...besides(leaf, fact, manner)].join(', ');
    }
  }
}

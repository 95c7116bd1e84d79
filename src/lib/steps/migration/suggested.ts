import { formatCount } from '../../charts/format';
import type { BarsChart } from '../../charts/spec';
import { addDays, daysBetween, type Day } from '../../core/day';
import type { Condition, EventTableName, NumberOp, Window } from '../../core/condition';
import type { MigrationSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { explainSql } from '../../segments/explain-sql';
import { ident, text } from '../../sql/quote';
import type { StepView } from '../contract';
import { dayBack } from '../days-back';
import { numberAt, rowsOf, textAt } from '../read';

/** Times that make a habit of the earlier stretch, or a new one of the later. */
const HABIT = 2;
/** Longer stretches say nothing of a change. */
const LONGEST = 1000;

const DEEDS: Readonly<Partial<Record<EventTableName, readonly [fewer: Words, more: Words]>>> = {
  orders: [
    { ko: '구매가 절반 이하로 줄어든 고객', en: 'Buy at most half as often' },
    { ko: '구매가 두 배 이상 늘어난 고객', en: 'Buy at least twice as often' },
  ],
  events: [
    { ko: '행동이 절반 이하로 줄어든 고객', en: 'Active at most half as often' },
    { ko: '행동이 두 배 이상 늘어난 고객', en: 'Active at least twice as often' },
  ],
  tickets: [
    { ko: '문의·리뷰가 절반 이하로 줄어든 고객', en: 'Write at most half as many tickets and reviews' },
    { ko: '문의·리뷰가 두 배 이상 늘어난 고객', en: 'Write at least twice as many tickets and reviews' },
  ],
};

/** A segment of those whose behaviour changed between the two days. */
export interface Suggestion {
  readonly key: string;
  readonly label: Words;
  /** The table of the rows that it counts. */
  readonly table: string;
  readonly condition: Condition;
}

function changed(table: EventTableName, compare: NumberOp, times: number, spec: MigrationSpec): Condition {
  const { n, unit } = spec.back;
  const now: Window = { kind: 'last', n, unit };
  const then: Window = { kind: 'ago', from: { n: 2 * n, unit }, to: { n, unit } };
  const rows = { table, where: [], measure: { kind: 'times' } } as const;
  const habit = { op: '>=', value: HABIT } as const;
  const other = { ...rows, window: then, per: null };
  return {
    kind: 'all',
    of: [
      { kind: 'did', ...rows, window: compare === '<=' ? then : now, test: habit },
      { kind: 'did', ...rows, window: now, test: { op: 'than', compare, times, other } },
    ],
  };
}

/**
 * Whose behaviour changed: the time since the earlier day against as long a time before it. None where the later day is not
 * the as-of day, since the segments stay in step with that.
 */
export function suggestions(spec: MigrationSpec, catalog: Catalog): Suggestion[] {
  if (spec.until || spec.back.n > LONGEST) return [];
  return catalog.events.flatMap(({ name, table }) => {
    const [fewer, more] = DEEDS[name] ?? [];
    if (!fewer || !more) return [];
    return [
      { key: `${name}-fewer`, label: fewer, table, condition: changed(name, '<=', 0.5, spec) },
      { key: `${name}-more`, label: more, table, condition: changed(name, '>=', 2, spec) },
    ];
  });
}

/** The last day on which the rows of a table must have begun, to tell of the earlier stretch: a tenth of it may be missing. */
function begunBy({ back: { n, unit } }: MigrationSpec, { asOf }: Catalog): Day {
  const [from, to] = [dayBack(asOf, 2 * n, unit), dayBack(asOf, n, unit)];
  return addDays(from, Math.floor(daysBetween(from, to) / 10));
}

/** How many customers each suggestion holds, nobody where its rows do not reach back so far; no queries without suggestions. */
export function suggestedQueries(spec: MigrationSpec, catalog: Catalog): Record<string, string> {
  const by = begunBy(spec, catalog);
  const each = suggestions(spec, catalog).map(({ key, table, condition }) => {
    const members = explainSql(condition, catalog, []);
    const begun = `(SELECT CAST(min(t) AS DATE) <= DATE ${text(by)} FROM ${ident(table)})`;
    return `SELECT ${text(key)} AS key, CASE WHEN ${begun} THEN CAST(count(*) AS DOUBLE) ELSE 0 END AS customers FROM (\n${members}\n) AS m`;
  });
  return each.length === 0 ? {} : { suggested: each.join('\nUNION ALL\n') };
}

/** The suggestions that hold somebody, the largest first. */
export function suggestedSizes({ spec, catalog, results }: StepView<MigrationSpec>) {
  const sizes = new Map(
    rowsOf(results, 'suggested').map((row) => [textAt(row, 'key'), numberAt(row, 'customers')]),
  );
  return suggestions(spec, catalog)
    .map((one) => ({ ...one, customers: sizes.get(one.key) ?? 0 }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers);
}

/** Bars of the suggestions: a chosen one becomes a segment. */
export function suggestedCharts(view: StepView<MigrationSpec>): BarsChart[] {
  const found = suggestedSizes(view);
  const [first] = found;
  if (!first) return [];
  const customers = { ko: '고객 수', en: 'Customers' };
  return [
    {
      kind: 'bars',
      id: 'suggested',
      title: {
        ko: '행동이 달라진 고객, 새 세그먼트 제안',
        en: 'Suggested segments: behaviour that changed',
      },
      alt: {
        ko: `앞 날짜 이후를 그 전의 같은 기간과 견주어 행동이 달라진 고객의 수입니다. ‘${first.label.ko}’ ${formatCount(first.customers, 'ko')}명이 가장 많습니다. 막대를 고르면 세그먼트로 만들 수 있습니다.`,
        en: `Customers whose behaviour since the earlier day differs from as long a time before it. Most (${formatCount(first.customers, 'en')}): ${first.label.en}. Choose a bar to make a segment of it.`,
      },
      rows: found.map(({ key, label, customers: n }) => ({ key, label: label[view.lang], customers: n })),
      x: {
        key: 'label',
        item: 'key',
        label: { ko: '달라진 행동', en: 'What changed' },
        unit: 'none',
        type: 'category',
      },
      y: { label: customers, unit: 'none' },
      series: [{ key: 'customers', label: customers, colour: 1 }],
      direction: 'across',
      select: 'items',
    },
  ];
}

/** The conditions of the suggestions that were chosen. */
export function suggestedConditions(view: StepView<MigrationSpec>, keys: readonly string[]): Condition[] {
  const known = suggestions(view.spec, view.catalog);
  return keys.flatMap((key) => known.find((one) => one.key === key)?.condition ?? []);
}

/** What the suggestions mean. */
export const SUGGESTED_DEFINITION: Words = {
  ko: `행동이 달라진 고객: 앞 날짜부터 기준일까지의 횟수를 바로 전 같은 길이의 기간과 견줍니다. 줄어든 고객은 전에 ${HABIT}번 이상, 늘어난 고객은 최근에 ${HABIT}번 이상 한 고객만 셉니다. 뒤 날짜가 기준일일 때만 제안합니다.`,
  en: `Behaviour that changed: how often it was done since the earlier day, against as long a time just before. Only who did it at least ${HABIT} times before (fewer) or since (more) counts. Suggested only where the later day is the as-of day.`,
};

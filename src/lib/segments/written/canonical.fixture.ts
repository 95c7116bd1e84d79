import type { Condition, LeafOf, RowFilter } from '../../core/condition';
import { isGroup } from '../../core/filters';
import { doneSteps } from '../same';
import { deedOf } from '../words/deed';
import { said } from '../words/said';

type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** A filter without groups of one. */
function plain(filter: RowFilter): RowFilter {
  if (!isGroup(filter)) return filter;
  const of = filter.of
    .map(plain)
    .flatMap((one): readonly RowFilter[] =>
      isGroup(one) && one.kind === 'all' && filter.kind === 'all' ? one.of : [one],
    );
  const [only, ...more] = of;
  return only && more.length === 0 && filter.kind !== 'none' ? only : { kind: filter.kind, of };
}

/** Filters without groups of one, those first that the verb of a sentence says. */
function filtersOf(table: unknown, where: readonly RowFilter[]): readonly RowFilter[] {
  const each = where.map(plain);
  const flat = each.flatMap((one): readonly RowFilter[] =>
    isGroup(one) && one.kind === 'all' ? one.of : [one],
  );
  if (typeof table !== 'string') return flat;
  const { rest } = deedOf({ table: table as 'orders', where: flat });
  const left = rest.map(({ filter }) => filter);
  return [...flat.filter((filter) => !left.includes(filter)), ...left];
}

const DENIED: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  in: 'not-in',
  'not-in': 'in',
  contains: 'not-contains',
  'not-contains': 'contains',
  matches: 'not-matches',
  'not-matches': 'matches',
  same: 'not-same',
  'not-same': 'same',
  blank: 'not-blank',
  'not-blank': 'blank',
};

/**
 * The denials of which one sentence is shown, as one of them: what is not 5 and is not (5) differ only in customers without a
 * value, whom neither sentence tells of.
 */
function undenied(held: Record<string, unknown>): Record<string, unknown> {
  const { kind, yes, leaf } = held;
  if (kind !== 'leaf' || yes !== false || typeof leaf !== 'object' || leaf === null) return held;
  const { test, kind: of, window: range, measure } = leaf as Record<string, Record<string, unknown>>;
  if (!test) return held;
  if (test['op'] === 'than') {
    const compare = DENIED[String(test['compare'])];
    return compare ? { ...held, yes: true, leaf: { ...leaf, test: { ...test, compare } } } : held;
  }
  const op = DENIED[String(test['op'])];
  const once = test['op'] === '>=' && test['value'] === 1 && measure?.['kind'] === 'times';
  if ((of as unknown) === 'did' && range?.['kind'] === 'any') return held;
  if ((of as unknown) === 'did' && once)
    return { ...held, yes: true, leaf: { ...leaf, test: { op: '=', value: 0 } } };
  const none = test['op'] === '=' && test['value'] === 0 && measure?.['kind'] === 'times';
  if (none) return { ...held, yes: true, leaf: { ...leaf, test: { op: '>=', value: 1 } } };
  return op ? { ...held, yes: true, leaf: { ...leaf, test: { ...test, op } } } : held;
}

const KNOWN = JSON.stringify({ kind: 'ever' });

/** A place by the number of orders, which is shown as a place by how many orders there are: the same customers. */
function ranked({ side, n, unit, within }: Record<string, unknown>): Record<string, unknown> {
  const test = { op: side, n, unit, within };
  return {
    kind: 'did',
    table: 'orders',
    where: [],
    window: { kind: 'ever' },
    measure: { kind: 'times' },
    test,
  };
}

/** That a date lies at any time, which is shown as that it is known. */
function known(value: Record<string, unknown>): Record<string, unknown> {
  const { leaf } = value;
  if (typeof leaf !== 'object' || leaf === null) return value;
  const { test } = leaf as Record<string, Record<string, unknown>>;
  if (test?.['op'] !== 'within' || JSON.stringify(test['window']) !== KNOWN) return value;
  return { ...value, leaf: { ...leaf, test: { op: 'not-blank' } } };
}

function tidy(value: unknown): Data {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value as Data;
  const held = undenied(known({ ...value }));
  for (const key of ['where', 'of'] as const) {
    const filters = held[key];
    const share = key === 'of' && held['kind'] === 'share';
    if (Array.isArray(filters) && (key === 'where' || share)) {
      held[key] = filtersOf(share ? null : held['table'], filters as readonly RowFilter[]);
    }
  }
  if (held['kind'] === 'rank' && held['trait'] === 'orders') return tidy(ranked(held));
  // A limit for all steps says nothing of one that is done.
  if (held['kind'] === 'sequence' && doneSteps(held as unknown as LeafOf<'sequence'>) < 2)
    delete held['total'];
  if (held['kind'] === 'sql') held['sql'] = String(held['sql']).replace(/\s+/g, ' ').trim();
  return Object.fromEntries(
    Object.keys(held)
      .sort()
      .map((key) => [key, tidy(held[key])]),
  );
}

/** For tests: what a condition says, alike for conditions of which the same sentence is shown. */
export function canonical(condition: Condition): string {
  return JSON.stringify(tidy(said(condition)));
}

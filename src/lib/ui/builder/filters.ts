import type { ColumnFilter, FilterGroup, RowFilter } from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { EventTable } from '../../core/relation';
import { firstFilter } from '../../segments/default-did';

type Kind = FilterGroup['kind'];

/** How a filter is joined to one beside it that is not simply the next of its list. */
export function otherKind(kind: Kind): 'all' | 'any' {
  return kind === 'all' ? 'any' : 'all';
}

/** Another filter, about a column that the others do not ask about where there is one. */
export function nextFilter(table: EventTable, others: readonly RowFilter[]): ColumnFilter | undefined {
  const asked = columnFilters(others).map(({ column }) => column);
  const free = table.columns.filter(({ name }) => !asked.includes(name));
  return firstFilter(free.length > 0 ? { ...table, columns: free } : table);
}

/** The filters with another in the place of one; without it when that is null. */
export function withFilter(
  filters: readonly RowFilter[],
  at: number,
  filter: RowFilter | null,
): readonly RowFilter[] {
  return filters.flatMap((each, i) => (i === at ? (filter ?? []) : each));
}

/** How the filters of a group are said one after the other: of none of them as of any. */
export function joinOf(kind: Kind): 'all' | 'any' {
  return kind === 'all' ? 'all' : 'any';
}

/** What is left of a group: the one filter in it needs no group unless it must not hold, and no filter is null. */
export function groupLeft(group: FilterGroup): RowFilter | null {
  const [only, ...more] = group.of;
  if (only && group.kind === 'none') return group;
  return more.length > 0 ? group : (only ?? null);
}

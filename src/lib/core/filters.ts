import type { ColumnFilter, FilterGroup, RowFilter } from './condition';

/** Whether a filter is made of others. */
export function isGroup(filter: RowFilter): filter is FilterGroup {
  return 'kind' in filter;
}

/** Every filter on a column, also of those within groups, left to right. */
export function columnFilters(filters: readonly RowFilter[]): ColumnFilter[] {
  return filters.flatMap((filter) => (isGroup(filter) ? columnFilters(filter.of) : [filter]));
}

/** How deep groups lie within each other; 0 without any. */
export function groupDepth(filters: readonly RowFilter[]): number {
  return Math.max(0, ...filters.map((filter) => (isGroup(filter) ? 1 + groupDepth(filter.of) : 0)));
}

import type { Catalog, Row } from '../../core/relation';
import { sharedSelect } from './same-product';
import type { TemplateFacts } from './template';
import { eventNamesSelect, timedSelect, traitsOfMost, traitsOfValues } from './templates';

function textsOf(rows: readonly Row[] | undefined): string[] {
  return (rows ?? []).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** What templates know of the data, from the answers to `templateFactsSelects`. */
export function readTemplateFacts(answers: readonly (readonly Row[])[], catalog: Catalog): TemplateFacts {
  const [stats, ...others] = answers;
  const values = traitsOfValues(catalog).map((trait, i) => [trait, textsOf(others[i])] as const);
  const first = traitsOfMost(catalog).length;
  const most = values.slice(0, first).flatMap(([trait, [value]]) => (value ? [[trait, value] as const] : []));
  const named = eventNamesSelect(catalog) !== undefined;
  const names = named ? others[values.length] : undefined;
  const times = timedSelect(catalog) ? others[values.length + (named ? 1 : 0)] : undefined;
  const shared = sharedSelect(catalog)
    ? others[values.length + (named ? 1 : 0) + (timedSelect(catalog) ? 1 : 0)]
    : undefined;
  return {
    stats: stats?.[0] ?? {},
    most: Object.fromEntries(most),
    answers: Object.fromEntries(values.slice(first)),
    ...(names ? { events: textsOf(names) } : {}),
    ...(shared ? { products: Number(shared[0]?.['shared'] ?? 0) === 1 } : {}),
    ...(times ? { timed: Number(times[0]?.['timed'] ?? 0) === 1 } : {}),
  };
}

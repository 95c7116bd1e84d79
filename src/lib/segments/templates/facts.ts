import type { Catalog, Row } from '../../core/relation';
import { traitsOfMost } from './templates';
import type { TemplateFacts } from './template';

/** What templates know of the data, from the answers to `templateFactsSelects`. */
export function readTemplateFacts(answers: readonly (readonly Row[])[], catalog: Catalog): TemplateFacts {
  const [stats, ...values] = answers;
  const most = traitsOfMost(catalog).flatMap((trait, i) => {
    const value = values[i]?.[0]?.['value'];
    return typeof value === 'string' && value !== '' ? [[trait, value] as const] : [];
  });
  return { stats: stats?.[0] ?? {}, most: Object.fromEntries(most) };
}

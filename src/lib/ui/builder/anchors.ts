import type { Anchor } from '../../core/condition';
import type { Catalog, EventTable } from '../../core/relation';
import type { Lang } from '../../core/words';
import { firstFilter, needsFilter } from '../../segments/default-did';
import { conditionsText } from '../../text/areas/conditions';
import { builderText } from '../../text/areas/builder';
import type { ChoiceGroup } from './choice';

/** A moment as one text. */
export function anchorKey(anchor: Anchor): string {
  return anchor.kind === 'trait' ? `trait:${anchor.trait}` : `${anchor.which}:${anchor.table}`;
}

function rowsAnchor(table: EventTable, which: 'first' | 'last'): Anchor {
  const filter = needsFilter(table.name) ? firstFilter(table) : undefined;
  return { kind: 'row', which, table: table.name, where: filter ? [filter] : [] };
}

/** The moment that a window near something begins with: the first order, or the first row of another table. */
export function firstAnchor(catalog: Catalog): Anchor {
  const table = catalog.events.find(({ name }) => name === 'orders') ?? catalog.events[0];
  return table ? rowsAnchor(table, 'first') : { kind: 'row', which: 'first', table: 'orders', where: [] };
}

/** The moments to choose from: the first and last row of every table, and the dates of customers. */
export function anchorGroups(catalog: Catalog, lang: Lang): readonly ChoiceGroup[] {
  const text = conditionsText[lang];
  const rows = catalog.events.flatMap(({ name }) => {
    const { one } = builderText[lang].deeds[name];
    return [
      { value: `first:${name}`, label: text.anchorFirst(one) },
      { value: `last:${name}`, label: text.anchorLast(one) },
    ];
  });
  const dates = catalog.traits.filter(({ type }) => type === 'date');
  return [
    { label: text.anchorRows, choices: rows },
    {
      label: text.anchorTraits,
      choices: dates.map(({ name, label }) => ({ value: `trait:${name}`, label: label[lang] })),
    },
  ].filter(({ choices }) => choices.length > 0);
}

/** The moment of that key; the filters stay when only first and last are exchanged. */
export function withAnchorKey(old: Anchor, key: string, catalog: Catalog): Anchor {
  const cut = key.indexOf(':');
  const [which, name] = [key.slice(0, cut), key.slice(cut + 1)];
  if (which === 'trait') return { kind: 'trait', trait: name };
  const side = which === 'last' ? 'last' : 'first';
  if (old.kind === 'row' && old.table === name) return { ...old, which: side };
  const table = catalog.events.find((each) => each.name === name);
  return table ? rowsAnchor(table, side) : old;
}

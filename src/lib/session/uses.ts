import type { Catalog } from '../core/relation';
import { usesOf } from '../segments/keeping/uses';
import { stepKindOf } from '../steps/index';
import type { UseList } from '../ui/segment/data';
import type { Session } from './session.svelte';

/** Where the notebook, and the lists of this visit, use a segment. */
export function useList({ notebook, written }: Session, id: string, catalog: Catalog): UseList {
  const { segments, cards, suppresses } = usesOf(id, notebook);
  return {
    segments: segments.map(({ name }) => name),
    cards: cards.map((spec) => stepKindOf(spec).question(spec, catalog)),
    suppresses,
    lists: [...new Set(written.all.flatMap(({ segment, name }) => (segment === id ? [name] : [])))],
  };
}

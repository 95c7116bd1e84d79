import { givesWayTo } from '../segments/scheme';
import type { SchemeView } from './contract';

/** Ids of the segments that keep customers from this one, by the scheme of the notebook. */
export function keptBy(id: string, scheme: SchemeView | undefined): string[] {
  const ids = (scheme?.segments ?? []).map((one) => one.id);
  return scheme ? givesWayTo(scheme, ids, id) : [];
}

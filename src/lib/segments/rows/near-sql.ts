import type { Anchor, Duration, RowWindow } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayOf } from '../../sql/calendar';
import type { Scope } from '../scope';
import { fromRows, inWindow, rowSource } from './row-source';

type Near = Extract<RowWindow, { kind: 'near' }>;

function anchorMoment(anchor: Anchor, catalog: Catalog, scope: Scope): string {
  if (anchor.kind === 'trait') return `CAST(${dayOf(scope.trait(anchor.trait).sql)} AS TIMESTAMP)`;
  const source = rowSource(anchor, null, catalog, scope);
  const pick = anchor.which === 'first' ? 'min' : 'max';
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  return `${scope.group(`SELECT e.c, ${pick}(e.t) AS a\n${rows}\nGROUP BY e.c`)}.a`;
}

function limitSql(moment: string, side: Near['side'], within: Duration): string {
  const n = side === 'after' ? within.n : -within.n;
  const limit = dayLater(dayOf(moment), n, within.unit);
  return `${dayOf('e.t')} ${side === 'after' ? '<=' : '>='} ${limit}`;
}

/** SQL of "the row `e` lies near a moment of its customer", parts for `AND`; a customer without the moment has no such row. */
export function nearSql(near: Near, catalog: Catalog, scope: Scope): string[] {
  const moment = anchorMoment(near.anchor, catalog, scope);
  const from = near.anchor.kind === 'trait' ? '>=' : '>';
  return [
    ...inWindow({ kind: 'ever' }, catalog),
    `e.t ${near.side === 'after' ? from : '<'} ${moment}`,
    ...(near.within === null ? [] : [limitSql(moment, near.side, near.within)]),
  ];
}

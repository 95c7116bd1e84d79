import type { Anchor, Duration, EventTableName, RowWindow } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayOf, latestOf } from '../../sql/calendar';
import type { Scope } from '../scope';
import { fromRows, inWindow, rowSource } from './row-source';

type Near = Extract<RowWindow, { kind: 'near' }>;

/** The moment of an anchor, and the number of the order that it is of, where rows of its own table are asked about. */
interface Moment {
  readonly at: string;
  readonly order: string | null;
}

function anchorMoment(anchor: Anchor, table: EventTableName, catalog: Catalog, scope: Scope): Moment {
  if (anchor.kind === 'trait') {
    return { at: `CAST(${dayOf(scope.trait(anchor.trait).sql)} AS TIMESTAMP)`, order: null };
  }
  const source = rowSource(anchor, null, catalog, scope);
  const pick = anchor.which === 'first' ? 'min' : 'max';
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  const own = anchor.table === table;
  const picked = own ? `${pick}({'t': e.t, 'n': e.order_no})` : `${pick}(e.t)`;
  const group = scope.group(`SELECT e.c, ${picked} AS a\n${rows}\nGROUP BY e.c`);
  return own ? { at: `${group}.a.t`, order: `${group}.a.n` } : { at: `${group}.a`, order: null };
}

function limitSql(moment: string, side: Near['side'], within: Duration): string {
  const n = side === 'after' ? within.n : -within.n;
  const limit = dayLater(dayOf(moment), n, within.unit);
  return `${dayOf('e.t')} ${side === 'after' ? '<=' : '>='} ${limit}`;
}

/** SQL of "on that side of the moment", parts for `AND`; a day without a time of day may be either side of a row of that day. */
function sideSql({ side, anchor }: Near, { at, order }: Moment): string[] {
  if (anchor.kind === 'trait') return [`e.t ${side === 'after' ? '>=' : '<'} ${at}`];
  const own = order === null ? [] : [`NOT (e.t = ${at} AND e.order_no = ${order})`];
  return [side === 'after' ? `${latestOf('e.t')} > ${at}` : `e.t < ${latestOf(at)}`, ...own];
}

/** SQL of "the row `e` of a table lies near a moment of its customer", parts for `AND`; a customer without the moment has no such row. */
export function nearSql(near: Near, table: EventTableName, catalog: Catalog, scope: Scope): string[] {
  const moment = anchorMoment(near.anchor, table, catalog, scope);
  return [
    ...inWindow({ kind: 'ever' }, catalog),
    ...sideSql(near, moment),
    ...(near.within === null ? [] : [limitSql(moment.at, near.side, near.within)]),
  ];
}

import type { Condition, RowFilter } from '../../core/condition';
import type { Catalog, EventColumn } from '../../core/relation';
import { ROW_TIME } from '../row-time';
import type { Found } from './given';
import { columnLacks } from './lacking';
import { atLeast, did, last, where } from './leaves';
import { columnLike, file } from './look-up';
import type { TemplateFacts } from './template';

const HOUR = { ko: '주문 시각(시) 또는 시간대', en: 'the hour or part of the day' };
const PARTS = ['출근', '출근 시간', '아침', '오전', 'morning', 'Morning', 'commute'];
const KO_DAYS = ['월', '화', '수', '목', '금'];
const EN_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const WORKING_DAYS = [
  '평일',
  ...KO_DAYS.flatMap((day) => [day, `${day}요일`]),
  'weekday',
  ...EN_DAYS.flatMap((day) => [day, day.slice(0, 3)]),
];

/** The column with the hour of an order as a number, or with a name of the part of the day. */
function hourOf(catalog: Catalog): Found<EventColumn> {
  const words = /시간대|주문 ?시각|주문시$|^시$|hour|time.?slot|day.?part/i;
  const found = columnLike(catalog, 'orders', words, HOUR);
  return 'value' in found && found.value.type === 'date' ? { missing: columnLacks('orders', HOUR) } : found;
}

/** The column with the name of the day of the week; numbers may begin on any day. */
function weekdayOf(catalog: Catalog): EventColumn | undefined {
  const found = columnLike(catalog, 'orders', /요일|평일|weekday|day.?of.?(the.?)?week/i, HOUR);
  const names = 'value' in found && (found.value.type === 'category' || found.value.type === 'text');
  return names ? found.value : undefined;
}

/** Before work: from seven to before ten o'clock, by a column, a part of the day that is called so, or the time of the order. */
function early(hour: EventColumn | undefined): RowFilter {
  if (!hour) return where(ROW_TIME, { op: 'hours', from: 7, to: 10 });
  if (hour.type === 'number') return where(hour.name, { op: 'between', low: 7, high: 9 });
  return where(hour.name, { op: 'in', values: PARTS });
}

/** On a working day, by a column or by the time of the order. */
function working(weekday: EventColumn | undefined): RowFilter {
  if (!weekday) return where(ROW_TIME, { op: 'weekday', days: [1, 2, 3, 4, 5] });
  return where(weekday.name, { op: 'in', values: WORKING_DAYS });
}

/** Orders before work, week after week; where neither a column nor the time of orders tells the hour, that is missing. */
export function commutes(catalog: Catalog, { timed }: TemplateFacts): Found<readonly Condition[]> {
  const orders = file(catalog, 'orders');
  if ('missing' in orders) return orders;
  const found = hourOf(catalog);
  const hour = 'value' in found ? found.value : undefined;
  if ('missing' in found && timed === false) return found;
  const weekday = weekdayOf(catalog);
  const weekly = (filters: readonly RowFilter[]): Condition => ({
    kind: 'regular',
    table: 'orders',
    where: filters,
    least: 3,
    of: 4,
    unit: 'week',
  });
  const mornings = [early(hour), working(weekday)];
  const share = did({
    table: 'orders',
    window: last(90),
    measure: { kind: 'share', of: mornings, by: null },
    test: atLeast(0.5),
  });
  return { value: [weekly(mornings), share] };
}

import type {
  Condition,
  EventTableName,
  GeoPoint,
  LeafOf,
  Measure,
  NumberOp,
  NumberTest,
  Period,
  RowFilter,
  RowWindow,
  Test,
  TimeUnit,
  Window,
} from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { traitOf } from '../fixture';
import { everyCatalog } from '../fixture-tables';

const every = everyCatalog('2026-03-31');

/** For tests: a shop with a table of each kind and a few traits of a customers file. */
export const catalog = {
  ...every,
  traits: [
    ...every.traits,
    traitOf('grade', 'category', 'base', { ko: '등급', en: 'Grade' }),
    traitOf('city', 'text', 'base', { ko: '도시', en: 'City' }),
    traitOf('consent', 'boolean', 'base', { ko: '수신 동의', en: 'Consent' }),
    traitOf('joined', 'date', 'base', { ko: '가입일', en: 'Joined' }),
    traitOf('discount', 'number', 'base', { ko: '할인 비중', en: 'Discount share' }, 'share'),
    traitOf('target', 'money', 'base', { ko: '목표 매출', en: 'Target' }, 'currency'),
  ],
};

/** For tests: the same shop, which knows where its customers are. */
export const placed = {
  ...catalog,
  traits: [
    ...catalog.traits,
    traitOf('lat', 'number', 'base', { ko: '위도', en: 'Latitude' }),
    traitOf('lng', 'number', 'base', { ko: '경도', en: 'Longitude' }),
  ],
};

/** For tests: three segments. */
export const segments: readonly Segment[] = [
  { id: 's1', name: '이탈 위험', condition: { kind: 'all', of: [] } },
  { id: 's2', name: 'at risk', condition: { kind: 'all', of: [] } },
  { id: 's3', name: 'VIP', condition: { kind: 'all', of: [] } },
];

export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const trait = (name: string, test: Test): Condition => ({ kind: 'trait', trait: name, test });
export const is = (name: string, op: NumberOp, value: number) => trait(name, { op, value });
export const near = (from: GeoPoint, km: number, op: '<=' | '>' = '<='): Condition => ({
  kind: 'distance',
  lat: 'lat',
  lon: 'lng',
  from,
  test: { op, value: km },
});
export const member = (segment: string): Condition => ({ kind: 'member', segment });
export const last = (n: number, unit: TimeUnit = 'day'): Window => ({ kind: 'last', n, unit });
export const calendar = (unit: Period, ago: number): Window => ({ kind: 'calendar', unit, ago });
export const more = (value: number): NumberTest => ({ op: '>=', value });
export const days90 = last(90);
export const ever: Window = { kind: 'ever' };
export const never: NumberTest = { op: '=', value: 0 };

type Did = LeafOf<'did'>;

/** For tests: rows of a table. */
export function did(
  test: Did['test'] = more(1),
  range: RowWindow = ever,
  change: { table?: EventTableName; where?: readonly RowFilter[]; measure?: Measure } = {},
): Condition {
  return {
    kind: 'did',
    table: 'orders',
    where: [],
    window: range,
    measure: { kind: 'times' },
    ...change,
    test,
  };
}

export const anyOf = (...of: RowFilter[]): RowFilter => ({ kind: 'any', of });
export const allOf = (...of: RowFilter[]): RowFilter => ({ kind: 'all', of });
export const coats: readonly RowFilter[] = [{ column: 'category', test: { op: 'in', values: ['아우터'] } }];
export const carts: readonly RowFilter[] = [{ column: 'event', test: { op: 'in', values: ['cart'] } }];
const bags: RowFilter = { column: 'category', test: { op: 'in', values: ['가방'] } };
const dear: RowFilter = { column: 'amount', test: { op: '>=', value: 100_000 } };
export const coatsOrBags: readonly RowFilter[] = [anyOf(...coats, bags)];
export const coatsOrDearBags: readonly RowFilter[] = [anyOf(...coats, allOf(bags, dear))];
export const dearCoatsOrBags: readonly RowFilter[] = [dear, ...coatsOrBags];
export const weekday = (...days: number[]): Test => ({ op: 'weekday', days });
export const clock = (test: Test): RowFilter => ({ column: 't', test });
export const weekendsOrDecember = anyOf(clock(weekday(6, 7)), clock({ op: 'month', months: [12] }));
export const noCoatsNorBags: RowFilter = { kind: 'none', of: [...coats, bags] };

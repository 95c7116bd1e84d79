import type { Condition, RowFilter, SequenceStep, Test, Window } from '../../core/condition';
import { traitOf } from '../fixture';
import { catalog as shop, ever, trait } from './sentences.fixture';

/** For tests: the shop with a home and a birthday of each customer. */
export const catalog = {
  ...shop,
  traits: [
    ...shop.traits,
    traitOf('lat', 'number', 'base', { ko: '위도', en: 'Latitude' }),
    traitOf('lng', 'number', 'base', { ko: '경도', en: 'Longitude' }),
    traitOf('address', 'text', 'base', { ko: '주소', en: 'Address' }),
    traitOf('birth', 'date', 'base', { ko: '생년월일', en: 'Date of birth' }),
  ],
};

export const within = (name: string, window: Window) => trait(name, { op: 'within', window });
export const top = (
  side: 'top' | 'bottom',
  n: number,
  unit: 'percent' | 'customers' = 'percent',
): Condition => ({
  kind: 'rank',
  trait: 'revenue',
  side,
  n,
  unit,
  within: null,
});
export const vip = trait('grade', { op: 'in', values: ['VIP'] });
export const lastOrder = (window: Window): Condition => ({
  kind: 'nth',
  table: 'orders',
  where: [],
  nth: -1,
  window,
});
export const secondOrder = (window: Window): Condition => ({
  kind: 'nth',
  table: 'orders',
  where: [],
  nth: 2,
  window,
});
export const before = (n: number): Window => ({ kind: 'before', n, unit: 'day' });
export const event = (name: string): RowFilter => ({ column: 'event', test: { op: 'in', values: [name] } });
export const events = (name: string) => ({ table: 'events' as const, where: [event(name)] });
export const lives = (...areas: string[]) => trait('address', { op: 'area', areas });
export const sum = { measure: { kind: 'sum' as const, column: 'amount' } };
export const mean = { measure: { kind: 'avg' as const, column: 'amount' } };
export const cartUnpaid: Condition = {
  kind: 'sequence',
  missing: true,
  window: ever,
  steps: [
    { ...events('add_to_cart'), within: null, without: null },
    { ...events('purchase'), within: { n: 7, unit: 'day' }, without: null },
  ] as SequenceStep[],
};
export const opened = {
  table: 'messages' as const,
  where: [{ column: 'action', test: { op: 'in', values: ['opened'] } }] as RowFilter[],
};
export const clicked = {
  ...opened,
  where: [{ column: 'action', test: { op: 'in', values: ['clicked'] } }] as RowFilter[],
};
export const bag: RowFilter[] = [{ column: 'category', test: { op: 'in', values: ['가방'] } }];
export const birthday = (side: 'next' | 'last', days: number) =>
  trait('birth', { op: 'anniversary', side, days });

export const SEOUL = { lat: 37.567, lon: 126.978 };
export const at = (...tests: Test[]): RowFilter[] => tests.map((test) => ({ column: 't', test }));
export const weekend: Test = { op: 'weekday', days: [6, 7] };
export const weekdays: Test = { op: 'weekday', days: [1, 2, 3, 4, 5] };
export const hours = (from: number, to: number): Test => ({ op: 'hours', from, to });
export const visit = (...tests: Test[]) => ({ ...events('visit'), where: [event('visit'), ...at(...tests)] });
export const ofOneProduct = (missing: boolean): Condition => ({
  kind: 'sequence',
  missing,
  window: ever,
  steps: [
    { ...events('add_to_cart'), within: null, without: null },
    { ...events('purchase'), within: { n: 24, unit: 'hour' }, without: null },
  ],
  same: [{ table: 'events', column: 'product' }],
});
export const firstOrder = trait('first_order', {
  op: 'days-from',
  side: 'after',
  from: 0,
  to: 7,
  trait: 'joined',
});

import type { Words } from '../../core/words';
import { nameFit } from '../field-words';
import { isUnique } from '../profile';
import { isByPeriod } from './period';
import { columnOf, type Evidence, type Verdict } from './verdict';

const ONE_ROW_EACH: Words = {
  ko: '고객 한 명이 한 줄씩 있어서 고객 파일로 보았습니다.',
  en: 'Each customer has one row, so it is taken for a customers file.',
};
const REPEATED: Words = {
  ko: '같은 고객이 여러 날짜에 나와서 주문 파일로 보았습니다.',
  en: 'The same customers come back on several dates, so it is taken for an orders file.',
};
const ORDER_NAMES: Words = {
  ko: '고객, 날짜, 주문번호나 금액 열이 있어서 주문 파일로 보았습니다.',
  en: 'It has a customer, a date, and an order number or an amount, so it is taken for an orders file.',
};
const BY_PERIOD: Words = {
  ko: '고객마다 달별 숫자가 한 줄씩 있어서, 같은 고객이 여러 달에 나오는 기록으로 보았습니다.',
  en: 'Each row has the figures of a customer in a month, so customers are taken to come back month by month.',
};
const NO_DATES: Words = {
  ko: '주문 날짜로 볼 열이 없어서 고객 파일로 보았습니다.',
  en: 'No column could be the date of an order, so it is taken for a customers file.',
};
const NO_ID: Words = {
  ko: '고객을 구별하는 열이 없습니다. 한 줄을 고객 한 명으로 보고 줄 번호를 고객 번호로 씁니다.',
  en: 'No column tells customers apart. Each row counts as one customer, and the row number becomes the id.',
};

/** Orders or customers, one of which a file always is when it is nothing else. */
export function judgeUsual(orders: Evidence, customers: Evidence): Verdict {
  const who = columnOf(orders, 'customer');
  const when = columnOf(orders, 'time');
  const person = columnOf(customers, 'customer');
  const unique = person !== undefined && isUnique(person);
  const timed = when !== undefined && nameFit('time', when.column.name, 'orders') > 0.5;
  const { order, amount, price } = orders.guess.mapping;
  const paid = amount !== undefined || price !== undefined;
  const notOrders = person === undefined ? NO_ID : NO_DATES;
  if (!when) {
    return { role: 'customers', reason: unique ? ONE_ROW_EACH : notOrders, confidence: unique ? 0.9 : 0.4 };
  }
  if (who && !isUnique(who)) return { role: 'orders', reason: REPEATED, confidence: paid ? 0.95 : 0.6 };
  if (isByPeriod(orders.samples, person, when)) {
    return { role: paid ? 'orders' : 'events', reason: BY_PERIOD, confidence: 0.6 };
  }
  if (timed && (order !== undefined || paid)) {
    return { role: 'orders', reason: ORDER_NAMES, confidence: who ? 0.8 : 0.4 };
  }
  if (unique) return { role: 'customers', reason: ONE_ROW_EACH, confidence: 0.85 };
  return who && paid
    ? { role: 'orders', reason: ORDER_NAMES, confidence: 0.5 }
    : { role: 'customers', reason: notOrders, confidence: 0.3 };
}

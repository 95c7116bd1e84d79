import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { text } from '../sql/quote';
import { actionCell } from './raw/actions';
import { consentCell } from './raw/consent';
import { scoreSql } from './tables/likert';
import { kindsOfNames } from './traits/event-kinds';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

function read(sql: (cell: string) => string, words: readonly string[]) {
  const rows = words.map((word, i) => `(${i}, ${text(word)})`).join(', ');
  return engine
    .query(`SELECT ${sql('w')} AS v FROM (VALUES ${rows}) AS t(i, w) ORDER BY i`)
    .map((row) => row['v']);
}

describe('words of exports', () => {
  it('tell the action of a message', () => {
    const words: readonly (readonly [string, string | null])[] = [
      ['발송', 'sent'],
      ['발송 성공', 'sent'],
      ['발송 실패', 'bounced'],
      ['반송', 'bounced'],
      ['오픈', 'opened'],
      ['읽음', 'opened'],
      ['클릭', 'clicked'],
      ['구매 전환', 'converted'],
      ['수신거부', 'unsubscribed'],
      ['수신', 'delivered'],
      ['Received Email', 'delivered'],
      ['Opened Email', 'opened'],
      ['Clicked Email', 'clicked'],
      ['Hard bounce', 'bounced'],
      ['Unsubscribed', 'unsubscribed'],
      ['sent', 'sent'],
      ['귤', null],
    ];
    expect(
      read(
        actionCell,
        words.map(([word]) => word),
      ),
    ).toEqual(words.map(([, action]) => action));
  });

  it('tell consent; what says neither is none', () => {
    const yes = ['Y', '동의', '수신동의', '허용', 'subscribed', 'Opt-in', 'O', '1', 'true'];
    const no = [
      'N',
      '거부',
      '수신거부',
      '미동의',
      '동의 안함',
      'unsubscribed',
      'opted out',
      'X',
      '0',
      'false',
      'NEVER_SUBSCRIBED',
    ];
    expect(read(consentCell, [...yes, ...no, '', '모름'])).toEqual([
      ...yes.map(() => true),
      ...no.map(() => false),
      null,
      null,
    ]);
  });

  it('give the figure of an answer', () => {
    const words: readonly (readonly [string, number | null])[] = [
      ['7', 7],
      ['4점', 4],
      ['3.5', 3.5],
      ['매우 그렇다', 5],
      ['그렇다', 4],
      ['보통이다', 3],
      ['그렇지 않다', 2],
      ['아니다', 2],
      ['전혀 아니다', 1],
      ['전혀 그렇지 않다', 1],
      ['⑤', null],
      ['1. 전혀 그렇지 않다', 1],
      ['(5) 매우 만족', 5],
      ['불만족', 2],
      ['매우 불만족', 1],
      ['Strongly agree', 5],
      ['Agree', 4],
      ['Neither agree nor disagree', 3],
      ['Disagree', 2],
      ['Strongly Disagree', 1],
      ['very dissatisfied', 1],
      ['친절해서 매우 만족했지만', null],
      ['A; B', null],
    ];
    expect(
      read(
        (cell) => scoreSql(cell),
        words.map(([word]) => word),
      ),
    ).toEqual(words.map(([, score]) => score));
  });

  it('tell what an event is', () => {
    const words: readonly (readonly [string, string | null])[] = [
      ['page_view', 'view'],
      ['screen_view', 'view'],
      ['view_item', 'view'],
      ['상품조회', 'view'],
      ['search', 'search'],
      ['view_search_results', 'search'],
      ['검색', 'search'],
      ['add_to_cart', 'cart'],
      ['장바구니 담기', 'cart'],
      ['remove_from_cart', null],
      ['view_cart', null],
      ['begin_checkout', null],
      ['add_payment_info', null],
      ['purchase', 'payment'],
      ['order_completed', 'payment'],
      ['결제완료', 'payment'],
      ['구매', 'payment'],
      ['결제취소', null],
      ['scroll', null],
      ['session_start', null],
    ];
    const rows = words.map(([word]) => `(${text(word)})`).join(', ');
    engine.query(`CREATE TABLE named AS SELECT * FROM (VALUES ${rows}) AS t(event)`);
    const kinds = new Map(
      engine.query(`FROM (${kindsOfNames('named')})`).map((row) => [row['name'], row['kind']]),
    );
    expect(words.map(([word]) => [word, kinds.get(word) ?? null])).toEqual(words);
  });
});

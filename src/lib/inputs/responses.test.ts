import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { csvOf, describedFile, dice, timeAt, valuesOf } from './testing/files';
import { load, textRows } from './testing/load';

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
});
afterAll(() => {
  engine.close();
  native.close();
});

const AS_OF = '2024-02-10';
const HEADER = ['id', 'camp', 'sent_at', 'opened_at', 'clicked', 'bounced', 'unsub', 'cost', 'sales'];

/** A row for each message: opens with a time, clicks counted, bounces yes or no. */
const MESSAGES = (() => {
  const next = dice(11);
  return Array.from({ length: 500 }, (_, i): (string | number | null)[] => {
    const sent = i * 140;
    const opened = next(3) === 0 ? timeAt(sent + next(3000)) : null;
    const clicked = opened !== null && next(2) === 0 ? 1 + next(3) : 0;
    const gone = next(80) === 0 ? 'Y' : 'N';
    return [
      `u${next(25)}`,
      `camp ${i % 7}-${i}`,
      timeAt(sent),
      opened,
      clicked,
      next(20) === 0 ? 'Y' : 'N',
      gone,
      15,
      clicked > 1 ? 900 : null,
    ];
  });
})();

const ORACLE = `
WITH m AS (SELECT col0 AS id, CAST(col2 AS TIMESTAMP) AS sent, CAST(col3 AS TIMESTAMP) AS opened, col4 AS clicks, col6 = 'Y' AS gone FROM (${valuesOf(MESSAGES)})),
k AS (SELECT id, sent < DATE '${AS_OF}' AS s, opened < DATE '${AS_OF}' AND sent < DATE '${AS_OF}' AS o, clicks > 0 AND sent < DATE '${AS_OF}' AS c, gone AND sent < DATE '${AS_OF}' AS g, opened FROM m)
SELECT id AS customer_id, count(*) FILTER (s) AS messages_sent, count(*) FILTER (o) / count(*) FILTER (s) AS open_rate, count(*) FILTER (c) / count(*) FILTER (s) AS click_rate,
CASE WHEN count(*) FILTER (o) > 0 THEN count(*) FILTER (c AND o) / count(*) FILTER (o) END AS click_to_open_rate,
date_diff('day', CAST(max(opened) FILTER (o) AS DATE), DATE '${AS_OF}') AS days_since_open, coalesce(bool_or(g), false) AS unsubscribed FROM k GROUP BY id ORDER BY id`;

const TRAITS =
  'customer_id, CAST(messages_sent AS DOUBLE) AS messages_sent, open_rate, click_rate, click_to_open_rate, CAST(days_since_open AS DOUBLE) AS days_since_open, unsubscribed';

describe('messages', () => {
  it('from a wide file become traits that equal SQL written by hand for native DuckDB', async () => {
    const file = describedFile({
      name: 'sends.csv',
      role: 'messages',
      columns: {
        id: 'text',
        camp: 'text',
        sent_at: 'time',
        opened_at: 'time',
        clicked: 'number',
        bounced: 'boolean',
        unsub: 'boolean',
        cost: 'money',
        sales: 'money',
      },
      mapping: {
        customer: 'id',
        campaign: 'camp',
        time: 'sent_at',
        opened: 'opened_at',
        clicked: 'clicked',
        bounced: 'bounced',
        unsubscribed: 'unsub',
        cost: 'cost',
        amount: 'sales',
      },
    });
    engine.file(file.path, csvOf(HEADER, MESSAGES));
    const { plan } = await load(engine, [file], AS_OF);
    const rows = engine.query(`SELECT ${TRAITS} FROM "${plan.catalog.base}" ORDER BY customer_id`);
    expect(rows).toEqual(await native.query(ORACLE));
    const table = plan.catalog.events[0]?.table ?? '';
    expect(
      engine.query(
        `SELECT CAST(sum(cost) AS DOUBLE) AS cost, CAST(count(*) AS DOUBLE) AS n FROM "${table}" WHERE action = 'sent'`,
      ),
    ).toEqual([{ cost: 7500, n: 500 }]);
    expect(engine.query(`SELECT CAST(sum(cost) AS DOUBLE) AS cost FROM "${table}"`)).toEqual([
      { cost: 7500 },
    ]);
  });

  it('from a long file: words in both languages, several opens of one message count once', async () => {
    const file = describedFile({
      name: 'long.csv',
      role: 'messages',
      columns: { 회원: 'text', 일시: 'time', 캠페인: 'text', 반응: 'text', 금액: 'money' },
      mapping: { customer: '회원', time: '일시', campaign: '캠페인', action: '반응', amount: '금액' },
    });
    const rows = [
      ['a', '2024-01-01 09:00:00', '설', '발송', null],
      ['a', '2024-01-01 09:00:05', '설', '도착', null],
      ['a', '2024-01-01 10:00:00', '설', '오픈', null],
      ['a', '2024-01-02 10:00:00', '설', 'Opened Email', null],
      ['a', '2024-01-08 09:00:00', '설', '발송 성공', null],
      ['a', '2024-01-08 09:30:00', '설', 'clicked', null],
      ['a', '2024-01-09 09:30:00', '설', '구매', 5000],
      ['b', '2024-01-01 09:00:00', '설', 'send', 1],
      ['b', '2024-01-01 09:00:00', '설', '발송실패', null],
      ['b', '2024-01-03 09:00:00', '설', '수신거부', null],
      ['b', '2024-01-04 09:00:00', '봄', '오픈', null],
      ['c', '2024-01-04 09:00:00', '봄', '???', null],
    ];
    engine.file('long.csv', csvOf(['회원', '일시', '캠페인', '반응', '금액'], rows));
    const { plan, quality } = await load(engine, [file], '2024-01-11');
    expect(engine.query(`SELECT ${TRAITS} FROM "${plan.catalog.base}" ORDER BY c`)).toEqual([
      {
        customer_id: 'a',
        messages_sent: 2,
        open_rate: 0.5,
        click_rate: 0.5,
        click_to_open_rate: 0,
        days_since_open: 9,
        unsubscribed: false,
      },
      {
        customer_id: 'b',
        messages_sent: 1,
        open_rate: 0,
        click_rate: 0,
        click_to_open_rate: null,
        days_since_open: 7,
        unsubscribed: true,
      },
    ]);
    expect(quality.files[0]?.aside.kind).toBe(1);
    const actions = await textRows(engine, plan.catalog.events[0]?.table ?? '', 'c, action, amount');
    expect(actions.map((row) => row['action'])).toEqual([
      'sent',
      'opened',
      'opened',
      'sent',
      'clicked',
      'converted',
      'sent',
      'bounced',
      'unsubscribed',
      'opened',
    ]);
    expect(actions.map((row) => row['amount']).filter((amount) => amount !== null)).toEqual(['5000.0000']);
  });
});

describe('tickets', () => {
  it('count, open ones by the day of closing and the status, ratings, days', async () => {
    const file = describedFile({
      name: 'tickets.csv',
      role: 'tickets',
      columns: {
        no: 'text',
        id: 'text',
        at: 'time',
        done: 'time',
        state: 'text',
        stars: 'number',
        body: 'text',
      },
      mapping: {
        ticket: 'no',
        customer: 'id',
        time: 'at',
        closed: 'done',
        status: 'state',
        rating: 'stars',
        text: 'body',
      },
    });
    const rows = [
      ['1', 'a', '2024-01-01 10:00:00', '2024-01-02 22:00:00', '처리완료', 5, '좋아요'],
      ['2', 'a', '2024-01-03 10:00:00', null, '접수', 2, '느려요, 너무'],
      ['3', 'a', '2024-01-04 10:00:00', '2024-01-20 10:00:00', '처리완료', null, ''],
      ['4', 'b', '2024-01-05 10:00:00', null, '답변완료', 3, ''],
      ['5', 'b', '2024-01-30 10:00:00', null, '접수', 1, 'after'],
    ];
    engine.file('tickets.csv', csvOf(['no', 'id', 'at', 'done', 'state', 'stars', 'body'], rows));
    const { plan } = await load(engine, [file], '2024-01-10');
    expect(
      await textRows(
        engine,
        plan.catalog.base,
        'customer_id, tickets, open_tickets, mean_rating, days_since_ticket',
      ),
    ).toEqual([
      { customer_id: 'a', tickets: '3', open_tickets: '2', mean_rating: '3.5', days_since_ticket: '6' },
      { customer_id: 'b', tickets: '1', open_tickets: '0', mean_rating: '3.0', days_since_ticket: '5' },
    ]);
    expect(
      await textRows(engine, plan.catalog.events[0]?.table ?? '', 'ticket, status, rating, days_to_close'),
    ).toEqual([
      { ticket: '1', status: '처리완료', rating: '5.0', days_to_close: '1.5' },
      { ticket: '2', status: '접수', rating: '2.0', days_to_close: null },
      { ticket: '3', status: '처리완료', rating: null, days_to_close: '16.0' },
      { ticket: '4', status: '답변완료', rating: '3.0', days_to_close: null },
      { ticket: '5', status: '접수', rating: '1.0', days_to_close: null },
    ]);
  });
});

describe('surveys', () => {
  it('wide: a row for each answer, a trait for each question, the last answer counts', async () => {
    const file = describedFile({
      name: 'survey.csv',
      role: 'surveys',
      columns: {
        타임스탬프: 'time',
        회원번호: 'text',
        '만족하십니까?': 'text',
        추천: 'number',
        이유: 'text',
        성함: 'text',
      },
      mapping: { customer: '회원번호', time: '타임스탬프' },
      more: { personal: { 성함: 'name' } },
    });
    const rows = [
      ['2024-01-01 09:00:00', 'a', '그렇다', 8, '값', '김'],
      ['2024-02-01 09:00:00', 'a', '5. 매우 그렇다', 10, '값', '김'],
      ['2024-01-01 09:00:00', 'b', 'Strongly disagree', 0, '품질', '이'],
      ['2024-01-01 09:00:00', 'c', '보통이다', null, null, '박'],
      ['2024-04-01 09:00:00', 'c', '매우 그렇다', 9, null, '박'],
    ];
    engine.file(
      'survey.csv',
      csvOf(Object.keys({ 타임스탬프: 0, 회원번호: 0, '만족하십니까?': 0, 추천: 0, 이유: 0, 성함: 0 }), rows),
    );
    const { plan, facts } = await load(engine, [file], '2024-03-01');
    expect(facts.questions).toEqual([
      { question: '만족하십니까?', scored: true, few: true },
      { question: '이유', scored: false, few: true },
      { question: '추천', scored: true, few: true },
    ]);
    expect(await textRows(engine, plan.catalog.base)).toEqual([
      { c: '1', customer_id: 'a', '만족하십니까?': '5.0', 이유: '값', 추천: '10.0' },
      { c: '2', customer_id: 'b', '만족하십니까?': '1.0', 이유: '품질', 추천: '0.0' },
      { c: '3', customer_id: 'c', '만족하십니까?': '3.0', 이유: null, 추천: null },
    ]);
    expect(plan.catalog.traits.map(({ type, unit, family }) => [type, unit, family])).toEqual([
      ['number', 'score', 'attitude'],
      ['category', 'none', 'attitude'],
      ['number', 'score', 'attitude'],
    ]);
    const answers = await textRows(engine, plan.catalog.events[0]?.table ?? '', 'question, answer, score');
    expect(answers).toHaveLength(13 - 1);
    expect(answers.slice(0, 3)).toEqual([
      { question: '만족하십니까?', answer: '그렇다', score: '4.0' },
      { question: '추천', answer: '8', score: '8.0' },
      { question: '이유', answer: '값', score: null },
    ]);
  });

  it('long, without a date: known from the beginning', async () => {
    const file = describedFile({
      name: 'answers.csv',
      role: 'surveys',
      columns: { id: 'text', q: 'text', a: 'text' },
      mapping: { customer: 'id', question: 'q', answer: 'a' },
    });
    const rows = [
      ['a', 'NPS', '9'],
      ['a', 'brand', '귤'],
      ['b', 'NPS', '3'],
      ['b', null, '3'],
    ];
    engine.file('answers.csv', csvOf(['id', 'q', 'a'], rows));
    const { plan, quality } = await load(engine, [file], '2024-03-01');
    expect(await textRows(engine, plan.catalog.base)).toEqual([
      { c: '1', customer_id: 'a', NPS: '9.0', brand: '귤' },
      { c: '2', customer_id: 'b', NPS: '3.0', brand: null },
    ]);
    expect(quality.files[0]).toMatchObject({ used: 3, aside: { kind: 1 } });
    expect((await textRows(engine, plan.catalog.events[0]?.table ?? '', 't'))[0]).toEqual({
      t: '1970-01-01 00:00:00',
    });
  });
});

describe('a wide survey without an id', () => {
  it('makes a customer of each row', async () => {
    const columns = { 'I compare prices': 'number', 'I trust reviews': 'number', comment: 'text' } as const;
    const file = describedFile({ name: 'nobody.csv', role: 'surveys', columns, mapping: {} });
    engine.file(
      'nobody.csv',
      csvOf(Object.keys(columns), [
        [5, 1, 'a'],
        [2, 4, null],
        [3, 3, 'b'],
      ]),
    );
    const { plan, quality } = await load(engine, [file], AS_OF);
    expect(quality.files[0]).toMatchObject({ rows: 3, used: 3 });
    const [surveys] = plan.catalog.events ?? [];
    expect(surveys).toBeDefined();
    const rows = await textRows(engine, plan.catalog.base, 'customer_id, "I compare prices" AS compare');
    expect(rows).toEqual([
      { customer_id: '1', compare: '5.0' },
      { customer_id: '2', compare: '2.0' },
      { customer_id: '3', compare: '3.0' },
    ]);
  });
});

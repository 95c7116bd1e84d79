import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { unmatchedSelect } from './outcome/links';
import { rejectsSelect } from './rejects';
import { csvOf, describedFile } from './testing/files';
import { load, textRows } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

describe('a customers file', () => {
  it('gives age, consents, days and the company; personal columns are marked, dropped ones are not there', async () => {
    const file = describedFile({
      name: 'members.csv',
      role: 'customers',
      columns: {
        id: 'text',
        born: 'day',
        mailing: 'text',
        sms: 'text',
        agreed: 'day',
        firm: 'text',
        rrn: 'text',
        tel: 'text',
      },
      mapping: {
        customer: 'id',
        birth: 'born',
        consent_email: 'mailing',
        consent_sms: 'sms',
        consent_day: 'agreed',
        account: 'firm',
      },
      more: { personal: { born: 'birthday', rrn: 'resident-number', tel: 'phone' }, dropped: ['rrn'] },
    });
    engine.file(
      'members.csv',
      csvOf(
        ['id', 'born', 'mailing', 'sms', 'agreed', 'firm', 'rrn', 'tel'],
        [
          ['a', '1990-03-01', '동의', 'Y', '2023-05-05', '귤상사', '900301-1234567', '01011112222'],
          ['b', '1990-03-02', '수신거부', '', null, '', '900302-1234567', ''],
          ['c', '1700-01-01', '', '미동의', '어제', '', '', '01011112222'],
        ],
      ),
    );
    const { plan, quality } = await load(engine, [file], '2024-03-01');
    expect(await textRows(engine, plan.catalog.base)).toEqual([
      {
        c: '1',
        customer_id: 'a',
        age: '34',
        account: '귤상사',
        consent_day: '2023-05-05',
        consent_email: 'true',
        consent_sms: 'true',
        born: '1990-03-01',
        tel: '01011112222',
      },
      {
        c: '2',
        customer_id: 'b',
        age: '33',
        account: null,
        consent_day: null,
        consent_email: 'false',
        consent_sms: 'false',
        born: '1990-03-02',
        tel: null,
      },
      {
        c: '3',
        customer_id: 'c',
        age: null,
        account: null,
        consent_day: null,
        consent_email: 'false',
        consent_sms: 'false',
        born: '1700-01-01',
        tel: '01011112222',
      },
    ]);
    const trait = (name: string) => plan.catalog.traits.find((one) => one.name === name);
    expect(trait('tel')).toMatchObject({ personal: 'phone', type: 'text' });
    expect(trait('born')).toMatchObject({ personal: 'birthday' });
    expect(trait('consent_email')).toMatchObject({ type: 'boolean', family: 'consent' });
    expect(trait('age')).not.toHaveProperty('personal');
    expect(quality.files[0]?.unreadable).toEqual([{ column: 'agreed', cells: 1 }]);
    const described = engine
      .query(`DESCRIBE "${plan.raws[0]?.statement.table}"`)
      .map((row) => row['column_name']);
    expect(described).not.toContain('f6');
    expect(Object.keys(engine.query(rejectsSelect(file, 'ko'))[0] ?? {})).not.toContain('rrn');
  });

  it('takes the year of birth alone, and e-mail for an id', async () => {
    const file = describedFile({
      name: 'years.csv',
      role: 'customers',
      columns: { mail: 'text', year: 'number' },
      mapping: { email: 'mail', birth: 'year' },
    });
    engine.file(
      'years.csv',
      csvOf(
        ['mail', 'year'],
        [
          ['A@b.co', 1990],
          ['', 2000],
          ['c@d.co', 90],
        ],
      ),
    );
    const { plan } = await load(engine, [file], '2024-03-01');
    expect(await textRows(engine, plan.catalog.base, 'customer_id, age')).toEqual([
      { customer_id: '2', age: '24' },
      { customer_id: 'a@b.co', age: '34' },
      { customer_id: 'c@d.co', age: null },
    ]);
  });
});

const ORDER_COLUMNS = { id: 'text', day: 'day', paid: 'money', city: 'text' } as const;

describe('cleaning steps', () => {
  const text = csvOf(
    ['id', 'day', 'paid', 'city'],
    [
      ['a', '2024-01-01', '100', ' seoul'],
      ['a', '2024-01-01', '100', 'Seoul '],
      ['a', '2024-01-01', '100', 'seoul'],
      ['test1', '2024-01-02', '5', 'Busan'],
      ['b', '2024-01-03', '99999', ''],
      ['', '2024-01-03', '1', 'Busan'],
    ],
  );
  const file = describedFile({
    name: 'dirty.csv',
    role: 'orders',
    columns: ORDER_COLUMNS,
    mapping: { customer: 'id', time: 'day', amount: 'paid' },
    more: {
      cleaning: [
        { kind: 'even-out', columns: ['city'], forms: ['trim', 'lower'] },
        { kind: 'set-aside', column: 'id', test: { kind: 'matches', text: 'test' }, why: 'test-accounts' },
        { kind: 'duplicates', by: { kind: 'row' }, keep: 'first' },
        { kind: 'fill', column: 'city', value: 'unknown' },
        { kind: 'set-aside', column: 'paid', test: { kind: 'outside', high: 50_000 }, why: 'wholesale' },
      ],
    },
  });

  it('change cells and set rows aside, counted step by step, with the rows behind each', async () => {
    engine.file('dirty.csv', text);
    const { plan, quality } = await load(engine, [file]);
    const table = plan.orders?.events.table ?? '';
    expect(await textRows(engine, table, 'c, amount, city')).toEqual([
      { c: '1', amount: '100.0000', city: 'seoul' },
    ]);
    expect(quality.files[0]).toMatchObject({
      rows: 6,
      used: 1,
      aside: { customer: 1, cleaning: 2, duplicate: 2 },
    });
    expect(quality.files[0]?.cleaning).toEqual([
      { step: 0, cells: 4, rows: 4, aside: 0, before: 5, after: 5 },
      { step: 1, cells: 0, rows: 0, aside: 1, before: 5, after: 4 },
      { step: 2, cells: 0, rows: 0, aside: 2, before: 4, after: 2 },
      { step: 3, cells: 1, rows: 1, aside: 0, before: 2, after: 2 },
      { step: 4, cells: 0, rows: 0, aside: 1, before: 2, after: 1 },
    ]);
    const rows = engine.query(rejectsSelect(file, 'en', 'duplicate'));
    expect(rows.map((row) => [row['row'], row['city']])).toEqual([
      ['2', 'Seoul '],
      ['3', 'seoul'],
    ]);
    expect(engine.query(rejectsSelect(file, 'en', 'cleaning')).map((row) => row['row'])).toEqual(['4', '5']);
    expect(engine.query(rejectsSelect(file, 'en'))).toHaveLength(5);
  });
});

describe('several files of one role', () => {
  it('are known for the same file when their columns and rows stand in another order, and only then', async () => {
    const columns = { id: 'text', day: 'day', first: 'text', second: 'text' } as const;
    const make = (name: string, order: readonly (keyof typeof columns)[], swap = false) => {
      const rows = [
        { id: 'x', day: '2024-01-01', first: 'a', second: 'b' },
        { id: 'y', day: '2024-01-02', first: swap ? 'd' : 'c', second: swap ? 'c' : 'd' },
      ];
      engine.file(
        name,
        csvOf(
          order,
          (swap ? rows : rows.toReversed()).map((row) => order.map((column) => row[column])),
        ),
      );
      return describedFile({
        name,
        role: 'orders',
        columns: Object.fromEntries(order.map((column) => [column, columns[column]])),
        mapping: { customer: 'id', time: 'day' },
      });
    };
    const one = make('one.csv', ['id', 'day', 'first', 'second']);
    const two = make('two.csv', ['second', 'first', 'day', 'id']);
    const swapped = make('three.csv', ['second', 'first', 'day', 'id'], true);
    const { quality } = await load(engine, [one, two, swapped]);
    expect(quality.twins).toEqual([{ first: 'one_csv', second: 'two_csv' }]);
    const fingerprint = { rows: 2, sizeBytes: 1, content: '1' };
    const told = [one, two].map((file, i) => ({
      ...file,
      spec: {
        ...file.spec,
        fingerprint: { ...fingerprint, content: String(i), columns: Object.keys(columns) },
      },
    }));
    expect((await load(engine, told)).quality.twins).toEqual([]);
  });

  it('tell what differs, which are the same, and who is unmatched', async () => {
    const a = describedFile({
      name: 'jan.csv',
      role: 'orders',
      columns: ORDER_COLUMNS,
      mapping: { customer: 'id', time: 'day', amount: 'paid' },
    });
    const b = describedFile({
      name: 'feb.csv',
      role: 'orders',
      columns: { id: 'text', day: 'day', paid: 'money', City: 'number', extra: 'text', ch: 'text' },
      mapping: { customer: 'id', time: 'day', amount: 'paid', channel: 'ch' },
    });
    const turned = { ...a.spec, id: 'copy', name: 'copy.csv', columns: a.spec.columns.toReversed() };
    const again = { ...a, path: 'copy.csv', spec: turned };
    const who = describedFile({
      name: 'who.csv',
      role: 'customers',
      columns: { id: 'text' },
      mapping: { customer: 'id' },
    });
    engine.file(
      'jan.csv',
      csvOf(
        ['id', 'day', 'paid', 'city'],
        [
          ['x', '2024-01-01', 1, 's'],
          ['y', '2024-01-02', 2, 't'],
          ['y', '2024-01-03', 2, 't'],
        ],
      ),
    );
    engine.file(
      'copy.csv',
      csvOf(
        ['city', 'paid', 'day', 'id'],
        [
          ['t', 2, '2024-01-03', 'y'],
          ['t', 2, '2024-01-02', 'y'],
          ['s', 1, '2024-01-01', 'x'],
        ],
      ),
    );
    engine.file(
      'feb.csv',
      csvOf(['id', 'day', 'paid', 'City', 'extra', 'ch'], [['z', '2024-02-01', 1, 5, 'e', 'app']]),
    );
    engine.file('who.csv', csvOf(['id'], [['x'], ['q']]));
    const { plan, quality } = await load(engine, [a, b, again, who]);
    expect(quality.twins).toEqual([{ first: 'jan_csv', second: 'copy' }]);
    expect(quality.stacking).toEqual([
      {
        role: 'orders',
        column: 'city',
        having: ['jan_csv', 'feb_csv', 'copy'],
        lacking: [],
        typesDiffer: true,
      },
      {
        role: 'orders',
        field: 'channel',
        having: ['feb_csv'],
        lacking: ['jan_csv', 'copy'],
        typesDiffer: false,
      },
      {
        role: 'orders',
        column: 'extra',
        having: ['feb_csv'],
        lacking: ['jan_csv', 'copy'],
        typesDiffer: false,
      },
    ]);
    expect(quality.pairs).toEqual([
      { from: 'orders', to: 'customers', matched: 1, total: 3 },
      { from: 'customers', to: 'orders', matched: 1, total: 2 },
    ]);
    expect(engine.query(unmatchedSelect(plan, 'orders', 'customers').select)).toEqual([
      { customer_id: 'y', rows: 4 },
      { customer_id: 'z', rows: 1 },
    ]);
    expect(engine.query(unmatchedSelect(plan, 'customers', 'orders').select)).toEqual([
      { customer_id: 'q', rows: 1 },
    ]);
  });
});

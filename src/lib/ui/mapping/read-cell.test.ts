import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { text } from '../../sql/quote';
import { withType } from './column';
import { formatChoices, readCell, writeFormat } from './read-cell';

const date = (format: string) => ({ name: 'x', type: 'date', format }) as const;

const TIMES: readonly (readonly [string, string])[] = [
  ['2024-03-11', '%Y-%m-%d'],
  ['2024-3-1', '%Y-%m-%d'],
  ['2024-02-30', '%Y-%m-%d'],
  ['20240311', '%Y%m%d'],
  ['20240311091259', '%Y%m%d%H%M%S'],
  ['2024-03-11 09:12', '%Y-%m-%d %H:%M'],
  ['2024-03-11 24:12', '%Y-%m-%d %H:%M'],
  ['2024-03-11 09:61', '%Y-%m-%d %H:%M'],
  ['2024-03-11 09:12:59', '%Y-%m-%d %H:%M:%S'],
  ['2024-03-11T09:12:59', '%Y-%m-%dT%H:%M:%S'],
  ['31/12/2023', '%d/%m/%Y'],
  ['31/12/2023', '%m/%d/%Y'],
  ['01.02.24', '%d.%m.%y'],
  ['11/30/69', '%m/%d/%y'],
  ['11/30/68', '%m/%d/%y'],
  ['2024. 3. 11.', '%Y. %m. %d.'],
  ['2024년 3월 1일', '%Y년 %m월 %d일'],
  ['Mar 5, 2024', '%b %d, %Y'],
  ['05 March 2024', '%d %B %Y'],
  ['3/5/2024 12:30 AM', '%m/%d/%Y %I:%M %p'],
  ['3/5/2024 12:30 PM', '%m/%d/%Y %I:%M %p'],
  ['3/5/2024 1:30 pm', '%m/%d/%Y %I:%M %p'],
  ['not a date', '%Y-%m-%d'],
  ['2024-03-11 extra', '%Y-%m-%d'],
];

describe('how a date is read', () => {
  let native: NativeEngine;
  beforeAll(async () => {
    native = await openNative();
  });
  afterAll(() => native.close());

  it.each(TIMES)('%s as %s, as DuckDB reads it', async (cell, format) => {
    const parsed = `try_strptime(${text(cell)}, ${text(format)})`;
    const [row] = await native.query(
      `SELECT strftime(${parsed}, '%Y-%m-%d') AS d, strftime(${parsed}, '%H:%M:%S') AS t`,
    );
    const read = readCell(cell, date(format));
    if (read?.kind !== 'time') {
      expect(row?.d).toBeNull();
      return;
    }
    expect(read.day).toBe(row?.d);
    if (read.clock !== '') expect(row?.t).toBe(read.clock.length === 5 ? `${read.clock}:00` : read.clock);
  });

  it('tries formats in order', () => {
    const column = date('%d/%m/%Y|%Y-%m-%d');
    expect(readCell('03/04/2024', column)).toEqual({ kind: 'time', day: '2024-04-03', clock: '' });
    expect(readCell('2024-04-03', column)).toEqual({ kind: 'time', day: '2024-04-03', clock: '' });
  });

  it('knows Korean halves of the day', () =>
    expect(readCell('2024-03-05 오후 1:30', date('%Y-%m-%d %p %I:%M'))).toEqual({
      kind: 'time',
      day: '2024-03-05',
      clock: '13:30',
    }));
});

describe('how a number is read', () => {
  it.each<[string, '.' | ',', number | null]>([
    ['₩12,000', '.', 12000],
    ['1.234,56 €', ',', 1234.56],
    ['1,234.56', ',', null],
    ['-3', '.', -3],
    ['(1,200)', '.', -1200],
    ['−5', '.', -5],
    ['△500', '.', -500],
    ['500-', '.', -500],
    ['1e3', '.', 1000],
    ['12개', '.', 12],
    ['문의', '.', null],
  ])('%s with %s', (cell, decimal, expected) =>
    expect(readCell(cell, { name: 'x', type: 'money', decimal })).toEqual(
      expected === null ? { kind: 'unreadable' } : { kind: 'number', value: expected },
    ),
  );

  it('says nothing of texts and empty cells', () => {
    expect(readCell('a', { name: 'x', type: 'text' })).toBeNull();
    expect(readCell(' ', { name: 'x', type: 'money' })).toBeNull();
  });
});

describe('choices of a date format', () => {
  it('puts the own format first, then what reads the most cells', () => {
    const choices = formatChoices(date('%Y/%m/%d'), ['03/04/2024', '13/04/2024']);
    expect(choices.slice(0, 2)).toEqual(['%Y/%m/%d', '%d/%m/%Y']);
    expect(choices).toContain('%m/%d/%Y');
  });

  it('offers usual ones where no cell looks like a date', () =>
    expect(formatChoices({ name: 'x', type: 'date' }, ['abc']).length).toBeGreaterThan(2));

  it('is written as people do', () => {
    expect(writeFormat('%Y-%m-%d %H:%M', 'en')).toBe('YYYY-MM-DD HH:mm');
    expect(writeFormat('%d.%m.%y|%Y%m%d', 'en')).toBe('DD.MM.YY / YYYYMMDD');
  });

  it('gives a date its format and keeps the decimal mark among numbers', () => {
    expect(withType({ name: 'x', type: 'text' }, 'date', ['31.12.2023'])).toEqual(date('%d.%m.%Y'));
    expect(withType({ name: 'x', type: 'number', decimal: ',' }, 'money', [])).toEqual({
      name: 'x',
      type: 'money',
      decimal: ',',
    });
    expect(withType(date('%Y'), 'text', [])).toEqual({ name: 'x', type: 'text' });
  });
});

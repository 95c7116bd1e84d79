import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type Day } from '../../core/day';
import { seasonsFrom, type SeasonKind } from './seasons';

const season = (day: Day, kind: SeasonKind) => {
  const found = seasonsFrom(day).find((one) => one.kind === kind);
  return found && [found.starts, found.ends];
};

describe('times that a segment may be for', () => {
  it.each([
    ['2026-03-31', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-04-01', 'quarter', '2026-04-01', '2026-06-30'],
    ['2026-11-15', 'next-quarter', '2027-01-01', '2027-03-31'],
    ['2026-03-31', 'spring', '2026-03-01', '2026-05-31'],
    ['2026-06-01', 'spring', '2027-03-01', '2027-05-31'],
    ['2026-03-31', 'summer', '2026-06-01', '2026-08-31'],
    ['2026-11-30', 'autumn', '2026-09-01', '2026-11-30'],
    ['2026-12-01', 'autumn', '2027-09-01', '2027-11-30'],
    ['2026-03-01', 'winter', '2026-12-01', '2027-02-28'],
    ['2028-01-10', 'winter', '2027-12-01', '2028-02-29'],
    ['2026-12-31', 'winter', '2026-12-01', '2027-02-28'],
    ['2026-03-31', 'year-end', '2026-12-01', '2026-12-31'],
    ['2026-12-31', 'year-end', '2026-12-01', '2026-12-31'],
    ['2026-02-17', 'seollal', '2026-01-21', '2026-02-17'],
    ['2026-02-18', 'seollal', '2027-01-11', '2027-02-07'],
    ['2026-03-31', 'chuseok', '2026-08-29', '2026-09-25'],
  ] as const)('%s: %s', (day, kind, starts, ends) => {
    expect(season(day, kind)).toEqual([starts, ends]);
  });

  it('hold the day or come after it, on every day of some years', () => {
    for (let day = '2023-12-25'; day < '2028-03-05'; day = addDays(day, 1)) {
      const all = seasonsFrom(day);
      expect(all).toHaveLength(9);
      for (const { kind, starts, ends } of all) {
        expect(starts <= ends && ends >= day, `${kind} on ${day}`).toBe(true);
        expect(daysBetween(day, starts), `${kind} on ${day}`).toBeLessThan(366 + 30);
      }
    }
  });

  it('leave holidays out where their days are not known', () => {
    for (const day of ['2019-12-31', '2032-09-20', '2040-01-01']) {
      expect(season(day, 'chuseok')).toBeUndefined();
    }
    expect(season('2019-12-31', 'seollal')).toBeUndefined();
    expect(season('2032-02-12', 'seollal')).toBeUndefined();
    expect(season('2032-02-11', 'seollal')).toEqual(['2032-01-15', '2032-02-11']);
  });

  it('end on the holidays of the Korean lunar calendar', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const found = { seollal: [] as Day[], chuseok: [] as Day[] };
    for (let day = '2020-01-01'; day < '2033-01-01'; day = addDays(day, 1)) {
      const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
      const at = (type: string) => parts.find((part) => part.type === type)?.value;
      if (at('month') === '1' && at('day') === '1') found.seollal.push(day);
      if (at('month') === '8' && at('day') === '15') found.chuseok.push(day);
    }
    for (const kind of ['seollal', 'chuseok'] as const) {
      expect(found[kind]).toHaveLength(13);
      for (const day of found[kind]) expect(season(day, kind)?.[1]).toBe(day);
    }
  });
});

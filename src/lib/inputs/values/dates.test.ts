import { describe, expect, it } from 'vitest';
import { dateChoices, guessDates } from '../dates';

describe('dateChoices', () => {
  it('offers both orders of day and month where no value tells', () => {
    const choices = dateChoices(['1/3/2026', '2/4/2026'], '주문일');
    expect(choices.map(({ format }) => format)).toEqual(['%m/%d/%Y', '%d/%m/%Y']);
    expect(choices[0]).toMatchObject({ share: 1, example: '1/3/2026' });
  });

  it('offers one where a value tells', () => {
    expect(
      dateChoices(['1/3/2026', '25/4/2026', '26/4/2026', '27/4/2026'], '주문일').map(({ format }) => format),
    ).toEqual(['%d/%m/%Y']);
  });

  it('has nothing to offer for words', () => {
    expect(dateChoices(['서울', '부산'])).toEqual([]);
  });
});

describe('guessDates', () => {
  it('reads bare digits as days only under a name that promises them, or among days', () => {
    expect(guessDates(['46082', '46083'], '가입일').formats).toEqual(['excel-day']);
    expect(guessDates(['46082', '46083'], '결제금액').formats).toEqual([]);
    expect(guessDates(['46082', '46083'], 'n').formats).toEqual([]);
    expect(guessDates(['2026-03-01', '46083'], 'n').formats).toEqual(['%Y-%m-%d', 'excel-day']);
  });

  it('puts births into the past', () => {
    expect(guessDates(['68.3.1', '71.4.2'], '생년월일').formats).toEqual(['%y.%m.%d@1930']);
    expect(guessDates(['68.3.1', '71.4.2'], '주문일').formats).toEqual(['%y.%m.%d']);
  });

  it('reads a column of days and times by one format', () => {
    expect(guessDates(['46082', '46083.5'], '주문일시').formats).toEqual(['excel']);
  });
});

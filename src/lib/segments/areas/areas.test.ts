import { describe, expect, it } from 'vitest';
import { DISTRICTS } from './districts';
import { REGIONS } from './regions';
import { spellingsOf } from './spellings';

describe('areas', () => {
  it('are 17, with 75 시, 82 군 and 69 구 of their own, and the two 시 of 제주', () => {
    expect(REGIONS.length).toBe(17);
    expect(Object.keys(DISTRICTS)).toEqual(REGIONS.map(({ name }) => name));
    const own = Object.entries(DISTRICTS).flatMap(([region, names]) =>
      region === '제주특별자치도' ? [] : names,
    );
    const ending = (sign: string) => own.filter((name) => name.endsWith(sign)).length;
    expect([ending('시'), ending('군'), ending('구'), own.length]).toEqual([75, 82, 69, 226]);
    for (const names of Object.values(DISTRICTS)) expect(new Set(names).size).toBe(names.length);
  });

  it('have no spelling in common', () => {
    const all = REGIONS.flatMap(({ name, also }) => [name, ...also]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are spelled in every way, by whichever they are named', () => {
    expect(spellingsOf(' 서울시  강남구 ')).toEqual(['서울특별시 강남구', '서울 강남구', '서울시 강남구']);
    expect(spellingsOf('전북')).toEqual(spellingsOf('전북특별자치도'));
    expect(spellingsOf('강남구')).toEqual(['강남구']);
    expect(spellingsOf('\u3000 ')).toEqual([]);
  });
});

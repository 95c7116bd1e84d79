import { describe, expect, it } from 'vitest';
import { guessInput } from '../guess';
import { SOURCE_KINDS } from './kinds';
import { relations, sourceMap } from './map';

const spec = (name: string, text: string) =>
  guessInput({ id: name, name, encoding: 'utf-8', text, whole: true }).spec;

const orders = spec(
  '주문.csv',
  '주문번호,회원번호,주문일시,상품명,결제금액\nA1,1,2026-01-01,셔츠,100\nA2,2,2026-01-02,바지,200\nA3,1,2026-01-03,셔츠,300\n',
);
const customers = spec(
  '고객.csv',
  '회원번호,이메일,성별,생년월일,지역,직업,가입일,등급,이메일 수신동의,동의일\n1,a@x.kr,여,1990-01-01,서울,교사,2020-01-01,VIP,Y,2025-01-01\n2,b@x.kr,남,1980-01-01,부산,학생,2021-01-01,일반,N,\n3,c@x.kr,여,1970-01-01,대구,의사,2022-01-01,일반,Y,2025-03-01\n',
);
const state = (id: string, inputs: Parameters<typeof sourceMap>[0]) =>
  sourceMap(inputs).find(({ kind }) => kind.id === id);

describe('sourceMap', () => {
  it('says that everything is missing without files', () => {
    const map = sourceMap([]);
    expect(map).toHaveLength(SOURCE_KINDS.length);
    expect(new Set(map.map((each) => each.state))).toEqual(new Set(['missing']));
    for (const { kind } of map) {
      expect(kind.cost.ko).toMatch(/[가-힣].*\.$/);
      expect(kind.cost.en).toMatch(/\.$/);
      expect(kind.waits.length).toBeGreaterThan(0);
    }
  });

  it('tells what is there, what is lacking, and of which file', () => {
    const inputs = [orders, customers];
    expect(state('purchases', inputs)).toMatchObject({ state: 'present', files: ['주문.csv'], lacks: [] });
    expect(state('demographics', inputs)).toMatchObject({ state: 'present', files: ['고객.csv'] });
    expect(state('consent', inputs)).toMatchObject({ state: 'present' });
    expect(state('membership', inputs)).toMatchObject({ state: 'present' });
    expect(state('visits', inputs)).toMatchObject({ state: 'missing', files: [], lacks: [] });
  });

  it('is partly there when something is not mapped or not loaded', () => {
    const { amount: _a, price: _p, ...rest } = orders.mapping;
    const poor = state('purchases', [{ ...orders, mapping: rest }]);
    expect(poor?.state).toBe('partly');
    expect(poor?.lacks.map(({ en }) => en)).toEqual(['amounts']);
    const dropped = state('demographics', [{ ...customers, dropped: ['성별'] }]);
    expect(dropped?.lacks.map(({ en }) => en)).toEqual(['gender']);
  });
});

describe('relations', () => {
  it('names the identifiers that files share, and files that name nobody', () => {
    const nobody = { ...customers, name: '익명.csv', mapping: {} };
    expect(relations([orders, customers, nobody])).toEqual({
      shared: [{ field: 'customer', files: ['주문.csv', '고객.csv'] }],
      alone: ['익명.csv'],
    });
  });
});

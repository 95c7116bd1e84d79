import { describe, expect, it } from 'vitest';
import { checkInput, checkInputs } from '../check';
import { guessInput } from '../guess';

const guess = (text: string) => guessInput({ id: 'a', name: 'a.csv', encoding: 'utf-8', text, whole: true });
const lines = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n');

describe('files that are no customers', () => {
  it.each([
    [
      'products',
      `상품코드,상품명,판매가\n${lines(5, (i) => `P${i},셔츠${i},${i}000`)}\n`,
      '상품·매장·캠페인',
    ],
    ['stores', `store_id,store_name,city\n${lines(5, (i) => `S${i},Shop ${i},Town`)}\n`, '상품·매장·캠페인'],
    ['lines of orders', `주문번호,상품번호,수량\n${lines(5, (i) => `A${i},P${i},1`)}\n`, '주문번호는 있지만'],
    [
      'totals of days',
      `날짜,온라인비용,오프라인비용\n${lines(5, (i) => `2026-01-0${i + 1},${i + 1}00,${i + 1}50`)}\n`,
      '날짜마다 한 줄인 합계',
    ],
    [
      'customers that come again',
      `회원번호,등급\n${lines(30, (i) => `M${i % 9},VIP`)}\n`,
      '같은 고객이 여러 줄',
    ],
  ])('%s are said to be such', (_, text, words) => {
    const { spec, notes } = guess(text);
    expect(spec.role).toBe('customers');
    expect(notes.map(({ ko }) => ko).join()).toContain(words);
    for (const { en } of notes) expect(en).toMatch(/[a-z]/);
  });

  it('says nothing of customers', () => {
    expect(guess('회원번호,이름,등급\n1,김,A\n2,이,B\n3,박,A\n').notes).toEqual([]);
    expect(guess('age,gender\n30,F\n40,M\n30,F\n').notes).toEqual([]);
  });

  it('says what to do about reviews of nobody', () => {
    const { spec } = guess(
      '작성일,평점,리뷰내용\n2026-01-01,5,색이 예쁘고 편해서 자주 입어요\n2026-01-02,2,생각보다 길어서 수선했어요\n',
    );
    const [problem] = checkInput(spec);
    expect(problem?.code).toBe('field-not-mapped');
    expect(problem?.hint.ko).toContain('다시 내보내');
  });
});

describe('figures of months', () => {
  const text = (month: string) =>
    `연월,회원번호,이용횟수\n${lines(30, (i) => `${month},M${i},${1 + (i % 9)}`)}\n`;

  it.each(['202603', '2026-03', '2026년 3월'])(
    'are no customers file where its head is one month: %s',
    (month) => {
      const { spec } = guess(text(month));
      expect(spec.role).toBe('events');
      expect(spec.mapping).toMatchObject({ customer: '회원번호', time: '연월' });
    },
  );

  it('are orders where they are amounts', () => {
    const { spec } = guess(text('202603').replace('이용횟수', '결제금액'));
    expect(spec.role).toBe('orders');
    expect(spec.mapping).toEqual({ customer: '회원번호', time: '연월', amount: '결제금액' });
  });

  it('leave customers with a month of joining alone', () => {
    const { spec } = guess(
      `가입월,회원번호,성별\n${lines(30, (i) => `202603,M${i},${i % 2 ? '여' : '남'}`)}\n`,
    );
    expect(spec.role).toBe('customers');
  });
});

describe('orders without header', () => {
  const text = `${lines(40, (i) => `000${10 + (i % 9)},2026-01-${10 + (i % 15)},${1 + (i % 4)},${10 + i}.50`)}\n`;

  it('are told by their cells, with a word to check them', () => {
    const { spec, role, notes } = guess(text);
    expect(spec.reading.header).toBe(false);
    expect(spec.role).toBe('orders');
    expect(spec.mapping).toEqual({
      customer: 'column1',
      time: 'column2',
      quantity: 'column3',
      amount: 'column4',
    });
    expect(role.confidence).toBeLessThan(0.5);
    expect(notes[0]?.ko).toContain('머리글이 없는');
  });

  it('are not made up where no customer comes back', () => {
    const once = `${lines(40, (i) => `${1000 + i}A,2026-01-${10 + (i % 15)},${10 + i}.50`)}\n`;
    expect(guess(once).spec.role).toBe('customers');
  });
});

describe('a survey of nobody', () => {
  const text = `새 브랜드를 먼저 써 본다,가격보다 품질을 본다,후기를 꼼꼼히 읽는다\n${lines(12, (i) => `${1 + (i % 5)},${1 + ((i + 2) % 5)},${1 + ((i * 3) % 5)}`)}\n`;

  it('takes each row for a person, and says so', () => {
    const { spec, notes } = guess(text);
    expect(spec.role).toBe('surveys');
    expect(checkInput(spec)).toEqual([]);
    expect(notes[0]?.ko).toContain('누가 답했는지');
  });

  it('is not joined to other files by the numbers of rows', () => {
    const { spec } = guess(text);
    const customers = guess('회원번호,등급\n1,A\n2,B\n3,A\n').spec;
    expect(checkInputs([{ ...spec, id: 's' }, customers]).map(({ code }) => code)).toEqual([
      'customers-without-id',
    ]);
  });
});

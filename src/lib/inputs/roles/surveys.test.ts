import { describe, expect, it } from 'vitest';
import { guessInput } from '../guess';

const guess = (text: string) => guessInput({ id: 'a', name: 'a.csv', encoding: 'utf-8', text, whole: true });

/** Rows of answers that run through a scale; `first` is what stands before them. */
function sheet(header: string, first: (i: number) => string, items: number, high: number, n = 12): string {
  const row = (i: number) =>
    `${first(i)},${Array.from({ length: items }, (_, k) => 1 + ((i * 3 + k + Math.floor(i / (k + 1))) % high)).join(',')}`;
  return `${header}\n${Array.from({ length: n }, (_, i) => row(i)).join('\n')}\n`;
}

const day = (i: number) => `2026-03-${String(1 + i).padStart(2, '0')}`;

const SURVEYS: readonly (readonly [string, string, Record<string, string>])[] = [
  [
    'English statements and figures',
    sheet(
      'Customer ID,Date,I like to try new brands,Value for money matters to me,The price is fair,I read reviews before buying',
      (i) => `C${i},${day(i)}`,
      4,
      5,
    ),
    { customer: 'Customer ID', time: 'Date' },
  ],
  [
    'people who answered twice',
    sheet(
      'customer_id,date,I enjoy shopping,I compare prices before I buy,I trust this brand',
      (i) => `C${i % 6},${day(i)}`,
      3,
      7,
    ),
    { customer: 'customer_id', time: 'date' },
  ],
  [
    'one-word items, some of them like amounts',
    sheet(
      'Respondent ID,Completed at,Price,Quality,Value,Delivery,Service',
      (i) => `${100 + i},${day(i)}`,
      5,
      5,
    ),
    { customer: 'Respondent ID', time: 'Completed at' },
  ],
  [
    'an order number beside the ratings of an order',
    sheet('Order ID,Email,Date,Price,Quality,Value,Delivery', (i) => `A${i},p${i}@x.kr,${day(i)}`, 4, 5),
    { customer: 'Email', time: 'Date' },
  ],
  [
    'Korean statements and figures',
    sheet(
      '회원번호,날짜,새로운 브랜드를 먼저 써 본다,가격보다 품질을 본다,후기를 꼼꼼히 읽는다',
      (i) => `M${i},${day(i)}`,
      3,
      5,
    ),
    { customer: '회원번호', time: '날짜' },
  ],
  [
    'Korean one-word items',
    sheet('고객번호,날짜,가격,품질,배송,포장,상담', (i) => `M${i},${day(i)}`, 5, 5),
    { customer: '고객번호', time: '날짜' },
  ],
  [
    'figures with their words',
    `Email,Date,The app is easy to use,I would recommend it to friends,Support answers quickly\n${Array.from({ length: 8 }, (_, i) => `p${i}@x.kr,${day(i)},${1 + (i % 5)} - Agree,${1 + ((i + 2) % 5)} - Agree,${1 + ((i + 3) % 5)} - Agree`).join('\n')}\n`,
    { customer: 'Email', time: 'Date' },
  ],
  [
    'choices and free text under questions',
    'Email,Submitted at,Which channel do you use most?,How did you hear about us?,What could we do better?\na@x.kr,2026-03-01,App,Friend,Faster delivery please\nb@x.kr,2026-03-02,Web,Search,\nc@x.kr,2026-03-03,App,Ad,More colours\n',
    { customer: 'Email', time: 'Submitted at' },
  ],
  [
    'a long sheet of statements',
    `participant,date,statement,rating\n${Array.from({ length: 12 }, (_, i) => `P${i % 4},${day(i % 4)},${['I like to try new brands', 'I compare prices first', 'I trust reviews'][Math.floor(i / 4)]},${1 + (i % 5)}`).join('\n')}\n`,
    { customer: 'participant', time: 'date', question: 'statement', answer: 'rating' },
  ],
  [
    'a long Korean sheet',
    `회원번호,응답일,항목,점수\n${Array.from({ length: 12 }, (_, i) => `M${i % 4},${day(i % 4)},${['가격이 알맞다고 느낀다', '배송이 빨랐다고 느낀다', '다시 사고 싶은 마음이 든다'][Math.floor(i / 4)]},${1 + (i % 5)}`).join('\n')}\n`,
    { customer: '회원번호', time: '응답일', question: '항목', answer: '점수' },
  ],
];

const OTHERS: readonly (readonly [string, string, string])[] = [
  [
    'orders with small whole amounts',
    `order_id,customer_id,order_date,quantity,price,discount,amount\n${Array.from({ length: 12 }, (_, i) => `A${i},C${i % 5},${day(i)},${1 + (i % 5)},${1 + ((i + 1) % 5)},${i % 3},${1 + ((i + 3) % 5)}`).join('\n')}\n`,
    'orders',
  ],
  [
    'scores of recency, frequency and amount',
    sheet('customer_id,R,F,M,rfm_score,tier', (i) => `C${i}`, 5, 5),
    'customers',
  ],
  [
    'counts of a customer',
    sheet(
      'customer_id,NumWebPurchases,NumStorePurchases,NumCatalogPurchases,Kidhome,NumDealsPurchases',
      (i) => `C${i}`,
      5,
      5,
    ),
    'customers',
  ],
];

describe('surveys', () => {
  it.each(SURVEYS)('%s', (_, text, mapping) => {
    const { spec, role } = guess(text);
    expect({ role: spec.role, mapping: spec.mapping }).toEqual({ role: 'surveys', mapping });
    expect(role.roleReason.ko).toContain('설문');
  });

  it.each(OTHERS)('%s are none', (_, text, role) => {
    expect(guess(text).spec.role).toBe(role);
  });
});

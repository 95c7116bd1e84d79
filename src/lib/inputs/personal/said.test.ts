import { describe, expect, it } from 'vitest';
import type { PersonalKind } from '../../core/personal';
import { isCardNumber, isResidentNumber, passesLuhn } from './numbers';
import { personalIn } from './said';

const PERSONAL: readonly (readonly [string, PersonalKind, string?])[] = [
  ['hong.gildong@example.co.kr', 'email'],
  ['문의는 a+b@mail.example.com 으로', 'email'],
  ['김귤@메일.한국', 'email'],
  ['ｈｏｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'email'],
  ['010-1234-5678', 'phone'],
  ['01012345678', 'phone'],
  ['010 1234 5678로 전화', 'phone'],
  ['011.123.4567', 'phone'],
  ['+82-10-1234-5678', 'phone'],
  ['+82 2 123 4567', 'phone'],
  ['02-123-4567', 'phone'],
  ['(031) 123-4567', 'phone'],
  ['070-1234-5678', 'phone'],
  ['+1 (415) 555-2671', 'phone'],
  ['+442071838750', 'phone'],
  ['(415) 555-2671', 'phone'],
  ['1012345678', 'phone', '휴대폰'],
  ['900101-1234568', 'resident-number'],
  ['9001011234568', 'resident-number'],
  ['주민번호 850505-2345674 확인', 'resident-number'],
  ['211231-3999999', 'resident-number'],
  ['4111 1111 1111 1111', 'card-number'],
  ['5555-5555-5555-4444', 'card-number'],
  ['378282246310005', 'card-number'],
  ['3530111333300000', 'card-number'],
  ['6011111111111117', 'card-number'],
  ['서울특별시 강남구 테헤란로 123', 'address'],
  ['서울 강남구 테헤란로123길 45', 'address'],
  ['경기도 성남시 분당구 판교역로 235', 'address'],
  ['세종특별자치시 한누리대로 2130', 'address'],
  ['강원도 춘천시 남산면 강촌로 12-3', 'address'],
  ['서울시 마포구 서교동 395-166', 'address'],
  ['래미안 101동 1203호', 'address'],
  ['홍길동', 'name', '이름'],
  ['김 철수'.replace(' ', ''), 'name', '고객명'],
  ['Jane Doe', 'name', 'CustomerName'],
  ['1990-01-01', 'birthday', '생년월일'],
  ['19900101', 'birthday', 'birth_date'],
  ['900101', 'birthday', 'DOB'],
  ['생일 1990년 1월 1일', 'birthday'],
  ['C00123', 'person-id', 'customer_id'],
];

const NOT_PERSONAL: readonly (readonly [string, string?])[] = [
  [''],
  ['@handle'],
  ['user@localhost'],
  ['a @ b.com'],
  ['1,284명'],
  ['2024-01-02'],
  ['20240102'],
  ['2024-0101-1234'],
  ['ORD-20240102-000123'],
  ['12345678901234567890'],
  ['0012'],
  ['010'],
  ['010-123-456'],
  ['1588-1234'],
  ['123-45-67890'],
  ['+1+1'],
  ['+10%'],
  ['900101-1234567'],
  ['901301-1234568'],
  ['9001011234567'],
  ['4111 1111 1111 1112'],
  ['1234 5678 1234 5670'],
  ['7992739871300000'],
  ['서울'],
  ['서울특별시 강남구'],
  ['서울 강남구 신사동'],
  ['경기도 거주 2회 이상 구매'],
  ['부산 해운대구 고객 300명'],
  ['구로 디지털'],
  ['앞으로 3개월'],
  ['서울 고객에게 따로 2번'],
  ['홍길동'],
  ['홍길동', '상품명'],
  ['운동화', '상품 이름'],
  ['나이키', 'brand_name'],
  ['VIP고객', '이름'],
  ['서울', 'city'],
  ['1990', '생년월일'],
  ['1990-01-01', '가입일'],
  ['Jane Doe'],
  ['C00123'],
  ['12345', '전화번호'],
];

describe('personalIn', () => {
  const personal = PERSONAL.map(([text, kind, column = '']) => ({ text, kind, column }));
  it.each(personal)('$text is personal: $kind', ({ text, kind, column }) => {
    expect(personalIn(text, column)).toBe(kind);
  });

  const ordinary = NOT_PERSONAL.map(([text, column = '']) => ({ text, column }));
  it.each(ordinary)('$text in column "$column" is not', ({ text, column }) => {
    expect(personalIn(text, column)).toBeUndefined();
  });

  it('is quick on long hostile texts', () => {
    const long = [
      'a'.repeat(10_000),
      '1-'.repeat(5_000),
      '가나구 '.repeat(2_500),
      '+1 '.repeat(3_000),
      '가'.repeat(9_999),
    ];
    const start = performance.now();
    for (const text of long) personalIn(text, '주소');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('numbers about persons', () => {
  it.each([
    ['9001011234568', true],
    ['9001011234567', false],
    ['0002293456789', false],
    ['2110053000000', true],
    ['9002301234568', false],
    ['9001019234568', false],
  ])('resident number %s: %s', (digits, expected) => {
    expect(isResidentNumber(digits)).toBe(expected);
  });

  it.each([
    ['79927398713', true],
    ['79927398710', false],
    ['490154203237517', false],
    ['490154203237518', true],
  ])('Luhn of %s: %s', (digits, expected) => {
    expect(passesLuhn(digits)).toBe(expected);
  });

  it('knows cards by brand and length', () => {
    expect(isCardNumber('79927398713')).toBe(false);
    expect(isCardNumber('2223003122003222')).toBe(true);
    expect(isCardNumber('30569309025904')).toBe(true);
  });
});

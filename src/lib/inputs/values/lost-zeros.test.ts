import { describe, expect, it } from 'vitest';
import { lostZeros } from './lost-zeros';

describe('lostZeros', () => {
  it.each<readonly [string, string, number | undefined]>([
    ['휴대폰', '1012345678 1098765432', 11],
    ['연락처', '01012345678 1098765432 1022223333', 11],
    ['phone', '1012345678.0 1098765432.0', 11],
    ['휴대폰', '01012345678 01098765432', undefined],
    ['휴대폰', '1012345678 212345678', undefined],
    ['휴대폰', '010-1234-5678 1098765432', undefined],
    ['전화번호', '212345678 311234567', undefined],
    ['f3', '1012345678 1098765432 1023456789 1034567890 1045678901', 11],
    ['금액', '1000000000 1000000500 1000001000 1000001500 1000002000', undefined],
    ['우편번호', '6236 13529 4524', 5],
    ['우편번호', '13529 16489', undefined],
    ['zip', '2139 10001', 5],
    ['생년월일', '10203 900101 851231', 6],
    ['생년월일', '19900101 20010203', undefined],
    ['상품코드', '00123 00456 789', 5],
    ['상품코드', '00123 00456 00789', undefined],
    ['회원번호', '1 2 3 10 11', undefined],
    ['n', '12 345 6789', undefined],
    ['휴대폰', '', undefined],
  ])('%s %s', (name, cells, digits) => {
    expect(lostZeros(name, cells.split(' '))?.digits).toBe(digits);
  });
});

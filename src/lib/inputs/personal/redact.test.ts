import { describe, expect, it } from 'vitest';
import { redactPersonal } from './redact';

describe('redactPersonal', () => {
  it.each([
    ['연락 주세요 010-1234-5678 입니다', '연락 주세요 ***-****-**** 입니다'],
    ['제 번호는 01012345678이에요', '제 번호는 ***********이에요'],
    ['+82 10 1234 5678', '+** ** **** ****'],
    ['010 1234 5678로 전화', '*** **** ****로 전화'],
    ['사무실 02-123-4567', '사무실 **-***-****'],
    ['call +1 (415) 555-2671 now', 'call +* (***) ***-**** now'],
    ['메일은 hong.gildong@example.co.kr 로', '메일은 ***@example.co.kr 로'],
    ['메일a@example.com으로', '메일***@example.com으로'],
    ['주민번호 850412-1000009 확인', '주민번호 ******-******* 확인'],
    ['새 번호 850412-1000001 확인', '새 번호 ******-******* 확인'],
    ['카드 4000 0000 0000 0010 결제', '카드 **** **** **** **** 결제'],
    ['국민은행 123456-04-123456 으로 환불', '국민은행 ******-**-****** 으로 환불'],
    ['계좌번호: 110-123-456789', '계좌번호: ***-***-******'],
    ['면허 11-20-123456-01', '면허 **-**-******-**'],
    ['여권번호 M12345678', '여권번호 *********'],
    ['접속 203.0.113.7 에서', '접속 ***.*.***.* 에서'],
  ])('%s', (text, redacted) => {
    expect(redactPersonal(text)).toBe(redacted);
  });

  it.each([
    ['배송이 3일 만에 왔어요. 별점 5점!'],
    ['주문번호 20240301-0001234 문의합니다'],
    ['운송장 123456789012 조회가 안 돼요'],
    ['2024-03-01에 39,000원에 샀어요'],
    ['바코드 8801234567890'],
    ['1588-1234로 전화했는데 안 받아요'],
    ['모델명 SM-S921N, 가격 1,012,345,678원'],
    ['1012345678원 결제'],
    ['버전 1.2.3'],
    ['@아이디로 문의'],
    ['사업자 123-45-67890'],
    [''],
  ])('leaves %s as it is', (text) => {
    expect(redactPersonal(text)).toBe(text);
  });

  it('is the same when done twice, and quick on hostile text', () => {
    const text = '010-1234-5678 850412-1000009 a@example.com';
    expect(redactPersonal(redactPersonal(text))).toBe(redactPersonal(text));
    const start = performance.now();
    for (const one of [
      '1-'.repeat(20_000),
      '1'.repeat(40_000),
      'a.'.repeat(20_000) + '@',
      '계좌'.repeat(10_000),
      '+1 '.repeat(12_000),
    ]) {
      redactPersonal(one);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

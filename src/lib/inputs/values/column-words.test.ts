import { describe, expect, it } from 'vitest';
import { isBirthName, isDateName, isInstantName, isMonthName, isPhoneName, isYearName } from './column-words';

describe('what names promise', () => {
  it.each(
    '주문일 가입일자 결제일시 생년월일 생일 등록일 최근방문일 date order_date OrderDate created_at last_login_date dob purchase_datetime event_timestamp'.split(
      ' ',
    ),
  )('%s: days', (name) => expect(isDateName(name)).toBe(true));

  it.each(
    '이메일 파일 스타일 모바일 과일 요일 방문일수 구매횟수 day_of_week days_since_last update_count 배송일수 금액 response_time lifetime_value candidate'.split(
      ' ',
    ),
  )('%s: no days', (name) => expect(isDateName(name)).toBe(false));

  it.each('event_timestamp time ts created_at 접속시각 event_time login_time download_date'.split(' '))(
    '%s: instants',
    (name) => expect(isInstantName(name)).toBe(true),
  );

  it.each('response_time duration_seconds 체류시간 time_spent lead_time'.split(' '))(
    '%s: no instants',
    (name) => expect(isInstantName(name)).toBe(false),
  );

  it.each('연월 기준월 month purchase_month yyyymm YearMonth'.split(' '))('%s: months', (name) =>
    expect(isMonthName(name)).toBe(true),
  );
  it.each('개월 months 최근3개월'.split(' '))('%s: no months', (name) =>
    expect(isMonthName(name)).toBe(false),
  );

  it.each(['출생연도', 'Year_Birth', 'year', '가입년도', 'birth year', '생년', 'BirthYear'])(
    '%s: years',
    (name) => expect(isYearName(name)).toBe(true),
  );
  it.each(['years', '근속년수', 'sales_per_year', 'yearly_income', '연차', 'total year sales'])(
    '%s: no years',
    (name) => expect(isYearName(name)).toBe(false),
  );

  it.each(['휴대폰', '전화번호', 'phone', 'mobile', 'HP', '연락처', 'tel'])('%s: phones', (name) =>
    expect(isPhoneName(name)).toBe(true),
  );
  it.each(['휴대폰 기종', 'mobile_os', 'phone_brand', '전화 수신'])('%s: no phones', (name) =>
    expect(isPhoneName(name)).toBe(false),
  );

  it.each(['생년월일', 'birth_date', 'DOB', '생일'])('%s: births', (name) =>
    expect(isBirthName(name)).toBe(true),
  );
});

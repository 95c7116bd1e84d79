import { describe, expect, it } from 'vitest';
import { guessInput } from '../guess';

const spec = (text: string) =>
  guessInput({ id: 'a', name: 'a.csv', encoding: 'utf-8', text, whole: true }).spec;

const TABLE: readonly (readonly [string, string, string, Record<string, string>])[] = [
  [
    'events of a shop',
    '회원번호,세션ID,일시,이벤트,페이지,검색어,상품,카테고리,금액,유입경로,기기\n1,s1,2026-01-01 10:00:00,방문,/,,,,,검색,모바일\n1,s1,2026-01-01 10:01:00,검색,/search,코트,,,,검색,모바일\n2,s2,2026-01-02 10:00:00,장바구니,/cart,,셔츠,상의,39000,광고,PC\n,s3,2026-01-03 10:00:00,방문,/,,,,,직접,PC\n',
    'events',
    {
      customer: '회원번호',
      session: '세션ID',
      time: '일시',
      event: '이벤트',
      page: '페이지',
      term: '검색어',
      product: '상품',
      category: '카테고리',
      amount: '금액',
      channel: '유입경로',
      device: '기기',
    },
  ],
  [
    'events with an amount and no order number',
    'user_id,timestamp,event,value\nu1,2026-01-01 10:00,view,\nu1,2026-01-01 10:02,add_to_cart,\nu2,2026-01-02 10:00,purchase,30\nu1,2026-01-03 09:00,login,\n',
    'events',
    { customer: 'user_id', time: 'timestamp', event: 'event', amount: 'value' },
  ],
  [
    'wide messages',
    '회원번호,캠페인,변형,채널,발송일시,오픈일시,클릭일시,구매전환일시,수신거부,발송비용\n1,봄세일,A,이메일,2026-01-01 09:00,2026-01-01 09:10,,,N,10\n2,봄세일,B,문자,2026-01-01 09:00,,,,N,30\n3,봄세일,A,이메일,2026-01-01 09:00,2026-01-01 12:00,2026-01-01 12:01,2026-01-02 10:00,Y,10\n',
    'messages',
    {
      customer: '회원번호',
      campaign: '캠페인',
      variant: '변형',
      channel: '채널',
      time: '발송일시',
      opened: '오픈일시',
      clicked: '클릭일시',
      converted: '구매전환일시',
      unsubscribed: '수신거부',
      cost: '발송비용',
    },
  ],
  [
    'long messages',
    'email,campaign,action,timestamp\na@x.kr,spring,sent,2026-01-01 09:00\na@x.kr,spring,open,2026-01-01 09:10\nb@x.kr,spring,sent,2026-01-01 09:00\nb@x.kr,spring,bounce,2026-01-01 09:01\n',
    'messages',
    { customer: 'email', campaign: 'campaign', action: 'action', time: 'timestamp' },
  ],
  [
    'a long survey',
    '응답자ID,응답일시,문항,응답\n1,2026-01-01,만족도,매우 만족\n1,2026-01-01,재구매,그렇다\n2,2026-01-02,만족도,보통\n2,2026-01-02,재구매,아니다\n',
    'surveys',
    { customer: '응답자ID', time: '응답일시', question: '문항', answer: '응답' },
  ],
  [
    'a wide survey without a time',
    '회원번호,Q1. 만족도,Q2. 새 브랜드를 좋아한다,Q3. 추천 의향\n1,매우 만족,그렇다,9\n2,보통,전혀 그렇지 않다,3\n3,만족,그렇다,7\n',
    'surveys',
    { customer: '회원번호' },
  ],
  [
    'reviews',
    '리뷰번호,회원아이디,작성일,상품명,평점,리뷰내용\nR1,a,2026-01-01,셔츠,5,색이 예쁘고 편해서 자주 입어요\nR2,b,2026-01-02,바지,2,생각보다 길어서 수선이 필요했어요\nR3,a,2026-01-05,코트,4,따뜻하지만 조금 무거워요\n',
    'tickets',
    {
      customer: '회원아이디',
      ticket: '리뷰번호',
      time: '작성일',
      product: '상품명',
      rating: '평점',
      text: '리뷰내용',
    },
  ],
  [
    'contacts of companies',
    '고객번호,담당자,회사명,이메일,휴대폰,가입일\n1,김,블루,a@x.kr,010-0000-1111,2020-01-01\n2,이,블루,b@x.kr,010-0000-2222,2021-01-01\n3,박,레드,c@x.kr,010-0000-3333,2022-01-01\n',
    'customers',
    { customer: '고객번호', account: '회사명', email: '이메일', phone: '휴대폰', joined: '가입일' },
  ],
  [
    'consent',
    '회원번호,가입일,마케팅 동의,SMS수신,이메일 수신,카카오톡 수신동의,앱푸시 수신동의,야간 수신동의,동의일,수신거부일\n1,2020-01-01,Y,Y,N,Y,Y,N,2025-01-01,\n2,2021-01-01,N,N,N,N,N,N,2025-01-02,2025-06-01\n3,2022-01-01,Y,Y,Y,Y,N,N,2025-01-03,\n',
    'customers',
    {
      customer: '회원번호',
      joined: '가입일',
      consent: '마케팅 동의',
      consent_sms: 'SMS수신',
      consent_email: '이메일 수신',
      consent_kakao: '카카오톡 수신동의',
      consent_push: '앱푸시 수신동의',
      consent_night: '야간 수신동의',
      consent_day: '동의일',
      refused_day: '수신거부일',
    },
  ],
  [
    'orders with a session and a page are orders still',
    '주문번호,회원번호,주문일시,세션ID,페이지,결제금액\nA1,1,2026-01-01 10:00,s1,/a,100\nA2,2,2026-01-02 10:00,s2,/b,200\nA3,1,2026-01-03 10:00,s3,/a,300\n',
    'orders',
    { order: '주문번호', customer: '회원번호', time: '주문일시', amount: '결제금액' },
  ],
];

describe('what a file is', () => {
  it.each(TABLE)('%s', (_, text, role, mapping) => {
    const guessed = spec(text);
    expect(guessed.role).toBe(role);
    expect(guessed.mapping).toEqual(mapping);
  });

  it('tells customers apart by e-mail rather than by name, and by name when there is nothing else', () => {
    const rows = '김,a@x.kr,2026-01-01,5\n이,b@x.kr,2026-01-02,6\n김,c@x.kr,2026-01-03,7\n';
    expect(spec(`고객명,이메일,주문일,결제금액\n${rows}`).mapping.customer).toBe('이메일');
    expect(spec(`고객명,메모,주문일,결제금액\n${rows.replaceAll('@x.kr', '')}`).mapping.customer).toBe(
      '고객명',
    );
  });
});

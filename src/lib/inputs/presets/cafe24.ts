import { column, headers, type Preset } from './preset';

const CAFE24_BUYER = column(
  '주문자ID | 주문자 ID | 주문자 아이디 | 주문자아이디 | 회원아이디 | 회원 아이디 | 아이디 | 주문자 휴대전화 | 주문자 이메일 | 주문자명',
  '주문한 회원입니다. 비회원 주문은 비어 있습니다.',
  'It is the member who ordered; blank for guests.',
);
const CAFE24_TIME = column(
  '결제일시(입금확인일) | 주문일시 | 주문일 | 발주일',
  '결제가 확인된 때입니다. 입금하지 않은 주문은 비어 있어 빠집니다.',
  'It is when the payment was confirmed; unpaid orders have none and are left out.',
);
const CAFE24_STATUS = column(
  '주문 상태 | 주문상태 | 주문상태정보 | 주문 처리상태 | 취소신청 구분',
  '취소·반품을 가려내는 상태입니다.',
  'It tells cancelled and returned orders.',
);
const CAFE24_CHANNEL = column(
  '주문경로 | 주문경로(PC/모바일) | 매출경로 | 유입경로 | 마켓명 | 쇼핑몰',
  '주문이 들어온 곳입니다.',
  'It says where the order came from.',
);
const CAFE24_OTHERS = headers(
  '결제* | 주문자* | 수령인* | 배송* | 운송장* | 송장* | 총* | 실* | *할인* | *적립금* | *예치금* | *환불* | 상품* | 자체* | 옵션* | 취소* | 품목별* | 판매가 | 사은품* | 회원* | 마켓* | 공급사* | 주문일시 | 주문일 | 발주일 | 쿠폰*',
);

/** Exports of Cafe24 shops. */
export const CAFE24: readonly Preset[] = [
  {
    id: 'cafe24-order-items',
    name: { ko: '카페24 주문(품목별)', en: 'Cafe24 (order items)' },
    about: { ko: '주문한 품목 하나가 한 줄입니다.', en: 'Each item of an order has a row.' },
    role: 'orders',
    needs: [
      '품목별 주문번호 | 상품주문번호',
      '주문상품명 | 주문상품명(기본) | 상품명 | 상품명(한국어 쇼핑몰) | 주문상품명(옵션포함)',
      '결제일시(입금확인일) | 주문일시 | 주문일',
      '총 상품구매금액 | 총 상품구매금액(KRW) | 상품구매금액 | 상품구매금액(KRW) | 주문자명 | 실결제금액 | 총 결제금액 | 실제 결제금액',
    ],
    without: ['구매자ID'],
    fields: {
      customer: CAFE24_BUYER,
      order: column(
        '주문번호 | 품목별 주문번호',
        '한 주문의 품목들이 같은 번호를 가집니다.',
        'The items of an order share it.',
      ),
      time: CAFE24_TIME,
      amount: column(
        '품목별 결제금액 | 상품구매금액(KRW) | 상품구매금액',
        '이 품목의 금액입니다. 주문 총액은 품목마다 되풀이되어 쓰지 않습니다.',
        'It is the amount of this item; totals of the order are repeated on every item and not used.',
      ),
      quantity: column('수량', '이 품목의 수량입니다.', 'It is the quantity of this item.'),
      price: column('옵션+판매가 | 판매가', '품목의 단가입니다.', 'It is the unit price.'),
      discount: column(
        '상품별 추가할인금액 | 할인금액',
        '이 품목의 할인입니다.',
        'It is the discount of this item.',
      ),
      category: column('자체분류 | 상품분류 | 상품자체분류', '상품 분류입니다.', 'It is the category.'),
      product: column(
        '주문상품명 | 주문상품명(기본) | 상품명(한국어 쇼핑몰) | 상품명 | 주문상품명(옵션포함)',
        '주문한 상품입니다.',
        'It is the product.',
      ),
      channel: CAFE24_CHANNEL,
      status: CAFE24_STATUS,
      email: column('주문자 이메일', '주문자의 이메일입니다.', 'It is the e-mail of the buyer.'),
      phone: column(
        '주문자 휴대전화 | 주문자 전화번호',
        '주문자의 휴대폰입니다.',
        'It is the phone of the buyer.',
      ),
    },
    others: CAFE24_OTHERS,
    notes: [
      {
        ko: '배송비, 적립금, 주문 단위 할인은 품목 금액에 들어가지 않습니다.',
        en: 'Shipping, points and discounts on the whole order are not part of the amounts of items.',
      },
    ],
  },
  {
    id: 'cafe24-orders',
    name: { ko: '카페24 주문', en: 'Cafe24 (orders)' },
    about: { ko: '주문 한 건이 한 줄입니다.', en: 'Each order has a row.' },
    role: 'orders',
    needs: [
      '주문번호',
      '총 상품구매금액 | 총 상품구매금액(KRW) | 실제 결제금액 | 총 실결제금액(최초정보)',
      '결제일시(입금확인일) | 주문일시 | 주문일',
    ],
    without: ['구매자ID', '품목별 주문번호'],
    fields: {
      customer: CAFE24_BUYER,
      order: column('주문번호', '주문번호입니다.', 'It is the order number.'),
      time: CAFE24_TIME,
      amount: column(
        '실제 결제금액 | 총 실결제금액(최초정보) | 총 결제금액 | 총 상품구매금액(KRW) | 총 상품구매금액',
        '고객이 실제로 낸 금액입니다.',
        'It is what the customer paid.',
      ),
      channel: CAFE24_CHANNEL,
      status: CAFE24_STATUS,
      email: column('주문자 이메일', '주문자의 이메일입니다.', 'It is the e-mail of the buyer.'),
      phone: column(
        '주문자 휴대전화 | 주문자 전화번호',
        '주문자의 휴대폰입니다.',
        'It is the phone of the buyer.',
      ),
    },
    others: CAFE24_OTHERS,
  },
  {
    id: 'cafe24-members',
    name: { ko: '카페24 회원', en: 'Cafe24 (members)' },
    about: { ko: '회원 한 명이 한 줄입니다.', en: 'Each member has a row.' },
    role: 'customers',
    needs: [
      '아이디 | 회원아이디 | 회원 아이디 | 회원ID',
      '회원등급 | 회원 등급',
      '회원 가입일 | 회원가입일 | 가입일',
      'SMS 수신여부 | 뉴스메일 수신여부 | 이메일 수신여부 | 총 적립금 | 가용 적립금 | 사용가능 적립금 | 총구매금액 | 총 구매금액 | 휴대폰번호 | 휴대전화',
    ],
    without: ['주문번호'],
    fields: {
      customer: column(
        '아이디 | 회원아이디 | 회원 아이디 | 회원ID',
        '주문의 주문자 아이디와 같습니다.',
        'Orders name the buyer by it.',
      ),
      joined: column('회원 가입일 | 회원가입일 | 가입일', '회원이 된 날입니다.', 'It is the day of joining.'),
      birth: column('생년월일 | 생일', '생년월일입니다.', 'It is the date of birth.'),
      email: column('이메일', '회원의 이메일입니다.', 'It is the e-mail.'),
      phone: column('휴대폰번호 | 휴대전화 | 휴대폰', '회원의 휴대폰입니다.', 'It is the phone.'),
      consent_email: column(
        '뉴스메일 수신여부 | 이메일 수신여부 | 메일 수신여부',
        '이메일 수신동의입니다 (T 수신, F 수신안함).',
        'It is the consent to e-mail (T yes, F no).',
      ),
      consent_sms: column(
        'SMS 수신여부 | 모바일 메시지 수신여부',
        '문자 수신동의입니다 (T 수신, F 수신안함).',
        'It is the consent to text messages (T yes, F no).',
      ),
    },
    others: headers(
      '회원등급* | 이름 | 나이 | 성별 | *적립금 | *예치금 | *주소* | 최근* | 최종* | 가입경로 | 양력여부 | 결혼기념일 | 총*',
    ),
  },
];

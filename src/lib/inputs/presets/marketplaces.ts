import { column, headers, type Preset } from './preset';

/** Exports of Korean marketplaces. */
export const MARKETPLACES: readonly Preset[] = [
  {
    id: 'naver-smartstore-orders',
    name: { ko: '네이버 스마트스토어 주문', en: 'Naver Smart Store (orders)' },
    about: { ko: '상품주문 하나가 한 줄입니다.', en: 'Each product of an order has a row.' },
    role: 'orders',
    needs: [
      '상품주문번호',
      '주문번호',
      '최종 상품별 총 주문금액 | 상품별 총 주문금액 | 최초 상품별 총 주문금액',
      '구매자ID | 구매자명 | 구매자연락처',
    ],
    fields: {
      customer: column(
        '구매자ID | 구매자연락처 | 구매자 연락처 | 구매자명',
        '구매자를 구별합니다. 네이버가 아이디 일부를 별표로 가리면 다른 사람이 합쳐질 수 있습니다.',
        'It tells buyers apart. Where Naver masks it with asterisks, different people may be taken for one.',
      ),
      order: column(
        '주문번호',
        '한 번에 산 상품들이 같은 번호를 가집니다.',
        'Products bought at once share it.',
      ),
      time: column('결제일 | 주문일시 | 주문일', '결제한 때입니다.', 'It is when it was paid.'),
      amount: column(
        '최종 상품별 총 주문금액 | 상품별 총 주문금액 | 최초 상품별 총 주문금액',
        '할인을 뺀 이 상품의 금액입니다.',
        'It is the amount of this product after discounts.',
      ),
      quantity: column('수량', '이 상품의 수량입니다.', 'It is the quantity.'),
      price: column('상품가격', '상품의 단가입니다.', 'It is the unit price.'),
      discount: column(
        '최종 상품별 할인액 | 상품별 할인액 | 최초 상품별 할인액',
        '이 상품의 할인입니다.',
        'It is the discount.',
      ),
      product: column('상품명', '상품입니다.', 'It is the product.'),
      channel: column('판매채널 | 결제위치', '팔린 곳입니다.', 'It says where it was sold.'),
      status: column(
        '주문상태 | 주문세부상태 | 클레임상태',
        '취소·반품을 가려내는 상태입니다.',
        'It tells cancelled and returned orders.',
      ),
      phone: column(
        '구매자연락처 | 구매자 연락처',
        '구매자의 연락처입니다.',
        'It is the phone of the buyer.',
      ),
    },
    others: headers(
      '배송* | 풀필먼트* | 택배사* | 송장* | 발송* | 구매자* | 수취인* | 주문* | 수량클레임 여부 | 결제* | 상품* | 반품* | 멤버십* | 옵션* | 최종* | 최초* | 판매자* | 사은품 | 발주* | 제주* | 통합배송지 | 기본배송지 | 상세배송지 | 우편번호 | 출고지 | *수수료 | 정산* | 개인통관* | 구독* | 출입* | 수령* | 구매확정* | 판매옵션정보',
    ),
  },
  {
    id: 'coupang-wing-orders',
    name: { ko: '쿠팡 윙 주문', en: 'Coupang Wing (orders)' },
    about: { ko: '주문한 옵션 하나가 한 줄입니다.', en: 'Each option of an order has a row.' },
    role: 'orders',
    needs: ['묶음배송번호', '주문번호', '등록상품명 | 노출상품명(옵션명)', '결제액 | 옵션판매가(판매단가)'],
    fields: {
      customer: column(
        '구매자이메일 | 구매자전화번호 | 구매자 | 수취인전화번호',
        '구매자를 구별합니다. 쿠팡의 전화번호는 안심번호라서 주문마다 바뀔 수 있습니다.',
        'It tells buyers apart. Phone numbers of Coupang are stand-ins that may change with each order.',
      ),
      order: column('주문번호', '주문번호입니다.', 'It is the order number.'),
      time: column('주문일 | 결제일시', '주문한 때입니다.', 'It is when it was ordered.'),
      amount: column('결제액', '이 옵션에 낸 금액입니다.', 'It is what was paid for this option.'),
      quantity: column('구매수(수량)', '이 옵션의 수량입니다.', 'It is the quantity.'),
      price: column('옵션판매가(판매단가)', '옵션의 단가입니다.', 'It is the unit price.'),
      product: column('등록상품명 | 노출상품명(옵션명)', '상품입니다.', 'It is the product.'),
      channel: column('결제위치', '결제한 기기나 곳입니다.', 'It says where it was paid.'),
      status: column('발주서상태 | 취소여부', '주문의 상태입니다.', 'It is the status.'),
    },
    others: headers(
      '번호 | 묶음배송번호 | 택배사 | 운송장* | 분리배송* | *출고* | 배송* | 등록* | 노출* | 옵션* | 최초* | 업체* | 도서산간* | 구매자* | 수취인* | 우편번호 | 취소* | 주문자* | 구매확정일자 | 할인 가격 | 상품별* | 환불* | 쿠런티 | 중고* | 결제* | 주문시*',
    ),
    notes: [
      {
        ko: '쿠팡은 회원 아이디를 주지 않습니다. 한 사람이 여러 명으로 세어질 수 있습니다.',
        en: 'Coupang gives no member ids, so one person may count as several.',
      },
    ],
  },
];

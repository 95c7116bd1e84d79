import type { Field, Role } from '../core/input';
import type { Words } from '../core/words';

/** What a field is called on screen. */
export const FIELD_LABELS: Readonly<Record<Field, Words>> = {
  customer: { ko: '고객', en: 'Customer' },
  email: { ko: '이메일', en: 'E-mail' },
  phone: { ko: '휴대폰', en: 'Phone' },
  member: { ko: '회원번호', en: 'Member number' },
  order: { ko: '주문번호', en: 'Order number' },
  time: { ko: '날짜', en: 'Date' },
  amount: { ko: '금액', en: 'Amount' },
  quantity: { ko: '수량', en: 'Quantity' },
  price: { ko: '단가', en: 'Unit price' },
  discount: { ko: '할인', en: 'Discount' },
  category: { ko: '카테고리', en: 'Category' },
  product: { ko: '상품', en: 'Product' },
  channel: { ko: '채널', en: 'Channel' },
  status: { ko: '상태', en: 'Status' },
  joined: { ko: '가입일', en: 'Date joined' },
  birth: { ko: '생년월일', en: 'Date of birth' },
  account: { ko: '회사', en: 'Company' },
  consent: { ko: '광고 수신동의', en: 'Consent to advertising' },
  consent_email: { ko: '이메일 수신동의', en: 'Consent: e-mail' },
  consent_sms: { ko: '문자 수신동의', en: 'Consent: text message' },
  consent_kakao: { ko: '카카오톡 수신동의', en: 'Consent: KakaoTalk' },
  consent_push: { ko: '앱 푸시 수신동의', en: 'Consent: app push' },
  consent_night: { ko: '야간 수신동의', en: 'Consent: at night' },
  consent_day: { ko: '수신동의일', en: 'Date of consent' },
  refused_day: { ko: '수신거부일', en: 'Date of refusal' },
  event: { ko: '이벤트', en: 'Event' },
  session: { ko: '세션', en: 'Session' },
  page: { ko: '페이지', en: 'Page' },
  term: { ko: '검색어', en: 'Search term' },
  device: { ko: '기기', en: 'Device' },
  campaign: { ko: '캠페인', en: 'Campaign' },
  variant: { ko: '실험군', en: 'Variant' },
  action: { ko: '반응', en: 'Response' },
  opened: { ko: '오픈', en: 'Opened' },
  clicked: { ko: '클릭', en: 'Clicked' },
  converted: { ko: '구매 전환', en: 'Converted' },
  bounced: { ko: '발송 실패', en: 'Bounced' },
  unsubscribed: { ko: '수신거부', en: 'Unsubscribed' },
  cost: { ko: '발송 비용', en: 'Cost of sending' },
  question: { ko: '문항', en: 'Question' },
  answer: { ko: '응답', en: 'Answer' },
  ticket: { ko: '문의·리뷰 번호', en: 'Ticket or review number' },
  closed: { ko: '처리 완료일', en: 'Closed on' },
  rating: { ko: '평점', en: 'Rating' },
  text: { ko: '내용', en: 'Text' },
};

const BY_ROLE: Readonly<Record<Role, Readonly<Partial<Record<Field, Words>>>>> = {
  orders: {
    time: { ko: '주문일시', en: 'Order date' },
    amount: { ko: '결제금액', en: 'Amount paid' },
    status: { ko: '주문 상태', en: 'Order status' },
  },
  customers: {},
  events: { time: { ko: '발생 일시', en: 'Time of the event' }, channel: { ko: '유입 경로', en: 'Source' } },
  messages: {
    time: { ko: '발송일시', en: 'Sent on' },
    channel: { ko: '발송 채널', en: 'Channel' },
    amount: { ko: '전환 금액', en: 'Revenue from it' },
  },
  surveys: { time: { ko: '응답일시', en: 'Answered on' } },
  tickets: {
    time: { ko: '접수일시', en: 'Opened on' },
    category: { ko: '유형', en: 'Topic' },
    status: { ko: '처리 상태', en: 'Status' },
  },
};

/** What a field is called on screen in a file of one role. */
export function fieldLabel(field: Field, role: Role): Words {
  return BY_ROLE[role][field] ?? FIELD_LABELS[field];
}

/** What a role is called. */
export const ROLE_LABELS: Readonly<Record<Role, Words>> = {
  orders: { ko: '주문', en: 'orders' },
  customers: { ko: '고객', en: 'customers' },
  events: { ko: '행동 기록', en: 'events' },
  messages: { ko: '메시지 발송·반응', en: 'messages' },
  surveys: { ko: '설문', en: 'surveys' },
  tickets: { ko: '문의·리뷰', en: 'tickets and reviews' },
};

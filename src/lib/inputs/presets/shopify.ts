import { column, headers, type Preset } from './preset';

const AMOUNT_OF_LINES = {
  ko: '주문 총액은 주문의 모든 줄에 되풀이되거나 첫 줄에만 있습니다. 두 번 더해지지 않도록 상품 줄의 금액으로 계산합니다. 배송비와 주문 단위 할인은 들어가지 않습니다.',
  en: 'The order total is repeated on every line of an order or stands on the first only. So that nothing counts twice, amounts are those of the lines; shipping and discounts on the whole order are left out.',
};

/** Exports of Shopify. */
export const SHOPIFY: readonly Preset[] = [
  {
    id: 'shopify-orders',
    name: { ko: 'Shopify 주문', en: 'Shopify (orders)' },
    about: {
      ko: '주문한 상품 하나가 한 줄이고, 둘째 줄부터는 주문 정보 대부분이 비어 있습니다.',
      en: 'Each product of an order has a line; from the second line on most facts of the order are blank.',
    },
    role: 'orders',
    needs: ['Name', 'Email', 'Financial Status', 'Created at', 'Lineitem quantity', 'Lineitem name'],
    fields: {
      customer: column(
        'Email | Phone',
        '모든 줄에 있는 고객 표시입니다.',
        'It names the customer on every line.',
      ),
      order: column('Name', '#1001 같은 주문번호입니다.', 'It is the order number, such as #1001.'),
      time: column(
        'Created at',
        '모든 줄에 있는 주문 시각입니다. Paid at은 첫 줄에만 있습니다.',
        'It is the time of the order, on every line; “Paid at” stands on the first line only.',
      ),
      quantity: column('Lineitem quantity', '이 줄 상품의 수량입니다.', 'It is the quantity of this line.'),
      price: column('Lineitem price', '이 줄 상품의 단가입니다.', 'It is the unit price of this line.'),
      discount: column('Lineitem discount', '이 줄 상품의 할인입니다.', 'It is the discount of this line.'),
      product: column('Lineitem name', '상품과 옵션 이름입니다.', 'It is the product with its variant.'),
      channel: column('Source', '주문이 들어온 곳입니다.', 'It says where the order came from.'),
      status: column(
        'Financial Status',
        '결제·환불 상태입니다.',
        'It says whether the order was paid or refunded.',
      ),
    },
    others: headers(
      'Paid at | Fulfillment Status | Fulfilled at | Accepts Marketing | Currency | Subtotal | Shipping | Taxes | Total | Discount Code | Discount Amount | Shipping Method | Lineitem* | Billing* | Shipping* | Notes | Note Attributes | Cancelled at | Payment* | Refunded Amount | Vendor | Outstanding Balance | Employee | Location | Device ID | Id | Tags | Risk Level | Tax 1* | Tax 2* | Tax 3* | Tax 4* | Tax 5* | Phone | Receipt Number | Duties | Next Payment Due At',
    ),
    notes: [AMOUNT_OF_LINES],
  },
  {
    id: 'shopify-customers',
    name: { ko: 'Shopify 고객', en: 'Shopify (customers)' },
    about: { ko: '고객 한 명이 한 줄입니다.', en: 'Each customer has a row.' },
    role: 'customers',
    needs: [
      'Email',
      'Accepts Email Marketing | Accepts Marketing',
      'Total Spent',
      'Total Orders | Orders Count',
    ],
    fields: {
      customer: column(
        'Email | Customer ID | Phone',
        '주문 내보내기에도 있어서 주문과 이어집니다.',
        'The export of orders has it too, so the two fit together.',
      ),
      phone: column('Phone | Default Address Phone', '고객의 전화번호입니다.', 'It is the phone number.'),
      account: column(
        'Default Address Company | Company',
        '고객의 회사입니다.',
        'It is the company of the customer.',
      ),
      consent_email: column(
        'Accepts Email Marketing | Accepts Marketing',
        '이메일 수신동의입니다.',
        'It is the consent to e-mail.',
      ),
      consent_sms: column(
        'Accepts SMS Marketing',
        '문자 수신동의입니다.',
        'It is the consent to text messages.',
      ),
    },
    others: headers(
      'Customer ID | First Name | Last Name | Default Address* | Total Spent | Total Orders | Note | Tax Exempt | Tags',
    ),
  },
];

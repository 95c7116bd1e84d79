/** What the name of a column says about its values. */
export type ColumnHint = 'name' | 'phone' | 'birthday' | 'customer-id';

const THINGS =
  /상품|제품|품목|브랜드|캠페인|카테고리|매장|지점|쿠폰|이벤트|파일|등급|회사|업체|채널|product|item|brand|campaign|categor|store|shop|coupon|event|file|tier|company|channel|user ?name|segment/;
const NAMES =
  /이름|성명|성함|고객명|회원명|주문자|수령인|수취인|받는 ?(분|사람)|예금주|담당자|^name$|first ?name|last ?name|full ?name|customer ?name|recipient|surname/;
const PHONES = /전화|휴대|핸드폰|연락처|phone|mobile|^tel$|cell/;
const BIRTHDAYS = /생일|생년월일|출생|birth|^dob$/;
const CUSTOMERS = /^(고객|회원) ?(번호|id|아이디|코드)$|^(customer|member|user|client) ?(id|no|number|code)$/;

/** What a column is likely to hold about persons; null for most. */
export function columnHint(column: string): ColumnHint | null {
  const name = column
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim();
  if (PHONES.test(name)) return 'phone';
  if (BIRTHDAYS.test(name)) return 'birthday';
  if (CUSTOMERS.test(name)) return 'customer-id';
  return NAMES.test(name) && !THINGS.test(name) ? 'name' : null;
}

import type { Field } from '../core/input';

/** Names that a column may have for a field, best first, in lower case without blanks and marks; `*` ends a beginning or begins an ending. */
export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  customer:
    words(`고객번호 고객id 고객아이디 고객코드 고객no 회원번호 회원id 회원아이디 회원코드 회원no 고객식별번호 구매자id
    구매자번호 구매자아이디 주문자id 주문자아이디 사용자id 유저id 아이디 customerid custid customerno customernumber customercode
    customerkey clientid memberid memberno membernumber userid useridentifier buyerid shopperid householdid accountid contactid
    visitorid uid cid 고객 회원 customer client member user buyer id 고객명 고객이름 회원명 회원이름 구매자명 주문자명 구매자 주문자 customername
    이메일 email emailaddress 휴대폰번호 휴대전화 연락처 phone *customerid *memberid`),
  order:
    words(`주문번호 주문id 주문코드 주문no 거래번호 거래id 결제번호 구매번호 영수증번호 전표번호 판매번호 orderid orderno
    ordernumber orderkey ordercode invoiceno invoiceid invoicenumber invoice transactionid transactionno transactionnumber txid basketid
    receiptid receiptno receiptnumber billno billnumber salesid saleid purchaseid 상품주문번호 *orderid order`),
  time: words(`주문일시 주문일 주문일자 주문날짜 주문시간 주문시각 결제일시 결제일 결제일자 결제완료일 구매일시 구매일 구매일자 구매날짜
    구매시간 거래일시 거래일 거래일자 거래날짜 매출일 매출일자 판매일시 판매일 판매일자 orderdate orderdatetime ordertime orderedat
    orderts purchasedate purchasedatetime purchasetime purchasedat purchaseddate invoicedate transactiondate transactiontimestamp
    transactiontime transactiondatetime paymentdate paymenttime paidat paiddate saledate salesdate salesymd orderymd 일시 일자 날짜
    날짜시간 datetime date timestamp time ts createdat createddate day`),
  amount:
    words(`결제금액 실결제금액 총결제금액 최종결제금액 결제액 주문금액 총주문금액 구매금액 총구매금액 판매금액 총판매금액 매출금액
    매출액 실매출액 순매출액 매출 총금액 합계금액 거래금액 지불금액 합계 총액 금액 totalamount totalprice totalsales totalrevenue
    ordertotal amountpaid paidamount totalpaid pricepaid orderamount ordervalue orderrevenue grandtotal lineamount linetotal netamount netsales netrevenue revenue salesamount
    salesvalue sales amount total paymentamount payment paid purchaseamount transactionamount spend spent dollarvalue gmv subtotal
    value`),
  quantity:
    words(`수량 주문수량 구매수량 판매수량 결제수량 상품수량 개수 갯수 quantity qty orderquantity orderedquantity units
    unitssold itemcount numberofitems numitems numberofcds cnt count`),
  price:
    words(`단가 판매단가 판매가 판매가격 상품가격 상품금액 상품가 개당가격 가격 unitprice priceperunit itemprice productprice
    sellingprice saleprice listprice price cost`),
  discount:
    words(`할인금액 총할인금액 할인액 할인가 쿠폰할인금액 쿠폰할인 쿠폰금액 할인 할인율 discountamount totaldiscount discountvalue
    discount retaildisc coupondisc coupondiscount couponamount discountrate discountpct promotiondiscount`),
  category:
    words(`카테고리 상품카테고리 제품카테고리 상품분류 제품분류 상품군 품목군 분류 대분류 카테고리명 대카테고리 category
    productcategory itemcategory categoryname productgroup productline producttype maincategory department commodity categorycode
    중분류 subcategory 소분류`),
  product:
    words(`상품명 제품명 상품이름 제품이름 품명 품목명 품목 상품 제품 productname product itemname item producttitle
    description itemdescription 상품코드 제품코드 상품번호 상품id productid productcode itemid itemcode stockcode sku`),
  channel:
    words(`채널 판매채널 주문채널 구매채널 유입채널 유입경로 주문경로 구매경로 채널명 매체 플랫폼 판매처 쇼핑몰 channel
    saleschannel orderchannel purchasechannel channelname orderchannelname acquisitionchannel trafficsource source utmsource medium
    platform marketplace device`),
  status:
    words(`주문상태 주문처리상태 처리상태 결제상태 배송상태 주문상태명 진행상태 클레임상태 상태 orderstatus status
    financialstatus fulfillmentstatus paymentstatus transactionstatus cancelled canceled iscancelled isreturn`),
  joined:
    words(`가입일 가입일자 가입일시 가입날짜 회원가입일 회원가입일자 등록일 등록일자 등록일시 최초가입일 joindate joinedat joined
    joiningdate signupdate signedupat signup registrationdate registereddate registeredat registered regdate applicationdate
    dtcustomer memberSince enrolldate enrollmentdate startdate createdat created customersince`),
};

function words(list: string): string[] {
  return list.split(/\s+/).map((word) => word.toLowerCase());
}

/** A column name for looking up: NFKC, lower case, without blanks and marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.,/()[\]{}#:·"'*]+/g, '');
}

/** How well a column's name fits a field: 1 the best name there is, 0 none of them. */
export function nameFit(field: Field, name: string): number {
  const list = FIELD_WORDS[field];
  const plain = plainName(name);
  const at = list.findIndex((word) =>
    word.startsWith('*') ? plain.endsWith(word.slice(1)) : word === plain,
  );
  return at < 0 ? 0 : 1 - (0.6 * at) / list.length;
}

/** Whether a name is one of a column that product or people know: used to tell a header from a row. */
export function isKnownName(name: string): boolean {
  return (Object.keys(FIELD_WORDS) as Field[]).some((field) => nameFit(field, name) > 0);
}

const MONEY_NAME =
  /금액|가격|판매가|단가|매출|결제액|할인액|할인금액|비용|원가|소득|배송비|price|amount|revenue|sales|income|spend|cost|profit|value$|gmv|discountamount|fee$/;
const FLAG_NAME =
  /여부|동의|^is[a-z]|flag|flg$|yn$|^has[a-z]|opt(?:in|out)|subscribed|active$|deleted$|accepted|^response$|^complain$/;
/** Words that end like `id`, `no` or `key` and name no identifiers, such as `amount_paid`. */
const NO_ID = /(?:paid|bid|grid|valid|covid|hybrid|solid|void|casino|monkey)$/;
const ID_NAME =
  /(?:id|번호|코드|code|no|number|key|zip|zipcode|우편번호|postal|postalcode|postcode|phone|mobile|전화|연락처|barcode|cd)$/;

/** Whether a name promises money. */
export function isMoneyName(name: string): boolean {
  return MONEY_NAME.test(plainName(name));
}

/** Whether a name promises yes or no, so that 0 and 1 are read as such. */
export function isFlagName(name: string): boolean {
  return FLAG_NAME.test(plainName(name));
}

/** Whether a name promises identifiers, so that digits are kept as text. */
export function isIdName(name: string): boolean {
  const plain = plainName(name);
  if (NO_ID.test(plain)) return false;
  return ID_NAME.test(plain) && !/^(?:number|numberof)/.test(plain);
}

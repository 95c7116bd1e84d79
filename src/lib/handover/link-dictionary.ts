/**
 * Text that links are likely to hold, the likeliest last. Old links are unpacked with it: it may never change;
 * a better one is added under the next number.
 */
const FIRST = [
  'encoding":"euc-kr","utf-16le","delimiter":";","\\t","decimal":","format":"%Y/%m/%d%Y%m%d%d.%m.%Y%m/%d/%Y',
  '"cancelled":"refund","void","market":"goal":"b2b","question":"어떤 고객에게 무엇을 제안할까요?Who should we talk to?',
  '서울특별시경기도부산온라인오프라인모바일매장쿠폰이벤트상의하의원피스신발가방남성여성등급브이아이피VIPGOLDSILVER',
  '전화번호이메일이름성별나이생년월일지역가입일주문번호상품명카테고리수량단가할인금액주문상태완료취소반품배송비',
  'gendermalefemaleagecityregioncountrytieremailphonenamesignup_datejoinedstatuschannelcategoryproductcoupon',
  'InvoiceNoStockCodeDescriptionQuantityInvoiceDateUnitPriceCustomerIDCountrycustomersorders.csv고객주문내역',
  '신규 고객단골 고객이탈 위험 고객잠재 고객휴면 고객우수 고객충성 고객첫 구매 고객재구매 고객New customersLoyal customers',
  'At riskPotentialLapsedHigh value"reviewBy":"20","who":"","value":"","how":"',
  '"proposed":"new"},"proposed":"loyal"},"proposed":"at-risk"},"proposed":"potential"},"proposed":"lapsed"},',
  '"proposed":"high-value"},{"kind":"member","segment":"s1"},{"kind":"not","of":{"kind":"any","of":[{"kind":"',
  '"trait":"rfm_group","test":{"op":"in","values":["Champions","Loyal","Lost"]}},"trait":"rfm_r","rfm_f","rfm_m"',
  '"trait":"favourite_category_share","trait":"favourite_channel_share","trait":"discount_share","trait":"returns_share"',
  '"trait":"aov","trait":"items","trait":"tenure","trait":"gap_sd","compare":">=","times":1.5,"trait":"gap_median"}},"trait":"first_order"',
  '"trait":"last_order","test":{"op":"within","window":{"kind":"last","n":90,"unit":"day"}}},"unit":"month"',
  '"unit":"year"{"kind":"before","n":180,{"kind":"between","from":"2025-01-01","to":"2025-12-31"},"test":{"op":"',
  'than","compare":">","times":2,"trait":"},"test":{"op":"between","low":1,"high":10}},"test":{"op":"blank"}',
  '{"kind":"did","table":"orders","where":[{"column":"category","test":{"op":"contains","text":"',
  '"window":{"kind":"ever"},"measure":{"kind":"times"},"test":{"op":">=","value":1}}]}},"measure":{"kind":"sum",',
  '"column":"amount"},{"kind":"trait","trait":"recency","test":{"op":"<=","value":30}},',
  '{"kind":"trait","trait":"orders","test":{"op":">=","value":2}},{"kind":"trait","trait":"revenue","test":{"op":">',
  '{"version":1,"title":"","asOf":"2026-01-01","timeZone":"Asia/Seoul","currency":"KRW","seed":1,',
  '"purpose":{"question":"","goal":"","market":"","business":"b2c"},"inputs":[{"id":"i1","name":"orders.csv",',
  '"role":"orders","reading":{"encoding":"utf-8","delimiter":",","quote":"\\"","escape":"\\"","header":true,"skip":0},',
  '"columns":[{"name":"customer_id","type":"text"},{"name":"order_id","type":"text"},{"name":"order_date",',
  '"type":"date","format":"%Y-%m-%d %H:%M:%S"},{"name":"amount","type":"money","decimal":"."},{"name":"quantity",',
  '"type":"number"},{"name":"고객번호","type":"text"},{"name":"주문일시","type":"date"},{"name":"결제금액","type":"money"}],',
  '"mapping":{"customer":"customer_id","order":"order_id","time":"order_date","amount":"amount",',
  '"quantity":"quantity","price":"price","discount":"discount","category":"category","product":"product",',
  '"channel":"channel","status":"status","joined":"joined"},"cancelled":"void",',
  '"fingerprint":{"columns":["customer_id","order_id","order_date","amount"],"rows":10000,"content":"1',
  '","sizeBytes":100000}},{"id":"i2","name":"customers.csv","role":"customers",',
  '"steps":[{"id":"overview","spec":{"kind":"overview"}},{"id":"distribution","spec":{"kind":"distribution",',
  '"trait":"revenue","scale":"auto"}},{"id":"rfm","spec":{"kind":"rfm","bins":5,"cuts":{},"colour":"customers"}},',
  '"colour":"revenue"},"cuts":{"recency":[],"frequency":[],"monetary":[]},"note":"',
  '"segments":[{"id":"s1","name":"","condition":{"kind":"all","of":[{"kind":"trait","trait":"',
  '","test":{"op":"<","value":1}},{"kind":"any","of":[{"kind":"trait","trait":"]}},{"id":"s2","name":"',
  '"proposed":"other"}],"expected":{"s1":1,"s2":1000}}',
].join('');

/** Preset dictionaries by the version byte of a link. */
export const DICTIONARIES: Readonly<Record<number, Uint8Array>> = { 1: new TextEncoder().encode(FIRST) };

/** The dictionary that new links use. */
export const NEWEST_DICTIONARY = 1;

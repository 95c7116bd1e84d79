import type { PersonalKind } from '../../core/personal';

/** What a column's name says about persons. `sure` names are believed unless the cells contradict them, others only when the cells agree. */
export interface HeaderHint {
  readonly kind: PersonalKind;
  readonly sure: boolean;
}

const THINGS =
  /상품|제품|품목|브랜드|캠페인|카테고리|매장|지점|쿠폰|이벤트|파일|등급|회사|업체|채널|그룹|코스|메뉴|페이지|은행|카드사|단지|도시|지역|국가|부서|팀|직업|item|product|brand|campaign|categor|store|shop|coupon|event|file|tier|company|channel|segment|group|class|team|page|menu|course|city|country|state|region|plan|list|tag|column|field|table|sheet|bank|display|domain|host|sku|variant|option|playlist|screen|app/;

const rule = (kind: PersonalKind, sure: boolean, yes: RegExp, no?: RegExp) => ({ kind, sure, yes, no });

/** In order: the first that fits counts. */
const RULES = [
  rule(
    'resident-number',
    true,
    /주민 ?(?:등록)? ?번호|주민번|외국인 ?(?:등록)? ?번호|거소 ?신고 ?번호|resident (?:registration )?(?:no|number|id)|(?:^| )(?:rrn|ssn|jumin|juminno|jumin no)(?: |$)|social security|national id|alien registration/,
    /여부|사업자|법인/,
  ),
  rule(
    'card-number',
    true,
    /카드 ?번호|card (?:no|number|num)(?: |$)|cardno|cardnum|credit card$|pan$/,
    /gift|상품권|멤버십|멤버쉽|포인트|회원|출입|member|loyalty|기프트|point|access|마스터|company/,
  ),
  rule('passport', true, /여권|passport/, /여부|만료|국가|expir|country/),
  rule(
    'driver-licence',
    true,
    /운전 ?면허|면허 ?번호|driv(?:er|ing)s? (?:licen[cs]e)|licen[cs]e (?:no|number)/,
    /여부|종류|취득|type|plate/,
  ),
  rule(
    'bank-account',
    true,
    /계좌 ?번호|(?:환불|입금|출금|정산|급여|가상)? ?계좌$|bank account|bank ?acct|(?:^| )iban(?: |$)/,
    /명$|은행명|예금주|customer account|여부/,
  ),
  rule(
    'email',
    true,
    /이메일|메일 ?주소|전자 ?우편|e ?mail|(?:^| )mail(?: |$)|メール/,
    /여부|동의|수신|거부|일시|일자|날짜|제목|횟수|건수|도메인|발송|오픈|클릭|subject|sent|open|click|count|opt|consent|campaign|status|marketing|verified|bounce|rate|accepts|domain|template|type/,
  ),
  rule(
    'phone',
    true,
    /전화|휴대|핸드폰|핸드 폰|연락처|팩스|phone|(?:^| )(?:mobile|tel|telno|hp|h p|fax)(?: (?:no|number|num))?$|^cell(?: (?:no|number|num))?$|tel no|contact (?:no|number)|電話|携帯/,
    /여부|동의|수신|기종|통신사|통신 ?요금|통화|모델|횟수|건수|시간|model|brand|opt|consent|count|service|lines|phones? type|os$|status|verified|marketing|상담|문의|type/,
  ),
  rule(
    'ip-address',
    true,
    /(?:^| )ip(?: ?(?:addr|address|주소))?$|접속 ?ip|ip ?주소|(?:^| )ipv[46]|remote addr|client ip/,
    /count|수$/,
  ),
  rule(
    'birthday',
    true,
    /생년 ?월일|생일|출생 ?일|birth ?day|birth ?date|date of birth|(?:^| )(?:dob|birth)(?: |$)|birthdate|生年月日|誕生日/,
    /쿠폰|이벤트|혜택|여부|coupon|event|place|country|city|cert|month$|year/,
  ),
  rule(
    'address',
    true,
    /(?:^|[^메일])주소|배송지|수령지|거주지|(?:^| )addr(?:ess)?(?: ?(?:line)?[ 12]*)?(?: |$)|street|(?:^| )addr\d?$|address|住所|자택/,
    /email|e mail|메일|ip |(?:^| )ip|mac|url|web|홈페이지|wallet|사이트|여부|kana|우편 ?번호|type|메신저|국가/,
  ),
  rule(
    'location',
    true,
    /위도|경도|(?:^| )(?:lat|latitude|lng|lon|long|longitude)(?: |$)|(?:^| )[xy] ?좌표|좌표 ?[xy](?: |$)/,
    /매장|지점|점포|store|shop|branch|warehouse/,
  ),
  rule(
    'person-id',
    true,
    /(?:고객|회원|사용자|유저|구매자|주문자|이용자|수신자|응답자|방문자|가입자|학생|환자|직원|사원|멤버) ?(?:식별)? ?(?:번호|id|아이디|코드|no|키|num)$|^(?:아이디|로그인 ?(?:id|아이디))$|(?:^| )(?:customer|cust|client|member|user|buyer|shopper|subscriber|visitor|contact|household|patient|student|employee|person|profile|respondent|panelist|account|login|user pseudo|pseudo|device|advertising|distinct|anonymous) ?(?:id|no|number|code|key|num|identifier)s?$|^(?:uid|uuid|cid|userid|custid|memberid|customerid|guid|idfa|adid|gaid|ci|di)$|顧客(?:id|番号|コード)|会員番号/,
    /등급|그룹|type|count|수$|group/,
  ),
  rule(
    'name',
    true,
    /성명|성함|고객 ?(?:이름|명)$|회원 ?(?:이름|명)$|주문자 ?(?:명|이름)?$|구매자 ?(?:명|이름)?$|수령인 ?(?:명|이름)?$|수취인 ?(?:명|이름)?$|받는 ?(?:분|사람)|보내는 ?(?:분|사람)|예금주|입금자|이용자명|사용자명|신청자|작성자명|담당자|응답자명|보호자|first ?name|last ?name|full ?name|given name|family name|(?:customer|client|member|buyer|recipient|contact|cardholder|owner|patient|student|employee|shipping|billing|user|subscriber) ?name$|surname|顧客名|氏名|お?名前/,
    /여부|수$|count|id$|번호|연락|전화|메일|주소|아이디|등급|코드|screen|kana$/,
  ),
  rule(
    'name',
    false,
    /^(?:이름|name|names|명|성|작성자|닉네임|대표자|author|person|agent|고객|회원|customer|who)$/,
    /^$/,
  ),
] as const;

/** Column names in one shape: lower case, camel case and marks as spaces. */
export function headerText(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.\-/()[\]:·'’]+/g, ' ')
    .trim();
}

/** What a column's name says about persons; undefined for most. */
export function headerHint(name: string): HeaderHint | undefined {
  const plain = headerText(name);
  if (plain.length > 60) return undefined;
  const found = RULES.find(({ yes, no, kind }) => {
    if (!yes.test(plain) || no?.test(plain)) return false;
    return !(kind === 'name' && THINGS.test(plain));
  });
  return found && { kind: found.kind, sure: found.sure };
}

const PLACES =
  /^(?:store|shop|branch|warehouse|매장|지점|점포|가맹점|창고|센터|업체|회사|company|vendor|supplier|거래처)/;
const PERSONS =
  /고객|회원|주문|구매자|수령|customer|member|user|client|buyer|recipient|contact|name|이름|성명/;

/** Whether a file's columns are about shops or companies, whose addresses and phones are nobody's. */
export function isAboutPlaces(names: readonly string[]): boolean {
  const plain = names.map(headerText);
  return PLACES.test(plain[0] ?? '') && !plain.some((name) => PERSONS.test(name) && !PLACES.test(name));
}

/** Whether a name says that the column is about a shop or company. */
export function isOfPlace(name: string): boolean {
  return PLACES.test(headerText(name));
}

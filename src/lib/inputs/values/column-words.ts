import { isMoneyName, nameFit, plainName } from '../field-words';

const LATIN = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.\-/()[\]:·]+/g, ' ')
    .trim();

const DATE_WORDS =
  /일시|일자|날짜|년월일|생년월일|연월일|타임스탬프|시각|(?:^|[가-힣])(?:가입|등록|주문|결제|구매|방문|접속|발송|수신|오픈|클릭|접수|종료|시작|처리|완료|생성|수정|변경|탈퇴|동의|거부|취소|반품|환불|배송|발급|사용|만료|로그인|이용|거래|판매|매출|작성|답변|응답|계약|입금|출생|기준|입회|최근|최종|최초|마지막|생)일$|年月日|日付|日時/;
const DATE_LATIN =
  /(?:^| )(?:date|dates|datetime|dt|day|dob|birthday|ymd|timestamp|ts|created|updated|joined|registered)(?: |$)|(?:^| )(?:date|day) ?of |[a-z] at$|(?:^|[a-z])date$|datetime$|timestamp$|birthdate/;
const NO_DATE =
  /일수|횟수|시간대|요일|day of week|weekday|days? (?:since|count|number)|(?:num|number|no|count) (?:of )?days|update|candidate/;
const INSTANT_LATIN =
  /(?:^| )(?:time|timestamp|ts|epoch|unixtime|datetime|date|created|updated)(?: |$)|[a-z] at$|time$/;
const DURATION =
  /(?:^| )(?:duration|elapsed|spent|length|response|lead|process|processing|load|loading|wait|waiting|lifetime|overtime|runtime|times|hours|minutes|seconds|mins|secs)(?: |$)|소요|체류|시간대|part time|full time/;

/** Whether a name promises days or times. */
export function isDateName(name: string): boolean {
  const latin = LATIN(name);
  if (NO_DATE.test(latin)) return false;
  if (nameFit('time', name) > 0 || nameFit('joined', name) > 0) return !DURATION.test(latin);
  return DATE_WORDS.test(plainName(name)) || DATE_LATIN.test(latin) || isBirthName(name);
}

/** Whether a name promises points in time that a computer may have counted in seconds. */
export function isInstantName(name: string): boolean {
  const latin = LATIN(name);
  return !DURATION.test(latin) && (isDateName(name) || INSTANT_LATIN.test(latin));
}

/** Whether a name promises months of a year, as `202603` is one. */
export function isMonthName(name: string): boolean {
  return /연월|년월|기준월|주문월|결제월|구매월|매출월|가입월|월$|年月/.test(plainName(name))
    ? !/개월/.test(name)
    : /(?:^| )(?:month|yyyymm|ym|year ?month)(?: |$)|yearmonth|month$/.test(LATIN(name));
}

/** Whether a name promises days of birth, so that two-digit years lie in the past. */
export function isBirthName(name: string): boolean {
  return (
    /생년월일|생일|출생|생년|birth|(?:^| )dob(?: |$)|生年月日|誕生/.test(LATIN(name)) &&
    !/coupon|쿠폰|이벤트|event/.test(LATIN(name))
  );
}

/** Whether a name promises calendar years, which are written without thousands separators. */
export function isYearName(name: string): boolean {
  const latin = LATIN(name);
  if (
    /(?:per|times|total|sales|revenue|income|amount|every|each) year|years (?:of|since)|yearly|근속|경력|년수|연차|years$/.test(
      latin,
    )
  )
    return false;
  return /연도|년도|출생년|출생연|생년$|태어난 ?해|(?:^|[가-힣])년$|(?:^| )(?:year|yr|yyyy)(?: |$)|(?:^|[a-z])year$/.test(
    latin,
  );
}

/** Whether a name promises phone numbers. */
export function isPhoneName(name: string): boolean {
  const latin = LATIN(name);
  if (/여부|동의|기종|통신사|model|type|os|brand|count|수신$/.test(latin)) return false;
  return /전화|휴대|핸드폰|핸드 폰|연락처|모바일 ?번호|手機|電話|携帯|phone|(?:^| )(?:mobile|tel|telno|hp|h p|fax|contact)(?: (?:no|number|num))?$|^cell(?: (?:no|number|num))?$|팩스/.test(
    latin,
  );
}

/** Whether a name promises postal codes. */
export function isPostalName(name: string): boolean {
  return /우편 ?번호|(?:^| )(?:zip|zipcode|postcode|postal(?: code| cd)?)(?: |$)|zip ?code|postal ?code/.test(
    LATIN(name),
  );
}

/** Whether digits under this name are an amount or a count, and never a date. */
export function isQuantityName(name: string): boolean {
  return !isDateName(name) && (isMoneyName(name) || nameFit('quantity', name) > 0);
}

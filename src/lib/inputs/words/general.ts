import type { Field } from '../../core/input';

function words(list: string): string[] {
  return list.split(/\s+/).map((word) => word.toLowerCase());
}

/** Names that a column may have for a field in any role, best first, in lower case without blanks and marks; `*` ends a beginning or begins an ending. */
export const GENERAL_WORDS: Readonly<Record<Field, readonly string[]>> = {
  customer:
    words(`고객번호 고객id 고객아이디 고객코드 고객no 회원번호 회원id 회원아이디 회원코드 회원no 고객식별번호 구매자id
    구매자번호 구매자아이디 주문자id 주문자아이디 사용자id 유저id 아이디 customerid custid customerno customernumber customercode
    customerkey clientid contactid memberid memberno membernumber userid useridentifier buyerid shopperid householdid accountid
    visitorid uid cid 고객 회원 customer client member user buyer id respondentid respondent 응답자id 응답자번호 참여자id 참여자번호 방문자id 구독자id
    subscriberid subscriberkey recipientid profileid userpseudoid anonymousid distinctid fullvisitorid mcvisid cookieid deviceid
    작성자id 작성자아이디 문의자id 고객명 고객이름 회원명 회원이름 구매자명 주문자명 구매자 주문자 customername *customerid *memberid`),
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
    words(`가입일 가입일자 가입일시 가입날짜 회원가입일 회원가입일자 등록일 등록일자 등록일시 최초가입일 joindate joinedat joinedon joined
    joiningdate signupdate signedupat signup registrationdate registereddate registeredat registered regdate applicationdate
    dtcustomer memberSince enrolldate enrollmentdate startdate createdat created customersince`),
  email:
    words(`이메일 이메일주소 메일주소 메일 email emailaddress mail mailaddress 고객이메일 회원이메일 구매자이메일 주문자이메일
    customeremail useremail contactemail buyeremail personemail *emailaddress *이메일 *email`),
  phone:
    words(`휴대폰번호 휴대전화번호 휴대전화 휴대폰 핸드폰번호 핸드폰 연락처 전화번호 고객연락처 구매자연락처 구매자전화번호 주문자연락처
    주문자휴대전화 주문자휴대폰 주문자전화번호 phonenumber phone mobilephone mobilenumber mobile cellphone cell tel telephone
    contactnumber contactphone customerphone`),
  member:
    words(`회원번호 회원id 회원아이디 멤버십번호 멤버십id 로그인id 로그인아이디 아이디 memberid membernumber memberno membershipid
    membershipnumber loginid userid`),
  birth:
    words(`생년월일 생일 출생일 출생일자 출생연도 출생년도 출생년 생년 birthdate birthday dateofbirth dob birth birthyear yearofbirth
    yearbirth`),
  account:
    words(`회사명 기업명 거래처명 업체명 법인명 고객사명 고객사 회사 거래처 소속회사 소속 company companyname accountname account
    organization organisation organizationname employer businessname associatedcompany 거래처코드 회사코드 companyid accountid`),
  consent:
    words(`수신동의 마케팅수신동의 마케팅수신동의여부 마케팅동의 마케팅동의여부 광고수신동의 광고성정보수신동의 광고수신 마케팅수신
    마케팅수신여부 홍보동의 수신동의여부 수신여부 consent marketingconsent marketingoptin optin acceptsmarketing subscribed
    marketingagree agreemarketing`),
  consent_email:
    words(`이메일수신동의 이메일수신동의여부 이메일수신여부 이메일수신 이메일동의 메일수신동의 메일수신여부 메일수신 뉴스메일수신여부
    뉴스레터수신동의 뉴스레터수신 뉴스레터 emailmarketingconsent acceptsemailmarketing emailconsent emailoptin emailsubscribe
    emailsubscribed emailmarketing newsletter newsmail consentemail`),
  consent_sms:
    words(`sms수신동의 sms수신동의여부 sms수신여부 sms수신 sms동의 문자수신동의 문자수신동의여부 문자수신여부 문자수신 문자동의
    모바일메시지수신여부 smsmarketingconsent acceptssmsmarketing smsconsent smsoptin smsmarketing consentsms`),
  consent_kakao:
    words(`카카오수신동의 카카오톡수신동의 카카오톡수신여부 카카오톡수신 카카오수신 카카오동의 친구톡수신동의 친구톡수신 알림톡수신동의
    카카오채널동의 kakaoconsent kakaooptin consentkakao`),
  consent_push:
    words(`푸시수신동의 앱푸시수신동의 앱푸시동의 푸시동의 앱푸시수신여부 푸시수신여부 앱푸시수신 푸시수신 푸시알림동의 pushconsent
    pushoptin pushsubscribe pushsubscribed consentpush`),
  consent_night:
    words(`야간수신동의 야간수신동의여부 야간광고수신동의 야간광고동의 야간푸시수신동의 야간푸시동의 야간수신여부 야간수신 야간동의 야간
    nightconsent nightoptin nightpush consentnight`),
  consent_day:
    words(`수신동의일 수신동의일시 수신동의일자 마케팅수신동의일 마케팅수신동의일시 마케팅동의일 마케팅동의일시 동의일 동의일시 동의일자
    동의날짜 consentdate consentday consentat consenttimestamp emailmarketingconsenttimestamp consentdatetime optintime optindate
    optinat confirmtime agreedat`),
  refused_day:
    words(`수신거부일 수신거부일시 수신거부일자 동의철회일 동의철회일시 철회일 거부일 거부일시 unsubscribedat unsubscribedate unsubtime
    unsubscribetime unsubscribeddate optoutdate optouttime optoutat refusedday refusedat`),
  event:
    words(`이벤트 이벤트명 이벤트이름 이벤트유형 이벤트종류 행동 행동유형 행동명 활동 활동유형 eventname event eventtype eventaction
    eventcategory actionname actiontype action activity activitytype behaviortype behavior 액션 액션명`),
  session:
    words(`세션id 세션번호 세션 세션키 방문id 방문번호 sessionid gasessionid sessionkey session visitid idvisit visitnumber visitnum
    sessionnumber usersession *sessionid`),
  page: words(`페이지 페이지url 페이지주소 페이지경로 페이지명 페이지제목 화면 화면명 화면이름 pagelocation pageurl pagepath pagename pagetitle
    page postpagename url screenname screen landingpage path location 랜딩페이지`),
  term: words(
    `검색어 검색키워드 검색단어 키워드 searchterm searchquery searchkeyword searchterms sitesearchkeyword keyword query internalsearchterm`,
  ),
  device:
    words(`기기 기기유형 기기종류 디바이스 접속기기 단말 단말기 기기구분 devicecategory devicetype device platform deviceclass
    operatingsystem os`),
  campaign:
    words(`캠페인 캠페인명 캠페인이름 캠페인id 캠페인코드 발송명 메시지명 메시지제목 발송제목 메일제목 campaignname campaign campaigntitle
    campaignid messagename subjectline subject mailing mailingname emailname`),
  variant:
    words(`변형 실험군 실험그룹 테스트군 테스트그룹 대조군 ab테스트 ab 소재 버전 variant variation variationname testgroup abgroup
    experimentgroup treatment arm version creative`),
  action:
    words(`반응 반응유형 반응종류 발송결과 결과 이벤트 이벤트유형 행동 액션 action actiontype eventtype event eventname activity
    metric response status 상태`),
  opened:
    words(`오픈 오픈일시 오픈일 오픈시각 오픈여부 열람 열람일시 열람일 열람여부 수신확인 수신확인일시 확인일시 opened openedat opentime
    openeddate opendate firstopen lastopen isopened opens open`),
  clicked:
    words(`클릭 클릭일시 클릭일 클릭시각 클릭여부 clicked clickedat clicktime clickeddate clickdate firstclick lastclick isclicked
    clicks click`),
  converted:
    words(`구매전환 구매전환일시 구매전환여부 전환 전환일시 전환일 전환여부 구매일시 구매여부 converted convertedat conversiontime
    conversiondate conversion isconverted purchased purchasedat placedorder`),
  bounced:
    words(`반송 반송여부 반송일시 발송실패 발송실패여부 수신실패 실패여부 실패 bounced bouncedat bouncetime bounce isbounced
    bouncetype`),
  unsubscribed:
    words(`수신거부 수신거부여부 수신거부일시 수신거부일 구독취소 구독취소일시 구독해지 unsubscribed unsubscribedat unsubscribetime
    unsubscribedate unsubscribe unsub isunsubscribed optedout`),
  cost: words(
    `발송비용 발송단가 발송비 메시지비용 메시지단가 건당비용 비용 단가 sendcost messagecost cost unitcost spend fee`,
  ),
  question:
    words(`문항 질문 설문문항 질문내용 문항내용 문항명 문항번호 질문번호 question questiontext questiontitle questionname questionid
    item itemtext questionno`),
  answer:
    words(`응답 답변 응답값 응답내용 답변내용 답 응답결과 answer answertext answervalue response responsevalue responsetext choice
    value score`),
  ticket:
    words(`문의번호 티켓번호 접수번호 상담번호 리뷰번호 후기번호 게시글번호 게시물번호 티켓id 문의id 리뷰id ticketid ticketnumber ticketno
    ticket caseid casenumber reviewid issueid issuekey inquiryid conversationid id`),
  closed:
    words(`종료일시 종료일 처리일시 처리일 처리완료일시 처리완료일 완료일시 완료일 답변일시 답변일 해결일시 해결일 closedat closeddate
    closetime closed resolvedat resolveddate resolutiondate solvedat answeredat completedat closedate`),
  rating:
    words(`평점 별점 만족도 만족도점수 고객만족도 평가점수 평가 점수 rating starrating stars star reviewrating reviewscore
    satisfactionrating customersatisfactionrating satisfactionscore satisfaction csat csatscore score`),
  text: words(`내용 문의내용 상담내용 접수내용 리뷰내용 리뷰 후기내용 후기 상품평 본문 의견 코멘트 댓글 text reviewtext reviewcontent
    reviewbody review reviews verifiedreviews ticketdescription description content contents body message comment comments feedback customercomment`),
};

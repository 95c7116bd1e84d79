import type { Field, Role } from '../../core/input';

function words(list: string): string[] {
  return list.split(/\s+/);
}

/** Names that stand for a field in one role before all others; most are the days that a kind of file is about. */
export const ROLE_WORDS: Readonly<Record<Role, Readonly<Partial<Record<Field, readonly string[]>>>>> = {
  orders: {},
  customers: {
    customer: words(`customerid contactid 고객번호 회원번호 회원아이디 아이디 id no 번호 recordid`),
    joined: words(`profilecreatedon createdate dateadded`),
  },
  events: {
    time: words(`이벤트일시 이벤트시각 이벤트시간 이벤트발생일시 발생일시 방문일시 방문시각 방문일 접속일시 접속일 조회일시 로그일시 로그시간 행동일시
      eventtimestamp eventtime eventdatetime eventdate hittime hittimegmt servertimestamp servertime visittime visitstart visitdate
      serverdate accesstime`),
    event: words(`이벤트 이벤트명 eventname event eventtype`),
    channel:
      words(`유입경로 유입채널 유입매체 트래픽소스 sourcemedium trafficsource sessionsource source medium referrertype referrername
      channelgroup`),
    amount: words(`금액 결제금액 구매금액 purchaserevenue ecommercepurchaserevenue eventvalue value revenue`),
  },
  messages: {
    time: words(`발송일시 발송일 발송시각 발송일자 발송시간 전송일시 전송일 발신일시 sendtime sentat senttime sentdate senddate sendat
      deliverytime deliveredat eventtime timestamp`),
    channel: words(
      `채널 발송채널 메시지채널 발송유형 메시지유형 발송수단 channel messagechannel campaignchannel messagetype sendtype`,
    ),
    amount: words(`전환금액 구매금액 전환매출 매출 conversionvalue revenue ordervalue value`),
  },
  surveys: {
    time: words(`응답일시 응답일 응답시각 응답시간 제출일시 제출일 참여일시 참여일 설문일 설문일시 작성일시 타임스탬프 timestamp submittedat
      submissiondate submitdate submittime completedat completiontime responsedate respondedat recordeddate enddate`),
    customer: words(
      `응답자id 응답자번호 응답자 참여자id 참여자번호 참여자 respondentid respondent participantid participant`,
    ),
    question: words(
      `문항 질문 설문문항 질문내용 문항내용 question questiontext statement 문장 진술 진술문 항목 prompt`,
    ),
    answer: words(
      `응답 답변 응답값 응답내용 답변내용 answer response answertext responsetext answervalue 답 점수 척도 rating score value choice selected`,
    ),
  },
  tickets: {
    time: words(`접수일시 접수일 접수일자 문의일시 문의일 등록일시 등록일 등록일자 작성일시 작성일 작성일자 리뷰작성일 리뷰일 상담일시 상담일
      createdat created openedat submittedat reviewdate ticketdate createddate dateofcontact`),
    category: words(
      `문의유형 유형 문의분류 상담유형 접수유형 분류 카테고리 tickettype type topic category issuetype ticketcategory reason`,
    ),
    status: words(`처리상태 진행상태 답변상태 상태 ticketstatus status state`),
    channel: words(`채널 접수채널 상담채널 문의채널 접수경로 ticketchannel channel source via`),
    product: words(`상품명 상품 제품명 제품 productpurchased productname product`),
    customer: words(`작성자id 작성자아이디 문의자id 고객번호 회원번호`),
  },
};

/** Names that are as often the value of a cell: they say nothing about whether a row is a header. */
export const VALUE_WORDS: ReadonlySet<string> = new Set(
  words(`open opened opens click clicked clicks converted conversion bounced bounce unsubscribed unsubscribe unsub purchased subscribed
    mail push sms newsletter ab version arm star stars  no query item 오픈 열람 클릭 전환 반송 수신거부 구독취소 실패 발송실패 리뷰 후기
    검색어  반응 결과 평가 점수 소속 소재 버전 이벤트 행동 활동 액션 응답 답변 답 댓글 의견 뉴스레터 야간 android ios
    번호 기기 화면 가입 review comment feedback action activity event response choice closed account company body content text
    message  state type  via reason topic  os  screen page`),
);

import { column, headers, type Preset } from './preset';

/** Exports of customer relationship systems: HubSpot's headers, and the usual Korean ones. */
export const CRM: readonly Preset[] = [
  {
    id: 'crm-deals',
    name: { ko: 'CRM 거래(딜)', en: 'CRM deals' },
    about: { ko: '거래 한 건이 한 줄입니다.', en: 'Each deal has a row.' },
    role: 'orders',
    needs: [
      'Deal Name | Opportunity Name | 거래명 | 딜명 | 영업기회명',
      'Amount | 금액 | 거래금액 | 계약금액',
      'Deal Stage | Stage | 거래단계 | 단계 | 영업단계',
    ],
    fields: {
      customer: column(
        'Associated Contact IDs | Associated Contact | Contact ID | Associated Company IDs | Associated Company | Account Name | Company Name | 담당자번호 | 고객번호 | 고객사 | 거래처 | 회사명',
        '거래한 담당자나 회사입니다.',
        'It is the contact or company of the deal.',
      ),
      order: column(
        'Record ID | Deal ID | Opportunity ID | 거래번호 | 딜번호',
        '거래의 번호입니다.',
        'It is the number of the deal.',
      ),
      time: column(
        'Close Date | Closed Date | 계약일 | 거래일 | 종료일 | 마감일',
        '거래가 끝나는 날입니다.',
        'It is the day the deal closes.',
      ),
      amount: column(
        'Amount | 거래금액 | 계약금액 | 금액',
        '거래 금액입니다.',
        'It is the amount of the deal.',
      ),
      product: column(
        'Deal Name | Opportunity Name | 거래명 | 딜명 | 영업기회명',
        '거래의 이름입니다.',
        'It is the name of the deal.',
      ),
      category: column(
        'Deal Type | Pipeline | 거래유형 | 파이프라인',
        '거래의 종류입니다.',
        'It is the kind of deal.',
      ),
      channel: column(
        'Original Source | Lead Source | 유입경로',
        '처음 알게 된 경로입니다.',
        'It says where the lead came from.',
      ),
      status: column(
        'Deal Stage | Stage | 거래단계 | 영업단계 | 단계',
        '거래의 단계입니다.',
        'It is the stage of the deal.',
      ),
    },
    others: headers(
      'Deal owner | Create Date | Last*  | Associated* | Is Closed* | Pipeline | 담당자 | 등록일',
    ),
    notes: [
      {
        ko: '성사되지 않은 거래도 주문으로 셉니다. 성사된 단계만 쓰려면 단계 열로 나머지 줄을 빼세요.',
        en: 'Deals that were not won count as orders too. Set the other rows aside by their stage if only won ones should.',
      },
    ],
  },
  {
    id: 'crm-contacts',
    name: { ko: 'CRM 연락처', en: 'CRM contacts' },
    about: { ko: '담당자 한 명이 한 줄입니다.', en: 'Each contact has a row.' },
    role: 'customers',
    needs: [
      'Email | 이메일',
      'Contact owner | Lifecycle Stage | Lead Status | Lead Source | 담당 영업 | 영업담당자 | 고객단계 | 리드상태',
      'Record ID | Contact ID | First Name | Last Name | 담당자명 | 이름',
    ],
    without: ['Deal Name', 'Ticket ID'],
    fields: {
      customer: column(
        'Record ID | Contact ID | 담당자번호 | 고객번호 | Email | 이메일',
        '연락처를 구별합니다. 거래가 이 번호를 가리킵니다.',
        'It tells contacts apart; deals point to it.',
      ),
      email: column('Email | 이메일', '담당자의 이메일입니다.', 'It is the e-mail.'),
      phone: column(
        'Phone Number | Mobile Phone Number | Phone | 휴대폰 | 연락처 | 전화번호',
        '담당자의 전화번호입니다.',
        'It is the phone number.',
      ),
      account: column(
        'Associated Company | Associated Company IDs | Company Name | Company | Account Name | 회사명 | 거래처명 | 고객사',
        '담당자가 속한 회사입니다.',
        'It is the company of the contact.',
      ),
      joined: column(
        'Create Date | Created Date | 등록일 | 생성일',
        '연락처가 등록된 날입니다.',
        'It is the day the contact was added.',
      ),
      consent_email: column(
        'Opted in to email | Marketing email consent | 이메일 수신동의',
        '이메일 수신동의입니다.',
        'It is the consent to e-mail.',
      ),
      consent: column(
        'Marketing contact status | 마케팅 수신동의 | 수신동의',
        '광고 수신동의입니다.',
        'It is the consent to advertising.',
      ),
    },
    others: headers(
      'First Name | Last Name | Job Title | Contact owner | Lifecycle Stage | Lead Status | Lead Source | Last* | Country/Region | City | 직급 | 직책 | 부서 | 담당*',
    ),
  },
  {
    id: 'crm-inquiries',
    name: { ko: 'CRM 문의', en: 'CRM inquiries' },
    about: { ko: '문의 한 건이 한 줄입니다.', en: 'Each inquiry has a row.' },
    role: 'tickets',
    needs: [
      'Ticket ID | Ticket name | 문의번호 | 상담번호 | 접수번호',
      'Create date | Create Date | Created at | 접수일시 | 접수일 | 문의일시 | 문의일 | 상담일시',
      'Ticket status | Status | Ticket description | 처리상태 | 상태 | 문의유형 | 상담유형 | 문의내용 | 상담내용',
    ],
    fields: {
      customer: column(
        'Associated Contact IDs | Associated Contact | Requester ID | Customer ID | 고객번호 | 회원번호 | 회원아이디 | Requester email | Email | 이메일 | 연락처',
        '문의한 고객입니다.',
        'It is the customer who wrote.',
      ),
      ticket: column(
        'Ticket ID | 문의번호 | 상담번호 | 접수번호',
        '문의의 번호입니다.',
        'It is the number of the inquiry.',
      ),
      time: column(
        'Create date | Created at | 접수일시 | 접수일 | 문의일시 | 문의일 | 상담일시',
        '접수한 때입니다.',
        'It is when it was received.',
      ),
      closed: column(
        'Close date | Closed at | Solved at | 처리일시 | 처리완료일 | 종료일시 | 답변일시 | 완료일',
        '처리가 끝난 때입니다.',
        'It is when it was settled.',
      ),
      category: column(
        'Category | Topic | Ticket type | 문의유형 | 상담유형 | 유형',
        '무엇에 대한 문의인지입니다.',
        'It is what it was about.',
      ),
      status: column('Ticket status | Status | 처리상태 | 상태', '처리 상태입니다.', 'It is the status.'),
      channel: column(
        'Source | Channel | Via | 접수채널 | 접수경로 | 채널',
        '문의가 들어온 곳입니다.',
        'It is where it came in.',
      ),
      product: column('Product | 상품명 | 상품', '문의한 상품입니다.', 'It is the product.'),
      rating: column(
        'Satisfaction rating | CSAT | 만족도 | 평점',
        '답변에 대한 만족도입니다.',
        'It is the satisfaction with the answer.',
      ),
      text: column(
        'Ticket description | Description | Subject | 문의내용 | 상담내용 | 내용 | 제목',
        '문의한 내용입니다.',
        'It is what was written.',
      ),
    },
    others: headers(
      'Ticket owner | Pipeline | Priority | Group | Assignee | 담당자 | 상담원 | 답변내용 | 제목',
    ),
  },
  {
    id: 'crm-points',
    name: { ko: 'CRM 포인트·적립금', en: 'CRM points' },
    about: { ko: '적립과 사용이 한 줄씩입니다.', en: 'Each time points were earned or used has a row.' },
    role: 'events',
    needs: [
      '회원번호 | 회원아이디 | 아이디 | 고객번호 | Member ID | Customer ID | Email',
      '적립일시 | 적립일 | 사용일시 | 발생일시 | 발생일 | 처리일시 | 일시 | Date | Transaction Date',
      '포인트 | 적립금 | 마일리지 | 적립포인트 | 사용포인트 | 변동포인트 | 변동금액 | Points | Points Change',
      '구분 | 적립구분 | 유형 | 내용 | 사유 | Type | Transaction Type | Reason',
    ],
    fields: {
      customer: column(
        '회원번호 | 회원아이디 | 고객번호 | 아이디 | Member ID | Customer ID | Email',
        '포인트의 주인입니다.',
        'It is whose points they are.',
      ),
      time: column(
        '발생일시 | 처리일시 | 적립일시 | 사용일시 | 발생일 | 적립일 | 일시 | Transaction Date | Date',
        '적립하거나 쓴 때입니다.',
        'It is when they were earned or used.',
      ),
      event: column(
        '적립구분 | 구분 | 유형 | Transaction Type | Type',
        '적립인지 사용인지입니다.',
        'It tells earning from using.',
      ),
      amount: column(
        '변동포인트 | 변동금액 | 포인트 | 적립금 | 마일리지 | 적립포인트 | 사용포인트 | Points Change | Points',
        '포인트의 양입니다.',
        'It is the number of points.',
      ),
      channel: column('사용처 | 적립처 | 매장 | Channel | Store', '적립하거나 쓴 곳입니다.', 'It is where.'),
    },
    others: headers('잔액 | 잔여* | 누적* | 내용 | 사유 | 만료* | 소멸* | Balance | Reason | Expiry*'),
    notes: [
      {
        ko: '포인트는 매출이 아니라 행동의 금액으로 들어갑니다.',
        en: 'Points enter as the amount of an event, not as revenue.',
      },
    ],
  },
];

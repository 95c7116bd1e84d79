import type { Field, InputSpec, Role } from '../../core/input';
import type { Words } from '../../core/words';

/** Where people meet the company. */
export type TouchPoint = 'shop' | 'site' | 'messages' | 'voice' | 'person';

/** A part of a source that a file may bring. */
export interface SourcePart {
  readonly name: Words;
  readonly has: (spec: InputSpec) => boolean;
}

/** A source of data about customers. */
export interface SourceKind {
  readonly id: string;
  readonly touchPoint: TouchPoint;
  readonly name: Words;
  /** Roles of files that bring it, the most usual first. */
  readonly roles: readonly Role[];
  /** What can be brought; all of it makes the source complete. */
  readonly parts: readonly SourcePart[];
  /** What cannot be told without it. */
  readonly cost: Words;
  /** Steps and traits that wait for it. */
  readonly waits: readonly Words[];
}

const words = (ko: string, en: string): Words => ({ ko, en });

function field(ko: string, en: string, ...fields: readonly Field[]): SourcePart {
  return {
    name: words(ko, en),
    has: ({ mapping }) => fields.some((each) => mapping[each] !== undefined),
  };
}

function column(ko: string, en: string, name: RegExp): SourcePart {
  return {
    name: words(ko, en),
    has: ({ columns, dropped = [] }) =>
      columns.some((each) => name.test(each.name) && !dropped.includes(each.name)),
  };
}

const AGE = column('나이', 'age', /^(?:나이|연령|연령대|age|age_?group)$/i);
const ANY: SourcePart = { name: words('파일', 'a file'), has: () => true };

/** Every source that the product can use, in the order in which it is drawn. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  {
    id: 'purchases',
    touchPoint: 'shop',
    name: words('구매 내역', 'Purchases'),
    roles: ['orders'],
    parts: [
      field('날짜', 'dates', 'time'),
      field('금액', 'amounts', 'amount', 'price'),
      field('상품·카테고리', 'products or categories', 'product', 'category'),
    ],
    cost: words(
      '누가 얼마나 자주, 얼마어치 사는지 알 수 없습니다.',
      'How often and for how much people buy stays unknown.',
    ),
    waits: [
      words('RFM', 'RFM'),
      words('구매 빈도·재구매 주기', 'purchase frequency and repurchase cycle'),
      words('고객 생애 가치', 'customer lifetime value'),
    ],
  },
  {
    id: 'visits',
    touchPoint: 'site',
    name: words('웹·앱 방문', 'Visits to site and app'),
    roles: ['events'],
    parts: [
      field('방문 시각', 'times', 'time'),
      field('페이지나 이벤트', 'pages or events', 'page', 'event'),
      field('유입 경로', 'where visitors come from', 'channel'),
    ],
    cost: words(
      '사기 전의 행동과 관심이 보이지 않습니다.',
      'What people do and look at before buying stays unseen.',
    ),
    waits: [
      words('방문 경로', 'paths'),
      words('최근 방문', 'last visit'),
      words('체류와 조회', 'time on site and views'),
    ],
  },
  {
    id: 'carts',
    touchPoint: 'site',
    name: words('장바구니·검색', 'Carts and searches'),
    roles: ['events'],
    parts: [field('이벤트 이름', 'names of events', 'event'), field('검색어', 'search terms', 'term')],
    cost: words(
      '담고 사지 않은 고객, 같은 것을 거듭 찾는 고객을 찾을 수 없습니다.',
      'Customers who filled a cart without paying, or search for the same thing again, cannot be found.',
    ),
    waits: [words('장바구니 이탈률', 'cart abandonment'), words('반복 검색', 'repeated searches')],
  },
  {
    id: 'messages',
    touchPoint: 'messages',
    name: words('이메일·문자·카카오·푸시', 'E-mail, text, KakaoTalk, push'),
    roles: ['messages'],
    parts: [
      field('발송', 'sends', 'time'),
      field('오픈·클릭', 'opens and clicks', 'action', 'opened', 'clicked'),
      field('비용', 'cost', 'cost'),
    ],
    cost: words(
      '어느 채널에 반응하는지, 보낸 만큼 벌었는지 알 수 없습니다.',
      'Which channel people answer to, and whether sending pays, stays unknown.',
    ),
    waits: [
      words('오픈율·클릭률', 'open and click rates'),
      words('채널 추천', 'choice of channel'),
      words('실험 결과', 'results of tests'),
    ],
  },
  {
    id: 'demographics',
    touchPoint: 'person',
    name: words('인구통계', 'Demographics'),
    roles: ['customers'],
    parts: [
      { name: words('나이', 'age'), has: (spec) => AGE.has(spec) || spec.mapping.birth !== undefined },
      column('성별', 'gender', /성별|gender|^sex$/i),
      column('지역', 'place', /지역|거주|주소|시도|city|region|state|country|province|address|pref/i),
      column('직업·소득', 'job or income', /직업|소득|직군|job|occupation|income|education|학력/i),
    ],
    cost: words(
      '나이, 성별, 사는 곳으로 나누어 볼 수 없습니다.',
      'Nothing can be split by age, gender or place.',
    ),
    waits: [words('인구통계 세그먼트', 'demographic segments'), words('페르소나', 'personas')],
  },
  {
    id: 'membership',
    touchPoint: 'person',
    name: words('회원·등급·포인트', 'Membership, tiers, points'),
    roles: ['customers', 'events'],
    parts: [
      field('가입일', 'date joined', 'joined'),
      column(
        '등급이나 포인트',
        'tiers or points',
        /등급|포인트|적립금|마일리지|tier|grade|points|loyalty|member_?rating/i,
      ),
    ],
    cost: words(
      '신규 회원과 오래된 회원을 가르거나 포인트 사용을 볼 수 없습니다.',
      'New members cannot be told from old ones, nor the use of points be seen.',
    ),
    waits: [
      words('고객 여정 단계', 'stages of the journey'),
      words('코호트', 'cohorts'),
      words('포인트 사용', 'use of points'),
    ],
  },
  {
    id: 'consent',
    touchPoint: 'person',
    name: words('수신동의', 'Consent'),
    roles: ['customers'],
    parts: [
      field(
        '채널별 동의',
        'consent by channel',
        'consent_email',
        'consent_sms',
        'consent_kakao',
        'consent_push',
        'consent',
      ),
      field('동의일', 'date of consent', 'consent_day'),
    ],
    cost: words(
      '광고를 보내도 되는 사람인지 확인할 수 없어, 명단에 동의 표시가 빠집니다.',
      'Lists cannot be limited to people who agreed to advertising.',
    ),
    waits: [words('채널별 발송 명단', 'lists by channel')],
  },
  {
    id: 'satisfaction',
    touchPoint: 'voice',
    name: words('설문·만족도', 'Surveys and satisfaction'),
    roles: ['surveys'],
    parts: [ANY, field('응답자', 'who answered', 'customer')],
    cost: words(
      '왜 사고 왜 떠나는지 물어본 답이 없습니다.',
      'There is no answer to why people buy or leave.',
    ),
    waits: [words('만족도 특성', 'satisfaction traits'), words('여정의 불편', 'pains of the journey')],
  },
  {
    id: 'mindset',
    touchPoint: 'voice',
    name: words('가치관·관심·라이프스타일', 'Values, interests, lifestyle'),
    roles: ['surveys', 'customers'],
    parts: [
      column(
        '가치관이나 관심을 묻는 문항',
        'questions on values or interests',
        /가치|관심|취미|라이프|선호|성향|동기|좋아|value|interest|hobby|lifestyle|prefer|brand|motive|like to/i,
      ),
    ],
    cost: words(
      '나이와 구매가 같아도 다른 까닭을 설명할 수 없습니다.',
      'Why people of the same age and purchases differ stays unexplained.',
    ),
    waits: [words('심리 세그먼트', 'psychographic segments')],
  },
  {
    id: 'inquiries',
    touchPoint: 'voice',
    name: words('문의·상담', 'Inquiries'),
    roles: ['tickets'],
    parts: [
      {
        name: words('문의 파일', 'a file of inquiries'),
        has: ({ mapping }) => mapping.ticket !== undefined || mapping.status !== undefined,
      },
      field('유형', 'topics', 'category'),
    ],
    cost: words('불만이 쌓인 고객을 미리 알 수 없습니다.', 'Customers with growing trouble go unseen.'),
    waits: [words('이탈 신호', 'signs of leaving'), words('문의 많은 고객', 'customers who ask often')],
  },
  {
    id: 'reviews',
    touchPoint: 'voice',
    name: words('리뷰·소셜·커뮤니티', 'Reviews, social, communities'),
    roles: ['tickets'],
    parts: [field('글', 'what was written', 'text'), field('평점', 'ratings', 'rating')],
    cost: words('고객이 쓰는 말과 평가를 쓸 수 없습니다.', 'The words and ratings of customers are missing.'),
    waits: [words('고객의 말', 'voice of the customer'), words('평점 특성', 'rating traits')],
  },
];

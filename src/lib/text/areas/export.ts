import type { Lang } from '../../core/words';

const en = {
  title: 'Export list',
  lead: 'Written in this browser and saved where your downloads go.',
  segments: 'Segments',
  chosen: (n: string, customers: string) =>
    `${n} ${n === '1' ? 'list' : 'lists'}, ${customers} ${customers === '1' ? 'row' : 'rows'}`,
  form: 'Form',
  forms: {
    each: { title: 'One list per segment', text: 'For sending: one row for each member.' },
    one: {
      title: 'One file with segment columns',
      text: 'For comparing: one row for each customer, a true/false column for each segment.',
    },
  },
  columns: 'Columns',
  columnsHint: 'The customer id is always the first column.',
  all: 'All',
  none: 'None',
  safety: 'Cells that spreadsheets would run',
  safeties: {
    safe: {
      title: 'Safe for spreadsheets',
      text: 'Text that a spreadsheet would run as a formula gets an apostrophe in front. Opening such a file here takes it off again.',
    },
    exact: {
      title: 'Exact, for machines',
      text: 'Every cell as it is in your file. Do not open it in a spreadsheet.',
    },
  },
  risky: (n: string) =>
    n === '0'
      ? 'No cell begins like a formula: both forms are the same.'
      : `${n} ${n === '1' ? 'cell begins' : 'cells begin'} like a formula (=, +, -, @).`,
  counting: 'Counting the risky cells…',
  bom: 'Opens in Excel',
  bomHint: 'Adds a byte order mark so that Excel shows Korean right. Advertising platforms want it off.',
  files: 'File names',
  resting: 'Not in use on the as-of day. The list is written all the same:',
  restingOne: (name: string, term: string) => `${name} (${term})`,
  nothing: 'Choose at least one segment.',
  sayFor: 'Say what the list is for.',
  sendingFor: 'What is the list for?',
  channels: {
    email: 'E-mail',
    sms: 'Text message',
    kakao: 'KakaoTalk',
    push: 'App push',
    none: 'Not for sending',
  },
  channelUnknown: 'No column about consent for it',
  consentUnknown:
    'The data do not say who consented to advertising through this channel. Check it before you send.',
  consentCounting: 'Counting who consented…',
  consentLeft: (allowed: string, left: string) => `${allowed} consented and stay; ${left} are left out.`,
  consentKept: (all: string, without: string) => `All ${all} stay; ${without} of them did not consent.`,
  consentStale: (n: string) => `${n} of the consents are older than two years and have to be confirmed.`,
  night: 'Sent between 21:00 and 08:00',
  nightHint: 'Needs a consent of its own in Korea; only those who gave it stay.',
  withoutConsent: 'Keep those who did not consent',
  withoutConsentHint: 'Only for messages that are no advertising, such as notices about an order.',
  go: 'Export list',
  goMany: (n: string) => `Export lists (${n})`,
  done: (n: string) => `${n} ${n === '1' ? 'file' : 'files'} saved to your downloads.`,
};

const ko = {
  title: '목록 내보내기',
  lead: '이 브라우저에서 만들어 다운로드 폴더에 저장합니다.',
  segments: '세그먼트',
  chosen: (n: string, customers: string) => `목록 ${n}개, ${customers}행`,
  form: '형태',
  forms: {
    each: { title: '세그먼트마다 목록 하나', text: '발송용: 고객마다 한 행입니다.' },
    one: {
      title: '세그먼트 열이 있는 파일 하나',
      text: '비교용: 고객마다 한 행, 세그먼트마다 참/거짓 열이 있습니다.',
    },
  },
  columns: '열',
  columnsHint: '고객 번호는 항상 첫 열입니다.',
  all: '모두',
  none: '선택 안 함',
  safety: '스프레드시트가 실행할 수 있는 칸',
  safeties: {
    safe: {
      title: '스프레드시트용으로 안전하게',
      text: '수식으로 실행될 수 있는 글자 앞에 작은따옴표를 붙입니다. 이 파일을 여기서 다시 열면 원래대로 돌아옵니다.',
    },
    exact: {
      title: '원본 그대로, 시스템용',
      text: '모든 칸이 원본과 같습니다. 스프레드시트로 열지 마세요.',
    },
  },
  risky: (n: string) =>
    n === '0'
      ? '수식처럼 시작하는 칸이 없습니다. 두 형태가 같습니다.'
      : `수식처럼 시작하는 칸이 ${n}개 있습니다 (=, +, -, @).`,
  counting: '위험한 칸을 세고 있습니다…',
  bom: 'Excel에서 열기',
  bomHint: 'Excel에서 한글이 깨지지 않도록 BOM을 붙입니다. 광고 플랫폼에 올릴 때는 끄세요.',
  files: '파일 이름',
  resting: '기준일에 쓰지 않는 세그먼트입니다. 목록은 그대로 만듭니다.',
  restingOne: (name: string, term: string) => `${name} (${term})`,
  nothing: '세그먼트를 하나 이상 고르세요.',
  sayFor: '목록을 어디에 쓸지 고르세요.',
  sendingFor: '이 목록을 어디에 씁니까?',
  channels: {
    email: '이메일',
    sms: '문자',
    kakao: '카카오톡',
    push: '앱 푸시',
    none: '발송하지 않음',
  },
  channelUnknown: '이 채널의 수신동의 열이 없습니다',
  consentUnknown:
    '이 데이터로는 누가 이 채널의 광고 수신에 동의했는지 알 수 없습니다. 보내기 전에 확인하세요.',
  consentCounting: '수신동의를 세고 있습니다…',
  consentLeft: (allowed: string, left: string) =>
    `수신에 동의한 ${allowed}명만 남기고 ${left}명은 제외합니다.`,
  consentKept: (all: string, without: string) =>
    `${all}명이 모두 남습니다. 그중 ${without}명은 동의하지 않았습니다.`,
  consentStale: (n: string) => `동의한 지 2년이 지나 재확인이 필요한 고객이 ${n}명 있습니다.`,
  night: '밤 9시~아침 8시에 발송',
  nightHint: '야간 광고는 별도 동의가 필요합니다. 야간 수신에 동의한 고객만 남깁니다.',
  withoutConsent: '동의하지 않은 고객도 포함',
  withoutConsentHint: '주문 안내처럼 광고가 아닌 메시지에만 쓰세요.',
  go: '목록 내보내기',
  goMany: (n: string) => `목록 ${n}개 내보내기`,
  done: (n: string) => `파일 ${n}개를 다운로드 폴더에 저장했습니다.`,
} satisfies typeof en;

/** Words of the export dialog. */
export const exportText: Readonly<Record<Lang, typeof en>> = { ko, en };

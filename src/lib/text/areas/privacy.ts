import type { Lang } from '../../core/words';

const en = {
  title: 'Privacy',
  documentTitle: 'Privacy · Gyul',
  home: 'To the start page',
  lead: 'Gyul has no server. Your files are read in this browser, on this device, and nothing about them is sent anywhere. This page says what is kept where, and how to check it yourself.',
  whereTitle: 'What is kept where',
  where: [
    {
      what: 'Your files',
      text: 'Read where they are. A copy is kept in this browser’s own file storage, so that a reload finds them; it is removed with “Forget everything”.',
    },
    {
      what: 'Notebooks',
      text: 'Questions, mapping, cleaning and segments, kept in this browser. Never rows, but values that you typed into conditions.',
    },
    {
      what: 'Names, phones, e-mails, ids',
      text: 'Shown as pseudonyms on the screen: HMAC-SHA-256 with a key that is made when the page opens and is gone with it. Pseudonymised data are still personal data. Real values are shown when you ask for them, and written into lists that you export.',
    },
    {
      what: 'Resident, card, passport and licence numbers',
      text: 'Recognised by their shape and check digits, and not loaded at all unless you say so.',
    },
    {
      what: 'Links',
      text: 'Hold the notebook behind #, which browsers never send to a server. Small counts are left out.',
    },
    {
      what: 'The program',
      text: 'Its own files, among them the analysis engine, are kept so that it opens without a network.',
    },
  ],
  nowTitle: 'Kept in this browser now',
  nowNone: 'Nothing is kept.',
  kinds: {
    notebook: 'Notebook',
    file: 'File',
    cache: 'Program files',
    setting: 'Setting',
    worker: 'Service worker',
  },
  name: 'Name',
  kind: 'What',
  size: 'Size',
  untitled: 'Untitled notebook',
  forgetTitle: 'Forget everything',
  forgetText:
    'Removes all that is listed above from this browser: notebooks, copies of files, program files, settings. Files on your disk stay as they are.',
  forget: 'Forget everything',
  sure: (n: string) => `This cannot be undone. Remove ${n} ${n === '1' ? 'thing' : 'things'}?`,
  yes: 'Yes, remove all',
  no: 'Keep them',
  forgetting: 'Removing…',
  proof: 'All gone. The browser was asked again and lists nothing for this site.',
  left: (n: string) =>
    `${n} ${n === '1' ? 'thing is' : 'things are'} still there, listed above. Close other tabs of this site and try again.`,
  requestsTitle: 'Every request of this page',
  requestsLead:
    'As the browser itself recorded them since the page was opened, while you watch. Each one fetches a part of the program; none carries data.',
  requestsCount: (all: string, foreign: string) =>
    `${all} ${all === '1' ? 'request' : 'requests'}, ${foreign} to other places.`,
  address: 'Address',
  at: 'After',
  seconds: (s: string) => `${s} s`,
  by: 'Asked by',
  bytes: 'Bytes received',
  fromCache: 'from the cache',
  foreign: 'another place',
  checkTitle: 'How to check it yourself',
  check: [
    'Open the developer tools of your browser (F12), choose “Network”, and work: after the program is loaded, nothing is fetched and nothing is sent.',
    'Switch the network off. Everything goes on working.',
    'The rule that forbids sending is part of the page: look for “Content-Security-Policy” in its source. It allows connections to this site alone, also for the analysis engine.',
    'The source code is open; every figure can be asked for its SQL.',
  ],
};

const ko = {
  title: '개인정보',
  documentTitle: '개인정보 · Gyul',
  home: '시작 화면으로',
  lead: 'Gyul에는 서버가 없습니다. 파일은 이 기기의 브라우저 안에서만 읽고, 파일에 관한 어떤 것도 밖으로 보내지 않습니다. 무엇이 어디에 보관되는지, 직접 확인하려면 어떻게 하는지 알려 드립니다.',
  whereTitle: '무엇을 어디에 보관하나',
  where: [
    {
      what: '파일',
      text: '있는 자리에서 읽습니다. 새로 고쳐도 이어서 볼 수 있도록 브라우저 저장 공간에 사본을 두며, ‘모두 지우기’로 함께 지워집니다.',
    },
    {
      what: '노트북',
      text: '질문, 열 연결, 데이터 정리, 세그먼트를 이 브라우저에 보관합니다. 데이터 행은 담기지 않지만 조건에 직접 적은 값은 담깁니다.',
    },
    {
      what: '이름·전화번호·이메일·고객 번호',
      text: '화면에는 가명으로 보입니다. 페이지를 열 때 만들고 닫으면 사라지는 키로 HMAC-SHA-256을 계산한 값입니다. 가명처리한 데이터도 개인정보입니다. 원할 때 실제 값을 볼 수 있고, 내보내는 목록에는 실제 값이 들어갑니다.',
    },
    {
      what: '주민등록번호·카드번호·여권번호·운전면허번호',
      text: '모양과 검증 숫자로 알아보며, 따로 선택하지 않으면 아예 읽어 들이지 않습니다.',
    },
    {
      what: '링크',
      text: '노트북은 # 뒤에 담기며 브라우저는 이 부분을 서버로 보내지 않습니다. 적은 인원수는 뺍니다.',
    },
    {
      what: '프로그램',
      text: '분석 엔진을 포함한 프로그램 파일을 보관해 두어 네트워크 없이도 열립니다.',
    },
  ],
  nowTitle: '지금 이 브라우저에 보관된 것',
  nowNone: '보관된 것이 없습니다.',
  kinds: {
    notebook: '노트북',
    file: '파일',
    cache: '프로그램 파일',
    setting: '설정',
    worker: '서비스 워커',
  },
  name: '이름',
  kind: '종류',
  size: '크기',
  untitled: '제목 없는 노트북',
  forgetTitle: '모두 지우기',
  forgetText:
    '위에 있는 노트북, 파일 사본, 프로그램 파일, 설정을 이 브라우저에서 모두 지웁니다. 내 컴퓨터의 원본 파일은 그대로 있습니다.',
  forget: '모두 지우기',
  sure: (n: string) => `되돌릴 수 없습니다. ${n}개를 지울까요?`,
  yes: '네, 모두 지웁니다',
  no: '그대로 두기',
  forgetting: '지우고 있습니다…',
  proof: '모두 지웠습니다. 브라우저에 다시 확인했고 이 사이트의 것은 남아 있지 않습니다.',
  left: (n: string) => `아직 ${n}개가 남아 있습니다(위 목록). 이 사이트의 다른 탭을 닫고 다시 시도하세요.`,
  requestsTitle: '이 페이지의 모든 요청',
  requestsLead:
    '페이지를 연 뒤 브라우저가 직접 기록한 요청을 실시간으로 보여 줍니다. 모두 프로그램의 일부를 받아 오는 요청이며 데이터를 싣지 않습니다.',
  requestsCount: (all: string, foreign: string) => `요청 ${all}건, 그중 외부로 나간 요청 ${foreign}건`,
  address: '주소',
  at: '시점',
  seconds: (s: string) => `${s}초 뒤`,
  by: '요청한 곳',
  bytes: '받은 바이트',
  fromCache: '캐시에서',
  foreign: '외부',
  checkTitle: '직접 확인하는 방법',
  check: [
    '브라우저의 개발자 도구(F12)에서 ‘네트워크’를 열고 작업해 보세요. 프로그램을 읽은 뒤에는 아무것도 받거나 보내지 않습니다.',
    '네트워크를 꺼 보세요. 그대로 작동합니다.',
    '전송을 막는 규칙이 페이지 안에 있습니다. 페이지 소스에서 ‘Content-Security-Policy’를 찾아보세요. 분석 엔진까지 포함해 이 사이트와의 연결만 허용합니다.',
    '소스 코드는 공개되어 있고, 모든 숫자는 SQL을 확인할 수 있습니다.',
  ],
} satisfies typeof en;

/** Words of the privacy page. */
export const privacyText: Readonly<Record<Lang, typeof en>> = { ko, en };

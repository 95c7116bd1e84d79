import { column, type Preset } from './preset';

const PERSON_WHY = [
  '응답한 사람을 구별하고, 다른 파일의 고객과 잇습니다.',
  'It tells who answered, and joins them to customers of other files.',
] as const;

const ABOUT = {
  ko: '응답 한 건이 한 줄이고 열이 질문입니다.',
  en: 'Each answer sheet has a row, and columns are questions.',
};

const NOTE = {
  ko: '이메일이나 회원번호 없이 모은 응답은 응답 번호로만 구별되어 다른 파일의 고객과 이을 수 없습니다.',
  en: 'Answers without an e-mail or member number are told apart by the number of the answer only, and cannot be joined to customers of other files.',
};

const SENT_WHY = ['응답을 낸 때입니다.', 'It is when the answers were sent.'] as const;

const LABEL_ROWS = {
  ko: '머리글 아래 두 줄(질문 문구와 ImportId)은 응답이 아닙니다. 데이터 정리에서 그 두 줄을 제외하세요.',
  en: 'The two rows below the header (the wording of questions, and ImportId) are no answers. Set them aside in the cleaning steps.',
};

/** Answers of survey tools, one row for each person. */
export const SURVEYS: readonly Preset[] = [
  {
    id: 'microsoft-forms',
    name: { ko: 'Microsoft Forms', en: 'Microsoft Forms' },
    about: ABOUT,
    role: 'surveys',
    needs: ['ID', 'Start time | 시작 시간', 'Completion time | 완료 시간'],
    fields: {
      customer: column('Email | 전자 메일 | 메일 | 이메일 | ID', ...PERSON_WHY),
      time: column('Completion time | 완료 시간', ...SENT_WHY),
    },
    others: ['Name', '이름', 'Start time', '시작 시간', 'Last modified time', '마지막으로 수정한 시간'],
    notes: [NOTE],
  },
  {
    id: 'surveymonkey',
    name: { ko: 'SurveyMonkey', en: 'SurveyMonkey' },
    about: ABOUT,
    role: 'surveys',
    needs: ['Respondent ID', 'Collector ID', 'Start Date | date_created'],
    fields: {
      customer: column('Email Address | Custom Data 1 | custom_1 | Respondent ID', ...PERSON_WHY),
      time: column('End Date | date_modified', ...SENT_WHY),
    },
    others: ['Collector ID', 'Start Date', 'date_created', 'IP Address', 'First Name', 'Last Name'],
    notes: [NOTE],
  },
  {
    id: 'qualtrics',
    name: { ko: 'Qualtrics', en: 'Qualtrics' },
    about: ABOUT,
    role: 'surveys',
    needs: ['ResponseId', 'RecordedDate | EndDate', 'Progress | Finished'],
    fields: {
      customer: column(
        'RecipientEmail | ExternalReference | ExternalDataReference | ResponseId',
        ...PERSON_WHY,
      ),
      time: column('RecordedDate | EndDate', ...SENT_WHY),
    },
    others: [
      'StartDate',
      'EndDate',
      'Status',
      'IPAddress',
      'Progress',
      'Duration (in seconds)',
      'Finished',
      'RecipientLastName',
      'RecipientFirstName',
      'LocationLatitude',
      'LocationLongitude',
      'DistributionChannel',
      'UserLanguage',
    ],
    notes: [LABEL_ROWS, NOTE],
  },
  {
    id: 'typeform',
    name: { ko: 'Typeform', en: 'Typeform' },
    about: ABOUT,
    role: 'surveys',
    needs: ['Submit Date (UTC)', 'Start Date (UTC)', 'Network ID'],
    fields: {
      customer: column('Email | email | Email address | #', ...PERSON_WHY),
      time: column('Submit Date (UTC)', ...SENT_WHY),
    },
    others: ['Start Date (UTC)', 'Network ID', 'Response Type', 'Stage Date (UTC)', 'Tags', 'Ending'],
    notes: [NOTE],
  },
];

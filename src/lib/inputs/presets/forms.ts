import type { ColumnSample } from '../mapping-content';
import { isQuestion } from '../roles/content';
import { column, type Preset } from './preset';

const PERSON = column(
  '회원번호 | 회원아이디 | 고객번호 | 아이디 | 이메일 주소 | 이메일 | Email Address | Email | Username | 휴대폰 번호 | 휴대폰번호 | 연락처 | 전화번호 | 사용자 이름',
  '응답한 사람을 구별하고, 다른 파일의 고객과 잇습니다.',
  'It tells who answered, and joins them to customers of other files.',
);

const NOTE = {
  ko: '열 하나가 질문 하나입니다. 회원번호나 이메일을 묻지 않은 설문은 누구의 답인지 알 수 없습니다.',
  en: 'Each column is a question. A survey that asked for no member number or e-mail cannot be joined to customers.',
};

function asksAfter(name: RegExp): (samples: readonly ColumnSample[]) => boolean {
  return (samples) => {
    const at = samples.findIndex(({ column: { name: header } }) => name.test(header.trim()));
    return at >= 0 && at <= 2 && samples.filter(isQuestion).length >= 1;
  };
}

/** Answers of survey forms, one row for each person. */
export const FORMS: readonly Preset[] = [
  {
    id: 'google-forms',
    name: { ko: 'Google 설문지', en: 'Google Forms' },
    about: {
      ko: '응답 한 건이 한 줄이고 열이 질문입니다.',
      en: 'Each answer sheet has a row, and columns are questions.',
    },
    role: 'surveys',
    needs: ['타임스탬프 | Timestamp'],
    test: asksAfter(/^(?:타임스탬프|timestamp)$/i),
    fields: {
      customer: PERSON,
      time: column('타임스탬프 | Timestamp', '응답을 낸 때입니다.', 'It is when the answers were sent.'),
    },
    notes: [NOTE],
  },
  {
    id: 'naver-form',
    name: { ko: '네이버 폼', en: 'Naver Form' },
    about: {
      ko: '응답 한 건이 한 줄이고 열이 질문입니다.',
      en: 'Each answer sheet has a row, and columns are questions.',
    },
    role: 'surveys',
    needs: ['응답일시 | 응답 일시 | 제출일시 | 제출 일시 | 참여일시 | 설문 참여일시'],
    test: asksAfter(/^(?:응답|제출|참여|설문 참여)\s*일시$/),
    fields: {
      customer: PERSON,
      time: column(
        '응답일시 | 응답 일시 | 제출일시 | 제출 일시 | 참여일시 | 설문 참여일시',
        '응답을 낸 때입니다.',
        'It is when the answers were sent.',
      ),
    },
    notes: [NOTE],
  },
];

import type { Problem } from '../../core/problem';

/** No project file at all. */
export const NOT_A_PROJECT: Problem = {
  code: 'project-not-ours',
  message: { ko: 'Gyul 프로젝트 파일이 아닙니다.', en: 'This is not a Gyul project file.' },
  hint: {
    ko: '이름이 .gyul로 끝나는, 암호를 걸어 저장한 파일을 고르세요.',
    en: 'Choose a file whose name ends in .gyul, saved with a passphrase.',
  },
};

/** The very first chunk does not open. */
export const WRONG_PASSPHRASE: Problem = {
  code: 'project-passphrase',
  message: {
    ko: '암호가 다르거나 파일이 바뀌었습니다.',
    en: 'The passphrase is wrong, or the file was altered.',
  },
  hint: {
    ko: '대소문자와 한/영 상태를 확인하고 다시 입력하세요. 암호를 잊으면 열 방법이 없습니다.',
    en: 'Check capitals and the keyboard language, and try again. Without the passphrase nobody can open it.',
  },
  place: 'passphrase',
};

/** A later chunk does not open, or the end is missing. */
export const DAMAGED: Problem = {
  code: 'project-damaged',
  message: {
    ko: '프로젝트 파일이 중간에 잘렸거나 손상되었습니다.',
    en: 'The project file was cut off or damaged.',
  },
  hint: {
    ko: '원래 저장한 곳에서 다시 복사해 오세요. 지금 노트북은 그대로입니다.',
    en: 'Copy it again from where it was saved. Your notebook is as it was.',
  },
};

/** The person stopped it. */
export const CANCELLED: Problem = {
  code: 'cancelled',
  message: { ko: '취소했습니다.', en: 'Cancelled.' },
  hint: { ko: '아무것도 바뀌지 않았습니다.', en: 'Nothing was changed.' },
};

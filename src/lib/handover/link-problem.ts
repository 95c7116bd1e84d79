import type { Problem } from '../core/problem';
import type { Words } from '../core/words';

type Reason = 'not-a-link' | 'newer' | 'damaged' | 'too-large';

const MESSAGES: Readonly<Record<Reason, Words>> = {
  'not-a-link': { ko: '노트북이 담긴 링크가 아닙니다.', en: 'This link does not hold a notebook.' },
  newer: { ko: '더 새로운 버전에서 만든 링크입니다.', en: 'This link was made with a newer version.' },
  damaged: {
    ko: '링크가 잘렸거나 바뀌어서 열 수 없습니다.',
    en: 'This link was cut off or changed on its way, so it cannot be opened.',
  },
  'too-large': { ko: '링크에 담긴 내용이 너무 큽니다.', en: 'What this link holds is too large.' },
};

const HINTS: Readonly<Record<Reason, Words>> = {
  'not-a-link': {
    ko: '링크 전체를 복사했는지 확인하세요. `#` 뒤의 글자도 모두 필요합니다.',
    en: 'Check that the whole link was copied, with everything after the `#`.',
  },
  newer: {
    ko: '페이지를 새로 고친 다음 링크를 다시 여세요.',
    en: 'Reload the page, then open the link again.',
  },
  damaged: {
    ko: '링크 전체를 다시 복사하거나, 보낸 분에게 노트북 파일(.gyul.json)을 요청하세요.',
    en: 'Copy the whole link again, or ask the sender for the notebook file (.gyul.json).',
  },
  'too-large': {
    ko: '보낸 분에게 노트북 파일(.gyul.json)을 요청하세요.',
    en: 'Ask the sender for the notebook file (.gyul.json).',
  },
};

/** The problem of a link that cannot be opened. */
export function linkProblem(reason: Reason): Problem {
  return { code: `link-${reason}`, message: MESSAGES[reason], hint: HINTS[reason] };
}

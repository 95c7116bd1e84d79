import type { Problem } from '../core/problem';
import type { Words } from '../core/words';

type Reason =
  | 'too-large'
  | 'not-json'
  | 'newer'
  | 'version'
  | 'too-deep'
  | 'unknown-key'
  | 'unknown-kind'
  | 'too-long'
  | 'duplicate-id'
  | 'value';

const MESSAGES: Readonly<Record<Reason, Words>> = {
  'too-large': {
    ko: '노트북이 너무 큽니다. 1MiB까지 열 수 있습니다.',
    en: 'This notebook is too large. The limit is 1 MiB.',
  },
  'not-json': { ko: '노트북 파일이 아닙니다.', en: 'This is not a notebook file.' },
  newer: { ko: '더 새로운 버전에서 만든 노트북입니다.', en: 'This notebook was made with a newer version.' },
  version: { ko: '노트북의 버전을 알 수 없습니다.', en: 'The version of this notebook is not known.' },
  'too-deep': {
    ko: '노트북 안의 조건이 너무 깊게 겹쳐 있습니다.',
    en: 'Something in this notebook is nested too deeply.',
  },
  'unknown-key': {
    ko: '노트북에 알 수 없는 항목이 있습니다.',
    en: 'This notebook holds an entry that is not known.',
  },
  'unknown-kind': {
    ko: '노트북에 알 수 없는 종류가 있습니다.',
    en: 'This notebook holds a kind that is not known.',
  },
  'too-long': { ko: '노트북에 너무 긴 값이 있습니다.', en: 'This notebook holds a value that is too long.' },
  'duplicate-id': {
    ko: '노트북에 같은 id가 두 번 나옵니다.',
    en: 'The same id appears twice in this notebook.',
  },
  value: { ko: '노트북에 맞지 않는 값이 있습니다.', en: 'This notebook holds a value that does not fit.' },
};

const RELOAD: Words = {
  ko: '페이지를 새로 고쳐 최신 버전으로 여세요.',
  en: 'Reload the page to get the newest version, then open it again.',
};

const ASK_AGAIN: Words = {
  ko: '보낸 분에게 노트북 파일(.gyul.json)을 다시 저장해 달라고 하세요. 지금 열려 있는 노트북은 그대로입니다.',
  en: 'Ask for the notebook to be saved again as a file (.gyul.json). The notebook that is open now is unchanged.',
};

/** The problem of a notebook that cannot be opened; `place` is the path of the entry, e.g. `steps.2.spec.kind`. */
export function notebookProblem(reason: Reason, place?: string, detail?: string): Problem {
  return {
    code: `notebook-${reason}`,
    message: MESSAGES[reason],
    hint: reason === 'newer' ? RELOAD : ASK_AGAIN,
    ...(place ? { place } : {}),
    ...(detail ? { detail } : {}),
  };
}

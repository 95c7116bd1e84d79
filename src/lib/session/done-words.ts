import type { Words } from '../core/words';
import { particle } from '../text/particle';

type FixedKind =
  | 'order'
  | 'scheme'
  | 'step'
  | 'title'
  | 'as-of'
  | 'inputs'
  | 'purpose'
  | 'currency'
  | 'privacy'
  | 'health'
  | 'cleaning';

/** What was done to the notebook, for undo and redo. */
export type Done =
  | { readonly kind: 'add' | 'remove' | 'segment' | 'archive'; readonly name: string }
  | { readonly kind: FixedKind };

const FIXED: Readonly<Record<FixedKind, Words>> = {
  health: { ko: '점검 기준', en: 'the limit of a check' },
  privacy: { ko: '개인정보 보호 설정', en: 'the privacy setting' },
  cleaning: { ko: '데이터 정리', en: 'the cleaning' },
  order: { ko: '순서 바꾸기', en: 'reordering' },
  scheme: { ko: '겹치는 고객 나누기', en: 'how overlaps are shared out' },
  step: { ko: '분석 설정', en: 'the analysis setting' },
  title: { ko: '제목', en: 'the title' },
  'as-of': { ko: '기준일', en: 'the as-of day' },
  inputs: { ko: '파일', en: 'the files' },
  purpose: { ko: '목적', en: 'the purpose' },
  currency: { ko: '통화', en: 'the currency' },
};

/** A short name of what was done, as the object of "undo …". */
export function doneWords(done: Done): Words {
  if (done.kind === 'add') {
    return { ko: `${particle(done.name || '세그먼트', '을/를')} 추가`, en: `adding ${done.name}` };
  }
  if (done.kind === 'remove') {
    return { ko: `${particle(done.name || '세그먼트', '을/를')} 삭제`, en: `removing ${done.name}` };
  }
  if (done.kind === 'archive') {
    return { ko: `${particle(done.name || '세그먼트', '을/를')} 보관`, en: `archiving ${done.name}` };
  }
  if (done.kind === 'segment') return { ko: `${done.name} 수정`, en: `the change to ${done.name}` };
  return FIXED[done.kind];
}

import type { Lang } from '../../core/words';

const en = {
  label: 'The condition as JSON',
  hint: 'The same condition as in the other views. Edit it or paste one from elsewhere, then apply it. SQL in it runs only once you have read and allowed it under “Conditions”.',
  apply: 'Apply',
  back: 'Back to the applied JSON',
  copy: 'Copy JSON',
  copied: 'Copied',
  applied: 'Applied.',
  notApplied: 'Not applied. The segment stays as it was.',
  show: 'Show the place',
};

const ko = {
  label: 'JSON으로 쓴 조건',
  hint: '다른 보기와 같은 조건입니다. 직접 고치거나 다른 곳에서 가져온 조건을 붙여 넣은 뒤 적용하세요. 여기에 든 SQL은 ‘조건’ 보기에서 읽어 보고 허용해야 실행됩니다.',
  apply: '적용',
  back: '적용된 JSON으로 되돌리기',
  copy: 'JSON 복사',
  copied: '복사했습니다',
  applied: '적용했습니다.',
  notApplied: '적용하지 않았습니다. 세그먼트는 그대로입니다.',
  show: '해당 위치 보기',
} satisfies typeof en;

/** Texts of the view of a condition as JSON. */
export const jsonText: Readonly<Record<Lang, typeof en>> = { en, ko };

import type { Lang } from '../../core/words';

const en = {
  title: 'Copy link',
  lead: 'The link holds this notebook: what was asked, never a row. Whoever has the same file sees the same numbers.',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied. Paste it into a message.',
  copyFailed: 'The browser did not allow copying. Select the link and copy it yourself.',
  length: (n: string) => `${n} characters.`,
  sizes: 'Include expected sizes',
  sizesHint: 'The reader sees “1,284 of 1,284” or what differs. Sizes are counts, not rows.',
  smallest: 'Leave out counts under',
  smallestHint: 'Very small groups could give single people away. 5 is usual; 0 shows all.',
  hidden: (names: string) => `Without a size in the link: ${names}.`,
  emptied: (names: string) =>
    `Lists of personal values are not in the link: ${names}. Readers paste a list of their own.`,
  close: (a: string, b: string, n: string) =>
    `“${a}” and “${b}” differ by fewer than ${n} people: one minus the other shows who they are.`,
  values: 'Values in this link',
  valuesLead: 'Whoever has the link can read these texts:',
  valuesPlain: (n: string, places: string) =>
    `${n} ${n === '1' ? 'text' : 'texts'} in ${places} ${places === '1' ? 'place' : 'places'}`,
  valuesNone: 'No text from your file is in this link.',
  personal: 'looks personal',
  personalWarning: (n: string) =>
    `${n} ${n === '1' ? 'value looks' : 'values look'} like personal data. Take the condition out, or send the link only to people who may see it.`,
};

const ko = {
  title: '링크 복사',
  lead: '링크에는 이 노트북의 분석 방법만 담기고 데이터는 한 행도 담기지 않습니다. 같은 파일이 있는 사람은 같은 숫자를 봅니다.',
  link: '링크',
  copy: '복사',
  copied: '복사했습니다. 메시지에 붙여 넣으세요.',
  copyFailed: '브라우저가 복사를 허용하지 않았습니다. 링크를 선택해 직접 복사하세요.',
  length: (n: string) => `${n}자입니다.`,
  sizes: '예상 인원 포함',
  sizesHint:
    '받는 사람이 ‘1,284명 중 1,284명’인지, 무엇이 다른지 봅니다. 인원수만 담기며 데이터는 담기지 않습니다.',
  smallest: '인원을 숨길 기준(명 미만)',
  smallestHint: '너무 작은 그룹은 개인이 드러날 수 있습니다. 보통 5명이며, 0이면 모두 보입니다.',
  hidden: (names: string) => `링크에 인원을 넣지 않는 세그먼트: ${names}`,
  emptied: (names: string) =>
    `개인정보 값의 목록은 링크에 담지 않습니다: ${names}. 받는 사람이 목록을 직접 붙여 넣어야 합니다.`,
  close: (a: string, b: string, n: string) =>
    `‘${a}’ 세그먼트와 ‘${b}’ 세그먼트는 ${n}명보다 적게 다릅니다. 둘을 빼면 누구인지 드러날 수 있습니다.`,
  values: '이 링크에 담기는 값',
  valuesLead: '링크를 가진 사람은 다음 글자를 읽을 수 있습니다.',
  valuesPlain: (n: string, places: string) => `글자 ${n}개 (${places}곳)`,
  valuesNone: '파일에서 온 글자는 이 링크에 없습니다.',
  personal: '개인정보로 보임',
  personalWarning: (n: string) =>
    `개인정보로 보이는 값이 ${n}개 있습니다. 조건에서 빼거나, 보아도 되는 사람에게만 보내세요.`,
} satisfies typeof en;

/** Words of the share dialog. */
export const shareText: Readonly<Record<Lang, typeof en>> = { ko, en };

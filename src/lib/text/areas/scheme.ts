import type { Lang } from '../../core/words';
import { people } from '../people';

const are = (n: string) => (n === '1' ? 'is' : 'are');

const en = {
  title: 'Who gets a customer that fits several segments?',
  legend: 'Customers in several segments',
  kinds: {
    overlapping: {
      title: 'Each of them, as they are',
      text: 'A customer may be on several lists. Sizes add up to more than everybody.',
    },
    waterfall: {
      title: 'One segment, by priority',
      text: 'The first in this order that a customer fits takes them. Sizes add up to everybody.',
    },
  },
  order: 'Order of priority',
  everybody: 'All customers',
  suppressed: 'Left out first',
  heldOut: 'Held out',
  suppress: 'Leave out of every other segment',
  rest: 'In no segment',
  adds: (parts: string, total: string) => `${parts} = ${total} ✓`,
  doesNotAdd: (parts: string, total: string) =>
    `${parts} ≠ ${total}. These figures do not agree: do not use them.`,
  say: (taken: string, share: string, rest: string) =>
    `${people(taken)} (${share}) ${are(taken)} in exactly one segment; ${rest} ${are(rest)} left.`,
  sayOverlapping: (several: string) =>
    `${people(several)} ${are(several)} in two or more segments and may get several messages.`,
  sayStopped: (n: string) => `${people(n)} ${are(n)} left out of all lists.`,
  rests: (term: string) => `${term}. It takes nobody.`,
  restsStopping: (term: string) => `${term}. It leaves nobody out.`,
  head: { segment: 'Segment', fits: 'Fit', taken: 'Taken', left: 'Left after it', move: 'Order' },
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  drag: (name: string) => `Drag ${name} to another place`,
  moved: (name: string, place: string, of: string) => `${name}: place ${place} of ${of}`,
  splitTitle: (name: string) => `Split “${name}” at random`,
  splitLead:
    'Each part becomes a segment, with exactly its share of the members. With the same data the same customer falls into the same part on every device; when the members change, a few near the bounds change parts.',
  parts: 'Parts',
  part: (letter: string) => `Part ${letter}`,
  holdout: 'Hold-out',
  share: 'Share',
  addPart: 'Add a part',
  removePart: (name: string) => `Remove ${name}`,
  keepOut: 'Keep a hold-out group that gets nothing',
  keepOutHint:
    'Only against people who got nothing can you tell what your message did. They are left out of every other segment and list too.',
  even: 'Keep the parts alike by',
  evenNone: 'Nothing: purely at random',
  evenHint: 'Of the members with the same value of this trait, each part gets exactly its share.',
  salt: 'Name of the draw',
  saltHint: 'Another name draws other people. Note it with your test.',
  definition:
    'u = the first 52 bits of sha256(name of the draw, a colon, customer id) over 2^52, so that SQL or Python gives the same parts.',
  drawnBefore: (salt: string) =>
    `This segment was drawn by “${salt}” already, so the two draws would not be independent. Choose another name.`,
  archiveWhole: 'Put the whole segment into the archive',
  partsTakeItsPlace: 'The parts take its place in the order.',
  archiveWholeHint:
    'The parts take its place. Otherwise its own list still goes to the people of the parts as well.',
  sum: (sum: string) => `The shares add up to ${sum}; they must add up to 100%.`,
  noShare: (name: string) => `Enter a share above 0% for ${name}.`,
  make: (n: string) => `Make ${n} segments`,
  cancel: 'Cancel',
};

const ko = {
  title: '여러 세그먼트에 맞는 고객은 어디에 넣을까요?',
  legend: '여러 세그먼트에 맞는 고객',
  kinds: {
    overlapping: {
      title: '맞는 곳에 모두',
      text: '한 고객이 여러 목록에 들어갈 수 있습니다. 인원을 더하면 전체보다 많아집니다.',
    },
    waterfall: {
      title: '우선순위대로 한 곳에만',
      text: '이 순서에서 처음 맞는 세그먼트가 고객을 가져갑니다. 인원을 더하면 전체와 같습니다.',
    },
  },
  order: '우선순위',
  everybody: '전체 고객',
  suppressed: '먼저 제외',
  heldOut: '비교 그룹',
  suppress: '다른 모든 세그먼트에서 제외',
  rest: '어디에도 없음',
  adds: (parts: string, total: string) => `${parts} = ${total} ✓`,
  doesNotAdd: (parts: string, total: string) => `${parts} ≠ ${total}. 숫자가 서로 맞지 않으니 쓰지 마세요.`,
  say: (taken: string, share: string, rest: string) =>
    `고객 ${taken}명(${share})이 정확히 한 세그먼트에 속하고, ${rest}명이 남습니다.`,
  sayOverlapping: (several: string) =>
    `고객 ${several}명이 둘 이상의 세그먼트에 속해 여러 메시지를 받을 수 있습니다.`,
  sayStopped: (n: string) => `${n}명은 모든 목록에서 제외합니다.`,
  rests: (term: string) => `${term}. 고객을 가져가지 않습니다.`,
  restsStopping: (term: string) => `${term}. 아무도 제외하지 않습니다.`,
  head: { segment: '세그먼트', fits: '조건에 맞음', taken: '가져감', left: '남은 고객', move: '순서' },
  up: (name: string) => `${name} 위로`,
  down: (name: string) => `${name} 아래로`,
  drag: (name: string) => `${name} 끌어서 옮기기`,
  moved: (name: string, place: string, of: string) => `${name}: ${of}개 중 ${place}번째`,
  splitTitle: (name: string) => `‘${name}’ 무작위로 나누기`,
  splitLead:
    '나눈 묶음이 각각 세그먼트가 되고, 비율대로 정확히 나뉩니다. 같은 데이터라면 같은 고객은 어느 기기에서든 같은 묶음에 들어갑니다. 구성원이 바뀌면 경계에 있는 몇 명은 묶음이 바뀔 수 있습니다.',
  parts: '묶음',
  part: (letter: string) => `${letter} 묶음`,
  holdout: '비교 그룹',
  share: '비율',
  addPart: '묶음 추가',
  removePart: (name: string) => `${name} 빼기`,
  keepOut: '아무것도 보내지 않는 비교 그룹 두기',
  keepOutHint:
    '아무것도 받지 않은 사람과 견줘야 메시지의 효과를 알 수 있습니다. 이 고객들은 다른 세그먼트와 목록에서도 빠집니다.',
  even: '고르게 맞출 특성',
  evenNone: '없음: 완전히 무작위로',
  evenHint: '세그먼트에서 이 특성의 값이 같은 고객을 정확히 이 비율로 나눕니다.',
  salt: '추첨 이름',
  saltHint: '이름을 바꾸면 다른 사람이 뽑힙니다. 실험 기록에 적어 두세요.',
  definition:
    'u = sha256(추첨 이름, 쌍점, 고객 번호)의 앞 52비트 ÷ 2^52. SQL이나 파이썬으로도 같은 묶음이 나옵니다.',
  drawnBefore: (salt: string) =>
    `이 세그먼트는 이미 ‘${salt}’ 추첨으로 뽑은 것이어서 두 추첨이 서로 독립적이지 않습니다. 다른 이름을 쓰세요.`,
  archiveWhole: '전체 세그먼트는 보관하기',
  partsTakeItsPlace: '나눈 묶음이 순서에서 그 자리를 대신합니다.',
  archiveWholeHint:
    '나눈 묶음이 그 자리를 대신합니다. 그대로 두면 묶음에 든 고객이 전체 세그먼트의 목록에도 남습니다.',
  sum: (sum: string) => `비율의 합이 ${sum}입니다. 100%가 되어야 합니다.`,
  noShare: (name: string) => `${name}의 비율을 0%보다 크게 적어 주세요.`,
  make: (n: string) => `세그먼트 ${n}개 만들기`,
  cancel: '취소',
} satisfies typeof en;

/** Words of the card that shares customers out, and of the dialog that splits a segment. */
export const schemeText: Readonly<Record<Lang, typeof en>> = { ko, en };

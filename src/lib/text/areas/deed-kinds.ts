import type { Lang } from '../../core/words';
import { particle } from '../particle';

interface EnglishDeed {
  /** The verb before the name of the rows in a bar. */
  readonly did: string;
  /** What they did, as a whole. */
  readonly act: string;
  /** What they did, as things that can be counted. */
  readonly things: string;
}

function english({ did, act, things }: EnglishDeed) {
  return {
    verbs: {
      first: `first ${did}`,
      last: `last ${did}`,
      nth: `time they ${did}`,
      regular: `regularly ${did}`,
      returned: `came back and ${did}`,
      overdue: 'are late with their next',
      sequence: 'did one thing after another',
    },
    adds: {
      first: `First time they ${act}`,
      last: `Last time they ${act}`,
      stopped: `Stopped: the last ${things} are long ago`,
      regular: `Regularly ${act}`,
      returned: `Came back after a long break and ${act}`,
      overdue: `Late by their own rhythm of ${things}`,
      sequence: `One after another: ${things}, then something else`,
      more: `One kind of ${things} more often than another`,
      less: `Fewer ${things} than their own average`,
      one: `Loyal to one thing in their ${things}`,
      every: `Every one of their ${things} meets a condition`,
      near: `Soon after something else they ${act}`,
      any: `Many ${things} within a few days, whenever that was`,
    },
  };
}

interface KoreanDeed {
  readonly of: string;
  readonly did: string;
  readonly noun: string;
}

function korean({ of, did, noun }: KoreanDeed) {
  const josa = `${noun}${particle(noun, '이/가')}`;
  return {
    verbs: {
      first: `처음 ${of} 때`,
      last: `마지막으로 ${of} 때`,
      nth: `번째로 ${of} 때`,
      regular: `꾸준히 ${did}`,
      returned: `돌아와 다시 ${did}`,
      overdue: `평소 ${noun} 주기보다 늦음`,
      sequence: '차례로 함',
    },
    adds: {
      first: `처음 ${of} 때`,
      last: `마지막으로 ${of} 때`,
      stopped: `${josa} 한동안 끊김`,
      regular: `꾸준히 ${did}`,
      returned: `오래 쉬었다가 다시 ${did}`,
      overdue: `자기 ${noun} 주기보다 늦음`,
      sequence: `차례로 함: ${noun} 다음에 다른 일`,
      more: `한 가지를 다른 것보다 더 자주 ${did}`,
      less: `${josa} 자기 평균보다 줄어듦`,
      one: `한 가지에 집중해서 ${did}`,
      every: `모든 ${josa} 조건에 맞음`,
      near: `어떤 일이 있고 나서 곧 ${did}`,
      any: `며칠 사이에 몰아서 ${did}`,
    },
  };
}

const en = {
  orders: english({ did: 'placed', act: 'placed orders', things: 'orders' }),
  events: english({ did: 'had', act: 'did something there', things: 'events' }),
  messages: english({ did: 'had', act: 'responded to messages', things: 'responses' }),
  surveys: english({ did: 'answered', act: 'answered surveys', things: 'answers' }),
  tickets: english({ did: 'left', act: 'left tickets or reviews', things: 'tickets or reviews' }),
};

const ko = {
  orders: korean({ of: '주문한', did: '주문함', noun: '주문' }),
  events: korean({ of: '행동한', did: '행동함', noun: '행동' }),
  messages: korean({ of: '반응한', did: '반응함', noun: '반응' }),
  surveys: korean({ of: '답한', did: '답함', noun: '응답' }),
  tickets: korean({ of: '남긴', did: '남김', noun: '문의·리뷰' }),
} satisfies typeof en;

/** What can be said of the rows of an event table beyond "did" and "did not": as the verb of a bar, and in the menu. */
export const deedKindsText: Readonly<Record<Lang, typeof en>> = { ko, en };

import type { Lang, Words } from '../../core/words';
import { nearest } from './nearest';
import type { Thing } from './lexicon';
import { shownText } from '../words/show';
import { problemAt, type TextProblem } from './problems';

const KINDS: Readonly<Record<'trait' | 'column' | 'segment', Words>> = {
  trait: { ko: '고객 특성', en: 'trait' },
  column: { ko: '열', en: 'column' },
  segment: { ko: '세그먼트', en: 'segment' },
};

/** What to do about a name that nothing has. */
export function nearestHint(near: readonly string[]): Words {
  if (near.length === 0) {
    return {
      ko: '이름을 다시 확인하세요. 입력하면서 나오는 목록에서 고를 수도 있습니다.',
      en: 'Check the name, or choose one from the list that appears as you type.',
    };
  }
  const [ko, en] = [
    near.map((name) => `‘${shownText(name)}’`).join(', '),
    near.map((name) => `“${shownText(name)}”`).join(', '),
  ];
  return { ko: `비슷한 이름: ${ko}`, en: `Names like it: ${en}` };
}

/** A name in quotation marks that nothing has. */
export function unknownName(
  from: number,
  to: number,
  name: string,
  kind: 'trait' | 'column' | 'segment',
  things: readonly Thing[],
  lang: Lang,
): TextProblem {
  const shown = shownText(name);
  return problemAt(
    from,
    to,
    'unknown-name',
    {
      ko: `‘${shown}’(이)라는 ${KINDS[kind].ko} 이름이 없습니다.`,
      en: `There is no ${KINDS[kind].en} “${shown}”.`,
    },
    nearestHint(
      nearest(
        name,
        things.map(({ label }) => label[lang]),
      ),
    ),
  );
}

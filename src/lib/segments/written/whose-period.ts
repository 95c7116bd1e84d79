import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { problemAt, type TextProblem } from './problems';
import type { Span } from './reader';
import { writeCondition } from './write';

type Did = Extract<Condition, { kind: 'did' }>;

const BUT = /지만[ ,]*$|\bbut[ ,]*$/u;
/** Words that say that it holds of all time. */
const OF_ALL_TIME = /한 번도|아직|전혀|언제든|지금까지|이력|기록|경험|내역|never|ever|at any time|yet/u;

/** A stretch of time that ends with the as-of day or before it, the same for everybody. */
function periodOf(one: Condition): Did['window'] | undefined {
  if (one.kind !== 'did' && one.kind !== 'sequence') return undefined;
  const { window: range } = one;
  return ['last', 'ago', 'calendar', 'between'].includes(range.kind) ? range : undefined;
}

function isNever(one: Condition | undefined): one is Did {
  if (one?.kind !== 'did') return false;
  const { window: range, test } = one;
  return range.kind === 'ever' && test.op === '=' && test.value === 0;
}

/**
 * A problem where it is not said whose period it is: `최근 30일 안에 방문했지만 구매하지 않음` may ask that nothing was bought in
 * those days, or ever.
 */
export function whosePeriod(
  text: string,
  root: Condition,
  spanOf: (part: Condition) => Span | undefined,
  { catalog, segments, lang }: { catalog: Catalog; segments: readonly Segment[]; lang: Lang },
): TextProblem | undefined {
  if (root.kind === 'not') return whosePeriod(text, root.of, spanOf, { catalog, segments, lang });
  if (root.kind !== 'all' && root.kind !== 'any') return undefined;
  for (const [i, one] of root.of.entries()) {
    const inside = whosePeriod(text, one, spanOf, { catalog, segments, lang });
    if (inside) return inside;
    const next = root.of[i + 1];
    const period = periodOf(one);
    if (root.kind !== 'all' || !period || !isNever(next)) continue;
    const [before, after] = [spanOf(one), spanOf(next)];
    if (!before || !after) continue;
    const words = text.slice(after.from, after.to);
    if (!BUT.test(text.slice(before.from, after.from)) || OF_ALL_TIME.test(words)) continue;
    const write = (condition: Condition) => writeCondition(condition, catalog, segments, lang);
    const within = write({ ...next, window: period });
    return problemAt(
      after.from,
      after.to,
      'ambiguous',
      {
        ko: '앞의 기간 안에서인지, 전체 기간에서인지 알 수 없습니다.',
        en: 'Is this of the time before it, or of all time?',
      },
      {
        ko: `뜻하는 것을 쓰세요: ‘${within}’ 또는 ‘한 번도 구매 안 함’처럼 ‘한 번도’를 넣어서`,
        en: `Write what you mean: “${within}”, or with “never”`,
      },
    );
  }
  return undefined;
}

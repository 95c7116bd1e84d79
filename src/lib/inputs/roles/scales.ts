import { nameFit } from '../field-words';
import type { ColumnSample } from '../mapping-content';

/** How far answers on a scale go: from 0 or 1 to one of these. */
const TOPS: readonly number[] = [4, 5, 6, 7, 9, 10];

/** A figure on a scale, bare or in front of its words: `4`, `4점`, `5 - Strongly agree`. */
const POINT = /^(\d{1,2})(?:\.0+)?(?:\s*점)?(?:\s*[-–.:)=]\s*\D.*)?$/;

/** Names of counts and ranks, which are whole and small as well. */
const COUNTED =
  /수$|횟수|개월|나이|연령|등급|순위|단계|월$|요일|시$|코드|(?:^|[\s_])(?:num|number|count|cnt|qty|quantity|age|month|week|day|hour|year|rank|tier|level|code|grade|kids?|children|size|cluster|quartile|decile|bin|group|visits?|orders?|purchases?|items?)(?:$|[\s_])|^(?:num|r|f|m|rfm)[A-Z_]|^[rfm]$|(?:recency|frequency|monetary)/i;

interface Reach {
  readonly low: number;
  readonly high: number;
}

function pointsOf({ values }: ColumnSample): number[] | undefined {
  const points = values.map((value) => {
    const [, digits] = POINT.exec(value) ?? [];
    return digits === undefined ? Number.NaN : Number(digits);
  });
  return points.length >= 3 && points.every((point) => point <= 10) ? points : undefined;
}

function reachOf(sample: ColumnSample): Reach | undefined {
  const points = pointsOf(sample);
  if (!points) return undefined;
  const [low, high] = [Math.min(...points), Math.max(...points)];
  return low < high ? { low, high } : undefined;
}

/** The words of a name, without the number of an item before them. */
function wordsOf(name: string): string[] {
  const plain = name.trim().replace(/^\(?[a-z]?\d{1,3}[).:\s-]+/i, '');
  return plain.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}

/** Whether a name is a sentence that one can agree with or rate, rather than the name of a column. */
export function isStatement(name: string): boolean {
  const words = wordsOf(name);
  const plain = words.join(' ');
  if (/[가-힣]/.test(plain)) {
    return (
      words.length >= 2 && (words.length >= 4 || /(?:다|요|음|함|임|까|죠|는지|정도)[.?!]?$/.test(plain))
    );
  }
  return words.length >= 4 || (words.length >= 3 && /^(?:i|we|my|our|the|it|how|this)\b/i.test(plain));
}

/**
 * The columns that are items of one scale: whole answers between the same ends, 0 or 1 to 10 at most, in three columns or
 * more that are named by several words, or in four of any other name which no count has. None where there is no such scale.
 */
export function scaleItems(samples: readonly ColumnSample[]): ColumnSample[] {
  const found = samples.flatMap((sample) => {
    const { name } = sample.column;
    const reach = reachOf(sample);
    const counted = COUNTED.test(name) && !isStatement(name);
    return reach && !counted && nameFit('quantity', name) === 0 ? [{ sample, reach }] : [];
  });
  const low = Math.min(...found.map(({ reach }) => reach.low));
  const high = Math.max(...found.map(({ reach }) => reach.high));
  if (low > 1 || !TOPS.includes(high)) return [];
  // With enough answers every item is answered at both ends, or nearly so.
  const full = found.filter(
    ({ sample, reach }) => sample.values.length < 20 || (reach.low <= low + 1 && reach.high >= high - 1),
  );
  const items = full.map(({ sample }) => sample);
  const stated = items.filter(
    ({ column: { name } }) => isStatement(name) || wordsOf(name).length >= 3,
  ).length;
  return stated >= 3 || (items.length >= 4 && low === 1) ? items : [];
}

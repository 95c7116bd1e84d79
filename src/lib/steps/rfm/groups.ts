import type { Words } from '../../core/words';

/** A named group: a rectangle of R and F in fifths, both ends included. */
export interface RfmGroup {
  /** The value of the trait `rfm_group`. */
  readonly name: string;
  readonly label: Words;
  readonly meaning: Words;
  readonly r: readonly [number, number];
  readonly f: readonly [number, number];
}

/** The ten groups. Together they cover each of the 25 cells exactly once. */
export const GROUPS: readonly RfmGroup[] = [
  {
    name: 'Champions',
    label: { ko: '챔피언', en: 'Champions' },
    meaning: { ko: '최근에 샀고 가장 자주 삽니다', en: 'bought lately and buy most often' },
    r: [5, 5],
    f: [4, 5],
  },
  {
    name: 'Loyal',
    label: { ko: '충성 고객', en: 'Loyal' },
    meaning: { ko: '자주 사며 아직 멀어지지 않았습니다', en: 'buy often and have not drifted away' },
    r: [3, 4],
    f: [4, 5],
  },
  {
    name: 'Potential loyalist',
    label: { ko: '잠재 충성 고객', en: 'Potential loyalist' },
    meaning: { ko: '최근에 샀고 몇 번 더 샀습니다', en: 'bought lately, more than once' },
    r: [4, 5],
    f: [2, 3],
  },
  {
    name: 'New',
    label: { ko: '신규 고객', en: 'New' },
    meaning: { ko: '아주 최근에, 가장 적게 샀습니다', en: 'bought very lately, least often' },
    r: [5, 5],
    f: [1, 1],
  },
  {
    name: 'Promising',
    label: { ko: '유망 고객', en: 'Promising' },
    meaning: { ko: '비교적 최근에, 가장 적게 샀습니다', en: 'bought fairly lately, least often' },
    r: [4, 4],
    f: [1, 1],
  },
  {
    name: 'Need attention',
    label: { ko: '관심 필요 고객', en: 'Need attention' },
    meaning: { ko: '최근성과 빈도가 모두 중간입니다', en: 'middling in recency and frequency' },
    r: [3, 3],
    f: [3, 3],
  },
  {
    name: 'About to sleep',
    label: { ko: '잠들기 직전 고객', en: 'About to sleep' },
    meaning: { ko: '빈도가 낮고 구매가 뜸해졌습니다', en: 'buy seldom and are going quiet' },
    r: [3, 3],
    f: [1, 2],
  },
  {
    name: 'At risk',
    label: { ko: '이탈 위험 고객', en: 'At risk' },
    meaning: { ko: '자주 샀지만 오래 오지 않았습니다', en: 'bought often, but long ago' },
    r: [1, 2],
    f: [3, 4],
  },
  {
    name: "Can't lose",
    label: { ko: '놓치면 안 될 고객', en: "Can't lose" },
    meaning: { ko: '가장 자주 샀지만 오래 오지 않았습니다', en: 'bought most often, but long ago' },
    r: [1, 2],
    f: [5, 5],
  },
  {
    name: 'Hibernating',
    label: { ko: '휴면 고객', en: 'Hibernating' },
    meaning: {
      ko: '드물게 샀고 오래 오지 않았습니다. 떠난 고객(Lost)도 여기에 있습니다',
      en: 'bought seldom and long ago; those who are lost are here too',
    },
    r: [1, 2],
    f: [1, 2],
  },
];

/**
 * A score of 1 to `bins` on the scale of fifths: 1 stays the lowest, `bins` becomes 5, those between are spread
 * evenly and rounded towards the middle.
 */
export function toFifth(score: number, bins: number): number {
  const at = 1 + ((score - 1) * 4) / (bins - 1);
  return at < 3 ? Math.floor(at + 0.5) : Math.ceil(at - 0.5);
}

/** The group of a customer with these scores. */
export function groupOf(r: number, f: number, bins: number): RfmGroup {
  const [x, y] = [toFifth(r, bins), toFifth(f, bins)];
  const found = GROUPS.find((g) => g.r[0] <= x && x <= g.r[1] && g.f[0] <= y && y <= g.f[1]);
  if (!found) throw new RangeError(`no group for R ${r}, F ${f} of ${bins}`);
  return found;
}

/** The label of a value of `rfm_group`; the value itself when it is not one. */
export function groupLabel(name: string): Words {
  return GROUPS.find((group) => group.name === name)?.label ?? { ko: name, en: name };
}

/** Scores, lowest and highest, that fall into a stretch of fifths; null when no score does. */
export function scoresIn(fifths: readonly [number, number], bins: number): readonly [number, number] | null {
  const inside = Array.from({ length: bins }, (_, i) => i + 1).filter((score) => {
    const fifth = toFifth(score, bins);
    return fifths[0] <= fifth && fifth <= fifths[1];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

import { formatNumber, formatShare } from '../../charts/format';
import type { Trait } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { valueLabel } from '../value-label';
import { largestShifts, type Drift, type ValueShare } from './drift-read';

const OTHER: Words = { ko: '그 밖의 드문 값', en: 'other, rare values' };
const BLANK: Words = { ko: '값 없음', en: 'blank' };

/** Values that are told of one trait, where not all are. */
const MOST = 3;

/** What a part of a trait is called. */
export function shareLabel(trait: Trait, { kind, value }: ValueShare, lang: Lang): string {
  if (kind !== 'value') return { other: OTHER, blank: BLANK }[kind][lang];
  return trait.type === 'number' ? formatNumber(Number(value), lang) : valueLabel(trait, value, lang);
}

/** The values that moved most, with their shares before and after; '' for a trait that is compared by tenths. */
export function shiftWords(drift: Drift, lang: Lang): string {
  return largestShifts(drift, MOST)
    .map((one) => {
      const [then, now] = [formatShare(one.then, lang), formatShare(one.now, lang)];
      return `${shareLabel(drift.trait, one, lang)} ${then} → ${now}`;
    })
    .join(', ');
}

/** A trait with its index, and what moved most of its values. */
export function driftWords(drift: Drift, lang: Lang): string {
  const shift = shiftWords(drift, lang);
  return `${drift.trait.label[lang]} ${formatNumber(drift.psi, lang)}${shift === '' ? '' : ` (${shift})`}`;
}

/** The title of the indices of all traits. */
export const DRIFT: Words = { ko: '특성 분포의 변화(PSI)', en: 'Drift of traits (PSI)' };

/** What the values of a trait are measured in. */
export const SHARE: Words = { ko: '고객 비율', en: 'Share of customers' };

/** The title of the values of one trait. */
export function sharesTitle({ label }: Trait): Words {
  return { ko: `${label.ko}: 값마다 앞뒤 날짜의 비율`, en: `${label.en}: share of each value on both days` };
}

/** The text alternative of the indices. */
export function driftAlt(drift: readonly Drift[]): Words {
  const each = (lang: Lang) =>
    drift.map(({ trait, psi }) => `${trait.label[lang]} ${formatNumber(psi, lang, 3)}`).join(', ');
  return { ko: `특성마다 PSI: ${each('ko')}.`, en: `PSI of each trait: ${each('en')}.` };
}

/** The text alternative of the values of one trait. */
export function sharesAlt(drift: Drift): Words {
  const { trait } = drift;
  return {
    ko: `${trait.label.ko}의 비율이 가장 많이 달라진 값: ${shiftWords(drift, 'ko')}.`,
    en: `Values of ${trait.label.en} whose share changed most: ${shiftWords(drift, 'en')}.`,
  };
}

/** The definitions of the index and of what it is taken of. */
export const DRIFT_DEFINITIONS: readonly Words[] = [
  {
    ko: 'PSI(모집단 안정성 지수): 구간이나 값마다 (비율 차이) × ln(비율의 비)를 더한 값. 숫자는 앞 날짜의 십분위 구간으로 나누고 빈 값은 뺍니다. 0인 비율은 0.0001로 봅니다. 보통 0.1 미만은 안정, 0.25 이상은 큰 변화로 봅니다(Siddiqi 2006).',
    en: 'PSI (population stability index): over all bins or values, the sum of (difference of shares) × ln(ratio of shares). Numbers are in the tenths of the earlier day, blanks left out. A share of 0 is taken as 0.0001. Under 0.1 is usually called stable, 0.25 and more a large change (Siddiqi 2006).',
  },
  {
    ko: '범주, 예·아니요, 값이 11가지 이하인 설문 점수는 값마다 비교합니다. 그날까지 알던 고객 모두가 분모이고, 빈 값도 한 부류로 셉니다. 두 날짜 모두 5% 미만인 범주가 둘 이상이면 한데 모읍니다. 한 날짜에 값이 하나도 없는 특성은 비교하지 않습니다.',
    en: 'Categories, yes or no, and survey scores of up to 11 values are compared value by value, over all customers known on that day; blanks are a class of their own. Two or more categories under 5% on both days are put together. Traits without any value on one of the days are not compared.',
  },
  {
    ko: '고객 파일의 열은 지난 값이 없어 지금 값으로 계산하며, 분포의 변화는 보지 않습니다.',
    en: 'Columns of the customers file hold no history: they are taken as they are now, and their drift is not told.',
  },
];

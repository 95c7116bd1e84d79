import { formatCount, formatDay, formatValue } from '../../charts/format';
import type { Row, Trait } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { numberAt, textAt } from '../read';
import type { Bin } from './bins';
import type { DayBin } from './days';
import type { NumericProfile } from './profile';
import { valueLabel } from '../value-label';

/** What is counted on the upright axis. */
export const CUSTOMERS: Words = { ko: '고객 수', en: 'Customers' };

function split(focus: string | undefined): Words {
  if (!focus) return { ko: '', en: '' };
  return {
    ko: ` ‘${focus}’ 세그먼트의 몫을 표시합니다.`,
    en: ` The part of the segment “${focus}” is marked.`,
  };
}

function both(say: (lang: Lang) => string): Words {
  return { ko: say('ko'), en: say('en') };
}

/** The text alternative of a histogram of numbers. */
export function numbersAlt(
  trait: Trait,
  profile: NumericProfile,
  bins: readonly Bin[],
  currency: string,
  focus: string | undefined,
): Words {
  const most = bins.reduce((best, bin) => (bin.n > best.n ? bin : best));
  return both((lang) => {
    const write = (value: number) => formatValue(value, trait.unit, { lang, currency });
    const n = formatCount(most.n, lang);
    const range =
      lang === 'ko'
        ? `${trait.label.ko} 히스토그램입니다${profile.log ? '(로그 축)' : ''}. 값은 ${write(profile.low)}에서 ${write(profile.high)}까지이고, ${write(most.low)} 이상 ${write(most.high)} 미만에 ${n}명으로 가장 많습니다.`
        : `Histogram of ${trait.label.en}${profile.log ? ', log scale' : ''}: ${write(profile.low)} to ${write(profile.high)}, most customers (${n}) from ${write(most.low)} up to ${write(most.high)}.`;
    return range + split(focus)[lang];
  });
}

/** The text alternative of a histogram of days. */
export function daysAlt(trait: Trait, bins: readonly DayBin[], focus: string | undefined): Words {
  const most = bins.reduce((best, bin) => (bin.n > best.n ? bin : best));
  return both((lang) => {
    const n = formatCount(most.n, lang);
    const at = formatDay(most.low, lang);
    const said =
      lang === 'ko'
        ? `${trait.label.ko} 히스토그램입니다. ${at}부터의 구간에 ${n}명으로 가장 많습니다.`
        : `Histogram of ${trait.label.en}: most customers (${n}) in the bin that begins ${at}.`;
    return said + split(focus)[lang];
  });
}

/** The text alternative of bars of values. */
export function barsAlt(trait: Trait, rows: readonly Row[], focus: string | undefined): Words {
  const first = rows.find((row) => textAt(row, 'kind') === 'value');
  return both((lang) => {
    const name = valueLabel(trait, textAt(first, 'value'), lang);
    const n = formatCount(numberAt(first, 'n'), lang);
    const most =
      lang === 'ko'
        ? ` 가장 많은 값은 ‘${name}’, ${n}명입니다.`
        : ` The most frequent is “${name}” with ${n}.`;
    const said =
      lang === 'ko' ? `${trait.label.ko}별 고객 수 막대그래프입니다.` : `Customers by ${trait.label.en}.`;
    return said + (first ? most : '') + split(focus)[lang];
  });
}

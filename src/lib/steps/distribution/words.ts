import { formatCount, formatDay, formatNumber, formatShare, formatValue } from '../../charts/format';
import type { DistributionSpec } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import type { Words } from '../../core/words';
import { particle } from '../../segments/words/particle';
import type { StepView } from '../contract';
import { numberAt, rowOf, rowsOf, textAt } from '../read';
import { findTrait } from '../trait-source';
import { TOP_VALUES } from './category-sql';
import { shapeOf } from './compile';
import { POSITIVE_FOR_LOG, SKEW_FOR_LOG } from './numeric-sql';
import { coverage, numericBinsOf, numericProfileOf } from './profile';
import { valueLabel } from '../value-label';

type View = StepView<DistributionSpec>;

/** The title of the card. */
export function distributionQuestion(spec: DistributionSpec, catalog: Catalog): Words {
  const label = findTrait(catalog, spec.trait)?.label ?? { ko: spec.trait, en: spec.trait };
  return {
    ko: `${label.ko}${particle(label.ko, '은/는')} 어떻게 퍼져 있는가`,
    en: `How is “${label.en}” spread?`,
  };
}

function numbersSay({ results, catalog, lang }: View, trait: Trait): string {
  const profile = numericProfileOf(results);
  if (!profile) return '';
  const [q25, q50, q75] = [profile.q25, profile.q50, profile.q75].map((value) =>
    formatValue(value, trait.unit, { lang, currency: catalog.currency }),
  );
  const log =
    profile.notDrawn > 0
      ? {
          ko: ` 로그 축에는 0 이하인 ${formatCount(profile.notDrawn, lang)}명을 그리지 않았습니다.`,
          en: ` ${formatCount(profile.notDrawn, lang)} at 0 or below are not drawn on the log scale.`,
        }[lang]
      : '';
  if (lang === 'ko') return `가운데 값은 ${q50}이고, 절반은 ${q25}에서 ${q75} 사이에 있습니다.${log}`;
  return `The middle value is ${q50}; half of them lie between ${q25} and ${q75}.${log}`;
}

function tailSay({ results, catalog, lang }: View, trait: Trait): string {
  const last = numericProfileOf(results)?.tail === null ? undefined : numericBinsOf(results).at(-1);
  if (!last) return '';
  const low = formatValue(last.low, trait.unit, { lang, currency: catalog.currency });
  return lang === 'ko'
    ? `마지막 막대는 ${low} 이상을 모두 모은 것입니다.`
    : `The last bar gathers everything from ${low} up.`;
}

function scaleSay({ results, spec, lang }: View): string {
  const profile = numericProfileOf(results);
  if (!profile) return '';
  if (profile.log && spec.scale === 'auto') {
    const times = formatNumber(profile.high / Math.max(profile.q50, profile.whole ? 1 : 0), lang, 0);
    return lang === 'ko'
      ? `가장 큰 값이 가운데 값의 ${times}배라서 로그 축으로 그렸습니다.`
      : `Drawn on a log scale, since the largest value is ${times} times the middle one.`;
  }
  if (spec.scale !== 'log' || profile.log) return '';
  return lang === 'ko'
    ? '0보다 큰 값이 없어 로그 축을 쓸 수 없습니다.'
    : 'No value is above 0, so a log scale is not possible.';
}

function daysSay({ results, lang }: View): string {
  const row = rowOf(results, 'profile');
  const [low, q50, high] = ['low', 'q50', 'high'].map((key) =>
    formatDay(textAt(row, key).slice(0, 10), lang),
  );
  if (!textAt(row, 'low')) return '';
  return lang === 'ko'
    ? `${low}부터 ${high}까지이고, 가운데는 ${q50}입니다.`
    : `From ${low} to ${high}; the middle is ${q50}.`;
}

function valuesSay({ results, lang }: View, trait: Trait, known: number): string {
  const rows = rowsOf(results, 'values').filter((row) => textAt(row, 'kind') !== 'blank');
  const first = rows[0];
  if (!first || known === 0) return '';
  const different = formatCount(
    rows.reduce((sum, row) => sum + numberAt(row, 'values'), 0),
    lang,
  );
  const name = valueLabel(trait, textAt(first, 'value'), lang);
  const share = formatShare(numberAt(first, 'n') / known, lang);
  return lang === 'ko'
    ? `값은 ${different}가지이고, ‘${name}’${particle(name, '이/가')} ${share}로 가장 많습니다.`
    : `${different} different values; “${name}” is the most frequent with ${share}.`;
}

function blanksSay(blank: number, customers: number, lang: View['lang']): string {
  if (blank === 0) return lang === 'ko' ? '값이 없는 고객은 없습니다.' : 'No customer is without a value.';
  const [n, share] = [formatCount(blank, lang), formatShare(blank / customers, lang)];
  return lang === 'ko'
    ? `값이 없는 고객은 ${n}명(${share})입니다.`
    : `${n} customers (${share}) have no value.`;
}

/** What the distribution says; blanks are always counted. */
export function distributionReading(view: View): string {
  const trait = findTrait(view.catalog, view.spec.trait);
  const covered = trait && coverage(trait, view.results);
  if (!trait || !covered) return '';
  const { customers, blank } = covered;
  const blanks = blanksSay(blank, customers, view.lang);
  const shape = shapeOf(trait.type);
  if (shape === 'days') return [daysSay(view), blanks].filter(Boolean).join(' ');
  if (shape === 'values')
    return [valuesSay(view, trait, customers - blank), blanks].filter(Boolean).join(' ');
  return [numbersSay(view, trait), scaleSay(view), tailSay(view, trait), blanks].filter(Boolean).join(' ');
}

const NUMBERS: readonly Words[] = [
  {
    ko: '구간: 값이 구간의 시작 이상이고 끝 미만이면 그 구간에 셉니다. 맨 끝 구간은 가장 큰 값을 포함하고, 상위 1%가 축의 절반을 넘게 차지할 때는 그 값을 모두 모읍니다. 너비는 1, 2, 5에 10의 거듭제곱을 곱한 값입니다.',
    en: 'Bins: a value belongs to a bin from its start up to, but not including, its end; the last bin holds the largest value, and gathers the top 1% when these would take more than half of the axis. Widths are 1, 2 or 5 times a power of ten.',
  },
  {
    ko: `로그 축: ‘자동’은 값의 ${POSITIVE_FOR_LOG * 100}% 이상이 0보다 크고(정수이면 음수가 없고) 가장 큰 값이 가운데 값의 ${SKEW_FOR_LOG}배를 넘을 때 로그 축을 씁니다. 구간의 폭은 같은 비율로 늘어납니다.`,
    en: `Log scale: “auto” uses it when at least ${POSITIVE_FOR_LOG * 100}% of the values are above 0 (for whole numbers: none is below 0) and the largest is more than ${SKEW_FOR_LOG} times the middle one. Bins then grow by equal ratios.`,
  },
  {
    ko: '가운데 값: 작은 순서로 늘어놓았을 때 한가운데 있는 값(중앙값)입니다. 사분위수 사이에 고객의 절반이 있습니다.',
    en: 'Middle value: the median. Half of the customers lie between the quartiles.',
  },
];

const DAYS: Words = {
  ko: '구간: 기간이 62일까지면 하루, 약 1년까지면 한 주(월요일 시작), 약 10년까지면 한 달, 그보다 길면 한 해입니다.',
  en: 'Bins: days up to 62 days, weeks from Monday up to about a year, months up to about ten years, else years.',
};

const VALUES: Words = {
  ko: `막대: 많은 순서로 ${TOP_VALUES}가지까지 그리고(같으면 이름순), 나머지는 ‘그 밖’으로, 빈칸은 ‘값 없음’으로 모읍니다.`,
  en: `Bars: the ${TOP_VALUES} most frequent values (ties by name); the rest are put together as “others”, empty cells as “blank”.`,
};

/** What the trait and the drawing mean. */
export function distributionDefinitions({ spec, catalog }: View): Words[] {
  const trait = findTrait(catalog, spec.trait);
  if (!trait) return [];
  const own = {
    ko: `${trait.label.ko}: ${trait.definition.ko}`,
    en: `${trait.label.en}: ${trait.definition.en}`,
  };
  const shape = shapeOf(trait.type);
  if (shape === 'numbers') return [own, ...NUMBERS];
  return [own, shape === 'days' ? DAYS : VALUES];
}

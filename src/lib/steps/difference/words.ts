import { formatNumber } from '../../charts/format';
import type { DifferenceSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import { sameWords } from '../../core/words';
import { particle } from '../../segments/words/particle';
import type { StepView } from '../contract';
import { rowOf, textAt } from '../read';
import { differences, type Difference } from './read';

/** The title of the card. */
export const QUESTION: Words = {
  ko: '이 고객들은 무엇이 다른가',
  en: 'What is different about these customers?',
};

export const DESCRIPTORS: Words = {
  ko: '조건에 없는 특성의 차이',
  en: 'Differences in traits that the condition does not read',
};
export const BASIS: Words = {
  ko: '조건에 쓴 특성의 차이(정의에서 오는 차이)',
  en: 'Differences in traits that the condition reads (by definition)',
};

export const NEAR: Words = {
  ko: '조건이 보는 기록에서 계산한 특성의 차이(조건과 가까운 차이)',
  en: 'Differences in traits computed from the records that the condition asks about (close to it)',
};

const REST: Words = { ko: '나머지 고객', en: 'Everybody else' };

/** What the two groups are called. */
export function names(view: StepView<DifferenceSpec>): { readonly segment: string; readonly against: Words } {
  const row = rowOf(view.results, 'numbers');
  const name = (key: string) => view.scheme?.segments.find(({ id }) => id === textAt(row, key))?.name;
  const other = name('against');
  return { segment: name('segment') ?? '', against: other === undefined ? REST : sameWords(other) };
}

/** The other group inside a sentence: a segment keeps the letters of its name. */
function besideWhom({ against }: ReturnType<typeof names>): Words {
  if (against === REST) return { ko: '나머지 고객과', en: 'everybody else' };
  return { ko: `‘${against.ko}’${particle(against.ko, '과/와')}`, en: `“${against.en}”` };
}

function told(one: Difference, lang: 'ko' | 'en'): string {
  const value = one.value === null ? '' : `: ${one.trait.valueLabels?.[one.value]?.[lang] ?? one.value}`;
  const more = one.effect > 0;
  const strength = formatNumber(Math.abs(one.effect), lang);
  return lang === 'ko'
    ? `‘${one.trait.label.ko}${value}’ ${more ? '높음' : '낮음'}(${strength})`
    : `“${one.trait.label.en}${value}” ${more ? 'higher' : 'lower'} (${strength})`;
}

/** The strongest differences in words. */
export function differenceReading(view: StepView<DifferenceSpec>): string {
  if (!rowOf(view.results, 'numbers')) return '';
  const { lang } = view;
  const { segment } = names(view);
  const against = besideWhom(names(view));
  const found = differences(view).filter(({ relation }) => relation === 'apart');
  const strongest = found
    .slice(0, 3)
    .map((one) => told(one, lang))
    .join(', ');
  if (lang === 'ko') {
    if (found.length === 0) return `‘${segment}’ 고객은 조건에 없는 특성에서 ${against.ko} 다르지 않습니다.`;
    return `‘${segment}’ 고객을 ${against.ko} 견주면: ${strongest}. 괄호 안은 효과 크기로 0.2는 작고 0.8은 큽니다.`;
  }
  if (found.length === 0) return `“${segment}” differs from ${against.en} in no trait outside its condition.`;
  return `“${segment}” beside ${against.en}: ${strongest}. In brackets the effect size: 0.2 is small, 0.8 large.`;
}

/** The text alternative of a drawing. */
export function effectsAlt(view: StepView<DifferenceSpec>, found: readonly Difference[]): Words {
  const each = (lang: 'ko' | 'en') => found.map((one) => told(one, lang)).join(', ');
  return { ko: `효과 크기 순서: ${each('ko')}.`, en: `By effect size: ${each('en')}.` };
}

/** The definitions of the terms. */
export function differenceDefinitions(): Words[] {
  return [
    {
      ko: '효과 크기: 숫자는 Hedges g(평균 차이 ÷ 합친 표준편차, 작은 표본 보정), 비율은 Cohen h입니다. 0.2는 작은 차이, 0.5는 중간, 0.8은 큰 차이로 봅니다(Cohen 1988).',
      en: 'Effect size: Hedges’ g for numbers (difference of means in pooled standard deviations, corrected for small groups), Cohen’s h for shares. 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988).',
    },
    {
      ko: '가로선은 95% 신뢰구간입니다(g: Hedges·Olkin 1985, 비율 차이: Newcombe 1998). 구간에 0이 들어가는 특성은 뺐습니다. 여러 특성을 한꺼번에 보므로 작은 차이는 우연일 수 있습니다.',
      en: 'Lines are 95% intervals (g: Hedges & Olkin 1985; shares: Newcombe 1998). Traits whose interval holds 0 are left out. Many traits are looked at together, so small differences may be chance.',
    },
    {
      ko: '조건(견주는 세그먼트의 조건도 포함)에 쓴 특성은 조건 때문에 다를 수밖에 없어 따로 보입니다. 조건이 보는 기록(예: 주문)에서 계산한 특성도 조건을 따라 달라지기 쉬워 따로 모았습니다. 빈 값은 뺍니다. 범주는 가장 뚜렷한 값 하나만 보입니다.',
      en: 'Traits that the condition, or that of the other segment, reads differ by definition and stand apart. So do traits computed from records that it asks about, such as orders: they tend to follow the condition. Blanks are left out. Of a category, only the most telling value is shown.',
    },
  ];
}

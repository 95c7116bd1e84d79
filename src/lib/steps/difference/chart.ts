import type { ChartSpec, EffectsChart } from '../../charts/spec';
import { formatShare, formatValue } from '../../charts/format';
import type { DifferenceSpec } from '../../core/notebook';
import { sameWords, type Words } from '../../core/words';
import type { StepView } from '../contract';
import { differences, type Difference } from './read';
import { BASIS, DESCRIPTORS, effectsAlt, names, NEAR } from './words';

/** Differences of each kind that are drawn before a person asks for the others. */
const FIRST_ROWS = 12;

function written(value: number, one: Difference, view: StepView<DifferenceSpec>): string {
  if (one.value !== null || one.trait.type === 'boolean') return formatShare(value, view.lang);
  const unit = one.trait.type === 'money' ? 'currency' : one.trait.unit;
  return formatValue(value, unit, { lang: view.lang, currency: view.catalog.currency });
}

function label(one: Difference, lang: 'ko' | 'en'): string {
  const value = one.value === null ? undefined : (one.trait.valueLabels?.[one.value]?.[lang] ?? one.value);
  return value === undefined ? one.trait.label[lang] : `${one.trait.label[lang]}: ${value}`;
}

function chart(
  id: string,
  title: Words,
  found: readonly Difference[],
  view: StepView<DifferenceSpec>,
): EffectsChart {
  const { segment, against } = names(view);
  return {
    kind: 'effects',
    id,
    title,
    alt: effectsAlt(view, found.slice(0, FIRST_ROWS)),
    columns: { here: sameWords(segment), there: against },
    rows: found.map((one) => ({
      item: `${one.trait.name}${one.value === null ? '' : `=${one.value}`}`,
      label: label(one, view.lang),
      here: written(one.here, one, view),
      there: written(one.there, one, view),
      effect: one.effect,
      // A share's interval is of the difference; on the scale of h it is drawn in the same proportion.
      low:
        one.value === null && one.trait.type !== 'boolean' ? one.interval.low : scaled(one, one.interval.low),
      high:
        one.value === null && one.trait.type !== 'boolean'
          ? one.interval.high
          : scaled(one, one.interval.high),
    })),
    first: FIRST_ROWS,
    select: 'none',
  };
}

function scaled({ effect, interval }: Difference, end: number): number {
  return interval.value === 0 ? effect : (end / interval.value) * effect;
}

const GROUPS = [
  ['descriptors', 'apart', DESCRIPTORS],
  ['near', 'near', NEAR],
  ['basis', 'basis', BASIS],
] as const;

/** What describes the members beside their condition, what is close to it, and what the condition itself asks for. */
export function differenceCharts(view: StepView<DifferenceSpec>): ChartSpec[] {
  const found = differences(view);
  return GROUPS.flatMap(([id, relation, title]) => {
    const rows = found.filter((one) => one.relation === relation);
    return rows.length > 0 ? [chart(id, title, rows, view)] : [];
  });
}

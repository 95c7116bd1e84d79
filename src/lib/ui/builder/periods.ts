import type { Window } from '../../core/condition';
import type { Lang } from '../../core/words';
import { NAMED_PERIODS, shownPeriod } from '../../segments/words/periods';
import type { Choice } from './choice';

type Calendar = Extract<Window, { kind: 'calendar' }>;

/** The periods to choose from: those that people name, and the one that is chosen already. */
export function periodChoices(now: Calendar, lang: Lang): readonly Choice[] {
  const all = now.ago > 1 ? [...NAMED_PERIODS, now] : NAMED_PERIODS;
  return all.map((each) => ({ value: `${each.unit}-${each.ago}`, label: shownPeriod(each, lang) }));
}

/** The period of a choice. */
export function periodOf(value: string): Calendar {
  const [unit, ago] = value.split('-');
  const named = NAMED_PERIODS.find((each) => each.unit === unit) ?? {
    kind: 'calendar',
    unit: 'month',
    ago: 0,
  };
  return { ...named, ago: Number(ago) };
}

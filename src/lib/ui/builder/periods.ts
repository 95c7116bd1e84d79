import type { Period, Window } from '../../core/condition';
import type { Lang } from '../../core/words';
import { NAMED_PERIODS, shownPeriod } from '../../segments/words/periods';
import { conditionsText } from '../../text/areas/conditions';
import type { Choice, ChoiceGroup } from './choice';

type Calendar = Extract<Window, { kind: 'calendar' }>;

const UNITS: readonly Period[] = ['week', 'month', 'quarter', 'year'];

/** The first period that has no name of its own. */
export const FIRST_FURTHER = 2;

/** The periods to choose from: those that people name, then of each length one further back, that which is chosen or the first. */
export function periodChoices(now: Calendar, lang: Lang): readonly ChoiceGroup[] {
  const choice = (each: Calendar): Choice => ({
    value: `${each.unit}-${each.ago}`,
    label: shownPeriod(each, lang),
  });
  const further = UNITS.map((unit): Calendar => {
    const ago = now.unit === unit ? Math.max(FIRST_FURTHER, now.ago) : FIRST_FURTHER;
    return { kind: 'calendar', unit, ago };
  });
  return [
    { choices: NAMED_PERIODS.map(choice) },
    { label: conditionsText[lang].furtherBack, choices: further.map(choice) },
  ];
}

/** The period of a choice. */
export function periodOf(value: string): Calendar {
  const [unit, ago] = value.split('-');
  return { kind: 'calendar', unit: UNITS.find((each) => each === unit) ?? 'month', ago: Number(ago) };
}

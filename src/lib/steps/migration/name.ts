import type { Selection } from '../../charts/spec';
import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { nameOfAll, turnoverName } from '../names';
import { placeLabel } from './read';
import { suggestions } from './suggested';

/** From where to where the chosen customers went, what they did in a segment, or what changed with them. */
export function migrationName(
  view: StepView<MigrationSpec>,
  chart: string,
  selection: Selection,
): string | null {
  if (selection.kind !== 'items') return null;
  const { lang, spec, catalog } = view;
  const each = selection.values.map((item) => {
    if (chart === 'suggested')
      return suggestions(spec, catalog).find(({ key }) => key === item)?.label[lang] ?? null;
    const [one = '', two = ''] = item.split(':');
    if (chart === 'turnover') return turnoverName(two, placeLabel(view, one), lang);
    const [from, to] = [placeLabel(view, one)[lang], placeLabel(view, two)[lang]];
    return from === '' || to === '' ? null : `${from} → ${to}`;
  });
  return nameOfAll(each, lang);
}

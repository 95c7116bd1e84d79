import type { Selection } from '../../charts/spec';
import type { OverTimeSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { nameOfAll, turnoverName } from '../names';
import { followed } from './read';

/** What the chosen customers did in a segment since the first day. */
export function overTimeName(
  view: StepView<OverTimeSpec>,
  _chart: string,
  selection: Selection,
): string | null {
  if (selection.kind !== 'items') return null;
  const segments = followed(view);
  const each = selection.values.map((item) => {
    const [key = '', part = ''] = item.split(':');
    const found = segments.find(({ id }) => id === key);
    return found ? turnoverName(part, found.label, view.lang) : null;
  });
  return nameOfAll(each, view.lang);
}

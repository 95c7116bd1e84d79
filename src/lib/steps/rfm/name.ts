import type { Selection } from '../../charts/spec';
import type { RfmSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { nameOfAll, saidShortly } from '../names';
import { rfmCondition } from './condition';
import { GROUPS } from './groups';

/** The chosen groups by their names, and cells by their scores. */
export function rfmName(view: StepView<RfmSpec>, chart: string, selection: Selection): string | null {
  if (selection.kind !== 'items') return saidShortly(rfmCondition(view, chart, selection), view);
  const each = selection.values.map(
    (value) => GROUPS.find(({ name }) => name === value)?.label[view.lang] ?? null,
  );
  return nameOfAll(each, view.lang);
}

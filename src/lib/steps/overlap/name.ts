import type { ChartSet, Selection } from '../../charts/spec';
import type { OverlapSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { listed, nameOfAll } from '../names';
import { setsOf } from './read';

function outside(view: StepView<OverlapSpec>, names: readonly string[]): string {
  const korean = view.lang === 'ko';
  if (names.length === view.scheme?.segments.length)
    return korean ? '어느 세그먼트에도 없음' : 'Outside every segment';
  return korean ? `${listed(names, 'ko')} 어디에도 없음` : `In none of ${listed(names, 'en')}`;
}

/** The segments of the chosen combinations, or of the chosen pairs, in signs: who is in both, or in nothing else. */
export function overlapName(view: StepView<OverlapSpec>, chart: string, selection: Selection): string | null {
  if (selection.kind !== 'items') return null;
  const { lang } = view;
  const sets = setsOf(view);
  const nameOf = ({ label }: ChartSet) => label[lang];
  if (sets.some((set) => nameOf(set) === '')) return null;
  const each = selection.values.map((value) => {
    if (chart !== 'upset') {
      const pair = value.split(':').map((key) => sets.find((set) => set.key === key));
      return pair.map((set) => set && nameOf(set)).join(' ∩ ');
    }
    const inside = sets.filter((_, i) => value[i] === '1').map(nameOf);
    if (inside.length === 0) return outside(view, sets.map(nameOf));
    const together = inside.join(' ∩ ');
    if (inside.length === sets.length) return together;
    return lang === 'ko' ? `${together}만` : `Only ${together}`;
  });
  return nameOfAll(each, lang);
}

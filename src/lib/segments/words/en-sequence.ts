import type { LeafOf, SequenceStep } from '../../core/condition';
import { findEvents } from '../find';
import { doneSteps } from '../same';
import { labelIn, namedColumn, type About } from './about';
import type { EnPhrase } from './en-ends';
import { enSpan } from './en-when';
import { enAct } from './en-where';
import { chip, line, under, type Part } from './part';
import { repeats } from './repeats';
import { shownUnits } from './show';

function enStep(step: SequenceStep, about: About, missing: boolean, again: boolean): Part[] {
  const { deed, what, where } = enAct(step, about);
  const between = step.without
    ? line`${missing ? 'unless with' : 'with no'} ${under('without', enAct(step.without, about).thing)} in between, `
    : [];
  const within = step.within
    ? line` within ${chip('within', shownUnits(step.within.n, step.within.unit, 'en'))}`
    : [];
  const verb = missing ? line`did not ${deed.doing}` : deed.did;
  return line`${between}${verb}${what}${again ? ' again' : ''}${where}${within}`;
}

/** What all steps are about: `, for the same product,`. */
function enSame({ same }: LeafOf<'sequence'>, about: About): Part[] {
  if (!same) return [];
  const labels = same.map(({ table, column }) =>
    labelIn(namedColumn(column, findEvents(about.catalog, table), about), 'en'),
  );
  return line`for the same ${chip('same', [...new Set(labels)].join('/'))}, `;
}

/** One thing after another: `who added to the cart and then paid within 7 days`. */
export function enSequence(leaf: LeafOf<'sequence'>, about: About): EnPhrase {
  const { steps, missing, window, total } = leaf;
  if (steps.length === 0) {
    return { yes: line`who did things in a row`, no: line`who did not do things in a row` };
  }
  const last = steps.length - 1;
  const when = enSpan(window);
  const done = doneSteps(leaf);
  const limit =
    total && done > 1 ? line`, all within ${chip('total', shownUnits(total.n, total.unit, 'en'))}` : [];
  const same = enSame(leaf, about);
  const said = steps.map((step, i) => {
    const parts = under(`steps.${i}`, enStep(step, about, missing && i === last, repeats(steps, i)));
    const then = i === 0 ? [] : step.without ? line` and then, ` : line` and then `;
    // What comes after the limit of all stands for itself.
    const apart = limit.length > 0 && i === done && !step.without ? line`,${then}` : then;
    return line`${apart}${i === 0 ? same : []}${parts}${i === 0 ? when : []}${i === done - 1 ? limit : []}`;
  });
  const all = said.reduce<Part[]>((before, parts) => line`${before}${parts}`, []);
  return { yes: line`who${same.length > 0 ? ', ' : ' '}${all}`, no: line`who never (${all})` };
}

import type { LeafOf, SequenceStep } from '../../core/condition';
import type { About } from './about';
import type { EnPhrase } from './en-ends';
import { enSpan } from './en-when';
import { enAct } from './en-where';
import { chip, line, under, type Part } from './part';
import { repeats } from './repeats';
import { shownUnits } from './show';

function enStep(step: SequenceStep, about: About, missing: boolean, again: boolean): Part[] {
  const { deed, what, where } = enAct(step, about);
  const between = step.without
    ? line`with no ${under('without', enAct(step.without, about).thing)} in between, `
    : [];
  const within = step.within
    ? line` within ${chip('within', shownUnits(step.within.n, step.within.unit, 'en'))}`
    : [];
  const verb = missing ? line`did not ${deed.doing}` : deed.did;
  return line`${between}${verb}${what}${again ? ' again' : ''}${where}${within}`;
}

/** One thing after another: `who added to the cart and then paid within 7 days`. */
export function enSequence({ steps, missing, window }: LeafOf<'sequence'>, about: About): EnPhrase {
  if (steps.length === 0) {
    return { yes: line`who did things in a row`, no: line`who did not do things in a row` };
  }
  const last = steps.length - 1;
  const when = enSpan(window);
  const said = steps.map((step, i) => {
    const parts = under(`steps.${i}`, enStep(step, about, missing && i === last, repeats(steps, i)));
    const then = i === 0 ? [] : step.without ? line` and then, ` : line` and then `;
    return line`${then}${parts}${i === 0 ? when : []}`;
  });
  const all = said.reduce<Part[]>((before, parts) => line`${before}${parts}`, []);
  return { yes: line`who ${all}`, no: line`who never (${all})` };
}

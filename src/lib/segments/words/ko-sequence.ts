import type { LeafOf, SequenceStep } from '../../core/condition';
import { findEvents } from '../find';
import { doneSteps } from '../same';
import { labelIn, namedColumn, type About } from './about';
import { exists, past, type KoPhrase } from './ko-ends';
import { koSpan } from './ko-when';
import { koAct } from './ko-where';
import { chip, line, under, type Part } from './part';
import { repeats } from './repeats';
import { shownUnits } from './show';

/** What is not in between; what did not follow did not follow without that. */
function koBetween({ without }: SequenceStep, about: About, missing: boolean): Part[] {
  if (!without) return [];
  const { before, verb } = koAct(without, about);
  return line`그사이 ${under('without', before)}${chip('without', verb.stem)}${missing ? '지 않고는 ' : '지 않고 '}`;
}

function koStep(step: SequenceStep, again: boolean, about: About, missing: boolean): Part[] {
  const within =
    step.within && line`${chip('within', shownUnits(step.within.n, step.within.unit, 'ko'))} 안에 `;
  return line`${within ?? []}${koBetween(step, about, missing)}${again ? '다시 ' : ''}${koAct(step, about).before}`;
}

/** What all steps are about: `같은 상품에 대해`. */
function koSame({ same }: LeafOf<'sequence'>, about: About): Part[] {
  if (!same) return [];
  const labels = same.map(({ table, column }) =>
    labelIn(namedColumn(column, findEvents(about.catalog, table), about), 'ko'),
  );
  return line`같은 ${chip('same', [...new Set(labels)].join('·'))}에 대해 `;
}

/** One thing after another: `장바구니에 담은 뒤 7일 안에 결제를 한`; with what did not follow, `…하지 않은`. */
export function koSequence(leaf: LeafOf<'sequence'>, about: About): KoPhrase {
  const { steps, missing, window, total } = leaf;
  const said = steps.map((step, i) =>
    under(`steps.${i}`, koStep(step, repeats(steps, i), about, missing && i === steps.length - 1)),
  );
  const verbs = steps.map((step) => koAct(step, about).verb);
  const last = said.length - 1;
  const verb = verbs[last];
  if (!verb) return exists(line`${koSpan(window, '안에')}차례로 한 일이`);
  const before = said.slice(0, -1).map((parts, i) => line`${parts}${verbs[i]?.end ?? ''} 뒤 `);
  const all =
    total && doneSteps(leaf) > 1
      ? line`첫 행동부터 ${chip('total', shownUnits(total.n, total.unit, 'ko'))} 안에 `
      : [];
  const body = line`${koSpan(window, '안에')}${koSame(leaf, about)}${all}${before.flat()}${said[last] ?? []}`;
  const done = past(body, verb);
  const yes = missing ? done.no : done.yes;
  const never = `${yes.end} 적이 없`;
  return { body, yes, no: { and: `${never}고`, or: `${never}거나`, end: `${never}는` } };
}

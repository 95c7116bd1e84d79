import type { Condition, LeafOf, Limit, Rows, SequenceStep } from '../../../../core/condition';
import { repeats } from '../../../words/repeats';
import { MAX_STEPS } from '../../../limits';
import { kept, maybe, type Form } from '../../form';
import { readWord, type Hit, type Reader } from '../../reader';
import { ruleFor } from '../../rule';
import { wordOf } from '../../words';
import { limit } from '../spans';
import { total } from '../steps';
import type { KoAct } from './ko-acts';
import { koFixedTime } from './ko-time';
import { ofKoActs } from './of-acts';
import { sameThing } from './same-thing';
import { sequenceOf } from './sequence-of';

interface Step {
  readonly rows: Rows;
  readonly within: Limit | null;
  readonly without: Rows | null;
  readonly again: boolean;
}

const within: Form<Limit | null> = maybe(
  ruleFor<Limit>()({
    ko: '{d} <안에|이내에|내에>',
    en: [],
    slots: { d: limit },
    make: ({ d }) => d,
  }),
);
const without: Form<Rows | null> = maybe(
  kept(
    ofKoActs(
      {},
      ({ before, stem }) => [`<그사이|그 사이|그동안> ${before}${stem}지 않고<|는>`],
      (rows) => rows,
    ),
  ),
);
const again: Form<true | null> = maybe(ruleFor<true>()({ ko: '다시', en: [], slots: {}, make: () => true }));

/** Its verb without an object: 결제하. */
function briefly({ transitive: one }: KoAct): string[] {
  return one?.object === '' ? [`{event}${one.stem}`] : [];
}

/** A pattern whose last word is its verb. */
function lastVerb(pattern: string): string {
  const at = pattern.endsWith('지 않')
    ? pattern.lastIndexOf(' ', pattern.length - 3)
    : pattern.lastIndexOf(' ');
  const from = Math.max(at, pattern.lastIndexOf('}')) + 1;
  return `${pattern.slice(0, from)}^${pattern.slice(from)}`;
}

function stepForm(last: 'done' | 'missing' | 'and' | null): Form<Step> {
  return kept(
    ofKoActs(
      { within, without, again },
      (act) => {
        const { before, end } = act;
        const start = '{within} {without} {again} ';
        const verbs = [before + act.stem, ...briefly(act)];
        if (last === null) return [start + before + end];
        if (last === 'and') return verbs.map((verb) => `${start}${verb}고`);
        if (last === 'done') {
          const noun = act.name === undefined ? [] : [`${start}${act.name}^이?`];
          return [...verbs.map((verb) => start + lastVerb(verb)), ...noun];
        }
        return [
          ...verbs.map((verb) => start + lastVerb(`${verb}지 않`)),
          ...(act.name === undefined ? [] : [`${start}${act.name} 안 ^하`, `${start}${act.name}@이가 ^없`]),
        ];
      },
      (rows, held): Step => ({
        rows,
        within: held.within,
        without: held.without,
        again: held.again === true,
      }),
    ),
  );
}

const onTheWay = stepForm(null);
const andThen = stepForm('and');
const done = stepForm('done');
const missed = stepForm('missing');
const AFTER = ['뒤', '뒤에', '후', '후에', '다음', '다음에'].map((text) => wordOf(text, 'ko'));

function stepsOf(found: readonly Step[]): readonly SequenceStep[] | undefined {
  const steps = found.map((step) => ({ ...step.rows, within: step.within, without: step.without }));
  return found.every((step, i) => !step.again || repeats(steps, i)) ? steps : undefined;
}

function readChain(reader: Reader, at: number): Hit<LeafOf<'sequence'>> | undefined {
  const when = koFixedTime.read(reader, at);
  if (!when) return undefined;
  const thing = sameThing.read(reader, when.to);
  const all = thing && total.read(reader, thing.to);
  if (!thing || !all) return undefined;
  const found: Step[] = [];
  let { to } = all;
  let soon = false;
  while (found.length < MAX_STEPS) {
    const next = onTheWay.read(reader, to);
    const after = next && readWord(reader, next.to, AFTER);
    // Without a time between them, things joined by “and” may come in any order.
    const and = after ? undefined : andThen.read(reader, to);
    const hit = after && next ? { value: next.value, to: after.to } : and;
    if (!hit || (soon && hit.value.within === null)) break;
    soon = hit === and;
    found.push(hit.value);
    to = hit.to;
  }
  if (found.length === 0) return undefined;
  const yes = done.read(reader, to);
  const no = missed.read(reader, to);
  const end = no && no.to >= (yes?.to ?? 0) ? no : yes && !yes.denied ? yes : undefined;
  if (soon && end?.value.within === null) return undefined;
  const steps = end && stepsOf([...found, end.value]);
  if (!steps) return undefined;
  const told = { steps, missing: end === no, window: when.value, total: all.value };
  const value = sequenceOf(reader, told, thing.value);
  return value && { value, to: end.to, link: end.link };
}

/** One thing after another, as Korean shows it. */
export const koSequence: Form<Condition> = {
  name: null,
  describe: koFixedTime.describe,
  write: () => false,
  read: readChain,
};

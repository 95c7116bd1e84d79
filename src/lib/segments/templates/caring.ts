import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { allOf } from '../draft';
import { findEvents } from '../find';
import { found, given, type Found } from './given';
import { FILES, formLacks, questionLacks } from './lacking';
import { anyOf, atLeast, did, says, where } from './leaves';
import type { Resolution, TemplateFacts } from './template';
import { asked, choiceTraits, OUTLOOKS, questions, type Theme } from './themes';

const MEAN = { kind: 'avg', column: 'score' } as const;
const EVER = { kind: 'ever' } as const;

type DidTest = Extract<Condition, { kind: 'did' }>['test'];

const about = (values: readonly string[]) => [where('question', { op: 'in', values })];

function mean(values: readonly string[], test: DidTest): Condition {
  return did({ table: 'surveys', where: about(values), window: EVER, measure: MEAN, test });
}

/** The mean answer to the questions of an outlook is above that to the questions of every other one. */
export function leans(catalog: Catalog, theme: (typeof OUTLOOKS)[number]): Resolution {
  const lacks = findEvents(catalog, 'surveys') ? questionLacks(asked(theme).about) : FILES.surveys;
  const own = questions(catalog, theme);
  return given([found(own.length > 0 ? own : undefined, lacks)], (values) => {
    const others = OUTLOOKS.filter((one) => one !== theme)
      .map((one) => questions(catalog, one))
      .filter((list) => list.length > 0);
    if (others.length === 0) return allOf(mean(values, atLeast(4)));
    const more = others.map((list) =>
      mean(values, {
        op: 'than',
        compare: '>',
        times: 1,
        other: { table: 'surveys', where: about(list), window: EVER, measure: MEAN, per: null },
      }),
    );
    return allOf(...more);
  });
}

/** Who chose it where a survey asks for reasons or for what people do; only words that somebody chose. */
function chose(catalog: Catalog, theme: Theme, { answers = {} }: TemplateFacts): Condition[] {
  const { ko, en } = asked(theme).choices;
  const words = [...ko, ...en];
  return choiceTraits(catalog).flatMap((trait) => {
    const given = (answers[trait] ?? []).map((answer) => answer.toLowerCase());
    const held = words.filter((word) => given.some((answer) => answer.includes(word)));
    return held.length > 0 ? [says(trait, held)] : [];
  });
}

/** Cares about it by a survey: agrees with what is said about it (4 of 5 on average), or chose it. */
export function cares(catalog: Catalog, theme: Theme, facts: TemplateFacts): Found<Condition> {
  const scored = questions(catalog, theme);
  const of = [...(scored.length > 0 ? [mean(scored, atLeast(4))] : []), ...chose(catalog, theme, facts)];
  const lacks = findEvents(catalog, 'surveys') ? formLacks(asked(theme).about) : FILES.surveys;
  return found(of.length > 0 ? anyOf(...of) : undefined, lacks);
}

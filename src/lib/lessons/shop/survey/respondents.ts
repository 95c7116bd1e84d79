import type { Day } from '../../../core/day';
import { random, weighted } from '../../../stats/random';
import { favourites } from '../basket';
import type { Kind } from '../kinds';
import { makeTickets } from '../tickets/tickets';
import type { World } from '../world';
import { OUTLOOKS, type Outlook } from './questions';

/** Somebody who answered. */
export interface Respondent {
  readonly member: number;
  readonly outlook: Outlook;
  /** Whether they wrote an unhappy ticket. */
  readonly unhappy: boolean;
}

/** The first day on which the form was open; it went to those who had joined. */
export const SURVEY_FROM: Day = '2026-02-10';

/** Share of each kind that answers: those who buy much answer more. */
export const ANSWERS: Readonly<Record<Kind, number>> = {
  loyal: 0.45,
  regular: 0.21,
  churner: 0.06,
  cooling: 0.18,
  bargain: 0.13,
  occasional: 0.12,
  once: 0.08,
  silent: 0.04,
  test: 0,
};

/** How many times likelier the environment-minded are among loyal and among sale-only customers. */
export const ECO_LIFT = { loyal: 2, bargain: 0.35 } as const;

function weightsOf(kind: Kind, favourite: string): number[] {
  const outdoors = favourite === '아우터' || favourite === '신발' ? 2 : 1;
  const eco = kind === 'loyal' ? ECO_LIFT.loyal : kind === 'bargain' ? ECO_LIFT.bargain : 1;
  const factors: Readonly<Record<Outlook, number>> = { adventure: outdoors, lifestyle: 1, eco };
  return OUTLOOKS.map(([outlook, , share]) => share * factors[outlook]);
}

/** Who answered the survey, with what they look for, in order of joining. */
export function makeRespondents(world: World): Respondent[] {
  const r = random(world.seed, 'respondents');
  const liked = favourites(world.seed, world.members);
  const tickets = makeTickets(world).filter((t) => t.topic !== '상품후기' && t.mood === 'unhappy');
  const unhappy = new Set(tickets.map((t) => t.member));
  return world.members.flatMap(({ kind, withdrawn, joined }, member) => {
    const answers = r.chance(ANSWERS[kind]);
    const outlook = OUTLOOKS[weighted(weightsOf(kind, liked[member] ?? ''))(r)]?.[0] ?? 'lifestyle';
    return answers && !withdrawn && joined < SURVEY_FROM
      ? [{ member, outlook, unhappy: unhappy.has(member) }]
      : [];
  });
}

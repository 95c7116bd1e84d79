import type { LeafOf, Ranking } from '../../core/condition';
import type { Day } from '../../core/day';
import { labelIn, namedTrait, type About } from './about';
import type { EnPhrase } from './en-ends';
import { chip, line, type Part } from './part';
import { quoted, shownCount, shownDay, shownShare } from './show';

function who(are: readonly Part[]): EnPhrase {
  return { yes: line`who are ${are}`, no: line`who are not ${are}` };
}

/** A place among customers by something that is named: `who are in the top 10% by revenue in each region`. */
export function enPlace(side: string, ranking: Ranking, by: readonly Part[], about: About): EnPhrase {
  const { n, unit, within } = ranking;
  const size = chip('n', `${shownCount(n, 'en')}${unit === 'percent' ? '%' : ''}`);
  const each =
    within === null ? [] : line` in each ${chip('within', labelIn(namedTrait(within, about), 'en'))}`;
  return who(line`in the ${chip('side', side)} ${size} by ${by}${each}`);
}

/** A place among customers by a trait: `who are in the top 10% by revenue`. */
export function enRank(leaf: LeafOf<'rank'>, about: About): EnPhrase {
  const named = namedTrait(leaf.trait, about);
  const date = named.style.type === 'date';
  const side = date ? { top: 'latest', bottom: 'earliest' }[leaf.side] : leaf.side;
  return enPlace(side, leaf, [chip('trait', labelIn(named, 'en'))], about);
}

/** A part by chance of all customers or of a segment: `who are in the random 10% (‘spring’, 0%–10%)`. */
export function enSplit({ salt, from, to, within }: LeafOf<'split'>, about: About, among?: string): EnPhrase {
  const [low, high] = [chip('from', shownShare(from, 'en')), chip('to', shownShare(to, 'en'))];
  const each =
    within === null ? [] : line` of each ${chip('within', labelIn(namedTrait(within, about), 'en'))}`;
  const of =
    among === undefined
      ? []
      : line` ${within === null ? 'of' : 'in'} segment ${chip('among', quoted(among))}`;
  return who(
    line`in the random ${shownShare(to - from, 'en')}${each}${of} (${chip('salt', quoted(salt))}, ${low}–${high})`,
  );
}

/** Customers whom a SELECT gives. */
export function enSql({ sql }: LeafOf<'sql'>): EnPhrase {
  return who(line`selected by SQL ${chip('sql', quoted(sql.replace(/\s+/g, ' ').trim()))}`);
}

/** Membership of another segment. */
export function enMember(name: string, asOf?: Day): EnPhrase {
  const segment = line`in segment ${chip('segment', quoted(name))}`;
  if (asOf === undefined) return who(segment);
  const day = line`${segment} as of ${chip('asOf', shownDay(asOf, 'en'))}`;
  return { yes: line`who were ${day}`, no: line`who were not ${day}` };
}

/** Membership of one of some segments and of no other of them. */
export function enOneOf(names: readonly string[]): EnPhrase {
  return who(line`in exactly one of the segments ${names.map(quoted).join(' and ')}`);
}

import type { LeafOf, Ranking } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog, Trait } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findTrait } from '../find';
import { isNumeric } from '../fits';
import { at } from '../problems';
import { reversed, unknownTrait } from './value';

function cannotRank({ label }: Trait, path: NodePath): Problem {
  return at(
    path,
    'cannot-rank',
    {
      ko: `‘${label.ko}’ 항목으로는 순위를 매길 수 없습니다.`,
      en: `Customers cannot be ranked by “${label.en}”.`,
    },
    { ko: '숫자, 금액, 날짜인 특성을 고르세요.', en: 'Choose a number, an amount or a date.' },
  );
}

function nobodyAsked(path: NodePath): Problem {
  return at(
    path,
    'nobody-asked',
    { ko: '순위 안에 드는 고객이 없습니다.', en: 'The rank leaves nobody.' },
    { ko: '0보다 큰 수를 넣으세요.', en: 'Enter a number above 0.' },
  );
}

function tooManyPercent(path: NodePath): Problem {
  return at(
    path,
    'above-all',
    {
      ko: '100%가 넘어 값이 있는 고객이 모두 해당합니다.',
      en: 'Above 100%, everybody with a value matches.',
    },
    { ko: '100 이하로 줄이세요.', en: 'Enter 100 or less.' },
  );
}

function checkWithin(within: string | null, catalog: Catalog, path: NodePath): Problem[] {
  return within === null || findTrait(catalog, within) ? [] : [unknownTrait(within, path)];
}

/** What is wrong with a place among customers, whatever they are ranked by. */
export function checkRanking({ n, unit, within }: Ranking, catalog: Catalog, path: NodePath): Problem[] {
  const least = unit === 'customers' ? 1 : Number.MIN_VALUE;
  return [
    ...checkWithin(within, catalog, path),
    ...(n < least ? [nobodyAsked(path)] : []),
    ...(unit === 'percent' && n > 100 ? [tooManyPercent(path)] : []),
  ];
}

/** What is wrong with a rank by a trait. */
export function checkRank(leaf: LeafOf<'rank'>, catalog: Catalog, path: NodePath): Problem[] {
  const trait = findTrait(catalog, leaf.trait);
  if (!trait) return [unknownTrait(leaf.trait, path), ...checkWithin(leaf.within, catalog, path)];
  if (isNumeric(trait.type) || trait.type === 'date') return checkRanking(leaf, catalog, path);
  return [cannotRank(trait, path), ...checkWithin(leaf.within, catalog, path)];
}

/** What is wrong with a part by chance. */
export function checkSplit(leaf: LeafOf<'split'>, catalog: Catalog, path: NodePath): Problem[] {
  return [...checkWithin(leaf.within, catalog, path), ...(leaf.from < leaf.to ? [] : [reversed(path)])];
}

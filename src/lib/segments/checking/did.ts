import type { LeafOf, Measure, MeasureTest, MeasureThan, RowWindow } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findTrait } from '../find';
import { at } from '../problems';
import { isRanking } from '../ranking';
import { checkRanking } from './among';
import { checkMeasure } from './measure';
import { checkRows } from './rows';
import { checkNumber, checkRange, unknownTrait } from './value';

function checkAnchor(
  range: Extract<RowWindow, { kind: 'near' }>,
  catalog: Catalog,
  path: NodePath,
): Problem[] {
  const { anchor } = range;
  if (anchor.kind === 'row') return checkRows(anchor, catalog, path);
  const trait = findTrait(catalog, anchor.trait);
  if (!trait) return [unknownTrait(anchor.trait, path)];
  if (trait.type === 'date') return [];
  return [
    at(
      path,
      'not-a-date',
      {
        ko: `‘${trait.label.ko}’ 항목은 날짜가 아니어서 기준으로 쓸 수 없습니다.`,
        en: `“${trait.label.en}” is not a date, so time cannot be counted from it.`,
      },
      { ko: '날짜인 특성을 고르세요.', en: 'Choose a trait that is a date.' },
    ),
  ];
}

function checkWindow(range: RowWindow, catalog: Catalog, path: NodePath): Problem[] {
  if (range.kind === 'near') return checkAnchor(range, catalog, path);
  return range.kind === 'any' ? [] : checkRange(range, path, catalog.asOf);
}

const ADDED: readonly Measure['kind'][] = ['times', 'sum', 'distinct', 'most'];

function checkRate({ other }: MeasureThan, path: NodePath): Problem[] {
  if (other.per === null || ADDED.includes(other.measure.kind)) return [];
  return [
    at(
      path,
      'rate-of-average',
      {
        ko: '평균, 최솟값, 최댓값, 비중은 기간으로 나누어도 뜻이 없습니다.',
        en: 'An average, smallest, largest or share means nothing when divided by time.',
      },
      { ko: '횟수나 합계와 비교하세요.', en: 'Compare with a number of times or a sum.' },
    ),
  ];
}

function checkThan(test: MeasureThan, catalog: Catalog, path: NodePath): Problem[] {
  const { other } = test;
  return checkRows(other, catalog, path, (table) => [
    ...checkMeasure(other.measure, table, catalog, path),
    ...checkRange(other.window, path, catalog.asOf),
    ...checkRate(test, path),
  ]);
}

function checkAsked(test: MeasureTest, catalog: Catalog, path: NodePath): Problem[] {
  if (isRanking(test)) return checkRanking(test, catalog, path);
  return test.op === 'than' ? checkThan(test, catalog, path) : checkNumber(test, path);
}

/** What is wrong with a leaf about what a customer did. */
export function checkDid(leaf: LeafOf<'did'>, catalog: Catalog, path: NodePath): Problem[] {
  const { test, window: range } = leaf;
  return checkRows(leaf, catalog, path, (table) => [
    ...checkMeasure(leaf.measure, table, catalog, path),
    ...checkWindow(range, catalog, path),
    ...checkAsked(test, catalog, path),
  ]);
}

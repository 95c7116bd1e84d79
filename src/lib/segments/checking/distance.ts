import type { LeafOf } from '../../core/condition';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findTrait } from '../find';
import { isNumeric } from '../fits';
import { at } from '../problems';
import { unknownTrait } from './value';

function noCoordinate(path: NodePath): Problem {
  return at(
    path,
    'no-coordinate',
    {
      ko: '위도와 경도는 숫자인 서로 다른 두 열이어야 합니다.',
      en: 'Latitude and longitude must be two different columns of numbers.',
    },
    {
      ko: '위도 열과 경도 열을 하나씩 고르거나, 파일을 읽을 때 정한 열의 종류를 확인하세요.',
      en: 'Choose one column of latitudes and one of longitudes, or check their types where the file is read.',
    },
  );
}

/** What is wrong with a distance from a place. */
export function checkDistance(leaf: LeafOf<'distance'>, catalog: Catalog, path: NodePath): Problem[] {
  const names = [...new Set([leaf.lat, leaf.lon])];
  const missing = names.filter((name) => !findTrait(catalog, name));
  if (missing.length > 0) return missing.map((name) => unknownTrait(name, path));
  const numbers = names.filter((name) => isNumeric(findTrait(catalog, name)?.type ?? 'text'));
  return numbers.length === 2 ? [] : [noCoordinate(path)];
}

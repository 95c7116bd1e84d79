import { isDay } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { SchemeView } from '../contract';
import { checkGroups } from '../groups/followable';
import { noDay, noSegments } from '../segment-problems';
import { daysOf } from './days';

const SAME_ORDER: Problem = {
  code: 'days-in-order',
  message: {
    ko: '뒤 날짜가 앞 날짜보다 늦지 않습니다.',
    en: 'The later day does not come after the earlier one.',
  },
  hint: {
    ko: '앞 날짜를 더 오래전으로 하거나, 뒤 날짜를 기준일에 더 가깝게 하세요.',
    en: 'Choose an earlier first day, or a later day nearer to the as-of day.',
  },
};

/** What keeps the moves between the two days from being worked out. */
export function checkMigration(spec: MigrationSpec, catalog: Catalog, scheme?: SchemeView): Problem[] {
  if (!isDay(catalog.asOf)) return noDay();
  const [then, until] = daysOf(spec, catalog.asOf);
  if (then >= until) return [SAME_ORDER];
  return spec.by === undefined ? noSegments(scheme) : checkGroups(spec.by, catalog);
}

import { daysBetween, type Day } from '../../core/day';
import type { Catalog, Statement } from '../../core/relation';
import type { SchemeAt, SchemeView, SegmentTable } from '../contract';

const NAMES = ['every second', 'third "a"', "O'Four", '7 %'];
const STEPS = [2, 3, 4, 7];

function segmentOf(i: number, table: string): SegmentTable {
  const condition = { kind: 'member', segment: `s${i + 1}` } as const;
  return { id: `s${i + 1}`, name: NAMES[i] ?? '', condition, table };
}

function madeOf(catalog: Catalog, asOf: Day, prefix: string): { at: SchemeAt; selects: Statement[] } {
  const shift = Math.abs(daysBetween(asOf, catalog.asOf)) % 5;
  const segments = STEPS.map((_, i) => segmentOf(i, `${prefix}${i + 1}`));
  const selects = segments.map(({ table }, i) => ({
    table,
    select: `SELECT c, (c + ${shift}) % ${STEPS[i]} = 0 AS m FROM "${catalog.base}" ORDER BY c`,
    reads: [catalog.base],
    label: { ko: '세그먼트', en: 'Segment' },
  }));
  const now = { catalog: { ...catalog, asOf }, segments, suppress: [] };
  return { at: { ...now, kind: 'overlapping', statements: selects }, selects };
}

/** For tests: statements that make the segment tables of `schemeFixture` over a catalog. */
export function schemeStatements(catalog: Catalog): readonly Statement[] {
  return madeOf(catalog, catalog.asOf, 'segment_now_').selects;
}

/** For tests: four segments over any catalog, others at other days. */
export function schemeFixture(catalog: Catalog): SchemeView {
  const { at } = madeOf(catalog, catalog.asOf, 'segment_now_');
  return {
    ...at,
    at: (asOf) => madeOf(catalog, asOf, `segment_${asOf.replaceAll('-', '')}_`).at,
  };
}

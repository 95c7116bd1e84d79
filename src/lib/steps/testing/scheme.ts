import type { Catalog, Statement } from '../../core/relation';
import type { SchemeView, SegmentTable } from '../contract';

const NAMES = ['every second', 'third "a"', "O'Four", '7 %'];
const STEPS = [2, 3, 4, 7];

function segmentOf(i: number, table: string): SegmentTable {
  const [from, to] = [i / 8, (i + 3) / 8];
  const condition = { kind: 'split', salt: 'fixture', from, to, within: null } as const;
  return { id: `s${i + 1}`, name: NAMES[i] ?? '', condition, table };
}

/** For tests: statements that make the segment tables of `schemeFixture` over a catalog. */
export function schemeStatements(catalog: Catalog): readonly Statement[] {
  return STEPS.map((step, i) => ({
    table: `segment_now_${i + 1}`,
    select: `SELECT c, c % ${step} = 0 AS m FROM "${catalog.base}" ORDER BY c`,
    reads: [catalog.base],
    label: { ko: '세그먼트', en: 'Segment' },
  }));
}

/** For tests: four segments over any catalog; as of another day the same customers, whose events end earlier. */
export function schemeFixture(catalog: Catalog): SchemeView {
  return {
    segments: STEPS.map((_, i) => segmentOf(i, `segment_now_${i + 1}`)),
    all: [],
    suppress: [],
    kind: 'overlapping',
    at: (asOf) => ({ catalog: { ...catalog, asOf }, statements: [] }),
  };
}

import type { Condition } from '../../core/condition';
import type { Catalog, EventTable } from '../../core/relation';
import { ident } from '../../sql/quote';
import { CORE_NAMES, statOf } from '../draft';
import { findEvents } from '../find';
import { quoted } from '../words/show';
import { filled, recentSql, shown, tells, type Signal } from './signal';

const DAYS = 60;
/** Fewer searches for the same thing are no habit. */
const LEAST = 3;
const MOST_TERMS = 8;
/** Values of a list that a condition may hold. */
const MOST_BRANDS = 500;
const BETWEEN = '\u001f';

interface Brands {
  readonly table: EventTable;
  readonly column: string;
}

/** The column that holds brands, of orders or else of events. */
function brandsOf(catalog: Catalog): Brands | undefined {
  const tables = [findEvents(catalog, 'orders'), findEvents(catalog, 'events')];
  for (const table of tables) {
    const column = table?.columns.find(
      ({ name, type, personal }) =>
        /brand|브랜드/i.test(name) && (type === 'category' || type === 'text') && personal === undefined,
    );
    if (table && column) return { table, column: column.name };
  }
  return undefined;
}

function wantedSql(catalog: Catalog): string {
  const brands = brandsOf(catalog);
  if (!brands) return 'TRUE';
  const known = `SELECT DISTINCT lower(trim(CAST(${ident(brands.column)} AS VARCHAR))) FROM ${ident(brands.table.table)} WHERE ${ident(brands.column)} IS NOT NULL`;
  return `lower(trim(CAST(e.term AS VARCHAR))) IN (${known})`;
}

/** Searched for the same brand (without brands: for the same words) three times or more in sixty days. */
export const searches: Signal = {
  select(catalog) {
    const events = findEvents(catalog, 'events');
    if (!tells(events, 'term')) return undefined;
    const pairs = `SELECT e.c AS c, CAST(e.term AS VARCHAR) AS term, count(*) AS v FROM ${ident(events.table)} AS e WHERE ${recentSql(catalog, DAYS)} AND ${filled('term')} AND ${wantedSql(catalog)} GROUP BY e.c, CAST(e.term AS VARCHAR)`;
    const often = `SELECT p.c, p.term FROM (${pairs}) AS p WHERE p.v >= ${LEAST}`;
    const terms = `SELECT o.term, count(*) AS k FROM (${often}) AS o GROUP BY o.term ORDER BY k DESC, o.term LIMIT ${MOST_TERMS}`;
    const brands = `SELECT DISTINCT o.term FROM (${often}) AS o ORDER BY o.term LIMIT ${MOST_BRANDS}`;
    const every = brandsOf(catalog)
      ? `, (SELECT string_agg(w.term, chr(31) ORDER BY w.term) FROM (${brands}) AS w) AS searcher_brands`
      : '';
    return (
      `SELECT (SELECT CAST(count(DISTINCT o.c) AS DOUBLE) FROM (${often}) AS o JOIN (${terms}) AS w ON w.term = o.term) AS n_searcher, ` +
      `(SELECT string_agg(w.term, chr(31) ORDER BY w.k DESC, w.term) FROM (${terms}) AS w) AS searcher_terms${every}`
    );
  },
  draft(stats, catalog) {
    const held = stats['searcher_terms'];
    const terms = typeof held === 'string' ? held.split(BETWEEN).filter((term) => term !== '') : [];
    if (terms.length === 0) return undefined;
    const leaf = (term: string): Condition => ({
      kind: 'did',
      table: 'events',
      where: [{ column: 'term', test: { op: 'in', values: [term] } }],
      window: { kind: 'last', n: DAYS, unit: 'day' },
      measure: { kind: 'times' },
      test: { op: '>=', value: LEAST },
    });
    const n = shown(statOf(stats, 'n_searcher') ?? 0);
    const first = quoted(terms[0] ?? '');
    const brand = brandsOf(catalog) !== undefined;
    const [ko, en] = brand ? ['브랜드를', 'brand'] : ['말을', 'words'];
    return {
      name: brand ? { ko: '브랜드 반복 검색', en: 'Keeps searching for a brand' } : CORE_NAMES.searcher,
      proposed: 'searcher',
      condition: { kind: 'any', of: terms.map(leaf) },
      reason: {
        ko: `최근 ${DAYS}일 안에 같은 ${ko} ${LEAST}회 이상 검색한 고객이 ${n.ko}명이며, 가장 많이 되풀이된 검색어는 ${first}입니다. 룩북이나 추천 상품으로 관심을 이어 가기 좋습니다.`,
        en: `${n.en} customers searched for the same ${en} ${LEAST} times or more in the last ${DAYS} days, most often for ${first}. A look-book or recommendations keep that interest going.`,
      },
    };
  },
};

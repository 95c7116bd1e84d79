import type { Locator } from '@playwright/test';
import type { Lang, Words } from '../../src/lib/core/words';
import type { Hands } from './hands';

/** What builds a segment: hands on the editor, in one language. */
export interface Building {
  readonly hands: Hands;
  readonly editor: Locator;
  readonly lang: Lang;
  /** Adds a condition from the menu, by its section and its entry; gives its bar. */
  add(section: Words, entry: Words): Promise<Locator>;
  /** Chooses values of a column in a bar. */
  values(bar: Locator, chip: RegExp, values: readonly string[]): Promise<void>;
}

/** A segment that a shop wants: how it is built, and how native DuckDB counts it. */
export interface Seed {
  readonly name: Words;
  build(building: Building): Promise<void>;
  /** Gives `n`, over `c`, `bought`, `paid` and `e`. */
  sql(asOf: string): string;
}

const ORDERS: Words = { ko: '무엇을 샀는지', en: 'What they bought' };
const EVENTS: Words = { ko: '사이트·앱에서 무엇을 했는지', en: 'What they did on the site or app' };
const WHO: Words = { ko: '어떤 고객인지', en: 'Who they are' };
const SCORE: Words = { ko: '점수와 가치', en: 'Scores and values' };

const DID: Words = { ko: '주문한 적이 있음', en: 'Placed orders' };
const DID_NOT: Words = { ko: '주문한 적이 없음', en: 'Did not place orders' };
const ORDER_FILTER: Words = { ko: '주문 조건', en: 'which orders' };
const AMOUNT: Words = { ko: '기간의 길이', en: 'How long' };
const UNIT: Words = { ko: '기간의 길이: 단위', en: 'How long: Unit' };
const MONTHS: Words = { ko: '개월', en: 'months' };
const TIMES: Words = { ko: '구매 횟수: 값', en: 'number of orders: Value' };

const count = (where: string) => `SELECT count(*) AS n FROM c WHERE ${where}`;
const box = (bar: Locator, name: string) => bar.getByRole('textbox', { name, exact: true });
const list = (bar: Locator, name: string) => bar.getByRole('combobox', { name, exact: true });

/** Changes how far a window goes back. */
async function span({ hands, lang }: Building, bar: Locator, n: number, unit?: Words): Promise<void> {
  await hands.type(box(bar, AMOUNT[lang]), String(n));
  if (unit) await hands.choose(list(bar, UNIT[lang]), unit[lang]);
}

/** A filter of orders by their category; a new filter of orders asks for it. */
async function orderKind(building: Building, bar: Locator, kinds: readonly string[]): Promise<void> {
  const { hands, lang } = building;
  await hands.press(bar.getByRole('button', { name: ORDER_FILTER[lang], exact: true }));
  await building.values(bar, lang === 'ko' ? /^카테고리: / : /^Category: /, kinds);
}

/** Of a fashion shop, a laptop shop and an outfitter. */
export const SHOP_SEEDS: readonly Seed[] = [
  {
    name: { ko: '장바구니에 담고 결제하지 않음', en: 'Cart without payment' },
    async build(building) {
      const { hands, editor, lang } = building;
      const bar = await building.add(EVENTS, {
        ko: '차례로 함: 행동 다음에 다른 일',
        en: 'One after another: events, then something else',
      });
      await hands.choose(list(bar, lang === 'ko' ? '기간' : 'When'), lang === 'ko' ? '최근' : 'in the last');
      await span(building, bar, 7);
      const step = lang === 'ko' ? /^1단계: 이벤트: / : /^Step 1: Event: /;
      await building.values(bar, step, ['add_to_cart']);
      const end = list(editor, lang === 'ko' ? '마지막 단계' : 'How it ends');
      await hands.choose(end, lang === 'ko' ? '그 뒤로 하지 않음' : 'but then did not');
      const soon = list(bar, lang === 'ko' ? '2단계까지 걸린 시간' : 'How soon step 2 follows').first();
      await hands.choose(soon, lang === 'ko' ? '언제든 그 뒤에' : 'any time later');
    },
    sql: (asOf) =>
      count(`EXISTS (SELECT 1 FROM e WHERE e.id = c.id AND event = 'add_to_cart' AND t >= DATE '${asOf}' - 7
        AND NOT EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND b.t > e.t))`),
  },
  {
    name: { ko: '노트북을 보고 사지 않음', en: 'Looked at laptops, bought none' },
    async build(building) {
      const { hands, lang } = building;
      const seen = await building.add(EVENTS, { ko: '어떤 행동을 한 적이 있음', en: 'Did something there' });
      await building.values(seen, lang === 'ko' ? /^이벤트: / : /^Event: /, ['view_item']);
      const more = lang === 'ko' ? '행동 조건' : 'which events';
      await hands.press(seen.getByRole('button', { name: more, exact: true }));
      await building.values(seen, lang === 'ko' ? /^카테고리: / : /^Category: /, ['노트북']);
      await hands.type(box(seen, lang === 'ko' ? '행동 횟수: 값' : 'number of times: Value'), '2');
      const none = await building.add(ORDERS, DID_NOT);
      await orderKind(building, none, ['노트북']);
    },
    sql: (asOf) =>
      count(`(SELECT count(*) FROM e WHERE e.id = c.id AND event = 'view_item' AND kind = '노트북' AND t >= DATE '${asOf}' - 90) >= 2
        AND NOT EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND kind = '노트북' AND t >= DATE '${asOf}' - 180)`),
  },
  {
    name: { ko: '할인할 때만 구매', en: 'Bought only at a discount' },
    async build(building) {
      const { hands, lang } = building;
      await building.add(ORDERS, { ko: '할인할 때만 주문함', en: 'Bought only at a discount' });
      const often = await building.add(ORDERS, DID);
      await span(building, often, 12, MONTHS);
      await hands.type(box(often, TIMES[lang]), '3');
    },
    sql: (asOf) =>
      count(`(SELECT bool_and(off > 0) FROM bought b WHERE b.id = c.id)
        AND (SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id AND t >= DATE '${asOf}' - INTERVAL 12 MONTH) >= 3`),
  },
  {
    name: { ko: '한 브랜드만 사는 아웃도어 고객', en: 'Outdoor people of one brand' },
    async build(building) {
      const { hands, lang } = building;
      const one = await building.add(ORDERS, {
        ko: '한 가지에 집중해서 주문함',
        en: 'Loyal to one thing in their orders',
      });
      // The menu begins with the column that is known to be a category.
      await hands.choose(
        list(one, lang === 'ko' ? '세는 것' : 'What is measured'),
        lang === 'ko' ? '브랜드 중 가장 많은 한 가지의 비중' : 'share of the most frequent 브랜드',
      );
      const share =
        lang === 'ko' ? '브랜드 중 가장 많은 한 가지의 비중: 값' : 'share of the most frequent 브랜드: Value';
      await hands.type(box(one, share), '75');
      const boots = await building.add(ORDERS, DID);
      await orderKind(building, boots, ['등산화']);
      await hands.type(box(boots, TIMES[lang]), '2');
    },
    sql: (asOf) =>
      count(`(SELECT max(k) >= 0.75 * sum(k) FROM (SELECT count(*) AS k FROM bought b WHERE b.id = c.id
          AND t >= DATE '${asOf}' - INTERVAL 12 MONTH GROUP BY brand))
        AND (SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id AND kind = '등산화' AND t >= DATE '${asOf}' - 90) >= 2`),
  },
  {
    name: { ko: '한동안 끊긴 의류 고객', en: 'Stopped buying clothes' },
    async build(building) {
      const { hands, lang } = building;
      const last = await building.add(ORDERS, {
        ko: '주문이 한동안 끊김',
        en: 'Stopped: the last orders are long ago',
      });
      await span(building, last, 60);
      const clothes = await building.add(ORDERS, DID);
      await orderKind(building, clothes, ['의류']);
      await hands.choose(
        list(clothes, lang === 'ko' ? '기간' : 'When'),
        lang === 'ko' ? '전체 기간' : 'at any time',
      );
    },
    sql: (asOf) =>
      count(`(SELECT max(t) FROM bought b WHERE b.id = c.id) < DATE '${asOf}' - 60
        AND EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND kind = '의류')`),
  },
];

/** Of a café, a delivery app, a bank and a supplier of firms. */
export const SERVICE_SEEDS: readonly Seed[] = [
  {
    name: { ko: '원두 떨어질 때가 지난 고객', en: 'Out of coffee by their own rhythm' },
    async build(building) {
      const { hands, lang } = building;
      const late = await building.add(ORDERS, {
        ko: '자기 주문 주기보다 늦음',
        en: 'Late by their own rhythm of orders',
      });
      await hands.type(box(late, lang === 'ko' ? '평소 간격의 몇 배' : 'Times their usual gap'), '2');
      await orderKind(building, late, ['원두']);
    },
    sql: (asOf) =>
      `WITH d AS (SELECT DISTINCT id, CAST(t AS DATE) AS d FROM bought WHERE kind = '원두'),
        g AS (SELECT id, d, d - lag(d) OVER (PARTITION BY id ORDER BY d) AS gap FROM d)
       SELECT count(*) AS n FROM (SELECT id FROM g GROUP BY id
         HAVING count(*) >= 3 AND DATE '${asOf}' - max(d) > 2 * median(gap))`,
  },
  {
    name: { ko: '배달 주문이 평소의 절반 아래', en: 'Half of their own meals' },
    async build(building) {
      await building.add(ORDERS, {
        ko: '주문이 자기 평균보다 줄어듦',
        en: 'Fewer orders than their own average',
      });
      const meals = await building.add(ORDERS, DID);
      await span(building, meals, 6, MONTHS);
      await orderKind(building, meals, ['배달음식']);
    },
    sql: (asOf) =>
      count(`(SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id AND t >= DATE '${asOf}' - 30)
        < 0.5 * 30 * (SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id AND t >= DATE '${asOf}' - INTERVAL 12 MONTH)
        / greatest(30, (SELECT DATE '${asOf}' - greatest(min(CAST(t AS DATE)), CAST(DATE '${asOf}' - INTERVAL 12 MONTH AS DATE)) FROM paid p WHERE p.id = c.id))
        AND EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND kind = '배달음식' AND t >= DATE '${asOf}' - INTERVAL 6 MONTH)`),
  },
  {
    name: { ko: '쉬었다가 돌아온 고객', en: 'Came back after a pause' },
    async build(building) {
      const { hands, lang } = building;
      const back = await building.add(ORDERS, {
        ko: '오래 쉬었다가 다시 주문함',
        en: 'Came back after a long break and placed orders',
      });
      await hands.type(box(back, lang === 'ko' ? '쉰 기간' : 'Length of the break'), '100');
    },
    sql: (asOf) =>
      `WITH g AS (SELECT id, t, lag(t) OVER (PARTITION BY id ORDER BY t) AS p FROM bought)
       SELECT count(DISTINCT id) AS n FROM g
       WHERE t >= DATE '${asOf}' - 90 AND CAST(t AS DATE) - CAST(p AS DATE) >= 100`,
  },
  {
    name: { ko: '예치금이 있고 곧 생일인 고객', en: 'Savers with a birthday soon' },
    async build(building) {
      const { hands, lang } = building;
      await building.add(WHO, { ko: '생년월일 곧 돌아옴', en: '생년월일 comes round soon' });
      const saved = await building.add(WHO, { ko: '예치금', en: '예치금' });
      await hands.type(box(saved, lang === 'ko' ? '예치금: 값' : '예치금: Value'), '500000');
    },
    sql: (asOf) =>
      count(`saved >= 500000 AND EXISTS (SELECT 1 FROM range(30) r(i)
        WHERE strftime(DATE '${asOf}' + CAST(i AS INTEGER), '%m-%d') = strftime(born, '%m-%d')
          AND year(DATE '${asOf}' + CAST(i AS INTEGER)) > year(born))`),
  },
  {
    name: { ko: '매출 상위 10% 제조 회사', en: 'Manufacturers of the top tenth' },
    async build(building) {
      await building.add(SCORE, { ko: '값의 상위·하위 고객', en: 'The top or bottom by a value' });
      const firm = await building.add(WHO, { ko: '업종', en: '업종' });
      await building.values(firm, /^업종: /, ['제조', '도소매']);
    },
    sql: () =>
      `WITH r AS (SELECT c.*, row_number() OVER (ORDER BY coalesce((SELECT sum(amount) FROM paid p WHERE p.id = c.id), 0) DESC) AS k FROM c)
       SELECT count(*) AS n FROM r WHERE k <= ceil((SELECT count(*) FROM c) * 0.1) AND trade IN ('제조', '도소매')`,
  },
];

const SALE = `(md BETWEEN '01-05' AND '01-25' OR md BETWEEN '07-01' AND '07-21' OR md BETWEEN '11-20' AND '11-30')`;
const mean = (from: number) =>
  `LIST_AVG([TRY_CAST(q${from} AS INT), TRY_CAST(q${from + 1} AS INT), TRY_CAST(q${from + 2} AS INT)])`;

/**
 * Tables that the SQL of the facts reads beside the files themselves. The files are tables named by their role
 * (`customers`, `orders`, `events`, `messages`, `surveys`, `tickets`) with their Korean columns as text; blanks are NULL.
 */
export const FACT_VIEWS: readonly string[] = [
  `CREATE TABLE placed AS SELECT "주문번호" AS order_id, MIN("고객번호") AS id, MIN("채널") AS channel,
    MIN(TRY_STRPTIME("주문일시", '%Y-%m-%d %H:%M')) AS t, MIN(SUBSTR("주문일시", 6, 5)) AS md,
    MIN(CAST("할인금액" AS INT)) AS discount FROM orders GROUP BY 1`,
  `CREATE TABLE buyers AS SELECT id, COUNT(*) AS n, MIN(t) AS first, MAX(t) AS last, COUNT_IF(channel = '앱') AS app,
    COUNT_IF(t < '2025-04-01') AS early, COUNT_IF(t >= '2025-10-01') AS late,
    BOOL_AND(${SALE} AND discount > 0) AS on_sale FROM placed WHERE id IS NOT NULL GROUP BY 1`,
  `CREATE TABLE gaps AS SELECT id, MEDIAN(gap) AS gap FROM (SELECT id, DATE_DIFF('day', LAG(t) OVER (PARTITION BY id
    ORDER BY t), t) AS gap FROM placed) GROUP BY 1`,
  `CREATE VIEW sale_only AS SELECT id FROM buyers WHERE n >= 3 AND on_sale`,
  `CREATE VIEW app_loyal AS SELECT id FROM buyers WHERE n >= 24 AND app >= 0.8 * n`,
  `CREATE VIEW churned AS SELECT id FROM buyers WHERE early >= 4 AND late = 0`,
  `CREATE VIEW cooling AS SELECT id FROM buyers JOIN gaps USING (id) WHERE n >= 12 AND last >= '2025-10-01'
    AND last < '2026-01-01' AND DATE_DIFF('day', last, TIMESTAMP '2026-04-01') > 3 * gap`,
  `CREATE TABLE sent AS SELECT "회원번호" AS id, "캠페인" AS campaign, "변형" AS variant, "채널" AS channel,
    CAST("발송일시" AS TIMESTAMP) AS t, "오픈일시" IS NOT NULL AS opened, "클릭일시" IS NOT NULL AS clicked,
    "구매전환일시" IS NOT NULL AS converted, "수신거부" = 'Y' AS refused, "반송" = 'N' AS arrived,
    CAST("발송비용" AS INT) AS cost, CAST("전환금액" AS INT) AS amount FROM messages`,
  `CREATE TABLE log AS SELECT "회원번호" AS id, "세션ID" AS session, CAST("일시" AS TIMESTAMP) AS t, "이벤트" AS event,
    "검색어" AS term, "상품" AS product, CAST("금액" AS INT) AS amount, "유입경로" AS source, "기기" AS device FROM events`,
  `CREATE TABLE answers AS SELECT id, ${mean(1)} AS adventure, ${mean(4)} AS lifestyle, ${mean(7)} AS eco, content,
    LIST_POSITION(['매우 불만족', '불만족', '보통', '만족', '매우 만족'], satisfied) AS satisfied,
    CAST(recommends AS INT) AS recommends, wish, LEN(LIST_DISTINCT([q1, q2, q3, q4, q5, q6, q7, q8, q9])) = 1
    AND COALESCE(q1, q2, q3, q4, q5, q6, q7, q8, q9) IS NOT NULL AS alike,
    CASE WHEN adventure > GREATEST(lifestyle, eco) THEN 'adventure' WHEN lifestyle > GREATEST(adventure, eco)
    THEN 'lifestyle' WHEN eco > GREATEST(adventure, lifestyle) THEN 'eco' END AS outlook
    FROM surveys AS s(id, t, q1, q2, q3, q4, q5, q6, q7, q8, q9, motive, leisure, content, satisfied, recommends, wish)`,
  `CREATE TABLE voices AS SELECT "회원번호" AS id, CAST("접수일시" AS TIMESTAMP) AS t, CAST("종료일시" AS TIMESTAMP) AS closed,
    "유형" AS topic, "상품" AS product, CAST("평점" AS INT) AS rating, "내용" AS text,
    "유형" = '상품후기' AS review FROM tickets`,
];

/** A share of rows as SQL. */
export const shareOf = (part: string, from: string) =>
  `SELECT AVG(CASE WHEN ${part} THEN 1.0 ELSE 0.0 END) FROM ${from}`;

/** How many rows, as SQL. */
export const countOf = (from: string) => `SELECT COUNT(*) FROM ${from}`;

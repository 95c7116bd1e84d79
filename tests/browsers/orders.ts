import { openNative } from '../engine/native';

const MONEY = `TRY_CAST(replace(replace("결제금액", '₩', ''), ',', '') AS DECIMAL(18,2))`;

/** Ids of the customers with at least n orders in a file of `koreanOrders`, sorted: native DuckDB's answer. */
export async function peopleWith(path: string, n: number): Promise<string[]> {
  const native = await openNative();
  try {
    const rows = await native.query(`
      WITH lines AS (
        SELECT "고객번호" AS id, "주문번호" AS o, TRY_CAST("주문일시" AS TIMESTAMP) AS t, ${MONEY} AS amount
        FROM read_csv('${path.replaceAll("'", "''")}', all_varchar = true, header = true))
      SELECT id FROM lines WHERE id <> '' AND t IS NOT NULL AND amount IS NOT NULL
      GROUP BY id HAVING count(DISTINCT CASE WHEN amount >= 0 THEN o END) >= ${n} ORDER BY id`);
    return rows.map(({ id }) => String(id));
  } finally {
    native.close();
  }
}

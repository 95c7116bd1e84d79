import { random } from '../../src/lib/stats/random';
import { csv, type UploadFile } from './data';

const DAY = 86_400_000;
/** The day after the last row. */
const END = Date.UTC(2025, 6, 1);
const KINDS = ['의류', '노트북', '등산화', '원두', '배달음식', '사무용품'];
const BRANDS = ['한빛', '두루', '산마루', '온누리', '마실'];
const TRADES = ['제조', '도소매', '서비스', '개인'];
const EVENTS = ['view_item', 'view_item', 'view_item', 'search', 'add_to_cart', 'login'];

const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
const day = (time: number) => stamp(time).slice(0, 10);

/** Three files of a market where people buy clothes, laptops, boots, coffee, meals and office supplies. */
export interface Market {
  readonly customers: string;
  readonly orders: string;
  readonly events: string;
}

/**
 * A market of so many customers. Most buy by a rhythm of their own; some stop, some pause and come back, some keep to one
 * brand, some buy only at a discount, and large firms pay three times as much. There are orders of several lines, returns,
 * orders of guests, and blank birthdays.
 */
export function market(people: number, seed = 11): Market {
  const r = random(seed);
  const customers = ['고객번호,생년월일,업종,직원수,예치금'];
  const orders = ['주문번호,고객번호,주문일시,카테고리,브랜드,할인금액,결제금액'];
  const events = ['고객번호,이벤트일시,이벤트,카테고리'];
  let order = 100_000;
  for (let i = 0; i < people; i++) {
    const id = `C${String(i).padStart(4, '0')}`;
    const birth = Date.UTC(1955 + r.int(45), r.int(12), 1 + r.int(28));
    const saved = 1000 * Math.floor(r.exponential(2000));
    const staff = 1 + r.int(120);
    customers.push([id, r.chance(0.04) ? '' : day(birth), r.pick(TRADES), staff, saved].join(','));
    const rhythm = 6 + r.uniform() * 40;
    const own = r.chance(0.35) ? r.pick(BRANDS) : '';
    const thrifty = r.chance(0.2);
    const kind = r.pick(KINDS);
    const stopped = END - (r.chance(0.35) ? r.uniform() * 240 * DAY : r.uniform() * 12 * DAY);
    const pause = r.chance(0.25) ? END - r.uniform() * 60 * DAY : 0;
    for (
      let at = END - (120 + r.uniform() * 420) * DAY;
      at < stopped;
      at += rhythm * (0.6 + 0.8 * r.uniform()) * DAY
    ) {
      if (pause > 0 && at < pause && at > pause - 110 * DAY) continue;
      order += 1;
      const lines = 1 + Number(r.chance(0.3));
      for (let line = 0; line < lines; line++) {
        const brand = own !== '' && r.chance(0.95) ? own : r.pick(BRANDS);
        const off = thrifty || r.chance(0.3) ? 500 * (1 + r.int(8)) : 0;
        const amount =
          (r.chance(0.03) ? -1 : 1) * (staff > 60 ? 3000 : 1000) * (1 + Math.floor(r.exponential(30)));
        const who = r.chance(0.01) ? '' : id;
        const what = r.chance(0.7) ? kind : r.pick(KINDS);
        orders.push([`O${order}`, who, stamp(at), what, brand, off, amount].join(','));
      }
    }
    for (let n = r.poisson(9); n > 0; n--) {
      const at = END - r.uniform() ** 2 * 150 * DAY;
      events.push([id, stamp(at), r.pick(EVENTS), r.chance(0.5) ? kind : r.pick(KINDS)].join(','));
    }
  }
  const text = (rows: readonly string[]) => `${rows.join('\n')}\n`;
  return { customers: text(customers), orders: text(orders), events: text(events) };
}

/** The market as files to open. */
export function filesOf({ customers, orders, events }: Market): readonly UploadFile[] {
  return [csv('고객.csv', customers), csv('주문.csv', orders), csv('이벤트로그.csv', events)];
}

/** Views of the files for native DuckDB, each cell read as it is written: `c`, `bought` (without returns), `paid` (with them) and `e`, before a day. */
export function marketViews(folder: string, asOf: string): string {
  const read = (name: string) => `read_csv('${folder}/${name}.csv', all_varchar = true, header = true)`;
  return `
    CREATE VIEW c AS SELECT "고객번호" AS id, TRY_CAST("생년월일" AS DATE) AS born, "업종" AS trade,
      CAST("직원수" AS INTEGER) AS staff, CAST("예치금" AS DECIMAL(18,2)) AS saved FROM ${read('customers')};
    CREATE VIEW paid AS SELECT "주문번호" AS o, "고객번호" AS id, CAST("주문일시" AS TIMESTAMP) AS t, "카테고리" AS kind,
      "브랜드" AS brand, CAST("할인금액" AS INTEGER) AS off, CAST("결제금액" AS DECIMAL(18,2)) AS amount
      FROM ${read('orders')} WHERE "고객번호" <> '' AND CAST("주문일시" AS TIMESTAMP) < DATE '${asOf}';
    CREATE VIEW bought AS SELECT * FROM paid WHERE amount >= 0;
    CREATE VIEW e AS SELECT "고객번호" AS id, CAST("이벤트일시" AS TIMESTAMP) AS t, "이벤트" AS event, "카테고리" AS kind
      FROM ${read('events')} WHERE CAST("이벤트일시" AS TIMESTAMP) < DATE '${asOf}';`;
}

import { random } from '../../src/lib/stats/random';

/** A file as Playwright's `setInputFiles` takes it. */
export interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** CSV text as a file. */
export function csv(name: string, text: string | Buffer): UploadFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const CATEGORIES = ['상의', '하의', '아우터', '잡화, 기타', '"한정판"'];
const CHANNELS = ['웹', '앱', '매장'];

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Orders of a Korean shop, one row for each order line: ids with leading zeros, amounts such as ₩12,000, guests,
 * returns, quotes and commas in cells, and a few cells that cannot be read.
 */
export function koreanOrders(lines: number, seed = 7): string {
  const r = random(seed);
  const rows = ['주문번호,고객번호,주문일시,카테고리,채널,수량,결제금액'];
  for (let i = 0; i < lines; i++) {
    const customer = Math.floor(r.uniform() ** 2 * (lines / 6));
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(r.uniform() * 720)));
    const id = r.chance(0.02) ? '' : String(customer).padStart(6, '0');
    const amount = r.chance(0.03) ? -12_000 : 1000 * (1 + Math.floor(r.exponential(1) * 40));
    const money =
      i === 17 ? '금액 미정' : `${amount < 0 ? '-' : ''}₩${Math.abs(amount).toLocaleString('en-US')}`;
    const time = i === 23 ? '어제' : `${day.toISOString().slice(0, 10)} 1${i % 10}:30`;
    const cells = [
      `O${100000 + Math.floor(i / 1.5)}`,
      id,
      time,
      r.pick(CATEGORIES),
      r.pick(CHANNELS),
      '1',
      money,
    ];
    rows.push(cells.map(quoted).join(','));
  }
  return `${rows.join('\n')}\n`;
}

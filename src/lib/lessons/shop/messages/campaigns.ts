import type { Day } from '../../../core/day';

/** By which way a message goes out. */
export type MessageChannel = '이메일' | '문자' | '앱푸시';

/** Who gets a campaign: everybody; those who joined lately; bought lately; have not bought for a while; use the app. */
export type CampaignAudience = 'all' | 'new' | 'repeat' | 'lapsing' | 'app';

/** What is sent to whom, and what comes of it, as shares of the messages that arrived. */
export interface Campaign {
  readonly name: string;
  readonly english: string;
  readonly day: Day;
  readonly hour: number;
  readonly channel: MessageChannel;
  readonly audience: CampaignAudience;
  /** How many times likelier sale-only customers are to click. */
  readonly hunters: number;
  /** Share opened; 1 where opening cannot be seen. */
  readonly opens: number;
  /** For each variant its name and the share clicked. */
  readonly variants: readonly (readonly [name: string, clicks: number])[];
  /** Share that clicked and ordered within seven days. */
  readonly converts: number;
}

/** How often openers order within seven days, as a multiple of those who did not open. */
export const OPENERS_LIFT = 2.2;

/** Won for each message. */
export const COSTS: Readonly<Record<MessageChannel, number>> = { 이메일: 4, 문자: 27, 앱푸시: 1 };

/** Share of messages of each channel that come back, beside dead e-mail addresses. */
export const BOUNCES: Readonly<Record<MessageChannel, number>> = {
  이메일: 0.004,
  문자: 0.008,
  앱푸시: 0.012,
};

/** From this day e-mails go to segments, each with its own message; before, the same to everybody. */
export const SEGMENTED_FROM: Day = '2025-10-01';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const month = (day: Day) => `${Number(day.slice(5, 7))}월`;
const monthEn = (day: Day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

const newsletter = (day: Day): Campaign => ({
  name: `${month(day)} 전체 뉴스레터`,
  english: `${monthEn(day)} newsletter to all`,
  day,
  hour: 10,
  channel: '이메일',
  audience: 'all',
  hunters: 1,
  opens: 0.18,
  variants: [['', 0.03]],
  converts: 0.0042,
});

const welcome = (day: Day): Campaign => ({
  ...newsletter(day),
  name: `${month(day)} 신규 첫 구매 무료배송`,
  english: `${monthEn(day)} new: free delivery`,
  audience: 'new',
  opens: 0.36,
  variants: [
    ['A', 0.1],
    ['B', 0.1],
  ],
  converts: 0.0115,
});

const goesWith = (day: Day): Campaign => ({
  ...newsletter(day),
  name: `${month(day)} 재구매 어울리는 상품 추천`,
  english: `${monthEn(day)} repeat: goes with your last order`,
  audience: 'repeat',
  opens: 0.33,
  variants: [
    ['A', 0.052],
    ['B', 0.078],
  ],
  converts: 0.0078,
});

const comeBack = (day: Day): Campaign => ({
  ...newsletter(day),
  name: `${month(day)} 이탈 가능 10% 쿠폰`,
  english: `${monthEn(day)} at risk: 10% coupon`,
  audience: 'lapsing',
  opens: 0.24,
  variants: [
    ['A', 0.078],
    ['B', 0.048],
  ],
  converts: 0.0023,
});

const appCoupon = (day: Day): Campaign => ({
  ...newsletter(day),
  name: `${month(day)} 앱 전용 쿠폰`,
  english: `${monthEn(day)} app coupon`,
  hour: 18,
  channel: '앱푸시',
  audience: 'app',
  opens: 0.14,
  variants: [['', 0.07]],
  converts: 0.016,
});

const sale = (day: Day, name: string, english: string): Campaign => ({
  ...newsletter(day),
  name,
  english,
  hour: 11,
  channel: '문자',
  hunters: 2.5,
  opens: 1,
  variants: [['', 0.05]],
  converts: 0.011,
});

const LATE_MONTHS = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'];

/** Every campaign of the last twelve months, in order of time. */
export const CAMPAIGNS: readonly Campaign[] = [
  ...['2025-04-08', '2025-05-13', '2025-06-10', '2025-07-08', '2025-08-12', '2025-09-09'].map(newsletter),
  sale('2025-07-01', '여름 시즌오프 문자', 'Summer season sale text'),
  sale('2025-11-20', '블랙프라이데이 문자', 'Black Friday text'),
  sale('2026-01-05', '겨울 시즌오프 문자', 'Winter season sale text'),
  ...LATE_MONTHS.flatMap((at) => [
    welcome(`${at}-07`),
    goesWith(`${at}-14`),
    comeBack(`${at}-17`),
    appCoupon(`${at}-19`),
  ]),
].sort((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1));

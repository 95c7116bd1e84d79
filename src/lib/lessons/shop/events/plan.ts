import { daysBetween } from '../../../core/day';
import { FIRST_DAY } from '../calendar';
import { DAY_MINUTES, END_MINUTE } from '../clock';
import type { Kind } from '../kinds';

/** The first day of the log: shops keep logs for about three months. */
export const LOG_FROM_DAY = daysBetween(FIRST_DAY, '2026-01-01');

/** The first minute of the last seven days. */
export const LAST_WEEK = END_MINUTE - 7 * DAY_MINUTES;

/** Sessions without a purchase that are expected of a kind during the log. */
export const BROWSING: Readonly<Record<Kind, number>> = {
  loyal: 15,
  regular: 6,
  churner: 0.35,
  cooling: 6,
  bargain: 3.5,
  occasional: 3,
  once: 1.4,
  silent: 2.5,
  test: 0,
};

/** Devices: those of the app, then those of the web. */
export type Device = 'Android 앱' | 'iPhone 앱' | 'PC' | '모바일 웹';

/** Share of checkouts on a device that end in a payment: the mobile web loses half of them. */
export const PAYS: Readonly<Record<Device, number>> = {
  'Android 앱': 0.8,
  'iPhone 앱': 0.8,
  PC: 0.72,
  '모바일 웹': 0.5,
};

/** Where sessions come from, English, with weights among sessions with and without a purchase. */
export const WEB_SOURCES: readonly (readonly [ko: string, en: string, buying: number, browsing: number])[] = [
  ['네이버 검색', 'Naver search', 30, 24],
  ['직접 방문', 'Direct', 30, 18],
  ['네이버 쇼핑', 'Naver shopping', 18, 14],
  ['인스타그램', 'Instagram', 8, 34],
  ['카카오톡', 'KakaoTalk', 14, 10],
];

/** The same for the app. */
export const APP_SOURCES: typeof WEB_SOURCES = [
  ['직접 방문', 'Direct', 82, 66],
  ['인스타그램', 'Instagram', 4, 20],
  ['카카오톡', 'KakaoTalk', 14, 14],
];

/** Share of sessions with and without a purchase that hold a search. */
export const SEARCHES = { buying: 0.48, browsing: 0.2, forBrand: 0.12 } as const;

/** Customers who looked for one brand again and again in the last sixty days: how many, and how often at least. */
export const BRAND_FANS = { customers: 700, searches: 3, more: 4, days: 60 } as const;

/** Customers who filled a cart in the last seven days and paid for nothing in them. */
export const CART_LEAVERS = 900;

/** Sessions without a member number, none of which buys. */
export const ANONYMOUS = 6000;

/** What people type, English, and a category that fits. */
export const TERMS: readonly (readonly [ko: string, en: string, category: string])[] = [
  ['롱패딩', 'long parka', '아우터'],
  ['코트', 'coat', '아우터'],
  ['트렌치코트', 'trench coat', '아우터'],
  ['가디건', 'cardigan', '니트'],
  ['니트', 'Knitwear', '니트'],
  ['반팔티', 'tee', '티셔츠'],
  ['맨투맨', 'sweatshirt', '티셔츠'],
  ['남방', 'casual shirt', '셔츠'],
  ['린넨셔츠', 'linen shirt', '셔츠'],
  ['청바지', 'jeans', '팬츠'],
  ['슬랙스', 'slacks', '팬츠'],
  ['원피스', 'Dresses', '원피스'],
  ['하객룩', 'wedding guest outfit', '원피스'],
  ['롱스커트', 'maxi skirt', '스커트'],
  ['운동화', 'sneakers', '신발'],
  ['부츠', 'boots', '신발'],
  ['에코백', 'tote bag', '가방'],
  ['크로스백', 'crossbody', '가방'],
  ['머플러', 'scarf', '액세서리'],
  ['양말', 'socks', '액세서리'],
];

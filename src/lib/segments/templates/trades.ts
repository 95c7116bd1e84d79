import type { Words } from '../../core/words';

/** Trades from which templates come. */
export const FASHION: Words = { ko: '패션 플랫폼', en: 'Fashion platform' };
export const ELECTRONICS: Words = { ko: '전자제품 쇼핑몰', en: 'Electronics shop' };
export const COFFEE: Words = { ko: '커피 브랜드', en: 'Coffee brand' };
export const OUTDOOR: Words = { ko: '아웃도어 브랜드', en: 'Outdoor brand' };
export const BANK: Words = { ko: '은행', en: 'Bank' };
export const DELIVERY: Words = { ko: '배달 앱', en: 'Delivery app' };
export const B2B: Words = { ko: 'B2B', en: 'B2B' };

import type { Lang } from '../core/words';

/** The languages of the product with their own names, in the order shown. */
export const LANGUAGES: readonly { readonly lang: Lang; readonly name: string }[] = [
  { lang: 'ko', name: '한국어' },
  { lang: 'en', name: 'English' },
];

function asLang(text: string | null): Lang | undefined {
  const tag = text?.trim().toLowerCase().split(/[-_]/)[0];
  return tag === 'ko' || tag === 'en' ? tag : undefined;
}

/**
 * The language to show: `?lang=` of the address, else the saved choice, else the browser's when it is Korean,
 * else English. Values that name no language of ours are passed over.
 */
export function pickLang(search: string, saved: string | null, browser: string): Lang {
  return asLang(new URLSearchParams(search).get('lang')) ?? asLang(saved) ?? asLang(browser) ?? 'en';
}

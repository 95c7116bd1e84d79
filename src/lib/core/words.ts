/** The languages of the product. */
export type Lang = 'ko' | 'en';

/** One sentence or label in both languages; never HTML. */
export type Words = Readonly<Record<Lang, string>>;

/** The same text in both languages, for names that users wrote themselves. */
export function sameWords(text: string): Words {
  return { ko: text, en: text };
}

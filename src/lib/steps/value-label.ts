import type { Trait } from '../core/relation';
import type { Lang, Words } from '../core/words';

const YES: Words = { ko: '예', en: 'Yes' };
const NO: Words = { ko: '아니요', en: 'No' };

/** A value of a trait as a person reads it. */
export function valueLabel(trait: Trait, value: string, lang: Lang): string {
  if (trait.type === 'boolean') return (value === 'true' ? YES : NO)[lang];
  return trait.valueLabels?.[value]?.[lang] ?? value;
}

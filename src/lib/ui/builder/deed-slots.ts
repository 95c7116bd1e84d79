import type { Lang } from '../../core/words';
import type { DeedKind } from '../../segments/default-rows';

/** A part of a bar about rows. */
export type DeedSlot = 'verb' | 'window' | 'ordinal' | 'regular' | 'gap' | 'cycle';

const KO: Readonly<Record<DeedKind, readonly DeedSlot[]>> = {
  did: ['window', 'verb'],
  not: ['window', 'verb'],
  first: ['verb', 'window'],
  last: ['verb', 'window'],
  nth: ['ordinal', 'verb', 'window'],
  regular: ['regular', 'verb'],
  returned: ['window', 'gap', 'verb'],
  overdue: ['verb', 'cycle'],
  sequence: ['window', 'verb'],
};

const EN: Readonly<Record<DeedKind, readonly DeedSlot[]>> = {
  did: ['verb', 'window'],
  not: ['verb', 'window'],
  first: ['verb', 'window'],
  last: ['verb', 'window'],
  nth: ['ordinal', 'verb', 'window'],
  regular: ['verb', 'regular'],
  returned: ['verb', 'window', 'gap'],
  overdue: ['verb', 'cycle'],
  sequence: ['verb', 'window'],
};

/** The parts of a bar in the order in which the language says them. */
export function deedSlots(kind: DeedKind, lang: Lang): readonly DeedSlot[] {
  return (lang === 'ko' ? KO : EN)[kind];
}

/** The ending of an ordinal number: 1st, 2nd, 3rd, 11th; 번째 is part of the verb. */
export function ordinalEnd(n: number, lang: Lang): string {
  if (lang === 'ko') return '';
  const ends: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return teens ? 'th' : (ends[n % 10] ?? 'th');
}

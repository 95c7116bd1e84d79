import type { EventTableName } from '../../core/condition';
import type { Lang } from '../../core/words';
import type { Lexicon } from './lexicon';
import type { NumberUnit } from './numbers';

/** A text being written. */
export interface Pen {
  readonly lang: Lang;
  readonly lexicon: Lexicon;
  text: string;
  gap: boolean;
  /** How the next verb is joined to what follows. */
  ending: 'and' | 'or' | 'end';
  table: EventTableName | undefined;
  /** What numbers are written with. */
  unit: NumberUnit;
}

/** A pen on an empty sheet. */
export function penOf(lang: Lang, lexicon: Lexicon): Pen {
  return { lang, lexicon, text: '', gap: false, ending: 'end', table: undefined, unit: 'none' };
}

/** Writes some text, after a space if one is due. */
export function put(pen: Pen, text: string): void {
  if (text === '') return;
  const space = pen.gap && pen.text !== '' && !/[\s(]$/.test(pen.text) && !/^[),]/.test(text);
  pen.text += space ? ` ${text}` : text;
  pen.gap = false;
}

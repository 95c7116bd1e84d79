import type { EventTableName, Measure } from '../../core/condition';
import type { EventTable } from '../../core/relation';
import type { Lang } from '../../core/words';
import { measureLabel } from '../../segments/words/operators';
import { isSessions } from '../../segments/words/ko-deed';
import { measuredColumn } from './measures';

/** A measure as it stands in a chip, with the column that it reads. */
export function measureWords(
  measure: Measure,
  name: EventTableName,
  table: EventTable | undefined,
  lang: Lang,
): string {
  const words = measureLabel(measure, name)[lang];
  if (measure.kind === 'times' || measure.kind === 'share') return words;
  if (isSessions({ table: name, measure })) return words;
  const column = measuredColumn(measure, table)?.label[lang] ?? measure.column;
  if (measure.kind === 'most' || measure.kind === 'top-share') {
    return lang === 'ko' ? `${column} 중 ${words}` : `${words} ${column}`;
  }
  return lang === 'ko' ? `${column} ${words}` : `${words}: ${column}`;
}

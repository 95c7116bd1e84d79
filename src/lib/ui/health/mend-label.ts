import { formatCount } from '../../charts/format';
import type { Lang } from '../../core/words';
import type { Mend } from '../../segments/health/facts';
import { healthText } from '../../text/areas/health';

/** What the button of a mend says. */
export function mendLabel(mend: Mend, lang: Lang, nameOf: (id: string) => string): string {
  const { mends, cards } = healthText[lang];
  switch (mend.kind) {
    case 'open':
    case 'say':
    case 'deepen':
      return mends[mend.kind](nameOf(mend.segments[0] ?? ''));
    case 'keep-out':
      return mends['keep-out'](formatCount(mend.from.length, lang));
    case 'merge':
      return mends.merge(nameOf(mend.segments[0] ?? ''), nameOf(mend.into));
    case 'archive':
      return mend.named
        ? mends.archiveNamed(nameOf(mend.segments[0] ?? ''))
        : mends.archive(formatCount(mend.segments.length, lang));
    case 'rebase':
    case 'confirm':
    case 'first':
    case 'short-lived':
      return mends[mend.kind](formatCount(mend.segments.length, lang));
    case 'look':
    case 'ask':
      return mends[mend.kind](mend.label[lang]);
    case 'card':
      return cards[mend.card];
    default:
      return mends[mend.kind];
  }
}

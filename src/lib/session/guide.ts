import { formatCount } from '../charts/format';
import { guideText, type ChapterId } from '../text/areas/guide';
import type { Lang } from '../core/words';
import { checkUp } from '../segments/health/check-up';
import { restingOn } from '../segments/scheme';
import { CHAPTERS, type Chapter, type ChapterState, type NextThing } from '../ui/shell/chapter';
import { rowsSetAside } from './report';
import type { Session } from './session.svelte';

function stateOf(id: ChapterId, session: Session): ChapterState {
  const { notebook, data, tray } = session;
  if (id === 'purpose') return notebook.purpose.question === '' ? 'empty' : 'done';
  if (id === 'data') return session.mapping.open ? 'attention' : data ? 'done' : 'empty';
  if (!data) return 'empty';
  if (id === 'quality') return rowsSetAside(data) > 0 ? 'attention' : 'done';
  if (id === 'segments')
    return notebook.segments.length === 0 ? 'empty' : emptyOne(session) ? 'attention' : 'done';
  if (id === 'check') return checkState(session);
  if (id === 'hand-over') return tray && notebook.segments.length > 0 ? 'done' : 'empty';
  return notebook.steps.length > 0 ? 'done' : 'empty';
}

/** What the health check found, once it was looked at. */
function foundIn({ health, notebook }: Session): number | undefined {
  return health.facts && checkUp(health.facts, notebook.health ?? {}).length;
}

function checkState(session: Session): ChapterState {
  const found = foundIn(session);
  return found === undefined || session.notebook.segments.length === 0
    ? 'empty'
    : found > 0
      ? 'attention'
      : 'done';
}

/** The first segment that nobody is in; one whose time is not now is meant to hold nobody. */
export function emptyOne({ tray, notebook }: Pick<Session, 'tray' | 'notebook'>): string | undefined {
  const resting = restingOn(notebook.asOf, notebook.segments);
  const id = tray?.ids.find((each, i) => tray.sizes.segments[i]?.customers === 0 && !resting.has(each));
  return notebook.segments.find((segment) => segment.id === id)?.name;
}

/** The chapters that work, with their state. */
export function chaptersOf(session: Session): Chapter[] {
  return CHAPTERS.map((id) => ({ id, state: stateOf(id, session) }));
}

/** The one thing to do next, with its reason. */
export function nextThing(session: Session, lang: Lang): NextThing {
  const { todo } = guideText[lang];
  const { data, mapping, notebook } = session;
  const [waiting] = mapping.names;
  if (waiting !== undefined) return { chapter: 'data', text: todo.mapping(waiting) };
  if (!data) return { chapter: 'data', text: todo.data };
  const nobody = emptyOne(session);
  if (nobody !== undefined) return { chapter: 'segments', text: todo.emptySegment(nobody) };
  if (notebook.segments.length === 0) return { chapter: 'segments', text: todo.segments };
  if (notebook.purpose.question === '') return { chapter: 'purpose', text: todo.purpose };
  const aside = rowsSetAside(data);
  if (aside > 0) return { chapter: 'quality', text: todo.quality(formatCount(aside, lang)) };
  const found = foundIn(session) ?? 0;
  if (found > 0) return { chapter: 'check', text: todo.check(formatCount(found, lang)) };
  return { chapter: 'hand-over', text: todo.handOver };
}

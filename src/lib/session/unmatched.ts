import type { Words } from '../core/words';
import { unmatchedSelect } from '../inputs/outcome/links';
import { download } from './download';
import { rolesOfMatch } from './people';
import type { Session } from './session.svelte';

const KEY = 'unmatched';
const LABEL: Words = { ko: '맞지 않는 고객을 모으고 있습니다', en: 'Collecting the unmatched customers' };

/** Downloads the ids of one role that no row of another has, with their rows. */
export async function downloadUnmatched(session: Session, match: string): Promise<void> {
  const { data, engine, tables } = session;
  const roles = rolesOfMatch(match);
  if (!data || !roles) return;
  const { select, reads } = unmatchedSelect(data.plan, ...roles);
  const made = await session.activities.during(KEY, LABEL, async (onprogress) => {
    const ready = await tables.make(data.plan.statements, KEY, onprogress, reads);
    return ready.ok ? engine.exportCsv(select, { bom: true }, KEY) : ready;
  });
  if (!made.ok) return session.notify(made.problem);
  download(`unmatched_${roles.join('_')}.csv`, made.value);
}

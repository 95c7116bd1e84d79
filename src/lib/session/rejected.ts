import type { Words } from '../core/words';
import { REASON_WORDS } from '../inputs/reason-words';
import { rejectsSelect } from '../inputs/rejects';
import { ident, text } from '../sql/quote';
import { download } from './download';
import type { Session } from './session.svelte';

const KEY = 'rejects';
const LABEL: Words = { ko: '제외한 행을 모으고 있습니다', en: 'Collecting the rows set aside' };

function isReason(kind: string): kind is keyof typeof REASON_WORDS {
  return Object.hasOwn(REASON_WORDS, kind);
}

/** Downloads the rows of a file that were set aside for one reason, as they stand in the file. */
export async function downloadRejects(session: Session, input: string, kind: string): Promise<void> {
  const { data, engine } = session;
  const lang = session.lang();
  const file = data?.files.find(({ spec }) => spec.id === input);
  if (!file || !isReason(kind)) return;
  const reason = ident(lang === 'ko' ? '이유' : 'reason');
  const select = `SELECT * FROM (${rejectsSelect(file, lang)}) AS r WHERE r.${reason} = ${text(REASON_WORDS[kind][lang])}`;
  const made = await session.activities.during(KEY, LABEL, () =>
    engine.exportCsv(select, { bom: true }, KEY),
  );
  if (!made.ok) return session.notify(made.problem);
  download(`${file.spec.name.replace(/\.[^.]*$/, '')}_${kind}.csv`, made.value);
}

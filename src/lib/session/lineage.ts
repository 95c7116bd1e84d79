import type { Words } from '../core/words';
import { lineageOf, type Counted, type Lineage, type LineageFile } from '../inputs/checks/lineage';
import { stepWords } from '../inputs/cleaning/words';
import type { Quality } from '../inputs/quality';
import { REASON_WORDS } from '../inputs/reason-words';
import { segmentsAtHand } from '../plan/plan';
import type { Session } from './session.svelte';

function asideOf({ aside, duplicates }: Quality): Counted[] {
  const reasons = Object.entries(aside) as [keyof Quality['aside'], number][];
  const twice: Words = { ko: '같은 고객 번호의 뒤쪽 행', en: 'Later rows of the same customer' };
  return [
    ...reasons.map(([reason, rows]) => ({ label: REASON_WORDS[reason], rows })),
    { label: twice, rows: duplicates },
  ];
}

function fileOf(session: Session, quality: Quality): LineageFile[] {
  const spec = session.data?.specs.find(({ id }) => id === quality.input);
  if (!spec) return [];
  const cleaned = quality.cleaning.flatMap(({ step, rows }) => {
    const cleaning = spec.cleaning?.[step];
    return cleaning ? [{ label: stepWords(cleaning), rows }] : [];
  });
  const { id, name, role } = spec;
  const used = quality.used - quality.duplicates;
  return [{ id, name, role, rows: quality.rows, used, aside: asideOf(quality), cleaned }];
}

/** Where everything came from, with counts at each arrow: files, clean tables, customers, segments, lists of this visit. */
export function lineageNow(session: Session): Lineage {
  const { data, tray, notebook, written } = session;
  const files = (data?.quality.files ?? []).flatMap((quality) => fileOf(session, quality));
  const stitched = data?.quality.stitched;
  const joined: Counted[] = stitched
    ? [{ label: { ko: '이어 붙인 고객 번호', en: 'Ids joined' }, rows: stitched.ids - stitched.customers }]
    : [];
  const late: Counted[] =
    data && data.later > 0
      ? [
          {
            label: { ko: '기준일 이후에 처음 나타난 고객', en: 'First seen on or after the as-of day' },
            rows: data.later,
          },
        ]
      : [];
  const used = segmentsAtHand(notebook).filter(({ archived }) => !archived);
  const segments = used.map(({ id, name }) => {
    const at = tray?.ids.indexOf(id) ?? -1;
    return { id, name, size: at < 0 ? undefined : tray?.sizes.segments[at]?.customers };
  });
  return lineageOf({
    files,
    customers: tray?.sizes.total.customers,
    joined: [...joined, ...late],
    segments,
    exports: written.all,
  });
}

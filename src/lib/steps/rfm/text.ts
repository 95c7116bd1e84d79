import { formatCount } from '../../charts/format';
import type { Words } from '../../core/words';
import type { GroupTotal, RfmCell } from './cells';
import { groupOf } from './groups';

/** The title of the grid. */
export const GRID_TITLE: Words = { ko: '최근성 × 구매 빈도', en: 'Recency × frequency' };

/** The title of the bars of groups. */
export const GROUPS_TITLE: Words = { ko: '이름 붙인 그룹', en: 'Named groups' };

function marked(focus: string | undefined): Words {
  if (!focus) return { ko: '', en: '' };
  return {
    ko: ` 칸마다 ‘${focus}’에 속한 고객도 셉니다.`,
    en: ` Customers of “${focus}” are counted in each cell.`,
  };
}

/** The text alternative of the grid. */
export function gridAlt(
  cells: readonly Pick<RfmCell, 'x' | 'y' | 'customers'>[],
  bins: number,
  focus: string | undefined,
): Words {
  const best = cells.toSorted((a, b) => b.customers - a.customers)[0];
  const [r, f] = [best?.x ?? 0, best?.y ?? 0];
  const name = best ? groupOf(r, f, bins).label : { ko: '', en: '' };
  const n = best?.customers ?? 0;
  return {
    ko: `최근성 점수와 구매 빈도 점수의 ${bins}×${bins} 표입니다. R ${r}, F ${f}(${name.ko}) 칸이 ${formatCount(n, 'ko')}명으로 가장 많습니다.${marked(focus).ko}`,
    en: `A ${bins} by ${bins} grid of recency and frequency scores. Most customers (${formatCount(n, 'en')}) are at R ${r}, F ${f}: ${name.en}.${marked(focus).en}`,
  };
}

/** The text alternative of the bars of groups. */
export function groupsAlt(groups: readonly GroupTotal[], focus: string | undefined): Words {
  const [best] = groups;
  const name = best?.group.label ?? { ko: '', en: '' };
  const n = best?.customers ?? 0;
  const part: Words = focus
    ? { ko: ` ‘${focus}’의 몫을 표시합니다.`, en: ` The part of “${focus}” is marked.` }
    : { ko: '', en: '' };
  return {
    ko: `이름 붙인 그룹의 고객 수입니다. ${name.ko}: ${formatCount(n, 'ko')}명으로 가장 많습니다.${part.ko}`,
    en: `Customers in each named group; the largest is ${name.en} with ${formatCount(n, 'en')}.${part.en}`,
  };
}

import type { Lang } from '../../core/words';

const en = {
  title: 'What passed a threshold',
  lead: (before: string, now: string) => `As of ${now}, against the figures as of ${before}.`,
  nothing: 'Nothing passed a threshold.',
  size: (name: string, before: string, now: string, change: string) =>
    `“${name}”: ${before} → ${now} customers${change === '' ? '' : ` (${change})`}`,
  empty: (name: string, before: string) => `“${name}” is empty now: ${before} → 0 customers`,
  gone: (name: string, before: string) => `“${name}” cannot be computed any more; it had ${before} customers`,
  review: (name: string, day: string) => `“${name}”: its review day has come (${day})`,
  redefined: (told: string) => `${told}. Its definition changed meanwhile, so this is not the data alone`,
  drift: (trait: string, psi: string, shift: string) =>
    `${trait} is spread differently: PSI ${psi}${shift === '' ? '' : ` (${shift})`}`,
  column: (trait: string, psi: string, shift: string) =>
    `${trait} of the customers file is spread differently in the newer file: PSI ${psi}${shift === '' ? '' : ` (${shift})`}`,
  sizeThreshold: (share: string) => `Sizes are told from a change of ${share}.`,
  psiThreshold: (psi: string) => `Traits are told from a PSI of ${psi}.`,
  change: 'Change this threshold',
  sameDay: 'Drift of what customers did is not told: both figures are as of the same day.',
  noDrift: 'Drift of traits could not be worked out.',
  noColumns: 'The columns of the two customers files could not be compared.',
  looking: 'Comparing the traits',
};

const ko = {
  title: '알림 기준을 넘은 것',
  lead: (before: string, now: string) => `기준일 ${before}의 숫자와 ${now}의 숫자를 비교했습니다.`,
  nothing: '알림 기준을 넘은 것이 없습니다.',
  size: (name: string, before: string, now: string, change: string) =>
    `‘${name}’: ${before}명 → ${now}명${change === '' ? '' : ` (${change})`}`,
  empty: (name: string, before: string) => `‘${name}’: 이제 아무도 없습니다. ${before}명 → 0명`,
  gone: (name: string, before: string) => `‘${name}’: 이 데이터로는 계산할 수 없습니다. 이전 ${before}명`,
  review: (name: string, day: string) => `‘${name}’: 다시 볼 날이 됐습니다. ${day}`,
  redefined: (told: string) => `${told}. 그 사이 정의가 바뀌었으므로 데이터만의 변화가 아닙니다`,
  drift: (trait: string, psi: string, shift: string) =>
    `${trait}: 분포가 달라졌습니다. PSI ${psi}${shift === '' ? '' : ` (${shift})`}`,
  column: (trait: string, psi: string, shift: string) =>
    `고객 파일의 ${trait}: 새 파일에서 분포가 달라졌습니다. PSI ${psi}${shift === '' ? '' : ` (${shift})`}`,
  sizeThreshold: (share: string) => `인원은 ${share} 이상 변하면 알립니다.`,
  psiThreshold: (psi: string) => `특성은 PSI가 ${psi} 이상이면 알립니다.`,
  change: '기준 바꾸기',
  sameDay: '두 숫자의 기준일이 같아서, 행동에서 나온 특성의 분포 변화는 알 수 없습니다.',
  noDrift: '특성의 분포 변화를 계산하지 못했습니다.',
  noColumns: '고객 파일의 열은 이전 파일과 비교하지 못했습니다.',
  looking: '특성을 비교하고 있습니다',
};

/** Texts of the list of what passed a threshold after newer data came. */
export const alertsText: Readonly<Record<Lang, typeof en>> = { ko, en };

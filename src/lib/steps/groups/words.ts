import type { MigrationSpec, OverTimeSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { followedTrait } from './followable';
import { MOST_GROUPS } from './groups-sql';

type Following = MigrationSpec | OverTimeSpec;

/** What a step follows, as it is called in a sentence. */
export interface Noun {
  readonly ko: string;
  /** With the particle of a topic. */
  readonly koTopic: string;
  readonly en: string;
}

const SEGMENT: Noun = { ko: '세그먼트', koTopic: '세그먼트는', en: 'segment' };
const GROUP: Noun = { ko: '그룹', koTopic: '그룹은', en: 'group' };

/** What a step follows: segments, or the groups of a trait. */
export function nounOf({ by }: Following): Noun {
  return by === undefined ? SEGMENT : GROUP;
}

/** The trait that a step follows, as it is called; its name where the data lacks it. */
export function followedLabel({ by }: Following, catalog: Catalog): Words | undefined {
  if (by === undefined) return undefined;
  return followedTrait(by, catalog)?.label ?? { ko: by, en: by };
}

/** What a group of a trait on a day is; nothing where segments are followed. */
export function groupDefinitions(spec: Following, catalog: Catalog): Words[] {
  const label = followedLabel(spec, catalog);
  if (!label) return [];
  return [
    {
      ko: `그룹: 그날을 기준일로 다시 계산한 ‘${label.ko}’의 값입니다. 분위수처럼 고객 전체에서 나오는 기준값도 그날의 것을 씁니다. 두 날짜를 합쳐 인원이 많은 ${MOST_GROUPS}개까지 봅니다.`,
      en: `Group: the value of “${label.en}” worked out anew with that day as the as-of day. Thresholds that follow from all customers, such as quantiles, are those of that day. The ${MOST_GROUPS} largest groups of both days together are told apart.`,
    },
  ];
}

/** Why some columns are not offered; '' when there are none. `names` are theirs. */
export function noHistoryWords(names: readonly string[], lang: 'ko' | 'en'): string {
  const [first] = names;
  if (first === undefined) return '';
  const [some, more] = [names.slice(0, 3).join(', '), names.length - 3];
  return lang === 'ko'
    ? `고객 파일의 열(${some}${more > 0 ? ` 외 ${more}개` : ''})에는 지난 값이 없어 따라갈 수 없습니다.`
    : `Columns of the customers file (${some}${more > 0 ? ` and ${more} more` : ''}) hold no earlier values, so they cannot be followed.`;
}

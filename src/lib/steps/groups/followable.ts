import type { Catalog, Trait } from '../../core/relation';
import type { Problem } from '../../core/problem';
import { chartable } from '../trait-source';

/** Whether customers can be grouped by its values: few, and told apart one by one. */
function isGrouping({ type, unit }: Trait): boolean {
  return type === 'category' || type === 'boolean' || (type === 'number' && unit === 'score');
}

/**
 * The traits whose groups can be followed through time: those that follow from dated rows, by way of a step too, so that
 * they can be worked out anew as of any day.
 */
export function followable(catalog: Catalog): Trait[] {
  return chartable(catalog).filter((trait) => isGrouping(trait) && trait.from !== undefined);
}

/** The traits with groups that files give without a date: of an earlier day nothing is known of them. */
export function withoutHistory(catalog: Catalog): Trait[] {
  return chartable(catalog).filter(
    (trait) => trait.type === 'category' && trait.from === undefined && trait.table === catalog.base,
  );
}

/** The trait whose groups a step follows; undefined where it follows segments, or where the groups cannot be followed. */
export function followedTrait(by: string | undefined, catalog: Catalog): Trait | undefined {
  return by === undefined ? undefined : followable(catalog).find(({ name }) => name === by);
}

/** What keeps the groups of a trait from being followed. */
export function checkGroups(by: string, catalog: Catalog): Problem[] {
  if (followedTrait(by, catalog)) return [];
  const trait = catalog.traits.find(({ name }) => name === by);
  if (!trait) {
    return [
      {
        code: 'unknown-trait',
        message: {
          ko: `이 데이터에는 ‘${by}’ 특성이 없습니다.`,
          en: `This data has no trait “${by}”.`,
        },
        hint: {
          ko: '그 특성을 만드는 카드나 파일을 추가하거나, 따라갈 것을 다시 고르세요.',
          en: 'Add the card or the file that gives it, or choose something else to follow.',
        },
      },
    ];
  }
  return [
    {
      code: 'no-history',
      message: {
        ko: `‘${trait.label.ko}’의 지난 값은 알 수 없습니다.`,
        en: `Earlier values of “${trait.label.en}” are not known.`,
      },
      hint: {
        ko: '주문처럼 날짜가 있는 기록에서 계산한 특성이나 세그먼트를 고르세요.',
        en: 'Follow a trait that is worked out of dated rows, such as orders, or the segments.',
      },
    },
  ];
}

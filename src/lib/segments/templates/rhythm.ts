import { addDays, addMonths } from '../../core/day';
import type { NumberOp } from '../../core/condition';
import { allOf, traitAt, traitIs } from '../draft';
import { given } from './given';
import { atLeast, did } from './leaves';
import { computed, file } from './look-up';
import type { Template } from './template';

/** How long a segment for a season lasts. */
const SEASON = 60;

/** Four or more orders whose gaps are spread so far around the usual one. */
function rhythm(compare: NumberOp): Template['resolve'] {
  return (catalog) =>
    given(
      [
        computed(catalog, 'orders', 'orders'),
        computed(catalog, 'gap_median', 'orders'),
        computed(catalog, 'gap_sd', 'orders'),
      ],
      () =>
        allOf(
          traitAt('orders', '>=', 4),
          traitIs('gap_sd', { op: 'than', compare, times: 0.5, trait: 'gap_median' }),
        ),
    );
}

/** When people buy: evenly, unevenly, for a short time, in a season. */
export const RHYTHM: readonly Template[] = [
  {
    id: 'regular-buyers',
    group: 'behaviour',
    name: { ko: '정기 구매 고객', en: 'Regular buyers' },
    who: {
      ko: '네 번 이상, 거의 일정한 간격으로 산 고객',
      en: 'People with four or more orders at nearly even gaps',
    },
    value: { ko: '주기에 맞춘 정기 배송과 재구매 혜택', en: 'A subscription in step with their cycle' },
    how: { ko: '다음 구매일 직전의 알림톡', en: 'Messenger shortly before the next order is due' },
    resolve: rhythm('<='),
  },
  {
    id: 'irregular-buyers',
    group: 'behaviour',
    name: { ko: '비정기 구매 고객', en: 'Irregular buyers' },
    who: {
      ko: '네 번 이상 샀지만 간격이 들쭉날쭉한 고객',
      en: 'People with four or more orders at uneven gaps',
    },
    value: { ko: '살 이유를 만드는 신상품 소식과 이벤트', en: 'News and events that give a reason to buy' },
    how: { ko: '신상품 이메일, 이벤트 푸시', en: 'E-mail on new things, push for events' },
    resolve: rhythm('>'),
  },
  {
    id: 'short-term',
    group: 'value',
    name: { ko: '단기 구매 고객', en: 'Short-term buyers' },
    who: {
      ko: '처음 얼마 동안만 사고 반년 넘게 지난 지금까지 다시 사지 않은 고객',
      en: 'People who bought for a while only, half a year ago or more',
    },
    value: {
      ko: '큰 비용을 들이지 않는 가벼운 재방문 제안',
      en: 'A light reason to return that costs little',
    },
    how: { ko: '이메일 한두 번, 저렴한 채널', en: 'One or two e-mails, cheap channels' },
    resolve: (catalog) =>
      given([computed(catalog, 'tenure', 'orders'), computed(catalog, 'recency', 'orders')], () =>
        allOf(
          traitAt('recency', '>=', 180),
          traitIs('recency', { op: 'than', compare: '>=', times: 0.75, trait: 'tenure' }),
        ),
      ),
  },
  {
    id: 'season',
    group: 'behaviour',
    days: SEASON,
    name: { ko: '지난해 이맘때 산 고객', en: 'Bought in this season last year' },
    who: {
      ko: '기준일부터 60일이 지난해에 해당하는 기간에 산 고객',
      en: 'People who bought a year before the 60 days that begin on the as-of day',
    },
    value: { ko: '기간이 정해진 시즌 할인', en: 'A discount for the season, for a limited time' },
    how: { ko: '시즌 시작 문자, 기획전 배너', en: 'A text as the season begins, banner' },
    resolve: (catalog) =>
      given([file(catalog, 'orders')], () => {
        const from = addMonths(catalog.asOf, -12);
        return allOf(
          did({
            table: 'orders',
            window: { kind: 'between', from, to: addDays(from, SEASON - 1) },
            test: atLeast(1),
          }),
        );
      }),
  },
];

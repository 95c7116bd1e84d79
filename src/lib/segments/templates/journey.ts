import type { Condition, RowFilter, SequenceStep } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { allOf } from '../draft';
import { eventOf } from './event-names';
import { either, given, type Found } from './given';
import { did, atLeast, didNot, last } from './leaves';
import { file } from './look-up';
import { NO_FACTS, type Template, type TemplateFacts } from './template';

/** How buying is told: by an event, and by orders with or without a time of day. */
interface Bought {
  readonly event: RowFilter | undefined;
  readonly orders: 'timed' | 'by day' | undefined;
}

function bought(catalog: Catalog, facts: TemplateFacts): Found<Bought> {
  const paid = eventOf(catalog, 'paid', facts);
  const orders = file(catalog, 'orders');
  const enough = either<unknown>(orders, paid);
  if ('missing' in enough) return enough;
  const event = 'value' in paid ? paid.value : undefined;
  const times = facts.timed === false ? 'by day' : 'timed';
  return { value: { event, orders: 'value' in orders ? times : undefined } };
}

const step = (table: SequenceStep['table'], where: readonly RowFilter[]): SequenceStep => ({
  table,
  where,
  within: null,
  without: null,
});

/**
 * Went these steps in the last days, and has bought nothing since. Where neither events nor times of orders tell what came
 * first, no order in the same days.
 */
function stopped(way: readonly RowFilter[], days: number, { event, orders }: Bought): Condition {
  const steps = way.map((filter) => step('events', [filter]));
  const sequence = (of: readonly SequenceStep[], missing: boolean): Condition => ({
    kind: 'sequence',
    steps: of,
    missing,
    window: last(days),
  });
  const ends = [
    ...(event ? [step('events', [event])] : []),
    ...(orders === 'timed' ? [step('orders', [])] : []),
  ];
  if (ends.length > 0) return allOf(...ends.map((end) => sequence([...steps, end], true)));
  const went =
    steps.length > 1
      ? sequence(steps, false)
      : did({ table: 'events', where: way, window: last(days), test: atLeast(1) });
  return allOf(went, didNot('orders', last(days)));
}

/** People who set out to buy and did not arrive. */
export const JOURNEY: readonly Template[] = [
  {
    id: 'left-midway',
    group: 'behaviour',
    name: { ko: '구매 도중에 떠난 고객', en: 'Left half-way' },
    who: {
      ko: '최근 30일 안에 상품을 보고 장바구니에도 담았지만 사지 않은 고객',
      en: 'People who looked at a product and filled a cart in the last 30 days, and bought nothing since',
    },
    value: {
      ko: '떠난 단계에서 걸리는 점을 고치고, 담아 둔 상품을 다시 보여 주기',
      en: 'Mend the step where they leave, and show what they had chosen',
    },
    how: { ko: '이탈 화면 개선, 앱 푸시, 리타기팅 광고', en: 'A better page, app push, retargeting ads' },
    resolve: (catalog, facts = NO_FACTS) =>
      given(
        [eventOf(catalog, 'look', facts), eventOf(catalog, 'cart', facts), bought(catalog, facts)],
        (look, cart, end) => stopped([look, cart], 30, end),
      ),
  },
  {
    id: 'payment-drop-off',
    group: 'behaviour',
    name: { ko: '결제 단계에서 이탈', en: 'Left at the payment' },
    who: {
      ko: '최근 30일 안에 결제를 시작했지만 마치지 않은 고객',
      en: 'People who began to pay in the last 30 days and did not finish',
    },
    value: {
      ko: '더 간단한 결제 화면, 안심하고 결제할 수 있다는 안내',
      en: 'A simpler checkout, and a word that paying is safe',
    },
    how: { ko: '결제 화면, 알림톡, 앱 푸시', en: 'Checkout page, messenger, app push' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([eventOf(catalog, 'checkout', facts), bought(catalog, facts)], (began, end) =>
        stopped([began], 30, end),
      ),
  },
];

import type { Words } from '../core/words';

/** The numbers that were computed from orders. */
export interface OrderNumbers {
  /** Median days from the first to the second order; null when nobody came back. */
  readonly secondGap: number | null;
  /** Three of four gaps between orders are this long or shorter, in days. */
  readonly usualGap: number;
  readonly hasGaps: boolean;
  readonly newDays: number;
  readonly lapseDays: number;
  /** Orders of the customer at the edge of the top fifth. */
  readonly ordersTop: number;
  readonly loyalOrders: number;
  /** Nine of ten gaps are no longer than this many times the customer's own median gap. */
  readonly late: number;
  /** The same for 99 of 100 gaps. */
  readonly gone: number;
  readonly revenue: number;
}

function ko(value: number): string {
  return new Intl.NumberFormat('ko', { maximumFractionDigits: 2 }).format(value);
}

function en(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}

function newReason({ secondGap, newDays }: OrderNumbers): Words {
  if (secondGap === newDays) {
    return {
      ko: `다시 구매한 고객의 절반은 첫 주문 후 ${ko(newDays)}일 안에 돌아왔습니다. 첫 주문이 그 안에 있는 고객은 아직 두 번째 구매를 정하지 않은 신규 고객으로 봅니다.`,
      en: `Half of those who came back did so within ${en(newDays)} days of their first order. Customers whose first order is that recent have yet to decide, so they count as new.`,
    };
  }
  return {
    ko: `첫 주문이 가장 늦은 30%의 고객은 최근 ${ko(newDays)}일 안에 처음 구매했습니다.`,
    en: `The 30% of customers whose first order came latest bought for the first time in the last ${en(newDays)} days.`,
  };
}

function loyalReason({ ordersTop, loyalOrders, late }: OrderNumbers): Words {
  const top =
    ordersTop >= 3
      ? {
          ko: `주문 수 상위 20%는 ${ko(loyalOrders)}회 이상 주문했습니다.`,
          en: `The top fifth by orders placed ${en(loyalOrders)} or more.`,
        }
      : {
          ko: `자기 주기를 알려면 주문이 ${ko(loyalOrders)}회 이상 있어야 합니다.`,
          en: `It takes ${en(loyalOrders)} orders to know a customer’s own cycle.`,
        };
  return {
    ko: `${top.ko} 구매 간격의 90%는 자기 주기(구매 간격의 중앙값)의 ${ko(late)}배 안에 끝났으니, 그 안에 있는 고객은 아직 제 주기대로 구매하고 있습니다.`,
    en: `${top.en} 90% of gaps between orders end within ${en(late)} times the customer’s own cycle (their median gap), so customers within it are still buying at their pace.`,
  };
}

function longAway({ lapseDays, hasGaps }: OrderNumbers): Words {
  return hasGaps
    ? {
        ko: `구매 간격의 95%는 ${ko(lapseDays)}일 이하입니다. 다시 구매한 경우 가운데 그보다 오래 걸린 것은 5%뿐이어서, 그보다 오래 주문이 없으면 휴면으로 봅니다.`,
        en: `95% of gaps between orders are ${en(lapseDays)} days or shorter: only 5% of returns took longer, so customers who have been away longer count as lapsed.`,
      }
    : {
        ko: `마지막 주문이 가장 오래된 20%의 고객은 ${ko(lapseDays)}일보다 더 전에 주문했습니다.`,
        en: `The fifth of customers who have been away longest last ordered more than ${en(lapseDays)} days ago.`,
      };
}

function longAwayRepeat({ lapseDays }: OrderNumbers): Words {
  return {
    ko: `구매 간격의 95%는 ${ko(lapseDays)}일 이하입니다. 그보다 오래 주문이 없는 고객이 너무 많아, 두 번 이상 구매한 고객만 남겼습니다.`,
    en: `95% of gaps between orders are ${en(lapseDays)} days or shorter. So many customers have been away longer that only those with two or more orders are kept.`,
  };
}

function notAtRisk({ ko, en }: Words): Words {
  return {
    ko: `${ko} 자기 주기로 보아 아직 되돌릴 수 있는 고객은 이탈 위험에 두고 뺐습니다.`,
    en: `${en} Those who may still return by their own cycle are left to the customers at risk.`,
  };
}

/** Why each core segment has the numbers that it has. */
export const reasons = {
  new: newReason,
  loyal: loyalReason,
  risk: ({ late, gone }: OrderNumbers): Words => ({
    ko: `3회 이상 주문해 자기 주기를 아는 고객입니다. 구매 간격의 90%는 자기 주기의 ${ko(late)}배, 99%는 ${ko(gone)}배 안에 끝났습니다. ${ko(late)}배를 넘겼지만 ${ko(gone)}배는 넘지 않은 고객은 늦었어도 아직 되돌릴 수 있습니다.`,
    en: `With 3 or more orders a customer’s own cycle is known. 90% of gaps end within ${en(late)} times that cycle and 99% within ${en(gone)} times: those in between are late, but not yet gone.`,
  }),
  potential: ({ usualGap, newDays }: OrderNumbers): Words => ({
    ko: `다시 구매할 때까지의 간격은 75%가 ${ko(usualGap)}일 이하입니다. 한두 번 구매했고 마지막 주문이 그 안에 있는 고객은 다음 구매를 기대할 수 있습니다. 첫 주문이 최근 ${ko(newDays)}일 안인 고객은 신규로 보아 뺐습니다.`,
    en: `75% of gaps between orders are ${en(usualGap)} days or shorter, so customers with one or two orders and a last order that recent can be expected back. First orders of the last ${en(newDays)} days are left to the new customers.`,
  }),
  lapsed: (n: OrderNumbers): Words => notAtRisk(longAway(n)),
  lapsedRepeat: (n: OrderNumbers): Words => notAtRisk(longAwayRepeat(n)),
  value: ({ revenue }: OrderNumbers): Words => ({
    ko: `매출 상위 20%의 기준은 ${ko(revenue)}입니다.`,
    en: `The top fifth by revenue starts at ${en(revenue)}.`,
  }),
} as const;

import { statOf } from '../draft';
import { MAX_UNITS } from '../limits';
import type { TemplateFacts } from './template';

/** The limits of the life cycle: from the data where it tells, else round numbers to begin with. */
export interface LifeNumbers {
  /** Days after a first order for which a customer is new. */
  readonly newDays: number;
  /** Days without an order after which hardly anybody returns. */
  readonly lapseDays: number;
  /** Orders from which a customer is loyal. */
  readonly loyalOrders: number;
  /** Times the own cycle after which a customer is late, and then gone. */
  readonly late: number;
  readonly gone: number;
}

/** Round numbers for data that tells none. */
const USUAL: LifeNumbers = { newDays: 90, lapseDays: 365, loyalOrders: 5, late: 1.5, gone: 3 };

function positive(value: number | null, usual: number): number {
  return value !== null && value > 0 ? value : usual;
}

function days(value: number | null, usual: number): number {
  return Math.min(MAX_UNITS, Math.max(1, Math.round(positive(value, usual))));
}

/** The limits of the life cycle from the statistics of `proposalSelect`. */
export function lifeNumbers({ stats }: TemplateFacts): LifeNumbers {
  const late = positive(statOf(stats, 'late'), USUAL.late);
  return {
    newDays: days(statOf(stats, 'new_days'), USUAL.newDays),
    lapseDays: days(statOf(stats, 'lapse_days'), USUAL.lapseDays),
    loyalOrders: Math.max(3, positive(statOf(stats, 'loyal_orders'), USUAL.loyalOrders)),
    late,
    gone: Math.max(late, positive(statOf(stats, 'gone'), Math.max(USUAL.gone, 2 * late))),
  };
}

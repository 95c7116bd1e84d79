import { OPENERS_LIFT, type Campaign } from './campaigns';

/** Somebody who got a message, and whether an order follows within seven days. */
export interface Recipient {
  readonly orders: boolean;
  /** How much likelier than others they are to click. */
  readonly weight: number;
  readonly variant: number;
}

/** Chances of opening, and of clicking once it is open. */
export interface Chances {
  readonly open: (recipient: Recipient) => number;
  readonly click: (recipient: Recipient) => number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Opening: `OPENERS_LIFT` times as many openers order as others, whatever the share that opens. */
function openChances(campaign: Campaign, orderShare: number): readonly [orders: number, others: number] {
  const { opens } = campaign;
  if (opens >= 1 || orderShare <= 0) return [opens, opens];
  const orderIfOpen = (OPENERS_LIFT * orderShare) / (opens * OPENERS_LIFT + 1 - opens);
  return [(opens * orderIfOpen) / orderShare, (opens * (1 - orderIfOpen)) / (1 - orderShare)];
}

/**
 * Orders are given, so chances are turned round: those who order soon are likelier to open and click, by as much as
 * makes the shares of the campaign come out.
 */
export function chancesOf(campaign: Campaign, recipients: readonly Recipient[]): Chances {
  const n = recipients.length;
  const open = openChances(campaign, recipients.filter((x) => x.orders).length / Math.max(1, n));
  const weightOf = (orders: boolean) =>
    sum(recipients.filter((x) => x.orders === orders).map((x) => x.weight));
  const weights = [weightOf(true), weightOf(false)];
  const mean = sum(campaign.variants.map(([, clicks]) => clicks)) / campaign.variants.length;
  return {
    open: ({ orders }) => open[orders ? 0 : 1],
    click: ({ orders, weight, variant }) => {
      const clicks = campaign.variants[variant]?.[1] ?? 0;
      const converts = (campaign.converts * clicks) / mean;
      const wanted = orders ? converts : clicks - converts;
      const chance = (wanted * n * weight) / Math.max(1, weights[orders ? 0 : 1] ?? 1);
      return chance / open[orders ? 0 : 1];
    },
  };
}

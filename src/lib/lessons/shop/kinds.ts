/** How a customer behaves; never written to a file, but what learners are to find. */
export type Kind =
  'loyal' | 'regular' | 'churner' | 'cooling' | 'bargain' | 'occasional' | 'once' | 'silent' | 'test';

/** What makes a kind. */
export interface KindTraits {
  readonly kind: Kind;
  /** How many of the customers of the file. */
  readonly customers: number;
  /** Orders a year that are expected while active. */
  readonly yearly: number;
  /** Shape of the gamma distribution of that rate among customers: smaller means a heavier tail. */
  readonly shape: number;
  /** Chance of app, web, shop for each order. */
  readonly channels: readonly [app: number, web: number, shop: number];
  /** Share that had joined before the first day seen. */
  readonly joinedBefore: number;
  /** Whether gaps between orders are even rather than random. */
  readonly even: boolean;
}

/** The kinds and their sizes; the sizes add up to the customers file. */
export const KINDS: readonly KindTraits[] = [
  {
    kind: 'loyal',
    customers: 1000,
    yearly: 20,
    shape: 2.2,
    channels: [0.92, 0.05, 0.03],
    joinedBefore: 0.8,
    even: true,
  },
  {
    kind: 'regular',
    customers: 5200,
    yearly: 6.1,
    shape: 1.1,
    channels: [0.36, 0.44, 0.2],
    joinedBefore: 0.5,
    even: false,
  },
  {
    kind: 'churner',
    customers: 2400,
    yearly: 9.5,
    shape: 2.5,
    channels: [0.25, 0.55, 0.2],
    joinedBefore: 1,
    even: true,
  },
  {
    kind: 'cooling',
    customers: 700,
    yearly: 14,
    shape: 8,
    channels: [0.4, 0.42, 0.18],
    joinedBefore: 0.9,
    even: true,
  },
  {
    kind: 'bargain',
    customers: 2000,
    yearly: 3.8,
    shape: 4,
    channels: [0.3, 0.62, 0.08],
    joinedBefore: 0.6,
    even: false,
  },
  {
    kind: 'occasional',
    customers: 2600,
    yearly: 2.6,
    shape: 1.5,
    channels: [0.25, 0.45, 0.3],
    joinedBefore: 0.4,
    even: false,
  },
  {
    kind: 'once',
    customers: 5095,
    yearly: 0,
    shape: 1,
    channels: [0.22, 0.53, 0.25],
    joinedBefore: 0.2,
    even: false,
  },
  {
    kind: 'silent',
    customers: 1000,
    yearly: 0,
    shape: 1,
    channels: [0, 1, 0],
    joinedBefore: 0.6,
    even: false,
  },
  { kind: 'test', customers: 5, yearly: 0, shape: 1, channels: [0, 1, 0], joinedBefore: 1, even: false },
];

/** Day index at which churners' rate falls: half way. */
export const CHURN_DAY = 365;

/** What remains of a churner's rate after that day. */
export const CHURN_REST = 0.03;

/** First and last day index at which cooling customers stop: mid-November to the end of December 2025. */
export const COOLING_STOP: readonly [number, number] = [593, 639];

/** Members who left and whose rows are gone from the customers file, though not their orders. */
export const WITHDRAWN = 31;

/** Orders without a customer number. */
export const GUEST_ORDERS = 2412;

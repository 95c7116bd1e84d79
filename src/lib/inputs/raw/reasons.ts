/** Why a row is set aside, as stored in `reason`; 0 is a row that is used. */
export const REASONS = {
  used: 0,
  structure: 1,
  customer: 2,
  time: 3,
  amount: 4,
  blank: 5,
  /** A cleaning step says so. */
  cleaning: 6,
  /** Another row that is the same stays. */
  duplicate: 7,
  /** An event that names nobody: no error, as web logs have many. */
  anonymous: 8,
  /** The customer is not in the sample; such rows are not stored. */
  'sampled-out': 9,
  /** What happened (the action of a message, the question of an answer) is not said or not known. */
  kind: 10,
} as const;

export type Reason = keyof typeof REASONS;

/** A reason for which a row of a file is not used. */
export type AsideReason = Exclude<Reason, 'used'>;

/** Every reason for which a row is not used. */
export const ASIDE: readonly AsideReason[] = [
  'structure',
  'customer',
  'anonymous',
  'time',
  'amount',
  'kind',
  'cleaning',
  'duplicate',
  'sampled-out',
  'blank',
];

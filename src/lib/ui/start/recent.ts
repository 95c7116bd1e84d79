/** A notebook that this browser keeps. */
export interface RecentNotebook {
  readonly id: string;
  readonly title: string;
  /** Last change as a calendar day. */
  readonly day: string;
  /** How many segments it has. */
  readonly segments: number;
}

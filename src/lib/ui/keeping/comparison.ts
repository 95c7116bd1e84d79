/** One row of a comparison of earlier figures with those of now; undefined where there is none. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** How a figure changed, as a share of what it was; undefined where that has no meaning. */
export function changeOf({ before, now }: ComparedRow): number | undefined {
  return before === undefined || now === undefined || before === 0 ? undefined : now / before - 1;
}

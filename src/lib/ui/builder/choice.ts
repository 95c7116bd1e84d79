/** One entry of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown, but not to be chosen. */
  readonly disabled?: boolean;
}

/** Entries under a heading; without one they stand at the top level. */
export interface ChoiceGroup {
  readonly label?: string;
  readonly choices: readonly Choice[];
}

/** Entries without a heading. */
export function plainChoices(choices: readonly Choice[]): readonly ChoiceGroup[] {
  return [{ choices }];
}

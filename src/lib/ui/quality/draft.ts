import type { CleaningStep, RowTest, SameBy, TextForm } from '../../core/cleaning';

/** What a person has typed so far for a new step. Every field is kept while the kind is changed. */
export interface StepDraft {
  readonly kind: CleaningStep['kind'];
  readonly column: string;
  readonly forms: readonly TextForm[];
  readonly value: string;
  readonly from: string;
  readonly test: RowTest['kind'];
  readonly low: string;
  readonly high: string;
  readonly digits: string;
  readonly same: SameBy['kind'];
  readonly keep: 'first' | 'last' | 'fullest';
}

/** A draft for a column, with nothing typed. */
export function emptyDraft(column: string): StepDraft {
  return {
    kind: 'even-out',
    column,
    forms: ['trim', 'spaces', 'nfc', 'width'],
    value: '',
    from: '',
    test: 'missing',
    low: '',
    high: '',
    digits: '11',
    same: 'row',
    keep: 'first',
  };
}

/** Texts between commas, without blanks at their ends and without empty ones. */
export function listOf(typed: string): string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function numberOf(typed: string): number | undefined {
  const bare = typed.replaceAll(',', '').trim();
  const value = Number(bare);
  return bare === '' || !Number.isFinite(value) ? undefined : value;
}

function testOf(draft: StepDraft): RowTest | undefined {
  switch (draft.test) {
    case 'missing':
      return { kind: 'missing' };
    case 'matches':
      return draft.value.trim() === '' ? undefined : { kind: 'matches', text: draft.value.trim() };
    case 'values': {
      const values = listOf(draft.from);
      return values.length === 0 ? undefined : { kind: 'values', values };
    }
    case 'outside': {
      const [low, high] = [numberOf(draft.low), numberOf(draft.high)];
      if (low === undefined && high === undefined) return undefined;
      if (low !== undefined && high !== undefined && low > high) return undefined;
      return {
        kind: 'outside',
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      };
    }
  }
}

const WHY = { missing: 'missing', outside: 'out-of-range', values: 'other', matches: 'other' } as const;

function sameOf({ same, column }: StepDraft): SameBy {
  switch (same) {
    case 'row':
      return { kind: 'row' };
    case 'columns':
      return { kind: 'columns', columns: [column] };
    case 'email':
    case 'phone':
      return { kind: same, column };
  }
}

/** The step that a draft describes; undefined while something is missing or makes no sense. */
export function stepOf(draft: StepDraft): CleaningStep | undefined {
  const { column } = draft;
  if (column === '') return undefined;
  switch (draft.kind) {
    case 'even-out':
      return draft.forms.length === 0
        ? undefined
        : { kind: 'even-out', columns: [column], forms: draft.forms };
    case 'merge': {
      const [from, to] = [listOf(draft.from), draft.value.trim()];
      return from.length === 0 || to === '' ? undefined : { kind: 'merge', column, merges: [{ from, to }] };
    }
    case 'fill':
      return draft.value.trim() === '' ? undefined : { kind: 'fill', column, value: draft.value.trim() };
    case 'blank': {
      const test = testOf(draft);
      return test && test.kind !== 'missing' ? { kind: 'blank', column, test } : undefined;
    }
    case 'set-aside': {
      const test = testOf(draft);
      return test && { kind: 'set-aside', column, test, why: WHY[test.kind] };
    }
    case 'leading-zeros': {
      const digits = numberOf(draft.digits);
      if (digits === undefined || !Number.isInteger(digits) || digits < 2 || digits > 20) return undefined;
      return { kind: 'leading-zeros', column, digits };
    }
    case 'duplicates':
      return { kind: 'duplicates', by: sameOf(draft), keep: draft.keep };
  }
}

/** The steps with one moved up (−1) or down (+1); the same list when it cannot move. */
export function movedStep(steps: readonly CleaningStep[], at: number, by: -1 | 1): CleaningStep[] {
  const [one, other] = [steps[at], steps[at + by]];
  if (!one || !other) return [...steps];
  return steps.map((step, i) => (i === at ? other : i === at + by ? one : step));
}

import type { Segment } from '../core/notebook';
import type { InputSpec } from '../core/input';
import { kindIn } from '../core/personal';

/** What conditions call the columns that hold personal data, as recognised or said: by their own names, and by the fields that they are mapped to. */
function personalNames(inputs: readonly InputSpec[]): ReadonlySet<string> {
  const names = inputs.flatMap(({ personal = {}, mapping }) => {
    const own = Object.keys(personal).filter((name) => kindIn(personal, name) !== 'none');
    const fields = Object.entries(mapping).flatMap(([field, column]) =>
      own.includes(column) ? [field] : [],
    );
    return [...own, ...fields];
  });
  return new Set(names);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list that is asked of one of these columns or traits, wherever it stands, holds nothing any more. */
function emptied(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => emptied(one, names));
  if (!isRecord(value)) return value;
  const { test } = value;
  const about = value['column'] ?? value['trait'];
  if (typeof about === 'string' && names.has(about) && isRecord(test) && Array.isArray(test['values'])) {
    return { ...value, test: { ...test, values: [] } };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptied(one, names)]));
}

/** Segments without the values that their conditions list of personal columns: those do not leave the device by a link. */
export function withoutPersonalLists(
  segments: readonly Segment[],
  inputs: readonly InputSpec[],
): readonly Segment[] {
  const names = personalNames(inputs);
  if (names.size === 0) return segments;
  return segments.map((segment) => {
    const condition = emptied(segment.condition, names) as Segment['condition'];
    return JSON.stringify(condition) === JSON.stringify(segment.condition)
      ? segment
      : { ...segment, condition };
  });
}

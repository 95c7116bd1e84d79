import type { InputSpec } from '../../core/input';
import { kindIn, type PersonalKind } from '../../core/personal';
import type { RawTable } from '../raw/raw-table';

/** The personal data that a column of a file holds; undefined for none. */
export function personalColumn(spec: InputSpec, name: string): PersonalKind | undefined {
  const kind = kindIn(spec.personal, name);
  return kind === 'none' ? undefined : kind;
}

/** The personal data that columns stacked into one hold: that of the first which has any. */
export function personalKind(
  columns: readonly (readonly [RawTable | undefined, string])[],
): PersonalKind | undefined {
  for (const [raw, name] of columns) {
    const kind = raw && personalColumn(raw.file.spec, name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

import type { ColumnReading, NativeType } from '../../core/input';
import { MONEY } from '../../sql/cell';

/** What a typed cell is wanted as. */
export type Wanted = 'time' | 'date' | 'money' | 'number' | 'boolean';

const NUMBERS: readonly NativeType[] = ['integer', 'decimal', 'double'];

/** SQL of a typed cell as it is wanted; undefined where its own type does not serve, and the text has to be parsed. */
export function wantedNative(value: string, column: ColumnReading, wanted: Wanted): string | undefined {
  const { native } = column;
  if (native === undefined) return undefined;
  const dated = native === 'date' || native === 'timestamp';
  switch (wanted) {
    case 'time':
      return dated ? `CAST(${value} AS TIMESTAMP)` : undefined;
    case 'date':
      return dated ? `CAST(${value} AS DATE)` : undefined;
    case 'money':
      return NUMBERS.includes(native) ? `TRY_CAST(${value} AS ${MONEY})` : undefined;
    case 'number':
      if (!NUMBERS.includes(native)) return undefined;
      return native === 'double'
        ? `CASE WHEN isfinite(${value}) THEN ${value} END`
        : `CAST(${value} AS DOUBLE)`;
    case 'boolean':
      return native === 'boolean' ? value : undefined;
  }
}

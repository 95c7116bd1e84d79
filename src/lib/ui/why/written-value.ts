import { formatValue, type Manner } from '../../charts/format';
import type { TraitType, Unit, Value } from '../../core/relation';
import { writeCell } from '../builder/figures';

/** A value of a customer with its unit; '' for a blank. */
export function writtenValue(value: Value, unit: Unit, type: TraitType, manner: Manner): string {
  if (value === null || value === '') return '';
  return typeof value === 'number' && type !== 'date'
    ? formatValue(value, type === 'money' ? 'currency' : unit, manner)
    : writeCell(value, unit, type, manner);
}

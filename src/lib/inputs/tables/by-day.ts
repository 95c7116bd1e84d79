import type { EventTable } from '../../core/relation';
import { columnOf } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { isDay } from './own-columns';

/** That the rows of all files are dated by days alone, where they are. */
export function byDayOf(raws: readonly RawTable[]): Pick<EventTable, 'byDay'> {
  const days = raws.every(({ file: { spec } }) => {
    const time = spec.columns[columnOf(spec, 'time')];
    return time !== undefined && isDay(time);
  });
  return days ? { byDay: true } : {};
}

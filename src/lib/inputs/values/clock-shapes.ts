const HOUR = '(?:[01]?\\d|2[0-3])';
const HALF = '(?:0?[1-9]|1[0-2])';
const SIXTY = '[0-5]\\d';

/** Times of day as they end a cell, and their strptime texts. */
const CLOCKS: readonly (readonly [string, string])[] = [
  [`(?:오전|오후) ${HALF}:${SIXTY}:${SIXTY}`, '%p %I:%M:%S'],
  [`(?:오전|오후) ${HALF}:${SIXTY}`, '%p %I:%M'],
  [`${HOUR}:${SIXTY}:${SIXTY}`, '%H:%M:%S'],
  [`${HOUR}:${SIXTY}`, '%H:%M'],
  [`${HOUR}:${SIXTY}:${SIXTY}\\.\\d{1,6}`, '%H:%M:%S.%f'],
  [`${HOUR}:${SIXTY}:${SIXTY}\\.\\d{7,9}`, '%H:%M:%S.%n'],
  [`${HALF}:${SIXTY}:${SIXTY} [AP]M`, '%I:%M:%S %p'],
  [`${HALF}:${SIXTY}:${SIXTY}[AP]M`, '%I:%M:%S%p'],
  [`${HALF}:${SIXTY} [AP]M`, '%I:%M %p'],
  [`${HALF}:${SIXTY}[AP]M`, '%I:%M%p'],
  [`${HOUR}시 ${SIXTY}분`, '%H시 %M분'],
  [`${HOUR}시${SIXTY}분`, '%H시%M분'],
];

const SHAPES = CLOCKS.map(
  ([clock, format]) => [new RegExp(`^(.*?\\S)(, ?| +|T)${clock}$`, 'i'), format] as const,
);

/** Cuts the time off: the day's text and the strptime text of the time with what stands before it ('' when there is none). */
export function splitClock(value: string): readonly [string, string] {
  if (!/[:시]/.test(value)) return [value, ''];
  for (const [pattern, format] of SHAPES) {
    const match = pattern.exec(value);
    if (match) return [match[1] ?? '', (match[2] ?? '').replace(/ +/, ' ') + format];
  }
  return [value, ''];
}

import type { Test } from '../../core/condition';
import type { Problem } from '../../core/problem';
import { at } from '../problems';
import type { Tested } from './value';

/** What is wrong with hours of the day: they must not be none, and the dates must tell a time of day. */
export function checkHours(
  { from, to }: Extract<Test, { op: 'hours' }>,
  { label, byDay }: Tested,
  place: string,
): Problem[] {
  if (byDay) {
    return [
      at(
        place,
        'no-time-of-day',
        {
          ko: `‘${label.ko}’ 항목에는 시각이 없습니다. 아무도 해당하지 않습니다.`,
          en: `“${label.en}” holds days without a time of day: nobody matches.`,
        },
        {
          ko: '요일로 바꾸거나, 시각까지 있는 파일을 여세요.',
          en: 'Ask about days of the week, or open a file that tells the time of day.',
        },
      ),
    ];
  }
  if (from !== to) return [];
  return [
    at(
      place,
      'same-hour',
      {
        ko: '시작과 끝이 같은 시각이라 하루 전체가 해당합니다.',
        en: 'It starts and ends at the same hour, so the whole day counts.',
      },
      { ko: '끝나는 시각을 바꾸세요.', en: 'Change the hour at which it ends.' },
    ),
  ];
}

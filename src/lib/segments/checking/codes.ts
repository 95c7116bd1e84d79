import type { Problem } from '../../core/problem';
import { isWhite } from '../../sql/texts';
import { codeOf } from '../codes';
import { at } from '../problems';
import type { Tested } from './value';

/** What is wrong with a list of codes for a number: entries that are no numbers fit nobody. */
export function checkCodes(values: readonly string[], { label }: Tested, place: string): Problem[] {
  const strange = values.filter((value) => !isWhite(value) && codeOf(value) === undefined).length;
  if (strange === 0) return [];
  const many = strange.toLocaleString('en');
  return [
    at(
      place,
      'not-numbers',
      {
        ko: `‘${label.ko}’ 항목은 숫자인데 목록의 값 ${many}개가 숫자가 아니어서 쓰지 않습니다.`,
        en: `“${label.en}” holds numbers, but ${many} of the values listed ${strange === 1 ? 'is none and is' : 'are none and are'} left out.`,
      },
      { ko: '그 값을 고치거나 목록에서 빼세요.', en: 'Mend them, or take them off the list.' },
    ),
  ];
}

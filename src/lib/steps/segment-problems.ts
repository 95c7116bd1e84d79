import type { Problem } from '../core/problem';
import type { SchemeView } from './contract';

/** A problem when there is no segment to look at. */
export function noSegments(scheme: SchemeView | undefined): Problem[] {
  if ((scheme?.segments.length ?? 0) > 0) return [];
  return [
    {
      code: 'no-segments',
      message: { ko: '아직 견줄 세그먼트가 없습니다.', en: 'There are no segments to compare yet.' },
      hint: { ko: '세그먼트를 하나 이상 만드세요.', en: 'Make at least one segment.' },
    },
  ];
}

/** The problem of data without a day to look back from. */
export function noDay(): Problem[] {
  return [
    {
      code: 'no-as-of',
      message: {
        ko: '날짜가 있는 데이터가 없어 지난 시점을 계산할 수 없습니다.',
        en: 'Without dated data, earlier days cannot be worked out.',
      },
      hint: {
        ko: '주문처럼 날짜가 있는 파일을 함께 여세요.',
        en: 'Open a file with dates as well, such as orders.',
      },
    },
  ];
}

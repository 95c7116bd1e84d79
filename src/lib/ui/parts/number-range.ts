import type { Problem } from '../../core/problem';
import type { Lang } from '../../core/words';
import { formatNumber } from '../../charts/format';

/** What a number field takes, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  /** Stands behind the numbers when they are told, such as %. */
  readonly sign?: string;
}

/** What is wrong with a typed number, and which numbers are taken; undefined for one that is. `typed` is NaN of no number. */
export function rangeProblem(
  typed: number,
  { min, max, whole, sign = '' }: NumberRange,
): Problem | undefined {
  if (typed >= min && typed <= max && (!whole || Number.isInteger(typed))) return undefined;
  const told = (value: number, lang: Lang) => `${formatNumber(value, lang, 2)}${sign}`;
  return {
    code: 'number-range',
    message: {
      ko: `${told(min, 'ko')}부터 ${told(max, 'ko')}까지의 ${whole ? '정수' : '수'}만 쓸 수 있어 이 값은 반영하지 않았습니다.`,
      en: `Only ${whole ? 'whole numbers' : 'numbers'} from ${told(min, 'en')} to ${told(max, 'en')} are taken, so this one was not.`,
    },
    hint: { ko: '이 범위의 값을 쓰세요.', en: 'Write a number in this range.' },
  };
}

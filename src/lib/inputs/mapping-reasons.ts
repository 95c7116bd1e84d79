import type { Field } from '../core/input';
import type { Words } from '../core/words';
import type { ColumnSample } from './mapping-content';

const DATES: readonly Field[] = ['time', 'joined', 'closed', 'consent_day', 'refused_day'];
const NUMBERS: readonly Field[] = ['amount', 'quantity', 'price', 'discount', 'cost'];

function contentWords(field: Field, { column, distinct, filled }: ColumnSample): Words {
  if (filled === 0) return { ko: '앞부분에는 값이 없습니다.', en: 'It has no values in the first rows.' };
  if (field === 'customer') {
    const each = Math.round((filled / Math.max(1, distinct)) * 10) / 10;
    return {
      ko: `앞부분에서 고객 한 명이 ${each === 1 ? '한 번씩만' : `평균 ${each}번`} 나옵니다.`,
      en: `In the first rows ${each === 1 ? 'each customer comes once' : `a customer comes ${each} times on average`}.`,
    };
  }
  if (field === 'email') return { ko: '값이 이메일 주소입니다.', en: 'Its values are e-mail addresses.' };
  if (field === 'phone') return { ko: '값이 전화번호입니다.', en: 'Its values are phone numbers.' };
  if (DATES.includes(field) || column.type === 'date') {
    return { ko: '값이 날짜로 읽힙니다.', en: 'Its values read as dates.' };
  }
  if (NUMBERS.includes(field)) return { ko: '값이 숫자로 읽힙니다.', en: 'Its values read as numbers.' };
  if (field.startsWith('consent') || column.type === 'boolean') {
    return { ko: '값이 예/아니요입니다.', en: 'Its values are yes or no.' };
  }
  return {
    ko: `앞부분에 서로 다른 값이 ${distinct}개 있습니다.`,
    en: `It has ${distinct} different values in the first rows.`,
  };
}

/** Why a column is taken for a field: its name and what its cells say. */
export function reasonFor(field: Field, sample: ColumnSample): Words {
  const { name } = sample.column;
  const content = contentWords(field, sample);
  return {
    ko: `열 이름이 ‘${name}’입니다. ${content.ko}`,
    en: `The column is called “${name}”. ${content.en}`,
  };
}

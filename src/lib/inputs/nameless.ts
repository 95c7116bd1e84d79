import type { Field } from '../core/input';
import type { Words } from '../core/words';
import type { MappingGuess } from './mapping';
import type { ColumnSample } from './mapping-content';

/** Said of every column that was chosen by its cells alone. */
const BY_CELLS: Words = {
  ko: '열 이름이 없어서 값의 모양만 보고 골랐습니다.',
  en: 'Columns have no names, so it was chosen by the look of its cells.',
};

/** Said of a file whose columns were chosen by their cells alone. */
export const CHECK_COLUMNS: Words = {
  ko: '머리글이 없는 파일이라 값의 모양만 보고 열을 연결했습니다. 고객, 날짜, 금액이 맞는지 확인해 주세요.',
  en: 'The file has no header, so columns were chosen by the look of their cells. Check the customer, the date and the amount.',
};

/** Whether no column has a name of its own. */
export function isNameless(samples: readonly ColumnSample[]): boolean {
  return samples.length > 1 && samples.every(({ column }, i) => column.name === `column${i + 1}`);
}

function comesBack({ distinct, filled }: ColumnSample): boolean {
  return filled > 0 && distinct > 1 && distinct < filled;
}

const isWhole = (value: string) => /^-?\d+$/.test(value);

/**
 * The mapping of a file without header that can only be orders: a date, before it the first column whose values come
 * back, and figures with a fraction or large ones as the amount. Undefined where one of them is not there.
 */
export function mapNameless(samples: readonly ColumnSample[]): MappingGuess | undefined {
  const time = samples.find(({ column }) => column.type === 'date');
  const who = samples.find(
    (sample) => sample !== time && sample.column.type === 'text' && comesBack(sample) && sample.distinct > 2,
  );
  const figures = samples.filter(({ column }) => column.type === 'number' || column.type === 'money');
  const money = figures.filter(
    ({ column, values }) =>
      column.type === 'money' || values.some((value) => !isWhole(value) || Math.abs(Number(value)) >= 1000),
  );
  const amount = money.at(-1);
  if (!time || !who || !amount) return undefined;
  const count = figures.filter(
    (one) => one !== amount && one.values.every((value) => /^-?\d{1,3}$/.test(value)),
  );
  const [quantity] = count.length === 1 ? count : [];
  const chosen: readonly (readonly [Field, ColumnSample | undefined])[] = [
    ['customer', who],
    ['time', time],
    ['amount', amount],
    ['quantity', quantity],
  ];
  const found = chosen.flatMap(([field, sample]) => (sample ? [[field, sample] as const] : []));
  return {
    mapping: Object.fromEntries(found.map(([field, { column }]) => [field, column.name])),
    reasons: Object.fromEntries(found.map(([field]) => [field, BY_CELLS])),
  };
}

import type { CleaningStep, RowTest } from '../core/cleaning';
import type { InputSpec } from '../core/input';
import type { Words } from '../core/words';
import { personalIn } from '../inputs/personal/said';
import type { Literal } from './literals';

function literals(
  values: readonly (string | number | undefined)[],
  place: Words,
  column?: string,
): Literal[] {
  return [...new Set(values)].flatMap((value) =>
    value === undefined || value === ''
      ? []
      : [{ value: String(value), place, personal: personalIn(String(value), column) }],
  );
}

function testValues(test: RowTest): (string | number | undefined)[] {
  switch (test.kind) {
    case 'values':
      return [...test.values];
    case 'matches':
      return [test.text];
    case 'outside':
      return [test.low, test.high];
    case 'missing':
      return [];
  }
}

function columnsOf(step: CleaningStep): readonly string[] {
  if ('columns' in step) return step.columns;
  if ('column' in step) return [step.column];
  if (step.by.kind === 'row') return [];
  return step.by.kind === 'columns' ? step.by.columns : [step.by.column];
}

function valuesOf(step: CleaningStep): (string | number | undefined)[] {
  switch (step.kind) {
    case 'merge':
      return step.merges.flatMap(({ from, to }) => [...from, to]);
    case 'fill':
      return [step.value];
    case 'blank':
    case 'set-aside':
      return testValues(step.test);
    case 'leading-zeros':
      return [step.digits];
    default:
      return [];
  }
}

function cleaningLiterals({ name, cleaning = [] }: InputSpec): Literal[] {
  return cleaning.flatMap((step) => {
    const [column] = columnsOf(step);
    const place = {
      ko: `‘${name}’의 데이터 정리${column === undefined ? '' : `: ${column}`}`,
      en: `Cleaning of “${name}”${column === undefined ? '' : `: ${column}`}`,
    };
    return [...literals(columnsOf(step), place), ...literals(valuesOf(step), place, column)];
  });
}

/** A checksum has as many digits as a card: never a guess about a person. */
function fingerprintLiterals({ fingerprint, name }: InputSpec): Literal[] {
  if (!fingerprint) return [];
  return [
    ...literals([fingerprint.rows], { ko: `‘${name}’의 행 수`, en: `Rows of “${name}”` }),
    ...literals([fingerprint.sizeBytes], {
      ko: `‘${name}’의 크기(바이트)`,
      en: `Size of “${name}” in bytes`,
    }),
    {
      value: fingerprint.content,
      place: { ko: `‘${name}’의 지문`, en: `Fingerprint of “${name}”` },
    },
  ];
}

/** Every value of an input in a link that comes from its file or was typed: names, formats, cleaning, fingerprint. */
export function inputLiterals(input: InputSpec): Literal[] {
  const { name, columns, fingerprint, mapping, reading, share } = input;
  const names = [
    ...columns.map((column) => column.name),
    ...Object.values(mapping),
    ...(fingerprint?.columns ?? []),
    ...Object.keys(input.personal ?? {}),
    ...(input.dropped ?? []),
    ...Object.values(input.sides ?? {}),
  ];
  const formats = columns.flatMap(({ format }) => (format === undefined ? [] : [format]));
  return [
    ...literals([name], { ko: '파일 이름', en: 'File name' }),
    ...literals([reading.part], { ko: `‘${name}’의 시트나 항목`, en: `Sheet or entry of “${name}”` }),
    ...literals(names, { ko: `‘${name}’의 열 이름`, en: `Column of “${name}”` }),
    ...literals(formats, { ko: `‘${name}’의 날짜 형식`, en: `Date format of “${name}”` }),
    ...literals([share], { ko: `‘${name}’에서 읽는 고객 비율`, en: `Share of customers of “${name}”` }),
    ...cleaningLiterals(input),
    ...fingerprintLiterals(input),
  ];
}

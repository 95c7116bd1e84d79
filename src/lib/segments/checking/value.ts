import type { Beside, DateWindow, LeafOf, NumberTest, Test } from '../../core/condition';
import { isDay, type Day } from '../../core/day';
import type { Problem } from '../../core/problem';
import type { Trait, TraitType } from '../../core/relation';
import type { Words } from '../../core/words';
import { isWhite } from '../../sql/texts';
import { spellingsOf } from '../areas/spellings';
import { fits, isNumeric } from '../fits';
import { at } from '../problems';
import { checkCodes } from './codes';
import { checkHours } from './hours';
import { spanOf } from '../span';

/** What is tested: its name as shown, and its type. */
export interface Tested {
  readonly label: Words;
  readonly type: TraitType;
  readonly byDay?: true;
}

/** A range that holds nothing, because its ends are the wrong way round. */
export function reversed(place: string): Problem {
  return at(
    place,
    'range-reversed',
    { ko: '범위의 시작이 끝보다 큽니다.', en: 'The range starts above its end.' },
    {
      ko: '두 값을 서로 바꾸세요. 지금은 아무도 해당하지 않습니다.',
      en: 'Swap the two values; as it is, nobody matches.',
    },
  );
}

function emptyValue(place: string, { label }: Tested): Problem {
  return at(
    place,
    'empty-value',
    { ko: `‘${label.ko}’ 조건에 값이 없습니다.`, en: `The condition on “${label.en}” has no value.` },
    { ko: '값을 하나 이상 고르거나 입력하세요.', en: 'Choose or type at least one value.' },
  );
}

/** What is asked does not fit what a column holds. */
export function wrongTest(place: string, { label }: Tested): Problem {
  return at(
    place,
    'wrong-test',
    {
      ko: `‘${label.ko}’에는 이 비교를 쓸 수 없습니다.`,
      en: `This comparison does not fit “${label.en}”.`,
    },
    {
      ko: '비교를 다시 고르거나, 파일을 읽을 때 정한 열의 종류를 확인하세요.',
      en: 'Choose another comparison, or check the type of the column where the file is read.',
    },
  );
}

/** What is wrong with a number test. */
export function checkNumber(test: NumberTest, place: string): Problem[] {
  return test.op === 'between' && test.low > test.high ? [reversed(place)] : [];
}

/** What a test compares with, by its name: beside the value, or on the row's customer. */
export type FindOther = (name: string, of?: Beside) => Tested | undefined;

function isText(type: TraitType): boolean {
  return type === 'text' || type === 'category';
}

/** Whether a comparison with something else can be made with values of a type. */
function isLike(op: 'than' | 'same' | 'not-same' | 'days-from', type: TraitType): boolean {
  if (op === 'days-from') return type === 'date';
  return op === 'than' ? isNumeric(type) : isText(type);
}

function checkOther(
  test: Extract<Test, { op: 'than' | 'same' | 'not-same' | 'days-from' }>,
  place: string,
  other: Tested | undefined,
): Problem[] {
  if (other && isLike(test.op, other.type)) return [];
  if (other) return [wrongTest(place, other)];
  return [unknownTrait(test.trait, place)];
}

/** A condition names a trait that the data does not have. */
export function unknownTrait(name: string, place: string): Problem {
  return at(
    place,
    'unknown-trait',
    { ko: `고객 특성 ‘${name}’ 항목이 데이터에 없습니다.`, en: `The data has no customer trait “${name}”.` },
    {
      ko: '그 열이 있는 파일을 열거나, 이 조건에 다른 특성을 고르세요.',
      en: 'Open the file that has this column, or choose another trait for this condition.',
    },
  );
}

/** What is wrong with a test on a trait or a column; `other` finds what it compares with. */
export function checkTest(test: Test, tested: Tested, place: string, other: FindOther, asOf: Day): Problem[] {
  if (!fits(test.op, tested.type)) return [wrongTest(place, tested)];
  switch (test.op) {
    case 'between':
      return checkNumber(test, place);
    case 'than':
    case 'same':
    case 'not-same':
      return checkOther(test, place, other(test.trait, test.of));
    case 'days-from':
      return [
        ...checkOther(test, place, other(test.trait, test.of)),
        ...(test.to !== null && test.from > test.to ? [reversed(place)] : []),
      ];
    case 'matches':
    case 'not-matches':
      return test.pattern === '' ? [emptyValue(place, tested)] : [];
    case 'area':
      return test.areas.some((area) => spellingsOf(area).length > 0) ? [] : [emptyValue(place, tested)];
    case 'anniversary':
      return isDay(asOf) ? [] : [noAsOf(place)];
    case 'weekday':
      return test.days.length > 0 ? [] : [emptyValue(place, tested)];
    case 'month':
      return test.months.length > 0 ? [] : [emptyValue(place, tested)];
    case 'hours':
      return checkHours(test, tested, place);
    case 'in':
    case 'not-in':
      if (!test.values.some((value) => !isWhite(value))) return [emptyValue(place, tested)];
      return isNumeric(tested.type) ? checkCodes(test.values, tested, place) : [];
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return test.text === '' ? [emptyValue(place, tested)] : [];
    case 'within':
      return checkRange(test.window, place, asOf);
    default:
      return [];
  }
}

/** Without an as-of day nothing can be said relative to it. */
export function noAsOf(place: string): Problem {
  return at(
    place,
    'no-as-of',
    {
      ko: '기준일이 없어 이 기간을 계산할 수 없습니다.',
      en: 'Without an as-of day this period cannot be computed.',
    },
    { ko: '노트북의 기준일을 정하세요.', en: 'Set the as-of day of the notebook.' },
  );
}

function laterFirst(place: string, ahead: boolean): Problem {
  return at(
    place,
    'range-reversed',
    { ko: '기간의 시작이 끝보다 늦습니다.', en: 'The time starts after its end.' },
    ahead
      ? {
          ko: '더 가까운 쪽을 먼저 쓰세요. 지금은 아무도 해당하지 않습니다.',
          en: 'Put the end that is nearer first; as it is, nobody matches.',
        }
      : {
          ko: '더 오래전인 쪽을 먼저 쓰세요. 지금은 아무도 해당하지 않습니다.',
          en: 'Put the end that is longer ago first; as it is, nobody matches.',
        },
  );
}

/** A date that is taken from what customers did cannot lie ahead, since that is not seen. */
export function checkAhead({ test }: LeafOf<'trait'>, { label, from }: Trait, place: string): Problem[] {
  if (from === undefined || test.op !== 'within') return [];
  const { window: range } = test;
  if (range.kind !== 'next' && range.kind !== 'ahead') return [];
  return [
    at(
      place,
      'never-ahead',
      {
        ko: `‘${label.ko}’ 항목은 기준일 전의 기록에서 나와 앞으로의 날짜일 수 없습니다. 아무도 해당하지 않습니다.`,
        en: `“${label.en}” comes from what was done before the as-of day, so it never lies ahead: nobody matches.`,
      },
      {
        ko: '계약 종료일처럼 파일에 있는 날짜를 고르거나, 지난 기간으로 바꾸세요.',
        en: 'Choose a date out of a file, such as the end of a contract, or time that has passed.',
      },
    ),
  ];
}

/** What is wrong with a window of time. */
export function checkRange(range: DateWindow, place: string, asOf: Day): Problem[] {
  if (range.kind === 'between') return range.from > range.to ? [reversed(place)] : [];
  if (range.kind === 'ever') return [];
  if (!isDay(asOf)) return [noAsOf(place)];
  const { from, to } = spanOf(range, asOf);
  return from !== null && to !== null && from >= to ? [laterFirst(place, range.kind === 'ahead')] : [];
}

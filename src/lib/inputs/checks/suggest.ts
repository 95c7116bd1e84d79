import { kindIn } from '../../core/personal';
import type { CleaningStep } from '../../core/cleaning';
import type { InputSpec } from '../../core/input';
import type { Row } from '../../core/relation';
import type { Words } from '../../core/words';
import type { Check } from './check';
import { isExpected } from './expected';
import { fencesOf, isKey, isPlaceholder } from './odd-sql';
import { isCategory } from './read-summary';
import { mistakesOf, variantsOf, type Spellings } from './spelling';
import { MOST_LISTED, type Asked } from './suggest-sql';
import type { ColumnSummary, OddKind, Profile } from './summary';

/** A cleaning step that the data asks for. */
export interface Suggestion {
  /** Stable for the same file: the kind and the column. */
  readonly id: string;
  readonly step: CleaningStep;
  readonly why: Words;
  /** How many rows or cells it is about; undefined where only a preview can tell. */
  readonly count: number | undefined;
  readonly unit: 'rows' | 'cells';
  /** Whether hardly anyone would object; else look first. */
  readonly sure: boolean;
  /** Other ways to deal with the same thing. */
  readonly others?: readonly CleaningStep[];
}

/** What suggestions are made from. */
export interface SuggestInput {
  readonly spec: InputSpec;
  readonly profile: Profile;
  readonly checks: readonly Check[];
  /** What was asked (`suggestionSelects`) and its answers, in order. */
  readonly asked: readonly Asked[];
  readonly answers: readonly (readonly Row[])[];
  /** What blanks are filled with, in the language of the data. */
  readonly unknown?: string;
}

function cellsOf(column: ColumnSummary, kind: OddKind): number {
  return column.odd.find((odd) => odd.kind === kind)?.cells ?? 0;
}

const rowsIn = (groups: readonly Spellings[]) =>
  groups.reduce((sum, { from }) => sum + from.reduce((all, { rows }) => all + rows, 0), 0);

function merge(column: string, groups: readonly Spellings[]): CleaningStep {
  const merges = groups.map(({ from, to }) => ({ from: from.map(({ value }) => value), to }));
  return { kind: 'merge', column, merges };
}

function tidy(value: string): string {
  const half = value
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
  return half
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();
}

function spellings(column: ColumnSummary): Suggestion[] {
  const values = column.values;
  if (column.type !== 'text' || !values || !isCategory(values, column.filled)) return [];
  const { name } = column;
  const variants = variantsOf(values);
  const even = variants.filter(({ from, to }) =>
    [...from.map(({ value }) => value), to].every((v) => tidy(v) === to),
  );
  const rest = variants.filter((group) => !even.includes(group));
  const mistakes = mistakesOf(values);
  const one = (id: string, step: CleaningStep, groups: readonly Spellings[], sure: boolean, why: Words) =>
    groups.length === 0
      ? []
      : [{ id: `${id}:${name}`, step, why, count: rowsIn(groups), unit: 'cells' as const, sure }];
  return [
    ...one(
      'even-out',
      { kind: 'even-out', columns: [name], forms: ['trim', 'spaces', 'nfc', 'width'] },
      even,
      true,
      {
        ko: `‘${name}’ 열에 빈칸이나 전각 문자만 다른 값이 있습니다.`,
        en: `“${name}” has values that differ only in spaces or width.`,
      },
    ),
    ...one('merge', merge(name, rest), rest, true, {
      ko: `‘${name}’ 열에 띄어쓰기·대소문자·부호만 다른 값이 있습니다. 가장 많이 쓴 표기로 맞춥니다.`,
      en: `“${name}” has values that differ only in case, spaces or marks. They become the most frequent spelling.`,
    }),
    ...one('mistake', merge(name, mistakes), mistakes, false, {
      ko: `‘${name}’ 열에 오타로 보이는 드문 값이 있습니다.`,
      en: `“${name}” has rare values that look like typing mistakes.`,
    }),
  ];
}

function placeholders(column: ColumnSummary): Suggestion[] {
  const values = (column.values ?? []).map(({ value }) => value).filter(isPlaceholder);
  const count = cellsOf(column, 'placeholder');
  if (count === 0 || values.length === 0) return [];
  return [
    {
      id: `placeholder:${column.name}`,
      step: { kind: 'blank', column: column.name, test: { kind: 'values', values } },
      why: {
        ko: `‘${column.name}’ 열에 값이 없다는 뜻으로 적은 글자가 있습니다. 빈칸으로 바꿉니다.`,
        en: `“${column.name}” holds texts that mean “nothing”. They become blanks.`,
      },
      count,
      unit: 'cells',
      sure: true,
    },
  ];
}

const YEARS = [9999, 2999, 1900] as const;

function dates(column: ColumnSummary): Suggestion[] {
  const { spread, name } = column;
  const count = cellsOf(column, 'placeholder-date');
  if (!spread || count === 0) return [];
  const years = [spread.min, spread.max].map((seconds) => new Date(seconds * 1000).getUTCFullYear());
  return YEARS.filter((year) => years.includes(year)).map((year) => ({
    id: `placeholder-date:${name}:${year}`,
    step: { kind: 'blank', column: name, test: { kind: 'matches', text: String(year) } },
    why: {
      ko: `‘${name}’ 열에 ${year}년 날짜가 있습니다. 날짜가 없을 때 넣는 값이므로 빈칸으로 바꿉니다.`,
      en: `“${name}” holds dates in ${year}, which systems write for “no date”. They become blanks.`,
    },
    count: undefined,
    unit: 'cells',
    sure: true,
  }));
}

/** A fence at two significant digits, moved outwards so that no more values fall beyond it. */
function moved(value: number, out: -1 | 1): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const whole = out < 0 ? Math.floor(value / step) : Math.ceil(value / step);
  return Number((whole * step).toPrecision(2));
}

const AGE = /나이|연령|^age$/i;

function ranges(spec: InputSpec, column: ColumnSummary): Suggestion[] {
  const { spread, name, type } = column;
  if (!spread || (type !== 'number' && type !== 'money') || isKey(spec, name)) return [];
  if (AGE.test(name)) {
    if (spread.min >= 0 && spread.max <= 120) return [];
    const why = {
      ko: `‘${name}’ 열에 0~120을 벗어난 나이가 있습니다.`,
      en: `“${name}” has ages outside 0 to 120.`,
    };
    const step: CleaningStep = { kind: 'blank', column: name, test: { kind: 'outside', low: 0, high: 120 } };
    return [{ id: `range:${name}`, step, why, count: undefined, unit: 'cells', sure: true }];
  }
  const fences = fencesOf(spread);
  const count = cellsOf(column, 'outliers');
  if (!fences || count === 0) return [];
  const test = {
    kind: 'outside' as const,
    ...(spread.min < fences.low ? { low: moved(fences.low, -1) } : {}),
    ...(spread.max > fences.high ? { high: moved(fences.high, 1) } : {}),
  };
  const blank: CleaningStep = { kind: 'blank', column: name, test };
  const aside: CleaningStep = { kind: 'set-aside', column: name, test, why: 'out-of-range' };
  const [step, other] = isExpected(spec, name) ? [aside, blank] : [blank, aside];
  const why = {
    ko: `‘${name}’ 열에 사분위 범위의 3배 넘게 벗어난 값이 있습니다. 맞는 값일 수도 있으니 보고 정하세요.`,
    en: `“${name}” has values more than three interquartile ranges out. They may be right: look first.`,
  };
  return [{ id: `range:${name}`, step, why, count, unit: 'cells', sure: false, others: [other] }];
}

function zeros(column: ColumnSummary): Suggestion[] {
  const count = cellsOf(column, 'lost-zeros');
  if (count === 0) return [];
  const why = {
    ko: `‘${column.name}’ 열에서 앞자리 0이 사라졌습니다. 엑셀이 숫자로 바꾼 것입니다.`,
    en: `“${column.name}” has lost leading zeros to a spreadsheet.`,
  };
  const step: CleaningStep = { kind: 'leading-zeros', column: column.name, digits: column.digits ?? 11 };
  return [{ id: `lost-zeros:${column.name}`, step, why, count, unit: 'cells', sure: true }];
}

/** Blanks of a category may stay (nothing is done), be filled, or take their rows with them. */
function blanks(column: ColumnSummary, unknown: string): Suggestion[] {
  const { name, missing, rows } = column;
  if (missing < rows * 0.01 || missing === rows || column.type !== 'text' || column.personal) return [];
  if (!isCategory(column.values, column.filled) || (column.values?.length ?? 0) > 50) return [];
  const why = {
    ko: `‘${name}’ 열의 빈칸은 그대로 두어도 됩니다. 한 묶음으로 비교하려면 ‘${unknown}’ 값으로 채우세요.`,
    en: `Blanks of “${name}” may stay as they are. Fill them with “${unknown}” to compare them as one group.`,
  };
  return [
    {
      id: `missing:${name}`,
      step: { kind: 'fill', column: name, value: unknown },
      why,
      count: missing,
      unit: 'cells',
      sure: false,
      others: [{ kind: 'set-aside', column: name, test: { kind: 'missing' }, why: 'missing' }],
    },
  ];
}

/** Share of the rows from which on "test accounts" are what the file is made of. */
const ALL_TEST = 0.1;

function listed({ asked, answers, checks, profile }: SuggestInput): Suggestion[] {
  const tests = checks.find(({ id }) => id === 'test-accounts')?.concerned ?? 0;
  return asked.flatMap(({ kind, column }, i): Suggestion[] => {
    const rows = answers[i] ?? [];
    if (rows.length === 0) return [];
    const values = rows.map((row) => String(row['value']));
    const count = rows.reduce((sum, row) => sum + Number(row['rows']), 0);
    if (kind === 'test-accounts' && tests > Math.max(5, profile.rows * ALL_TEST)) return [];
    const n = rows.length === MOST_LISTED ? `${MOST_LISTED}+` : String(rows.length);
    const why =
      kind === 'wholesale'
        ? {
            ko: `다른 고객과 동떨어지게 많이 산 고객이 ${n}명 있습니다. 도매나 대량 구매라면 빼야 평균이 왜곡되지 않습니다.`,
            en: `${n} customers bought far more than all others. If they are wholesale buyers, set them aside so that averages hold.`,
          }
        : {
            ko: `‘${column}’ 열에 테스트 계정으로 보이는 값이 ${n}개 있습니다.`,
            en: `“${column}” has ${n} values that look like test accounts.`,
          };
    const step: CleaningStep = { kind: 'set-aside', column, test: { kind: 'values', values }, why: kind };
    return [{ id: `${kind}:${column}`, step, why, count, unit: 'rows', sure: kind === 'test-accounts' }];
  });
}

function duplicates({ spec, checks }: SuggestInput): Suggestion[] {
  const concerned = (id: Check['id']) => checks.find((check) => check.id === id)?.concerned ?? 0;
  const same = concerned('duplicates');
  const exact: Suggestion = {
    id: 'duplicates',
    step: { kind: 'duplicates', by: { kind: 'row' }, keep: 'first' },
    why: {
      ko: '모든 칸이 똑같은 줄이 있습니다. 먼저 나온 줄만 남깁니다.',
      en: 'Some rows are the same in every cell. The first of them stays.',
    },
    count: same,
    unit: 'rows',
    sure: spec.role !== 'orders' && spec.role !== 'events',
  };
  const people = (['email', 'phone'] as const).flatMap((kind): Suggestion[] => {
    const count = concerned(`same-${kind}`);
    const column =
      spec.mapping[kind] ?? spec.columns.find(({ name }) => kindIn(spec.personal, name) === kind)?.name;
    if (count === 0 || column === undefined) return [];
    const why =
      kind === 'email'
        ? {
            ko: '이메일이 같은 고객이 여러 번 나옵니다. 가장 많이 채워진 줄만 남깁니다.',
            en: 'Several customers share one e-mail. The row with most cells filled stays.',
          }
        : {
            ko: '전화번호가 같은 고객이 여러 번 나옵니다. 가족일 수도 있으니 보고 정하세요. 가장 많이 채워진 줄만 남깁니다.',
            en: 'Several customers share one phone number; it may be a family, so look first. The row with most cells filled stays.',
          };
    const step: CleaningStep = { kind: 'duplicates', by: { kind, column }, keep: 'fullest' };
    return [{ id: `same-${kind}`, step, why, count, unit: 'rows', sure: false }];
  });
  return [...(same > 0 ? [exact] : []), ...people];
}

/** Cleaning steps that the data asks for, those that hardly anyone would object to first. */
export function suggestCleaning(input: SuggestInput): Suggestion[] {
  const { spec, profile, unknown = '미상' } = input;
  const columns = profile.columns.flatMap((column) => [
    ...zeros(column),
    ...spellings(column),
    ...placeholders(column),
    ...dates(column),
    ...ranges(spec, column),
    ...blanks(column, unknown),
  ]);
  const every = [...duplicates(input), ...listed(input), ...columns];
  return [...every.filter(({ sure }) => sure), ...every.filter(({ sure }) => !sure)];
}

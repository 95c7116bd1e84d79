import type { ColumnType } from '../../core/input';
import type { Words } from '../../core/words';

/** What can be odd about cells of a column. */
export type OddKind =
  | 'unreadable'
  | 'outliers'
  | 'future'
  | 'long-ago'
  | 'placeholder-date'
  | 'placeholder'
  | 'variants'
  | 'near-spelling'
  | 'lost-zeros'
  | 'mojibake';

/** Odd cells of one kind in one column. */
export interface Odd {
  readonly kind: OddKind;
  readonly cells: number;
  /** Up to five, as they read; none for personal columns. */
  readonly examples: readonly string[];
}

/** One bar of a histogram: values from `low` up to `high`; the first and last also hold what lies beyond. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** A value and how many rows hold it. */
export interface ValueCount {
  readonly value: string;
  readonly rows: number;
}

/** Quartiles of the values of a column, and the fences outside which a value is an outlier. */
export interface Spread {
  readonly min: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly max: number;
}

/** What one column holds. */
export interface ColumnSummary {
  readonly name: string;
  readonly position: number;
  readonly type: ColumnType;
  /** Its numbers are calendar years. */
  readonly year?: boolean;
  readonly rows: number;
  readonly filled: number;
  readonly missing: number;
  readonly unreadable: number;
  /** `exact` is false where there are more than `count` different values; it is never an estimate. */
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** Of numbers and money; of dates in seconds since 1970. */
  readonly spread?: Spread;
  /** Fewest and most characters of a text. */
  readonly lengths?: { readonly shortest: number; readonly longest: number };
  /** At most 12; numbers and dates. */
  readonly bins?: readonly Bin[];
  /** Values by how often they come, at most 500 where there are few, else none; never of personal columns. */
  readonly values?: readonly ValueCount[];
  /** Up to three different values; none for personal columns. */
  readonly examples: readonly string[];
  readonly odd: readonly Odd[];
  /** The width of digits that lost zeros in front, where some did. */
  readonly digits?: number;
  readonly personal: boolean;
}

/** A month with how many rows are dated in it. */
export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly rows: number;
}

/** What the columns of one file hold. */
export interface Profile {
  readonly rows: number;
  readonly columns: readonly ColumnSummary[];
  /** Rows for each month of the column that dates the rows; empty where there is none. */
  readonly months: readonly MonthCount[];
  /** The last day of that column before the as-of day; '' where there is none. */
  readonly lastDay: string;
}

/** Names of the kinds, and the rule by which a cell is one. */
export const ODD_WORDS: Readonly<Record<OddKind, { readonly label: Words; readonly rule: Words }>> = {
  unreadable: {
    label: { ko: '읽지 못한 값', en: 'Cannot be read' },
    rule: {
      ko: '열의 형식(숫자, 날짜 등)으로 읽히지 않아 빈 값으로 두었습니다.',
      en: 'Not of the column’s type (number, date …); left blank.',
    },
  },
  outliers: {
    label: { ko: '지나치게 크거나 작은 값', en: 'Outliers' },
    rule: {
      ko: '사분위 범위의 3배 넘게 벗어난 값입니다. 모두 0보다 크고 한쪽으로 치우친 열은 로그 척도로 봅니다. 열의 0.5%(또는 3칸)보다 많으면 원래 그런 분포로 보고 세지 않습니다.',
      en: 'More than three interquartile ranges beyond the quartiles, on a log scale where all values are above zero and lopsided. If they are over 0.5% of the column (and over three cells), that is how it is spread, and none is counted.',
    },
  },
  future: {
    label: { ko: '기준일 이후의 날짜', en: 'Dates in the future' },
    rule: { ko: '기준일이거나 그 뒤인 날짜입니다.', en: 'On or after the as-of day.' },
  },
  'long-ago': {
    label: { ko: '너무 오래된 날짜', en: 'Dates too long ago' },
    rule: {
      ko: '1990년 이전 날짜입니다. 생년월일은 1900년 이전만 셉니다.',
      en: 'Before 1990; for birthdays, before 1900.',
    },
  },
  'placeholder-date': {
    label: { ko: '자리만 채운 날짜', en: 'Placeholder dates' },
    rule: {
      ko: '9999-12-31, 2999-12-31, 1900-01-01, 1970-01-01, 0001-01-01처럼 날짜가 없을 때 넣는 값입니다.',
      en: '9999-12-31, 2999-12-31, 1900-01-01, 1970-01-01 or 0001-01-01, which systems write for “no date”.',
    },
  },
  placeholder: {
    label: { ko: '자리만 채운 값', en: 'Placeholders' },
    rule: {
      ko: '‘없음’, ‘미상’, ‘해당없음’, ‘.’, ‘?’, ‘unknown’처럼 값이 없다는 뜻으로 적은 글자입니다.',
      en: 'Texts that mean “nothing”: 없음, 미상, unknown, “.”, “?” and the like.',
    },
  },
  variants: {
    label: { ko: '표기만 다른 값', en: 'Spelled in several ways' },
    rule: {
      ko: '띄어쓰기, 대소문자, 전각·반각, 쉼표·붙임표 같은 부호만 빼면 같은 값입니다. 적게 쓰인 표기를 셉니다.',
      en: 'The same but for spaces, case, width or marks such as commas and hyphens; the rarer spellings are counted.',
    },
  },
  'near-spelling': {
    label: { ko: '오타로 보이는 값', en: 'Likely typing mistakes' },
    rule: {
      ko: '흔한 값과 자모 하나만 다르고 그 값의 2% 이하로 드문 값입니다. 숫자가 든 값과 짧은 단어는 뺍니다.',
      en: 'One letter (in Korean, one jamo) from a frequent value and at most 2% as frequent; values with digits and short words are left out.',
    },
  },
  'lost-zeros': {
    label: { ko: '앞자리 0이 사라진 값', en: 'Lost leading zeros' },
    rule: {
      ko: '전화번호가 010이 아니라 10으로 시작하거나, 우편번호·번호의 자릿수가 모자랍니다. 엑셀이 숫자로 바꾸며 앞의 0을 뺀 것입니다.',
      en: 'Phone numbers that begin with 10 rather than 010, or codes shorter than the rest: a spreadsheet took them for numbers.',
    },
  },
  mojibake: {
    label: { ko: '깨진 글자', en: 'Broken characters' },
    rule: {
      ko: '�나 ‘占쏙옙’, ‘Ã’처럼 인코딩이 어긋나 생긴 글자가 있습니다.',
      en: 'Marks of a wrong encoding, such as �, 占쏙옙 or Ã followed by a sign.',
    },
  },
};

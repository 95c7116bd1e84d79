import type { Day } from '../../core/day';
import type { CustomersField } from '../../core/input';
import type { Trait } from '../../core/relation';
import { isYear } from '../raw/cells';
import { columnOf, fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { personalKind } from '../tables/personal';
import { describedTrait, type Description } from './part';

/** A trait of the customers files whose meaning the product knows. */
export interface ProfileColumn {
  readonly field: CustomersField;
  /** SQL of the value in the raw table of each file; NULL where a file has none. */
  readonly sql: readonly string[];
  /** SQL of the trait, given that of the customer's value (null when no file has the customer). */
  readonly trait: (value: string) => string;
  readonly described: Omit<Trait, 'table'>;
  /** How the values of several contacts become one: any yes, or the one that all agree on. */
  readonly many: 'any' | 'agreed';
}

const CONSENT: readonly (readonly [CustomersField, string, string])[] = [
  ['consent', '광고 수신동의', 'Consent to advertising'],
  ['consent_email', '이메일 수신동의', 'Consent: e-mail'],
  ['consent_sms', '문자 수신동의', 'Consent: text message'],
  ['consent_kakao', '카카오톡 수신동의', 'Consent: KakaoTalk'],
  ['consent_push', '앱 푸시 수신동의', 'Consent: app push'],
  ['consent_night', '야간 수신동의', 'Consent: at night'],
];

const DESCRIPTIONS: Readonly<Partial<Record<CustomersField, Description>>> = {
  account: [
    'category',
    'none',
    'profile',
    ['회사', 'Company'],
    ['고객 파일에 적힌 소속 회사입니다.', 'The company in the customers file.'],
  ],
  consent_day: [
    'date',
    'none',
    'consent',
    ['수신동의일', 'Day of consent'],
    ['광고 수신에 동의한 날입니다.', 'The day of consent to advertising.'],
  ],
  refused_day: [
    'date',
    'none',
    'consent',
    ['수신거부일', 'Day of refusal'],
    ['광고 수신을 거부한 날입니다.', 'The day of refusal of advertising.'],
  ],
  ...Object.fromEntries(
    CONSENT.map(([field, ko, en]): [string, Description] => [
      field,
      [
        'boolean',
        'none',
        'consent',
        [ko, en],
        [
          '고객 파일에 동의했다고 적힌 고객입니다. 비어 있으면 동의하지 않은 것으로 봅니다.',
          'Whether the customers file says that consent was given; a blank counts as no consent.',
        ],
      ],
    ]),
  ),
};

/** Names of the traits that the fields of a customers file give. */
export const PROFILE = ['age', ...Object.keys(DESCRIPTIONS)];

function has(raw: RawTable, field: CustomersField): boolean {
  return columnOf(raw.file.spec, field) >= 0;
}

const NULLS: Readonly<Partial<Record<CustomersField, string>>> = {
  birth: 'CAST(NULL AS DATE)',
  consent_day: 'CAST(NULL AS DATE)',
  refused_day: 'CAST(NULL AS DATE)',
  account: 'CAST(NULL AS VARCHAR)',
};

function values(raws: readonly RawTable[], field: CustomersField): string[] {
  const none = NULLS[field] ?? 'CAST(NULL AS BOOLEAN)';
  return raws.map((raw) => (has(raw, field) ? fieldColumn(field) : none));
}

/** Whole years at the as-of day; by the year alone where the files say no more. Ages over 120 are mistakes. */
function ageColumn(raws: readonly RawTable[], asOf: Day): ProfileColumn[] {
  const born = raws.filter((raw) => has(raw, 'birth'));
  if (born.length === 0 || asOf === '') return [];
  const yearOnly = born.some(({ file: { spec } }) => {
    const column = spec.columns[columnOf(spec, 'birth')];
    return column !== undefined && column.native === undefined && isYear(column);
  });
  const [year, month, day] = asOf.split('-').map(Number);
  const reached = yearOnly
    ? '0'
    : `CASE WHEN month(VALUE) * 100 + day(VALUE) > ${(month ?? 1) * 100 + (day ?? 1)} THEN 1 ELSE 0 END`;
  const years = `${year} - year(VALUE) - ${reached}`;
  const trait = (value: string) => {
    const age = years.replaceAll('VALUE', value);
    return `CASE WHEN ${age} BETWEEN 0 AND 120 THEN CAST(${age} AS INTEGER) END`;
  };
  const personal = personalKind(born.map((raw) => [raw, raw.file.spec.mapping.birth ?? '']));
  const described = describedTrait('age', [
    'number',
    'none',
    'profile',
    ['나이', 'Age'],
    yearOnly
      ? ['기준일의 해에서 태어난 해를 뺀 나이입니다.', 'The year of the as-of day less the year of birth.']
      : ['기준일의 만 나이입니다.', 'Completed years at the as-of day.'],
  ]);
  // An age in years is no birthday: it may be charted.
  return personal === undefined || personal === 'birthday'
    ? [{ field: 'birth', sql: values(raws, 'birth'), trait, described, many: 'agreed' }]
    : [];
}

/** The traits that the mapped fields of the customers files give. */
export function profileColumns(raws: readonly RawTable[], asOf: Day | ''): ProfileColumn[] {
  const fields = (Object.keys(DESCRIPTIONS) as CustomersField[]).filter((field) =>
    raws.some((raw) => has(raw, field)),
  );
  const others = fields.flatMap((field): ProfileColumn[] => {
    const description = DESCRIPTIONS[field];
    if (!description) return [];
    const said = description[0] === 'boolean';
    return [
      {
        field,
        sql: values(raws, field),
        trait: (value) => (said ? `coalesce(${value}, false)` : value),
        described: describedTrait(field, description),
        many: said ? 'any' : 'agreed',
      },
    ];
  });
  return [...(asOf === '' ? [] : ageColumn(raws, asOf)), ...others];
}

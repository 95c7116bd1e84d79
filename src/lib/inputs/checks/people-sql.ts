import { kindIn } from '../../core/personal';
import { addMonths, isDay, type Day } from '../../core/day';
import type { Field, InputSpec } from '../../core/input';
import { stamp, text } from '../../sql/quote';
import { emailKey, phoneKey } from '../cleaning/identity';
import { CONSENT_FIELDS } from '../field-names';
import type { ColumnSql, RowsSql } from './rows-sql';

const TEST_EMAIL =
  '(?:test|tester|testing|qa|dummy|sample|asdf|qwer)[0-9._+-]*@.*|.*@(?:example|test|dummy|testing)[.].*|.*@[a-z]+[.](?:test|example|invalid)';
const TEST_NAME =
  '(?:test|tester|testuser|qa|dummy|asdf|테스트|테스터|시험용?|샘플)(?: ?계정| ?회원)?[ _-]?[0-9]*';

/** The column of a field. */
export function columnFor(spec: InputSpec, rows: RowsSql, field: Field): ColumnSql | undefined {
  const name = spec.mapping[field];
  return name === undefined ? undefined : rows.columns.find(({ column }) => column.name === name);
}

/** The first column that holds e-mail addresses or phone numbers, by its field or as it was recognised. */
export function identityColumn(
  spec: InputSpec,
  rows: RowsSql,
  kind: 'email' | 'phone',
): ColumnSql | undefined {
  return (
    columnFor(spec, rows, kind) ??
    rows.columns.find(({ column }) => column.type === 'text' && kindIn(spec.personal, column.name) === kind)
  );
}

/** Columns in which test accounts show, with SQL of whether a cell names one. */
export function testAccountSql(spec: InputSpec, rows: RowsSql): { column: ColumnSql; when: string }[] {
  const email = identityColumn(spec, rows, 'email');
  const names = rows.columns.filter(
    (one) =>
      one !== email &&
      one.column.type === 'text' &&
      (kindIn(spec.personal, one.column.name) === 'name' ||
        (spec.role === 'customers' && spec.mapping.customer === one.column.name)),
  );
  const asked = (column: ColumnSql, pattern: string) => ({
    column,
    when: `coalesce(regexp_full_match(${column.value}, ${text(pattern)}, 'i'), false)`,
  });
  return [...(email ? [asked(email, TEST_EMAIL)] : []), ...names.map((column) => asked(column, TEST_NAME))];
}

/** Questions about people and consent, by name: SQL of whether a row is concerned, and of whether it is asked about. */
export interface PeopleSql {
  readonly when: string;
  /** Rows that the share is of. */
  readonly of: string;
}

/** The questions of one row that can be asked of this file. */
export function consentSql(
  spec: InputSpec,
  rows: RowsSql,
  asOf: Day | '',
): Partial<Record<'consent-missing' | 'consent-old' | 'consent-undated' | 'consent-refused', PeopleSql>> {
  const consents = CONSENT_FIELDS.flatMap((field) => columnFor(spec, rows, field) ?? []);
  if (consents.length === 0) return {};
  const yes = `coalesce(${consents.map(({ value }) => `coalesce(${value}, false)`).join(' OR ')}, false)`;
  const none = consents.map(({ value }) => `${value} IS NULL`).join(' AND ');
  const day = columnFor(spec, rows, 'consent_day');
  const refused = columnFor(spec, rows, 'refused_day');
  return {
    'consent-missing': { when: none, of: 'true' },
    ...(day && isDay(asOf)
      ? { 'consent-old': { when: `${yes} AND ${day.value} < ${stamp(addMonths(asOf, -24))}`, of: yes } }
      : {}),
    'consent-undated': { when: day ? `${yes} AND ${day.value} IS NULL` : yes, of: yes },
    ...(refused
      ? {
          'consent-refused': {
            when: `${yes} AND ${refused.value} IS NOT NULL AND ${day ? `coalesce(${refused.value} >= ${day.value}, true)` : 'true'}`,
            of: yes,
          },
        }
      : {}),
  };
}

/** SQL of the key by which rows of a file are the same person; undefined where there is neither e-mail nor phone. */
export function samePersonKeys(
  spec: InputSpec,
  rows: RowsSql,
): { kind: 'email' | 'phone'; column: ColumnSql; key: string }[] {
  if (spec.role !== 'customers') return [];
  return (['email', 'phone'] as const).flatMap((kind) => {
    const column = identityColumn(spec, rows, kind);
    if (!column || column.column.type !== 'text') return [];
    return [{ kind, column, key: (kind === 'email' ? emailKey : phoneKey)(column.value) }];
  });
}

import type { Day } from '../../core/day';
import type { InputSpec } from '../../core/input';
import { cellName } from '../../sql/csv';
import { ident } from '../../sql/quote';
import { takeName } from '../names';
import type { SourceFile } from '../raw/source';
import type { CheckId } from './check';
import { oddSql } from './odd-sql';
import { consentSql, samePersonKeys, testAccountSql } from './people-sql';
import { isMeasured } from './profile-sql';
import { fileRows, type ColumnSql, type RowsSql } from './rows-sql';
import { mistakesOf, variantsOf } from './spelling';
import type { ColumnSummary, OddKind, Profile } from './summary';
import { isOneOf } from '../cleaning/row-test';
import { isExpected } from './expected';

/** The kinds of odd cells that each check of cells counts. */
export const ODDS_OF: Readonly<Partial<Record<CheckId, readonly OddKind[]>>> = {
  unreadable: ['unreadable'],
  outliers: ['outliers'],
  dates: ['future', 'long-ago', 'placeholder-date'],
  placeholders: ['placeholder'],
  mojibake: ['mojibake'],
  'lost-zeros': ['lost-zeros'],
  spellings: ['variants', 'near-spelling'],
};

const sum = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;

function any(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : conditions.map((one) => `(${one})`).join(' OR ');
}

/** SQL of whether two rows are the very same in every column that is loaded. */
function everyValue(rows: RowsSql): string {
  return rows.columns.map(({ value }) => value).join(', ');
}

/**
 * SELECTs of one row each that count what a profile does not tell: exact duplicates (`every_row`, `different`), test
 * accounts, repeated people, consent. Columns are named after the checks with `_` for `-`; `…_of` is of how many.
 */
export function checkSelects(spec: InputSpec, rows: RowsSql, asOf: Day | ''): string[] {
  const { from } = rows;
  const duplicates = `SELECT CAST(count(*) AS DOUBLE) AS different FROM (SELECT DISTINCT ${everyValue(rows) || '1'} FROM ${from} AS t) AS d`;
  const tests = testAccountSql(spec, rows).map(({ when }) => when);
  const columns = [
    'CAST(count(*) AS DOUBLE) AS every_row',
    `${tests.length === 0 ? 'NULL' : sum(any(tests))} AS test_accounts`,
    ...samePersonKeys(spec, rows).flatMap(({ kind, key }) => [
      `CAST(count(${key}) - count(DISTINCT ${key}) AS DOUBLE) AS same_${kind}`,
      `CAST(count(${key}) AS DOUBLE) AS same_${kind}_of`,
    ]),
    ...Object.entries(consentSql(spec, rows, asOf)).flatMap(([id, { when, of }]) => [
      `${sum(when)} AS ${id.replaceAll('-', '_')}`,
      `${sum(of)} AS ${id.replaceAll('-', '_')}_of`,
    ]),
  ];
  return [duplicates, `SELECT ${columns.join(', ')} FROM ${from} AS t`];
}

function spelled(one: ColumnSql, summary: ColumnSummary): string {
  const values = summary.values ?? [];
  const rare = [...variantsOf(values), ...mistakesOf(values)].flatMap(({ from }) =>
    from.map(({ value }) => value),
  );
  return isOneOf(rare, one.value);
}

function oddWhen(id: CheckId, spec: InputSpec, rows: RowsSql, profile: Profile, asOf: Day | ''): string[] {
  const kinds = ODDS_OF[id] ?? [];
  return profile.columns.flatMap((summary) => {
    const one = rows.columns.find(({ position }) => position === summary.position);
    const found = summary.odd.filter(({ kind }) => kinds.includes(kind));
    if (!one || found.length === 0) return [];
    if (id === 'spellings') return [spelled(one, summary)];
    const context = { spread: isMeasured(one) ? summary.spread : undefined, zeros: summary.digits, asOf };
    const sql = oddSql(spec, one, context);
    return found.flatMap(({ kind }) => sql[kind] ?? []);
  });
}

const KEY = 'same_key';

interface Behind {
  /** Over columns of `rows`; may use windows. */
  readonly when: string;
  /** SQL that is worked out first, as `KEY`. */
  readonly key?: string;
  /** By what repeated rows stand together. */
  readonly group?: string;
}

function behind(
  id: CheckId,
  spec: InputSpec,
  rows: RowsSql,
  profile: Profile,
  asOf: Day | '',
): Behind | undefined {
  const plain = (conditions: readonly string[]): Behind | undefined =>
    conditions.length === 0 ? undefined : { when: any(conditions) };
  const repeated = (key: string): Behind => ({
    key,
    when: `${KEY} IS NOT NULL AND count(*) OVER (PARTITION BY ${KEY}) > 1`,
    group: KEY,
  });
  if (ODDS_OF[id]) return plain(oddWhen(id, spec, rows, profile, asOf));
  switch (id) {
    case 'missing':
      return plain(
        rows.columns
          .filter(({ column }) => isExpected(spec, column.name))
          .map(({ value, unread }) => `${value} IS NULL AND NOT ${unread}`),
      );
    case 'test-accounts':
      return plain(testAccountSql(spec, rows).map(({ when }) => when));
    case 'duplicates': {
      const every = everyValue(rows);
      const place = `OVER (PARTITION BY ${every})`;
      return every === '' ? undefined : { when: `count(*) ${place} > 1`, group: every };
    }
    case 'same-email':
    case 'same-phone': {
      const found = samePersonKeys(spec, rows).find(({ kind }) => id === `same-${kind}`);
      return found && repeated(found.key);
    }
    case 'consent-missing':
    case 'consent-old':
    case 'consent-undated':
    case 'consent-refused': {
      const asked = consentSql(spec, rows, asOf)[id];
      return asked && plain([asked.when]);
    }
    default:
      return undefined;
  }
}

/** Whether the rows behind a check can be listed. */
export function hasBehind(
  id: CheckId,
  spec: InputSpec,
  rows: RowsSql,
  profile: Profile,
  asOf: Day | '',
): boolean {
  return behind(id, spec, rows, profile, asOf) !== undefined;
}

/**
 * A SELECT of the rows behind a check, with the row's number (`row`) and its cells as they stand in the file, under the
 * columns' own names; repeated rows stand together. Undefined where a check is not about rows. Reads the file again.
 */
export function behindSelect(
  file: SourceFile,
  id: CheckId,
  profile: Profile,
  asOf: Day | '',
  limit?: number,
): string | undefined {
  const { spec } = file;
  const rows = fileRows(file);
  const found = behind(id, spec, rows, profile, asOf);
  if (!found) return undefined;
  const taken = new Set(['row']);
  const cells = rows.columns.map(
    ({ position, column }) => `${cellName(position)} AS ${ident(takeName(column.name, taken))}`,
  );
  const picked = rows.columns.map(({ position }) => cellName(position));
  return `SELECT CAST(n AS DOUBLE) AS "row", ${cells.join(', ')} FROM (${placed(rows, found, picked)}) AS b WHERE is_found ORDER BY place${limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`}`;
}

/** Rows with `is_found` and `place`; a group of repeated rows stands where its first row is. */
function placed({ from }: RowsSql, { when, key, group }: Behind, cells: readonly string[]): string {
  const rows = key === undefined ? from : `(SELECT *, ${key} AS ${KEY} FROM ${from} AS k)`;
  const first = group === undefined ? 'n' : `min(n) OVER (PARTITION BY ${group})`;
  const inner = `SELECT n, ${cells.join(', ')}, ${when} AS is_found, ${first} AS first FROM ${rows} AS t`;
  return `SELECT *, first * 4294967296 + n AS place FROM (${inner}) AS r`;
}

import type { Field } from '../../core/input';
import type { StitchKey } from '../../core/notebook';
import { isNoId, textCell } from '../../sql/cell';
import { chanceDigits, chanceSql } from '../../sql/chance';
import { text } from '../../sql/quote';
import { fieldCell, readCell } from './cells';
import { columnOf, fieldColumn, isOneRowEach } from './fields';
import { isStitched, type SourceFile } from './source';

/** A column of the raw table that tells customers apart. */
export interface IdentityColumn {
  readonly name: string;
  readonly sql: string;
}

const IDENTITIES: readonly (Field & StitchKey)[] = ['email', 'phone', 'member'];

/** Shapes by which an id is known for an e-mail address or a mobile phone number. */
const ID_SHAPES: Readonly<Record<'email' | 'phone', string>> = {
  email: '[^ @]+@[^ @]+[.][^ @.]+',
  phone: '([+]82[ -]?|0)?1[016789][ -]?[0-9]{3,4}[ -]?[0-9]{4}',
};

/** The identifier of a key in a row: of its own column, else of the id where the id is such an identifier. */
function identifier(file: SourceFile, key: StitchKey): string {
  const i = columnOf(file.spec, key);
  if (i >= 0) return fieldCell(file, key, i).sql;
  const id = columnOf(file.spec, 'customer');
  if (id < 0) return 'CAST(NULL AS VARCHAR)';
  const cell = readCell(file, id);
  if (key === 'member') return textCell(cell);
  const shape = `regexp_full_match(trim(${cell}), ${text(ID_SHAPES[key])})`;
  return `CASE WHEN ${shape} THEN ${identityKey(file, key, id)} END`;
}

function identityKey(file: SourceFile, key: 'email' | 'phone', i: number): string {
  return fieldCell(file, key, i).sql;
}

/** The id of a row where no column is the customer's: the first identifier there is; in a file with a row for each person else its number. */
function standIn(file: SourceFile): string | undefined {
  const mapped = IDENTITIES.filter((key) => columnOf(file.spec, key) >= 0);
  const [first] = mapped;
  if (!isOneRowEach(file.spec)) return first && identifier(file, first);
  const number = 'CAST(row_number() OVER () AS VARCHAR)';
  return first ? `coalesce(${identifier(file, first)}, ${number})` : number;
}

/**
 * `m_customer`, and with stitching `m_known` (whether a column says the id) and the identifiers asked for. A row without an
 * id goes by its first identifier; null when there is none.
 */
export function identityColumns(file: SourceFile): IdentityColumn[] {
  const i = columnOf(file.spec, 'customer');
  const customer = fieldColumn('customer');
  const own = i >= 0 ? textCell(readCell(file, i)) : undefined;
  if (!isStitched(file)) {
    const sql = own ?? standIn(file);
    return sql === undefined ? [] : [{ name: customer, sql }];
  }
  const keys = IDENTITIES.filter((key) => file.stitch?.includes(key));
  const identifiers = keys.map((key) => ({ name: fieldColumn(key), sql: identifier(file, key) }));
  if (own === undefined) {
    const sql = standIn(file) ?? 'CAST(NULL AS VARCHAR)';
    return [{ name: customer, sql }, { name: 'm_known', sql: 'false' }, ...identifiers];
  }
  const mapped = keys.filter((key) => columnOf(file.spec, key) >= 0).map((key) => identifier(file, key));
  const known = `NOT (${isNoId(`(${own})`)})`;
  const filled =
    mapped.length === 0
      ? own
      : `CASE WHEN ${known} THEN ${own} ELSE coalesce(${mapped.join(', ')}, NULL) END`;
  return [{ name: customer, sql: filled }, { name: 'm_known', sql: known }, ...identifiers];
}

/** SQL: the customer of a row is not in the sample. sha256(seed ':' id), its first 52 bits over 2^52, is compared with the share. */
export function sampledOut(file: SourceFile): string | undefined {
  const { share } = file.spec;
  if (share === undefined) return undefined;
  const limit = chanceDigits(share);
  if (limit === null) return undefined;
  return `${chanceSql(String(file.seed ?? 1), fieldColumn('customer'))} >= ${text(limit)}`;
}

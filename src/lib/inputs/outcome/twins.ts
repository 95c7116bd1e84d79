import type { InputSpec } from '../../core/input';
import type { Row } from '../../core/relation';
import type { RawColumn } from '../raw/columns';
import { ownColumn, ownPositions } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';

/** Two inputs (by id) with the same rows, in whatever order. */
export interface Twins {
  readonly first: string;
  readonly second: string;
}

/** The same columns, in whatever order. */
function alike(a: InputSpec, b: InputSpec): boolean {
  const names = ({ columns }: InputSpec) =>
    columns
      .map(({ name }) => name)
      .toSorted()
      .join('\n');
  return a.role === b.role && names(a) === names(b);
}

/** Fingerprints tell when both were taken of the columns in one order. */
function told(a: InputSpec, b: InputSpec): boolean {
  const [one, other] = [a.fingerprint?.columns, b.fingerprint?.columns];
  return one !== undefined && other !== undefined && one.join('\n') === other.join('\n');
}

/** The columns of a raw table by what they hold, so that the place of a column in its file does not matter. */
function inOrder({ columns, file }: RawTable): RawColumn[] {
  const own = new Map(ownPositions(file.spec).map((i) => [ownColumn(i), file.spec.columns[i]?.name ?? '']));
  const key = ({ name }: RawColumn) => (own.has(name) ? `column ${own.get(name)}` : `field ${name}`);
  return [...columns].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** SQL of a sum of hashes over the rows of a raw table; undefined where no other file can be the same, or fingerprints tell. */
export function contentSql(raw: RawTable, raws: readonly RawTable[]): string | undefined {
  const { spec } = raw.file;
  const possible = raws.filter((one) => one !== raw && alike(one.file.spec, spec));
  if (possible.every(({ file }) => told(file.spec, spec))) return undefined;
  const names = inOrder(raw)
    .map(({ name }) => name)
    .filter((name) => name !== 'm_amount' || spec.role !== 'orders');
  const amount = names.length < raw.columns.length ? ['amount'] : [];
  return `CAST(coalesce(sum(CAST(hash(${[...names, ...amount].join(', ')}) AS HUGEINT)), 0) AS VARCHAR)`;
}

/** Inputs with the same content: by their fingerprints, else by the rows as they were read (of `contentSql`). */
export function twinsOf(specs: readonly InputSpec[], rows: readonly Row[]): Twins[] {
  const same = (i: number, j: number) => {
    const [a, b] = [specs[i], specs[j]];
    if (!a || !b || !alike(a, b)) return false;
    if (told(a, b) && a.fingerprint && b.fingerprint) {
      return a.fingerprint.content === b.fingerprint.content && a.fingerprint.rows === b.fingerprint.rows;
    }
    const content = rows[i]?.['content'];
    return (
      content !== undefined &&
      content !== '0' &&
      content === rows[j]?.['content'] &&
      rows[i]?.['rows'] === rows[j]?.['rows']
    );
  };
  return specs.flatMap((first, i) =>
    specs
      .slice(i + 1)
      .flatMap((second, k) => (same(i, i + 1 + k) ? [{ first: first.id, second: second.id }] : [])),
  );
}

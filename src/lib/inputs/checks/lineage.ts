import type { Role } from '../../core/input';
import type { Words } from '../../core/words';

/** How many rows, and why. */
export interface Counted {
  readonly label: Words;
  readonly rows: number;
}

/** One file, as it was read and cleaned. */
export interface LineageFile {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Rows below the header. */
  readonly rows: number;
  readonly used: number;
  /** Rows that are not used, by reason. */
  readonly aside: readonly Counted[];
  /** What cleaning steps changed, with the rows in which they did. */
  readonly cleaned: readonly Counted[];
}

/** What a lineage is drawn from: plain figures of the session. */
export interface LineageInput {
  readonly files: readonly LineageFile[];
  /** Customers in the customer table; undefined until it is made. */
  readonly customers: number | undefined;
  /** Ids that were joined into one customer, and customers who came after the as-of day. */
  readonly joined: readonly Counted[];
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number | undefined;
  }[];
  /** Lists that were written, with the people left out (no consent, no address …). */
  readonly exports: readonly {
    readonly id: string;
    readonly name: string;
    readonly segment: string;
    readonly rows: number;
    readonly left: readonly Counted[];
  }[];
}

/** The stages, from left to right. */
export const STAGES = ['source', 'clean', 'customers', 'segments', 'exports'] as const;
export type Stage = (typeof STAGES)[number];

/** Something that holds rows or customers. */
export interface LineageNode {
  readonly id: string;
  readonly stage: Stage;
  readonly name: Words;
  readonly count: number | undefined;
  readonly unit: 'rows' | 'customers';
}

/** What goes from one node to the next, and what happened on the way. */
export interface LineageArrow {
  readonly from: string;
  readonly to: string;
  /** What arrived; undefined while it is not known. */
  readonly count: number | undefined;
  readonly unit: 'rows' | 'customers';
  readonly set: readonly Counted[];
  readonly changed: readonly Counted[];
}

/** Where everything came from: source → clean → customer table → segments → exports. */
export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly arrows: readonly LineageArrow[];
}

const TABLES: Readonly<Record<Role, Words>> = {
  orders: { ko: '주문', en: 'Orders' },
  customers: { ko: '고객', en: 'Customers' },
  events: { ko: '행동', en: 'Events' },
  messages: { ko: '메시지', en: 'Messages' },
  surveys: { ko: '설문', en: 'Surveys' },
  tickets: { ko: '문의·후기', en: 'Tickets' },
};

const CUSTOMER_TABLE: Words = { ko: '고객 표', en: 'Customer table' };

const same = (name: string): Words => ({ ko: name, en: name });
const some = (counted: readonly Counted[]) => counted.filter(({ rows }) => rows > 0);

/** The lineage of a notebook. Files of one role come together in one clean table. */
export function lineageOf(input: LineageInput): Lineage {
  const roles = [...new Set(input.files.map(({ role }) => role))];
  const usedOf = (role: Role) =>
    input.files.reduce((sum, file) => sum + (file.role === role ? file.used : 0), 0);
  const known = new Set(input.segments.map(({ id }) => id));
  const nodes: LineageNode[] = [
    ...input.files.map((file): LineageNode => ({
      id: `file:${file.id}`,
      stage: 'source',
      name: same(file.name),
      count: file.rows,
      unit: 'rows',
    })),
    ...roles.map((role): LineageNode => ({
      id: `table:${role}`,
      stage: 'clean',
      name: TABLES[role],
      count: usedOf(role),
      unit: 'rows',
    })),
    ...(input.files.length === 0
      ? []
      : [
          {
            id: 'customers',
            stage: 'customers',
            name: CUSTOMER_TABLE,
            count: input.customers,
            unit: 'customers',
          } as const,
        ]),
    ...input.segments.map((one): LineageNode => ({
      id: `segment:${one.id}`,
      stage: 'segments',
      name: same(one.name),
      count: one.size,
      unit: 'customers',
    })),
    ...input.exports.map((one): LineageNode => ({
      id: `export:${one.id}`,
      stage: 'exports',
      name: same(one.name),
      count: one.rows,
      unit: 'customers',
    })),
  ];
  const arrows: LineageArrow[] = [
    ...input.files.map((file): LineageArrow => ({
      from: `file:${file.id}`,
      to: `table:${file.role}`,
      count: file.used,
      unit: 'rows',
      set: some(file.aside),
      changed: some(file.cleaned),
    })),
    ...roles.map((role, i): LineageArrow => ({
      from: `table:${role}`,
      to: 'customers',
      count: usedOf(role),
      unit: 'rows',
      set: [],
      changed: i === 0 ? some(input.joined) : [],
    })),
    ...input.segments.map((one): LineageArrow => ({
      from: 'customers',
      to: `segment:${one.id}`,
      count: one.size,
      unit: 'customers',
      set: [],
      changed: [],
    })),
    ...input.exports.map((one): LineageArrow => ({
      from: known.has(one.segment) ? `segment:${one.segment}` : 'customers',
      to: `export:${one.id}`,
      count: one.rows,
      unit: 'customers',
      set: some(one.left),
      changed: [],
    })),
  ];
  return { nodes, arrows };
}

/** Files whose used rows and rows set aside do not make up its rows: a fault of ours, to be shown rather than hidden. */
export function unaccounted(files: readonly LineageFile[]): { readonly id: string; readonly rows: number }[] {
  return files.flatMap(({ id, rows, used, aside }) => {
    const missing = rows - used - aside.reduce((sum, one) => sum + one.rows, 0);
    return missing === 0 ? [] : [{ id, rows: missing }];
  });
}

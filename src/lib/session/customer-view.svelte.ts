import type { Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import { sameWords } from '../core/words';
import { segmentsAtHand } from '../plan/plan';
import { termOf } from '../segments/keeping/term';
import { columnValueLabels } from '../segments/words/tables';
import { evidenceTraits } from '../segments/sample';
import { findCustomerSelect, timelineColumns, timelineSelect } from '../segments/why/timeline';
import { anyoneSelect, memberSelect, membershipsSelect, traitsSelect } from '../segments/why/one-customer';
import type { CustomerPage, CustomerSegment, TimelineEntry, Why } from '../ui/why/data';
import { whyOf } from './customer-why';
import type { Session } from './session.svelte';

const KEY = 'customer';

interface Looked {
  readonly c: number;
  readonly id: string;
}

function totalOf(rows: readonly Row[]): number {
  return Number(rows[0]?.['total'] ?? 0);
}

/** A row of the timeline, codes as people read them. */
function entryOf(row: Row, catalog: Catalog): TimelineEntry {
  const kind = String(row['kind']) as TimelineEntry['kind'];
  const table = catalog.events.find(({ name }) => name === kind);
  const what = (table ? timelineColumns(table) : []).flatMap((column, i) => {
    const value = row[`w${i}`];
    if (typeof value !== 'string' || value === '') return [];
    const labels = columnValueLabels(kind, column);
    return [labels && Object.hasOwn(labels, value) ? (labels[value] ?? sameWords(value)) : sameWords(value)];
  });
  const amount = typeof row['amount'] === 'number' ? row['amount'] : null;
  return { kind, t: String(row['t']), what, amount };
}

/** One customer as a person looks at them: found by id or by chance, with the reasons for being in a segment or not. */
export class CustomerView {
  readonly #session: Session;
  #looked = $state.raw<Looked>();
  #page = $state.raw<CustomerPage & { readonly realId: string }>();
  #missing = $state(false);
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The page of the customer that is looked at, as it may be shown; undefined while there is none. */
  get page(): CustomerPage | undefined {
    const page = this.#page;
    return page && { ...page, id: this.#session.pseudonyms.shown('person-id', page.realId) };
  }

  /** Whether the last id that was looked up belongs to nobody. */
  get missing(): boolean {
    return this.#missing;
  }

  /** Looks a customer up by the id of the files. */
  async find(id: string, segment: Segment | undefined, catalog: Catalog): Promise<void> {
    await this.#open(await this.#one(findCustomerSelect(catalog, id.trim())), segment, catalog);
  }

  /** Looks at some customer who is in a segment, or who is not: another one each time. */
  async some(segment: Segment, inside: boolean, catalog: Catalog): Promise<void> {
    const table = this.#session.segmentPlan(segment.id)?.table;
    if (!table) return;
    await this.#open(
      await this.#one(memberSelect(table, catalog.base, inside, this.#looked?.c ?? 0)),
      segment,
      catalog,
    );
  }

  /** Looks at some customer, of no segment in particular: another one each time. */
  async anyone(catalog: Catalog): Promise<void> {
    await this.#open(await this.#one(anyoneSelect(catalog.base, this.#looked?.c ?? 0)), undefined, catalog);
  }

  /** Asks why the customer that is looked at is in a segment, or not. */
  async why(segment: Segment, catalog: Catalog): Promise<void> {
    const looked = this.#looked;
    // By id: another as-of day or file numbers the customers anew.
    if (looked) await this.#open(await this.#one(findCustomerSelect(catalog, looked.id)), segment, catalog);
  }

  close(): void {
    this.#asked += 1;
    this.#looked = this.#page = undefined;
    this.#missing = false;
  }

  /** Undefined when there is no answer, which is told. */
  async #rows(selects: readonly string[]): Promise<Row[][] | undefined> {
    this.#session.keeper.postpone();
    const answers = await this.#session.answers.of(selects, KEY);
    if (answers.ok) return answers.value;
    if (answers.problem.code !== 'cancelled') this.#session.notify(answers.problem);
    return undefined;
  }

  /** Null for nobody; undefined when there is no answer. */
  async #one(select: string): Promise<Looked | null | undefined> {
    const answers = await this.#rows([select]);
    if (!answers) return undefined;
    const row = answers[0]?.[0];
    return row ? { c: Number(row['c']), id: String(row['customer_id']) } : null;
  }

  async #open(
    found: Looked | null | undefined,
    segment: Segment | undefined,
    catalog: Catalog,
  ): Promise<void> {
    const asked = ++this.#asked;
    this.#missing = found === null;
    if (!found) return;
    const [why, segments, rest] = await Promise.all([
      segment && this.#why(segment, found.c, catalog),
      this.#segments(found.c, catalog),
      this.#rest(found.c, segment, catalog),
    ]);
    await this.#session.pseudonyms.learn([{ kind: 'person-id', value: found.id }]);
    if (asked !== this.#asked || !segments || !rest) return;
    this.#looked = found;
    this.#page = { id: '', realId: found.id, segments, why, ...rest };
  }

  async #why(segment: Segment, c: number, catalog: Catalog): Promise<Why | undefined> {
    const plan = this.#session.segmentPlan(segment.id);
    if (!plan) return undefined;
    const { table, leafTables } = plan;
    const segments = segmentsAtHand(this.#session.notebook);
    const tablesOf = (id: string) => this.#session.segmentPlan(id)?.leafTables;
    return whyOf({ segment, table, leafTables, c, catalog, segments, tablesOf }, (selects) =>
      this.#rows(selects),
    );
  }

  async #segments(c: number, catalog: Catalog): Promise<CustomerSegment[] | undefined> {
    const { notebook, tray } = this.#session;
    const known = segmentsAtHand(notebook).flatMap((segment) => {
      const table = segment.archived ? undefined : this.#session.segmentPlan(segment.id)?.table;
      return table === undefined ? [] : [{ segment, table, taken: tray?.scheme?.taken.get(segment.id) }];
    });
    const tables = known.flatMap(({ table, taken }) => [table, taken ?? table]);
    const answers = await this.#rows([membershipsSelect(tables, catalog.base, c)]);
    if (!answers) return undefined;
    const holds = (i: number) => answers[0]?.[0]?.[`m${i}`] === true;
    return known.map(({ segment }, i) => ({
      id: segment.id,
      name: segment.name,
      fits: holds(2 * i),
      belongs: holds(2 * i + 1),
      message: [segment.value, segment.how].filter(Boolean).join(' · '),
      term: termOf(segment, catalog.asOf),
    }));
  }

  async #rest(
    c: number,
    segment: Segment | undefined,
    catalog: Catalog,
  ): Promise<Pick<CustomerPage, 'traits' | 'timeline' | 'happened'> | undefined> {
    const condition = segment?.condition ?? { kind: 'all' as const, of: [] };
    const traits = evidenceTraits(condition, catalog, segmentsAtHand(this.#session.notebook)).filter(
      ({ personal }) => personal === undefined,
    );
    const timeline = timelineSelect(catalog, c);
    const answers = await this.#rows([traitsSelect(traits, catalog, c), ...(timeline ? [timeline] : [])]);
    if (!answers) return undefined;
    const [[row = {}] = [], happened = []] = answers;
    return {
      traits: traits.map(({ name, label, type, unit }) => ({ label, type, unit, value: row[name] ?? null })),
      timeline: happened.map((one) => entryOf(one, catalog)),
      happened: totalOf(happened),
    };
  }
}

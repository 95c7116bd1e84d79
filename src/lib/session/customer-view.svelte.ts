import type { Segment } from '../core/notebook';
import type { Catalog, Row } from '../core/relation';
import { sameWords } from '../core/words';
import { segmentsAtHand } from '../plan/plan';
import { termOf } from '../segments/keeping/term';
import { roleOf } from '../segments/scheme';
import { columnValueLabels } from '../segments/words/tables';
import { evidenceTraits } from '../segments/sample';
import { findCustomerSelect, timelineColumns, timelineSelect } from '../segments/why/timeline';
import { anyoneSelect, memberSelect, membershipsSelect, traitsSelect } from '../segments/why/one-customer';
import type { CustomerPage, CustomerSegment, TimelineEntry, Why } from '../ui/why/data';
import { whyOf } from './customer-why';
import type { Session } from './session.svelte';

const KEY = 'customer';

/** What is known of somebody who is not among the customers. */
const NOTHING = { gone: true, members: [], why: undefined, traits: [], timeline: [], happened: 0 } as const;

/** Of a segment, whether somebody fits it, and whether it takes them. */
interface Member {
  readonly id: string;
  readonly fits: boolean;
  readonly belongs: boolean;
}

/** What was found of a customer; what the notebook alone tells is added when it is shown. */
interface Found extends Omit<CustomerPage, 'id' | 'segments'> {
  /** What it was computed of. */
  readonly stamp: string;
  readonly asOf: Catalog['asOf'];
  readonly c: number;
  readonly realId: string;
  /** The segment that the reasons are asked for. */
  readonly about: string | undefined;
  readonly members: readonly Member[];
}

/** What is looked for. */
interface Asking {
  /** A SELECT of `c` and `customer_id`; undefined where the segment cannot be computed. */
  readonly select: (catalog: Catalog) => string | undefined;
  readonly about: string | undefined;
  /** The customer whose page is open already. */
  readonly known?: Found;
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
  #found = $state.raw<Found>();
  #missing = $state(false);
  #asked = 0;
  readonly #stamp = $derived.by(() => this.#stampNow());

  constructor(session: Session) {
    this.#session = session;
  }

  /** The page of the customer that is looked at, as it may be shown; undefined while there is none. */
  get page(): CustomerPage | undefined {
    const found = this.#found;
    if (!found) return undefined;
    const id = this.#session.pseudonyms.shown('person-id', found.realId);
    return { ...found, id, segments: this.#named(found) };
  }

  /** Whether the last id that was looked up belongs to nobody. */
  get missing(): boolean {
    return this.#missing;
  }

  /** Names what a page would be made of; '' while that is being computed, or could not be. */
  get stamp(): string {
    return this.#stamp;
  }

  /** The page is that of an earlier state. */
  get stale(): boolean {
    return this.#found !== undefined && this.#found.stamp !== this.stamp;
  }

  #stampNow(): string {
    const { catalog, computing, tray } = this.#session;
    const known = this.#tables();
    // After a computation that was stopped there is a plan whose tables were not made.
    const made = !tray || known.every(({ fits }) => tray.tables.includes(fits));
    if (!catalog || computing || !made) return '';
    const tables = [...catalog.traits, ...catalog.events].map(({ table }) => table);
    const segments = known.map(({ id, fits, belongs }) => `${id}:${fits}:${belongs}`);
    return [catalog.asOf, catalog.base, ...tables, ...segments].join(' ');
  }

  /** Looks a customer up by the id of the files. */
  async find(id: string, segment: Segment | undefined): Promise<void> {
    await this.#open({ select: (catalog) => findCustomerSelect(catalog, id.trim()), about: segment?.id });
  }

  /** Looks at some customer who is in a segment, or who is not: another one each time. */
  async some({ id }: Segment, inside: boolean): Promise<void> {
    const select = ({ base }: Catalog) => {
      const table = this.#session.segmentPlan(id)?.table;
      return table && memberSelect(table, base, inside, this.#found?.c ?? 0);
    };
    await this.#open({ select, about: id });
  }

  /** Looks at some customer, of no segment in particular: another one each time. */
  async anyone(): Promise<void> {
    await this.#open({ select: ({ base }) => anyoneSelect(base, this.#found?.c ?? 0), about: undefined });
  }

  /** Asks why the customer that is looked at is in a segment, or not. */
  async why({ id }: Segment): Promise<void> {
    if (this.#found) await this.#again(this.#found, id);
  }

  /** Looks at the same customer again, unless their page is as of now. */
  async look(): Promise<void> {
    if (this.#found && this.stale && this.stamp !== '') await this.#again(this.#found, this.#found.about);
  }

  close(): void {
    this.#asked += 1;
    this.#found = undefined;
    this.#missing = false;
  }

  /** By id: another as-of day or file numbers the customers anew. */
  async #again(known: Found, about: string | undefined): Promise<void> {
    await this.#open({ select: (catalog) => findCustomerSelect(catalog, known.realId), about, known });
  }

  /** Undefined when there is no answer, which is told, unless what was asked of has changed meanwhile. */
  async #rows(selects: readonly string[]): Promise<Row[][] | undefined> {
    this.#session.keeper.postpone();
    const { stamp } = this;
    const answers = await this.#session.answers.of(selects, KEY);
    if (answers.ok) return answers.value;
    if (answers.problem.code !== 'cancelled' && stamp === this.stamp) this.#session.notify(answers.problem);
    return undefined;
  }

  async #open(asking: Asking): Promise<void> {
    const asked = ++this.#asked;
    const session = this.#session;
    while (session.computing) await session.settled();
    const { catalog } = session;
    const { stamp } = this;
    const select = catalog && asking.select(catalog);
    if (!select || asked !== this.#asked) return;
    const answers = await this.#rows([select]);
    const row = answers?.[0]?.[0];
    const found = row && (await this.#pageOf(row, asking.about, catalog, stamp));
    if (asked !== this.#asked) return;
    // Numbers of customers and tables that changed meanwhile do not go together.
    if (stamp !== this.stamp) return this.#open(asking);
    const { known, about } = asking;
    this.#missing = answers !== undefined && !row && !known;
    if (found) this.#found = found;
    else if (known && answers && !row)
      this.#found = { ...known, ...NOTHING, about, stamp, asOf: catalog.asOf };
  }

  async #pageOf(
    row: Row,
    about: string | undefined,
    catalog: Catalog,
    stamp: string,
  ): Promise<Found | undefined> {
    const [c, realId] = [Number(row['c']), String(row['customer_id'])];
    const segment = segmentsAtHand(this.#session.notebook).find(({ id }) => id === about);
    const [why, members, rest] = await Promise.all([
      segment && this.#why(segment, c, catalog),
      this.#members(c, catalog),
      this.#rest(c, segment, catalog),
    ]);
    await this.#session.pseudonyms.learn([{ kind: 'person-id', value: realId }]);
    return members && rest && { stamp, asOf: catalog.asOf, c, realId, about, members, why, ...rest };
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

  /** The segments in use that can be computed, with the tables of those who fit and those whom a scheme leaves to them. */
  #tables(): { readonly id: string; readonly fits: string; readonly belongs: string }[] {
    const { notebook, tray } = this.#session;
    return segmentsAtHand(notebook).flatMap(({ id, archived }) => {
      const fits = archived ? undefined : this.#session.segmentPlan(id)?.table;
      return fits === undefined ? [] : [{ id, fits, belongs: tray?.scheme?.taken.get(id) ?? fits }];
    });
  }

  async #members(c: number, catalog: Catalog): Promise<Member[] | undefined> {
    const known = this.#tables();
    const tables = known.flatMap(({ fits, belongs }) => [fits, belongs]);
    const answers = await this.#rows([membershipsSelect(tables, catalog.base, c)]);
    if (!answers) return undefined;
    const holds = (i: number) => answers[0]?.[0]?.[`m${i}`] === true;
    return known.map(({ id }, i) => ({ id, fits: holds(2 * i), belongs: holds(2 * i + 1) }));
  }

  #named({ members, asOf }: Found): CustomerSegment[] {
    const { segments, scheme } = this.#session.notebook;
    return members.flatMap((member) => {
      const segment = segments.find(({ id }) => id === member.id);
      if (!segment) return [];
      const { name, value, how } = segment;
      const message = [value, how].filter(Boolean).join(' · ');
      return [{ ...member, name, message, term: termOf(segment, asOf), role: roleOf(scheme, segment) }];
    });
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
